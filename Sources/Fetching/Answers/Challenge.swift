import Curl

/// Pages that stand in the way of the one that was asked for: a test whether the visitor is a
/// person, a firewall's refusal. Recognised by their markup, never by words that an article might
/// use.
enum Challenge {
    /// No such page is longer.
    private static let largest = 256 << 10

    /// A sentence on what was found; nil for any other answer.
    static func found(in answer: TransferAnswer) -> String? {
        if answer.header("cf-mitigated")?.lowercased() == "challenge" {
            return sentence("Cloudflare")
        }
        if answer.header("x-amzn-waf-action") != nil { return sentence("AWS WAF") }
        guard answer.isPage, answer.body.count < largest else { return nil }
        return mark(in: answer.body).map { sentence($0.name) }
    }

    private static func mark(in body: [UInt8]) -> ChallengeMarks.Row? {
        let text = visibleText(of: body, most: ChallengeMarks.mostText)
        return ChallengeMarks.all.first { text <= $0.mostText && body.contains($0.bytes) }
    }

    private static func sentence(_ name: String) -> String {
        "the site answers with a test for visitors (\(name)) instead of the page"
    }
}

/// Pages that ask to sign in, where another one was asked for.
enum LoginForm {
    /// A page with more visible text has a form for signing in beside what it says.
    private static let mostText = 400
    private static let marks = ["type=\"password\"", "type='password'", "type=password"]
        .map { Array($0.utf8) }

    /// A sentence on what was found; nil for any other answer.
    static func found(in answer: TransferAnswer) -> String? {
        guard answer.isPage, visibleText(of: answer.body, most: mostText) <= mostText,
            marks.contains(where: answer.body.contains)
        else { return nil }
        return "a page for signing in instead of the one that was asked for"
    }
}

/// Bytes outside of tags, scripts and styles, white space left out. Beyond `most` nobody counts on.
func visibleText(of body: [UInt8], most: Int) -> Int {
    var count = 0
    var place = 0
    while place < body.count, count <= most {
        if body[place] == UInt8(ascii: "<") {
            place = endOfElement(body, from: place)
        } else {
            if body[place] > 0x20 { count += 1 }
            place += 1
        }
    }
    return count
}

/// Past the tag, and past the whole of a script or style.
private func endOfElement(_ body: [UInt8], from start: Int) -> Int {
    let name = body[start...].dropFirst().prefix(6).map { $0 | 0x20 }
    for closing in ["</script", "</style"] where name.starts(with: closing.utf8.dropFirst(2)) {
        guard let end = body[start...].firstRange(of: Array(closing.utf8)) else {
            return body.count
        }
        return endOfTag(body, from: end.upperBound)
    }
    return endOfTag(body, from: start)
}

private func endOfTag(_ body: [UInt8], from start: Int) -> Int {
    body[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? body.count
}

extension TransferAnswer {
    /// Whether it is HTML, or doesn't say what it is.
    fileprivate var isPage: Bool { header("content-type")?.lowercased().contains("html") ?? true }
}

extension [UInt8] {
    fileprivate func contains(_ part: [UInt8]) -> Bool { firstRange(of: part) != nil }
}
