// Strings in single or double quotation marks.

extension Parser {
    /// Nil where the string is malformed, which is noted.
    mutating func string(_ path: Path) -> String? {
        let start = index
        let quote = bytes[index]
        index += 1
        var text: [UInt8] = []
        var isGood = true
        while let byte = current, byte != 0x0A, byte != 0x0D {
            index += 1
            if byte == quote { return isGood ? String(decoding: text, as: UTF8.self) : nil }
            if byte == UInt8(ascii: "\\") {
                isGood = escape(into: &text, path) && isGood
            } else {
                text.append(byte)
            }
        }
        let mark = Character(Unicode.Scalar(quote))
        notes.error("this string has no closing \(mark) on its line", at: start, path)
        return nil
    }

    /// What follows a backslash.
    private mutating func escape(into text: inout [UInt8], _ path: Path) -> Bool {
        let start = index - 1
        guard let byte = current else { return true }
        index += 1
        switch byte {
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "v"): text.append(0x0B)
        case 0x0A: break
        case 0x0D: if current == 0x0A { index += 1 }
        case UInt8(ascii: "x"): return append(hex(2), from: start, to: &text, path)
        case UInt8(ascii: "u"): return append(unicode(), from: start, to: &text, path)
        case UInt8(ascii: "0") where !isDigit(current): text.append(0)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return append(nil, from: start, to: &text, path)
        default: text.append(byte)
        }
        return true
    }

    private mutating func append(
        _ code: UInt32?, from start: Int, to text: inout [UInt8], _ path: Path
    ) -> Bool {
        guard let scalar = code.flatMap(Unicode.Scalar.init) else {
            notes.error(
                "this escape names no character; write \\u and four hexadecimal digits, or \\\\ "
                    + "for a backslash", at: start, path)
            return false
        }
        text += String(Character(scalar)).utf8
        return true
    }

    private mutating func hex(_ digits: Int) -> UInt32? {
        guard index + digits <= bytes.count else { return nil }
        let code = bytes[index..<(index + digits)]
        guard code.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        index += digits
        return UInt32(String(decoding: code, as: UTF8.self), radix: 16)
    }

    /// Four digits, or a surrogate pair of twice four.
    private mutating func unicode() -> UInt32? {
        guard let first = hex(4) else { return nil }
        guard (0xD800..<0xDC00).contains(first) else { return first }
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        else { return nil }
        index += 2
        guard let second = hex(4), (0xDC00..<0xE000).contains(second) else { return nil }
        return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    }

    func isDigit(_ byte: UInt8?) -> Bool {
        byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    }
}
