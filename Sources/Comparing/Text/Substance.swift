/// What a page says, without its furniture: the sentences of the paragraphs that mean something.
struct Substance: Sendable {
    let words: Words
    /// Ranges of `words.list`, in order, without furniture.
    let sentences: [Range<Int>]
    /// Whether a paragraph marks a correction.
    let isMarkedCorrection: Bool

    init(_ text: String) {
        words = Words(text)
        var sentences: [Range<Int>] = []
        var isMarked = false
        for paragraph in Self.paragraphs(of: words.list) {
            let slice = words.list[paragraph]
            if words.begins(slice, withAnyOf: FurnitureCues.corrections), slice.count <= 60 {
                isMarked = true
            } else if !words.isFurniture(slice) {
                let start = sentences.isEmpty ? paragraph.lowerBound + words.dateline(slice) : nil
                sentences += Self.sentences(of: words.list, in: paragraph, from: start)
            }
        }
        self.sentences = sentences
        isMarkedCorrection = isMarked
    }

    /// The hashes of all that counts, in order.
    var hashes: [UInt64] { sentences.flatMap { words.list[$0].map(\.hash) } }

    private static func paragraphs(of words: [Word]) -> [Range<Int>] {
        split(words, 0..<words.count, at: .endsParagraph)
    }

    private static func sentences(
        of words: [Word], in paragraph: Range<Int>, from start: Int?
    ) -> [Range<Int>] {
        let first = min(start ?? paragraph.lowerBound, paragraph.upperBound)
        return split(words, first..<paragraph.upperBound, at: .endsSentence)
    }

    private static func split(
        _ words: [Word], _ range: Range<Int>, at trait: Word.Traits
    ) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where words[index].traits.contains(trait) {
            result.append(start..<index + 1)
            start = index + 1
        }
        if start < range.upperBound { result.append(start..<range.upperBound) }
        return result
    }
}
