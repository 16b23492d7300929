import Model

/// A document as the rules read it: its parts cut into sentences, whose own it is, and whom it
/// names.
final class Article: Sendable {
    let document: Document
    let title: TextPart
    let text: TextPart
    /// Whose own site it stands on.
    let owner: ActorID?
    let isChinese: Bool
    let actors: ActorTable
    private let titleMentions: [ActorMention]
    private let textMentions: [ActorMention]

    var published: Timestamp? { document.published }
    var parts: [TextPart] { [title, text] }

    init(_ document: Document, owner: ActorID?, actors: ActorTable) {
        self.document = document
        self.actors = actors
        title = TextPart(document.title, .title)
        text = TextPart(document.text, .text)
        self.owner = owner ?? actors.owner(ofURL: document.url)
        isChinese = Self.isChinese(document, text.tokens.isEmpty ? title : text)
        let finder = MentionFinder(actors, published: document.published, isChinese: isChinese)
        titleMentions = finder.mentions(in: title)
        textMentions = finder.mentions(in: text)
    }

    /// Everybody named in a part, sorted by place.
    func mentions(of part: TextPart) -> [ActorMention] {
        part.part == .title ? titleMentions : textMentions
    }

    /// Everybody named in a sentence, sorted by place.
    func mentions(in sentence: Sentence, of part: TextPart) -> ArraySlice<ActorMention> {
        mentions(of: part).within(sentence.range)
    }

    private static func isChinese(_ document: Document, _ part: TextPart) -> Bool {
        if let language = document.language { return language.hasPrefix("zh") }
        let han = part.tokens.prefix(400).count { $0.kind == .han }
        return han * 2 > min(part.tokens.count, 400)
    }
}

extension [ActorMention] {
    /// Those that begin within a range of bytes.
    func within(_ range: Range<Int>) -> ArraySlice<ActorMention> {
        let start = partition { $0.range.lowerBound >= range.lowerBound }
        let end = partition { $0.range.lowerBound >= range.upperBound }
        return self[start..<Swift.max(start, end)]
    }

    private func partition(_ isBehind: (ActorMention) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
