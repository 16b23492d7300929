import Model

/// The statements of an English part.
struct EnglishStatements {
    private let article: Article
    private let part: TextPart
    private var resolver: SourceResolver
    private var statements: [Statement] = []

    init(article: Article, part: TextPart) {
        self.article = article
        self.part = part
        resolver = SourceResolver(article: article, part: part)
    }

    static func statements(of part: TextPart, in article: Article) -> [Statement] {
        var reader = EnglishStatements(article: article, part: part)
        return reader.read()
    }

    private mutating func read() -> [Statement] {
        var last: (draft: StatementDraft, index: Int, paragraph: Int)?
        for carrier in CarrierReader(part: part).carriers() {
            if let run = floating(carrier) {
                if let previous = last, carrier.paragraph == previous.paragraph {
                    extend(previous.index, with: run)
                }
                continue
            }
            last = nil
            for draft in EnglishAttributions(carrier).drafts() {
                guard let statement = statement(of: draft) else { continue }
                statements.append(statement)
                if !draft.quotes.isEmpty { last = (draft, statements.count - 1, carrier.paragraph) }
            }
        }
        return statements
    }

    /// A sentence that is nothing but quotation.
    private func floating(_ carrier: Carrier) -> [Range<Int>]? {
        guard carrier.count > 0,
            carrier.items.allSatisfy({ $0.kind == .quote || $0.kind == .mark }),
            carrier.items.contains(where: { $0.kind == .quote })
        else { return nil }
        return carrier.items.filter { $0.kind == .quote }.map {
            part.trimmed(part.quotes[$0.quote].range)
        }
    }

    private mutating func extend(_ index: Int, with spans: [Range<Int>]) {
        let places = spans.filter { !$0.isEmpty }.map { part.place($0) }
        statements[index].spans += places
        for span in spans where !span.isEmpty {
            statements[index].content += " " + part.string(span)
        }
    }

    private mutating func statement(of draft: StatementDraft) -> Statement? {
        let content = (earlierParagraphs(of: draft) + draft.content).filter { !$0.isEmpty }
        guard !content.isEmpty, let source = resolver.source(of: draft) else { return nil }
        return Statement(
            speaker: source.name, actor: source.actor, mode: mode(of: content, draft),
            cue: draft.cue.map { part.string($0) },
            content: content.map { part.string($0) }.joined(separator: " "),
            about: topics(content), part: part.part, spans: content.map { part.place($0) },
            speakerSpan: draft.speaker.map { part.place($0) },
            cueSpan: draft.cue.map { part.place($0) },
            confidence: draft.confidence, rule: draft.rule)
    }

    /// A quotation over several paragraphs with its cue behind the last of them.
    private func earlierParagraphs(of draft: StatementDraft) -> [Range<Int>] {
        guard let first = draft.quotes.first, part.quotes[first].isContinued else { return [] }
        var ranges: [Range<Int>] = []
        var index = first
        while index > 0, part.quotes[index].isContinued {
            guard let before = part.quotes[..<index].lastIndex(where: { $0.parent < 0 }),
                part.quotes[before].goesOn
            else { break }
            ranges.insert(part.trimmed(part.quotes[before].range), at: 0)
            index = before
        }
        return ranges
    }

    private func mode(of content: [Range<Int>], _ draft: StatementDraft) -> Statement.Mode {
        let isWhole = content.allSatisfy { range in
            part.quotes.contains {
                $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
            }
        }
        if isWhole { return .direct }
        let hasQuote = content.contains { range in part.quotes.contains { $0.range.overlaps(range) }
        }
        return hasQuote ? .mixed : .indirect
    }

    private func topics(_ content: [Range<Int>]) -> [String] {
        var topics: [String] = []
        for range in content {
            for topic in TopicMatcher.shared.topics(in: part.bytes, range)
            where !topics.contains(topic) {
                topics.append(topic)
            }
        }
        return topics
    }
}
