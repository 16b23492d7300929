import Model

/// The words, dates and numbers of a sentence, each read once and only when asked for: most
/// sentences say nothing and are passed over after a cheap look.
final class SentenceReading {
    let part: Place.Part
    let text: ByteText
    let runs: [Passage.Run]
    /// Bytes within quotation marks.
    let quotes: [Range<Int>]
    let published: Timestamp?

    private(set) lazy var line = Line(
        part: part, text: text, runs: runs.map { ($0.bytes, $0.actors, $0.kind) }, quotes: quotes)
    private(set) lazy var dates = DateMention.all(in: text, published: published)
    private(set) lazy var measures = Measure.all(in: text, taken: dates.map(\.range))

    init(
        part: Place.Part, text: ByteText, runs: [Passage.Run], quotes: [Range<Int>],
        published: Timestamp?
    ) {
        self.part = part
        self.text = text
        self.runs = runs
        self.quotes = quotes
        self.published = published
    }
}
