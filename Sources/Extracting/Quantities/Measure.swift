import Model

/// A number with its unit, and where it stands.
struct Measure: Hashable, Sendable {
    var value: Quantity
    /// As in `Commitment.unit`; nil for a bare count, whose unit is the noun behind it.
    var unit: String?
    var range: Range<Int>

    /// All measures of a run of text, in order. `taken` are runs that are read already: dates.
    static func all(in text: ByteText, taken: [Range<Int>] = []) -> [Measure] {
        var found: [Measure] = []
        var place = text.range.lowerBound
        while place < text.range.upperBound {
            if let date = taken.first(where: { $0.contains(place) }) {
                place = date.upperBound
            } else if text.mayBeMeasure(at: place),
                let measure = MeasureReader(text, at: place).measure()
            {
                found.append(measure)
                place = measure.range.upperBound
            } else {
                place = text.nextStart(after: place)
            }
        }
        return found
    }
}

extension ByteText {
    /// A cheap look: a digit, a sign, a numeral beyond ASCII, or a word that counts.
    fileprivate func mayBeMeasure(at place: Int) -> Bool {
        let byte = self[place]
        if (0x30...0x39).contains(byte) || byte == UInt8(ascii: "$") || byte >= 0xC2 { return true }
        guard byte.isWordByte else { return false }
        if (0x41...0x5A).contains(byte), currency(at: place) != nil { return true }
        guard Self.countInitials.contains(byte.folded) else { return false }
        return Units.openers.contains(hyphenated(at: place).text)
    }

    private static let countInitials = Set("adefhnoqst".utf8)

    /// Where the next word, sign or character begins.
    fileprivate func nextStart(after place: Int) -> Int {
        guard self[place].isWordByte else { return end(ofScalar: place) }
        var place = place
        while self[place].isWordByte { place += 1 }
        return place
    }
}
