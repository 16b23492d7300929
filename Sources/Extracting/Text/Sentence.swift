/// A sentence of a part, blanks at its ends left out.
struct Sentence: Sendable {
    /// Tokens of the part.
    var tokens: Range<Int>
    /// Bytes of the part.
    var range: Range<Int>
    /// Number of its paragraph in the part.
    var paragraph: Int
    /// Begins within a quotation that the sentence before it has opened.
    var continuesQuote: Bool
}
