/// A text of an unknown charset as UTF-8, without its byte order mark.
struct DecodedText {
    var bytes: [UInt8]
    /// As iconv names it.
    var charset: String
}

/// Decodes a body: by its byte order mark, as UTF-8 where it is valid against a wrong label, by
/// the label of HTTP, by its own (`declared`), and by what its bytes look like.
func decode(_ body: [UInt8], httpLabel: String?, declared: String?) -> DecodedText {
    if let (charset, length) = byteOrderMark(body) ?? wideForm(body) {
        let decoded = CharsetDecoder(charset: charset).decode(body[length...])
        return DecodedText(bytes: withoutControls(decoded), charset: charset)
    }
    let labels = [httpLabel, declared].compactMap { $0 }.compactMap(CharsetLabels.charset)
    let charset = charset(of: body, labels: labels)
    let decoded = CharsetDecoder(charset: charset).decode(body)
    return DecodedText(bytes: withoutControls(decoded), charset: charset)
}

private func charset(of body: [UInt8], labels: [String]) -> String {
    let census = UTF8Census(body)
    let labels = labels.filter { !$0.hasPrefix("UTF-16") && !$0.hasPrefix("UTF-32") }
    let label = labels.first
    if census.isASCII {
        // Seven bits may still be a charset of escapes.
        return label.map { $0.hasPrefix("ISO-2022") || $0 == "HZ" ? $0 : "UTF-8" } ?? escapes(body)
    }
    if census.isValid {
        guard let label, label != "UTF-8" else { return "UTF-8" }
        return census.weight >= (isMultibyte(label) ? 6 : 2) ? "UTF-8" : label
    }
    if let label, label != "UTF-8" { return label }
    // Labelled UTF-8 or not at all: a few bad bytes don't make it another charset.
    if census.valid >= 4 * census.invalid || (label == "UTF-8" && census.valid >= census.invalid) {
        return "UTF-8"
    }
    return labels.first { $0 != "UTF-8" } ?? guessedCharset(of: body)
}

private func isMultibyte(_ charset: String) -> Bool {
    ["GB18030", "BIG5-HKSCS", "EUC-JP", "CP932", "UHC"].contains(charset)
}

private func escapes(_ body: [UInt8]) -> String {
    body.prefix(1 << 16).contains(0x1B) && body.place(of: "\u{1B}$b", from: 0) != nil
        ? "ISO-2022-JP" : "UTF-8"
}

private func byteOrderMark(_ body: [UInt8]) -> (String, Int)? {
    func begins(_ mark: [UInt8]) -> Bool { body.starts(with: mark) }
    if begins([0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
    if begins([0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
    if begins([0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
    if begins([0xFF, 0xFE]) { return ("UTF-16LE", 2) }
    if begins([0xFE, 0xFF]) { return ("UTF-16BE", 2) }
    return nil
}

/// UTF-16 and UTF-32 without a mark, shown by the zeroes about the first `<`, and EBCDIC by its
/// `<?xml` (XML 1.0, appendix F).
private func wideForm(_ body: [UInt8]) -> (String, Int)? {
    guard body.count >= 4 else { return nil }
    switch (body[0], body[1], body[2], body[3]) {
    case (0x3C, 0, 0, 0): return ("UTF-32LE", 0)
    case (0, 0, 0, 0x3C): return ("UTF-32BE", 0)
    case (0x3C, 0, 1..., 0): return ("UTF-16LE", 0)
    case (0, 0x3C, 0, 1...): return ("UTF-16BE", 0)
    case (0x4C, 0x6F, 0xA7, 0x94): return ("CP037", 0)
    default: return nil
    }
}

/// How much of a text is UTF-8.
struct UTF8Census {
    /// Sequences of two bytes or more, and bytes that are in none.
    private(set) var valid = 0
    private(set) var invalid = 0
    /// Trail bytes: the longer the sequences, the less likely by chance.
    private(set) var weight = 0

    var isASCII: Bool { valid == 0 && invalid == 0 }
    var isValid: Bool { invalid == 0 }

    init(_ bytes: [UInt8]) {
        if isUTF8(bytes) {
            for byte in bytes where byte >= 0x80 {
                if byte & 0xC0 == 0x80 { weight += 1 } else { valid += 1 }
            }
            return
        }
        var place = 0
        while place < bytes.count {
            let length = Self.sequence(bytes, at: place)
            if length > 1 { (valid, weight) = (valid + 1, weight + length - 1) }
            if length == 0 { invalid += 1 }
            place += max(length, 1)
        }
    }

    /// The length of the sequence at `place`; 0 for a bad byte.
    private static func sequence(_ bytes: [UInt8], at place: Int) -> Int {
        let length: Int
        switch bytes[place] {
        case 0..<0x80: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return 0
        }
        guard place + length <= bytes.count else { return 0 }
        for trail in bytes[place + 1..<place + length] where trail & 0xC0 != 0x80 { return 0 }
        return length
    }
}

/// NUL and the other controls are no text anywhere, and XML refuses them.
private func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
    func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09
    }
    guard bytes.contains(where: isControl) else { return bytes }
    return bytes.map { isControl($0) ? 0x20 : $0 }
}
