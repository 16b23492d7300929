/// A text as terms are looked for in it: lower case, one space between words. A term of letters
/// stands only as whole words, and singular and plural are the same word; a term of Chinese characters stands
/// wherever its characters do.
struct FoldedText {
    private let bytes: [UInt8]

    init(_ parts: [String]) {
        var bytes: [UInt8] = [Self.space]
        for part in parts {
            Self.fold(part, into: &bytes)
            if bytes.last != Self.space { bytes.append(Self.space) }
        }
        self.bytes = bytes
    }

    private static let space = UInt8(ascii: " ")

    private static func fold(_ text: String, into bytes: inout [UInt8]) {
        for byte in text.lowercased().utf8 {
            if byte >= 0x80 || isWordByte(byte) {
                bytes.append(byte)
            } else if bytes.last != space {
                bytes.append(space)
            }
        }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }

    func holds(_ term: String) -> Bool {
        var wanted: [UInt8] = []
        Self.fold(term, into: &wanted)
        while wanted.last == Self.space { wanted.removeLast() }
        if wanted.count > 4, wanted.last == UInt8(ascii: "s") { wanted.removeLast() }
        guard let first = wanted.first, bytes.count >= wanted.count else { return false }
        for start in 0...bytes.count - wanted.count where bytes[start] == first {
            let end = start + wanted.count
            if bytes[start..<end].elementsEqual(wanted), isWhole(start, end, wanted) { return true }
        }
        return false
    }

    private func isWhole(_ start: Int, _ end: Int, _ term: [UInt8]) -> Bool {
        if Self.isWordByte(term[0]), start > 0, Self.isWordByte(bytes[start - 1]) { return false }
        guard Self.isWordByte(term[term.count - 1]), end < bytes.count,
            Self.isWordByte(bytes[end])
        else { return true }
        let ending = bytes[end...].prefix { Self.isWordByte($0) }
        return ending.elementsEqual("s".utf8) || ending.elementsEqual("es".utf8)
    }
}
