/// An attribution as one sentence shows it, before the document tells who `he` is.
struct StatementDraft {
    /// Bytes of the part: the source as it stands.
    var speaker: Range<Int>?
    /// Bytes of the source with its appositions and relative clauses.
    var context: Range<Int>?
    /// Bytes of whom `who` and `which` stand for.
    var antecedent: Range<Int>?
    var cue: Range<Int>?
    /// Bytes of the content, in order.
    var content: [Range<Int>]
    /// Nobody is named as its source: `it was announced that`.
    var isHearsay = false
    /// Indices of quotations that are content as a whole.
    var quotes: [Int] = []
    var paragraph: Int
    var confidence: Double
    var rule: String
}
