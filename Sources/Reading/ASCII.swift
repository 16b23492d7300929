/// What a byte is in ASCII; every format read here is built of it.
extension UInt8 {
    @inline(__always) var isSpace: Bool {
        self == 0x20 || (self >= 0x09 && self <= 0x0D && self != 0x0B)
    }
    @inline(__always) var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    @inline(__always) var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    @inline(__always) var isWord: Bool { isLetter || isDigit || self == 0x2D || self == 0x5F }
    @inline(__always) var lowered: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

    var hexadecimal: Int? {
        switch self {
        case 0x30...0x39: Int(self) - 0x30
        case 0x41...0x46: Int(self) - 0x37
        case 0x61...0x66: Int(self) - 0x57
        default: nil
        }
    }
}

extension [UInt8] {
    /// Whether `word`, which is ASCII in lower case, stands at `place` in either case.
    func holds(_ word: StaticString, at place: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard place >= 0, place + length <= count else { return false }
        return word.withUTF8Buffer { wanted in
            for offset in 0..<length where self[place + offset].lowered != wanted[offset] {
                return false
            }
            return true
        }
    }

    /// Where `word`, which is ASCII in lower case, first stands in either case.
    func place(of word: StaticString, from start: Int, to end: Int? = nil) -> Int? {
        let last = Swift.min(end ?? count, count) - word.utf8CodeUnitCount
        guard start <= last else { return nil }
        let first = word.withUTF8Buffer { $0[0] }
        var place = start
        while place <= last {
            if self[place].lowered == first, holds(word, at: place) { return place }
            place += 1
        }
        return nil
    }

    func place(of byte: UInt8, from start: Int) -> Int? {
        var place = start
        while place < count {
            if self[place] == byte { return place }
            place += 1
        }
        return nil
    }

    /// The first place from `start` on that holds no white space; `count` where there is none.
    func afterSpace(_ start: Int) -> Int {
        var place = start
        while place < count, self[place].isSpace { place += 1 }
        return place
    }

    /// Appends a scalar in UTF-8.
    mutating func append(scalar: Unicode.Scalar) {
        let value = scalar.value
        switch value {
        case 0..<0x80:
            append(UInt8(value))
        case 0..<0x800:
            append(UInt8(0xC0 | value >> 6))
            append(UInt8(0x80 | value & 0x3F))
        case 0..<0x10000:
            append(UInt8(0xE0 | value >> 12))
            append(UInt8(0x80 | value >> 6 & 0x3F))
            append(UInt8(0x80 | value & 0x3F))
        default:
            append(UInt8(0xF0 | value >> 18))
            append(UInt8(0x80 | value >> 12 & 0x3F))
            append(UInt8(0x80 | value >> 6 & 0x3F))
            append(UInt8(0x80 | value & 0x3F))
        }
    }

    /// The scalar that begins at `place` in valid UTF-8, and its length in bytes.
    @inline(__always) func scalar(at place: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(self[place])
        if lead < 0x80 { return (lead, 1) }
        func trail(_ offset: Int) -> UInt32 {
            place + offset < count ? UInt32(self[place + offset]) & 0x3F : 0
        }
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | trail(1), 2) }
        if lead < 0xF0 { return ((lead & 0x0F) << 12 | trail(1) << 6 | trail(2), 3) }
        return ((lead & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), 4)
    }
}

extension String {
    init(utf8 bytes: some Collection<UInt8>) { self.init(decoding: bytes, as: UTF8.self) }
}
