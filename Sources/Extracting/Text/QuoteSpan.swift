/// Words within quotation marks.
struct QuoteSpan: Sendable {
    /// Bytes between the marks.
    var range: Range<Int>
    /// Bytes with the marks; the same as `range` on a side where the mark is missing.
    var outer: Range<Int>
    /// The quotation around it; -1 where there is none.
    var parent: Int
    var isClosed: Bool
    /// Goes on in the next paragraph, which opens with a mark again.
    var goesOn: Bool
    /// Goes on from the paragraph before.
    var isContinued: Bool
}
