// Numbers, literals and keys without quotation marks.

extension Parser {
    static func startsNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }

    static func startsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "_"), UInt8(ascii: "$"):
            true
        // Letters of other scripts, but not the typographic quotation marks and dashes (U+2000…).
        case 0xC3...0xE1, 0xE3...0xF4: true
        default: false
        }
    }

    mutating func identifier() -> String {
        let start = index
        while let byte = current, Self.startsWord(byte) || isDigit(byte) || byte >= 0x80 {
            index += 1
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    mutating func word(_ path: Path) -> Node.Value {
        let start = index
        let word = identifier()
        switch word {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        case "Infinity": return .number(.infinity)
        case "NaN": return .number(.nan)
        default:
            let advice = Suggestion.nearest(to: word, among: ["true", "false", "null"])
            let remedy = advice.map { "did you mean \($0)?" } ?? "put it in quotation marks"
            notes.error("\(word) is no value; \(remedy)", at: start, path)
            return .broken
        }
    }

    mutating func number(_ path: Path) -> Node.Value {
        let start = index
        while let byte = current, Self.startsNumber(byte) || Self.startsWord(byte) { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        guard let number = Self.number(text) else {
            let remedy =
                text.contains { $0.isLetter }
                ? "put it in quotation marks" : "write it like 12, -3 or 0.5"
            notes.error("\(text) is no number; \(remedy)", at: start, path)
            return .broken
        }
        return .number(number)
    }

    private static func number(_ text: String) -> Double? {
        var digits = Substring(text)
        let isNegative = digits.first == "-"
        if isNegative || digits.first == "+" { digits.removeFirst() }
        guard let size = magnitude(digits) else { return nil }
        return isNegative ? -size : size
    }

    private static func magnitude(_ digits: Substring) -> Double? {
        if digits == "Infinity" { return .infinity }
        if digits == "NaN" { return .nan }
        if digits.hasPrefix("0x") || digits.hasPrefix("0X") {
            return UInt64(digits.dropFirst(2), radix: 16).map { Double($0) }
        }
        // A leading zero is octal to some and decimal to others, so JSON5 has none.
        let bare = digits.utf8.allSatisfy { startsNumber($0) || $0 | 0x20 == UInt8(ascii: "e") }
        let isOctal = digits.first == "0" && digits.dropFirst().first?.isNumber == true
        let hasDigit = digits.prefix { $0 != "e" && $0 != "E" }.contains { $0.isNumber }
        guard bare, hasDigit, !isOctal, let first = digits.first, first != "+", first != "-" else {
            return nil
        }
        return Double(digits)
    }

    /// What stands here, for a message.
    var found: String {
        guard let byte = current else { return "nothing more" }
        var length = 1
        while index + length < bytes.count, bytes[index + length] & 0xC0 == 0x80 { length += 1 }
        let character = String(decoding: bytes[index..<(index + length)], as: UTF8.self)
        if "“”„‘’«»".contains(character) {
            return "\(character); use straight quotation marks (\")"
        }
        return byte < 0x20 ? "a control character" : "\"\(character)\""
    }
}
