/// Rows of phrases, found in one pass over a text. English ones begin with a word, Chinese ones
/// stand anywhere.
struct PhraseIndex: Sendable {
    private struct Phrase {
        var row: Int
        var bytes: [UInt8]
    }

    private let byStart: [UInt16: [Phrase]]

    init(_ rows: [[String]]) {
        let phrases = rows.enumerated().flatMap { row, words in
            words.map { Phrase(row: row, bytes: Array($0.utf8)) }
        }
        byStart = Dictionary(grouping: phrases) { Self.start($0.bytes, 0) }
    }

    private static func start(_ bytes: [UInt8], _ place: Int) -> UInt16 {
        UInt16(bytes[place]) << 8 | UInt16(place + 1 < bytes.count ? bytes[place + 1] : 0)
    }

    /// The first row of which a phrase stands in a text of lower-case UTF-8.
    func first(in bytes: [UInt8]) -> Int? {
        var best: Int?
        for place in bytes.indices {
            let isWithin = place > 0 && isLetter(bytes[place - 1]) && isLetter(bytes[place])
            guard !isWithin, let phrases = byStart[Self.start(bytes, place)] else { continue }
            for phrase in phrases where phrase.row < best ?? .max {
                let end = place + phrase.bytes.count
                if end <= bytes.count, bytes[place..<end].elementsEqual(phrase.bytes) {
                    best = phrase.row
                }
            }
        }
        return best
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
