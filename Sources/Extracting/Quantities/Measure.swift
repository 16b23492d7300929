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
            } else if let measure = MeasureReader(text, at: place).measure() {
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
    /// Where the next word, sign or character begins.
    fileprivate func nextStart(after place: Int) -> Int {
        guard self[place].isWordByte else { return scalar(at: place)?.1 ?? place + 1 }
        var place = place
        while self[place].isWordByte { place += 1 }
        return place
    }
}
