/// Character references of HTML and XML, read in place.
enum Entity {
    /// What stands for a reference, and where it ends.
    struct Reading {
        var scalar: Unicode.Scalar
        var end: Int
    }

    /// The reference whose `&` stands at `place`; nil where none does. Names without a semicolon
    /// count as HTML has it: those of Latin-1, and in an attribute only where nothing follows that
    /// would make it part of an address.
    static func read(_ bytes: [UInt8], at place: Int, end: Int, inAttribute: Bool) -> Reading? {
        guard place + 2 < end else { return nil }
        if bytes[place + 1] == UInt8(ascii: "#") {
            return number(bytes, at: place + 2, end: end)
        }
        return name(bytes, at: place + 1, end: end, inAttribute: inAttribute)
    }

    private static func number(_ bytes: [UInt8], at start: Int, end: Int) -> Reading? {
        let isHexadecimal = bytes[start].lowered == UInt8(ascii: "x")
        var place = isHexadecimal ? start + 1 : start
        let first = place
        var value = 0
        while place < end {
            guard let digit = bytes[place].hexadecimal, isHexadecimal || digit < 10 else { break }
            value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
            place += 1
        }
        guard place > first else { return nil }
        if place < end, bytes[place] == UInt8(ascii: ";") { place += 1 }
        return Reading(scalar: scalar(of: value), end: place)
    }

    /// A code point between 80 and 9F means what windows-1252 has there, as browsers take it.
    private static func scalar(of value: Int) -> Unicode.Scalar {
        if (0x80...0x9F).contains(value) { return windows1252[value - 0x80] }
        guard value != 0, value >= 0x20 || value == 9 || value == 10 || value == 13,
            let scalar = Unicode.Scalar(UInt32(value))
        else { return "\u{FFFD}" }
        return scalar
    }

    private static func name(
        _ bytes: [UInt8], at start: Int, end: Int, inAttribute: Bool
    ) -> Reading? {
        var place = start
        let limit = min(end, start + 32)
        while place < limit, bytes[place].isLetter || bytes[place].isDigit { place += 1 }
        guard place > start else { return nil }
        let name = String(utf8: bytes[start..<place])
        if place < end, bytes[place] == UInt8(ascii: ";"),
            let value = EntityNames.codePoints[name]
        {
            return Unicode.Scalar(value).map { Reading(scalar: $0, end: place + 1) }
        }
        if inAttribute, place < end, bytes[place] == UInt8(ascii: "=") { return nil }
        return unterminated(name, at: start, isWhole: inAttribute)
    }

    private static func unterminated(_ name: String, at start: Int, isWhole: Bool) -> Reading? {
        var name = Substring(name)
        while name.utf8.count > 1 {
            if let value = EntityNames.codePoints[String(name)], value < 256,
                let scalar = Unicode.Scalar(value)
            {
                return Reading(scalar: scalar, end: start + name.utf8.count)
            }
            if isWhole { return nil }
            name.removeLast()
        }
        return nil
    }

    /// 80 to 9F in windows-1252; its five holes are the C1 controls.
    static let windows1252: [Unicode.Scalar] = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}

extension [UInt8] {
    /// The bytes of `range` with character references replaced.
    func unescaped(_ range: Range<Int>, inAttribute: Bool = false) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(range.count)
        var place = range.lowerBound
        while place < range.upperBound {
            let byte = self[place]
            if byte == UInt8(ascii: "&"),
                let entity = Entity.read(
                    self, at: place, end: range.upperBound, inAttribute: inAttribute)
            {
                output.append(scalar: entity.scalar)
                place = entity.end
            } else {
                output.append(byte)
                place += 1
            }
        }
        return output
    }
}
