/// A text cut into what dates are made of.
struct DateTokens {
    enum Kind: Hashable {
        /// Its value and count of digits.
        case number(Int, digits: Int)
        /// Lower case.
        case word(String)
        /// Any other character.
        case mark(UInt32)
    }

    struct Token {
        var kind: Kind
        /// Offset in bytes.
        var start: Int
        var end: Int
    }

    private(set) var tokens: [Token] = []
    private let bytes: [UInt8]

    /// Reads at most `limit` bytes.
    init(_ bytes: [UInt8], limit: Int = 4096) {
        self.bytes = bytes
        var place = 0
        let end = min(bytes.count, limit)
        while place < end { place = read(at: place, end) }
    }

    private mutating func read(at start: Int, _ end: Int) -> Int {
        var place = start
        if bytes[start].isDigit {
            while place < end, bytes[place].isDigit { place += 1 }
            let value = bytes[start..<place].prefix(15).reduce(0) { $0 * 10 + Int($1 - 0x30) }
            add(.number(value, digits: place - start), start, place)
            return place
        }
        while place < end {
            let (value, length) = bytes.scalar(at: place)
            guard Self.isLetter(value) else { break }
            place += length
        }
        if place > start {
            add(.word(String(utf8: bytes[start..<min(place, end)]).lowercased()), start, place)
            return place
        }
        let (value, length) = bytes.scalar(at: start)
        if value > 0x20, value != 0xA0, value != 0x3000, value != 0x200B {
            add(.mark(Self.plain(value)), start, start + length)
        }
        return start + length
    }

    private mutating func add(_ kind: Kind, _ start: Int, _ end: Int) {
        tokens.append(Token(kind: kind, start: start, end: end))
    }

    /// Letters that words are made of: not those of East Asian writing, which stand one by one.
    private static func isLetter(_ value: UInt32) -> Bool {
        if value < 0x80 { return UInt8(value).isLetter }
        return (value >= 0xC0 && value < 0x1100) || (value >= 0x1E00 && value < 0x2000)
    }

    /// Full-width and typographic forms as ASCII.
    private static func plain(_ value: UInt32) -> UInt32 {
        switch value {
        case 0xFF01...0xFF5E: value - 0xFEE0
        case 0x2010...0x2012, 0x2212: 0x2D
        default: value
        }
    }
}
