import Curl

/// Pages that stand in the way of the one that was asked for: a test whether the visitor is a
/// person, a firewall's refusal. Recognised by their markup, never by words that an article might
/// use.
enum Challenge {
    /// A page with more visible text than this says something of its own.
    private static let mostText = 1500

    /// A sentence on what was found; nil for any other answer.
    static func found(in answer: TransferAnswer) -> String? {
        if answer.header("cf-mitigated")?.lowercased() == "challenge" {
            return sentence("Cloudflare")
        }
        if answer.header("x-amzn-waf-action") != nil { return sentence("AWS WAF") }
        guard answer.body.count < 256 << 10 else { return nil }
        let markup = String(decoding: answer.body, as: UTF8.self)
        guard let mark = ChallengeMarks.all.first(where: { markup.utf8.contains($0.mark.utf8) }),
            visibleText(of: answer.body) <= mostText
        else { return nil }
        return sentence(mark.name)
    }

    private static func sentence(_ name: String) -> String {
        "the site answers with a test for visitors (\(name)) instead of the page"
    }

    /// Bytes outside of tags, scripts and styles.
    private static func visibleText(of body: [UInt8]) -> Int {
        var count = 0
        var place = 0
        while place < body.count {
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
    private static func endOfElement(_ body: [UInt8], from start: Int) -> Int {
        let name = body[start...].dropFirst().prefix(6).map { $0 | 0x20 }
        for closing in ["</script", "</style"] where name.starts(with: closing.utf8.dropFirst(2)) {
            let rest = body[start...]
            guard let end = rest.firstRange(of: Array(closing.utf8)) else { return body.count }
            return body[end.upperBound...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
                ?? body.count
        }
        return body[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? body.count
    }
}

extension Sequence<UInt8> where Self: Collection {
    fileprivate func contains(_ part: String.UTF8View) -> Bool {
        firstRange(of: Array(part)) != nil
    }
}
