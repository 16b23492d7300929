import Model

/// The statements of a Chinese part.
struct ChineseStatements {
    private let article: Article
    private let part: TextPart
    private var resolver: ChineseSources
    private var statements: [Statement] = []

    init(article: Article, part: TextPart) {
        self.article = article
        self.part = part
        resolver = ChineseSources(article: article, part: part)
    }

    static func statements(of part: TextPart, in article: Article) -> [Statement] {
        var reader = ChineseStatements(article: article, part: part)
        return reader.read()
    }

    private mutating func read() -> [Statement] {
        var before: Carrier?
        for carrier in CarrierReader(part: part).carriers() {
            let isNear = before?.paragraph == carrier.paragraph && before.map(isQuotation) == true
            let drafts = ChineseAttributions(carrier: carrier, before: isNear ? before : nil)
                .drafts()
            for draft in drafts {
                if let statement = statement(of: draft) { statements.append(statement) }
            }
            before = carrier
        }
        return statements
    }

    private func isQuotation(_ carrier: Carrier) -> Bool {
        carrier.items.contains { $0.kind == .quote }
            && carrier.items.allSatisfy { $0.kind == .quote || $0.kind == .mark }
    }

    private mutating func statement(of draft: StatementDraft) -> Statement? {
        let content = draft.content.map { part.trimmed($0) }.filter { !$0.isEmpty }
        guard !content.isEmpty, let speaker = draft.speaker,
            let source = resolver.source(of: speaker, paragraph: draft.paragraph)
        else { return nil }
        return Statement(
            speaker: source.name, actor: source.actor, mode: mode(of: content),
            cue: draft.cue.map { part.string($0) },
            content: content.map { part.string($0) }.joined(separator: " "),
            about: topics(content), part: part.part, spans: content.map { part.place($0) },
            speakerSpan: part.place(speaker), cueSpan: draft.cue.map { part.place($0) },
            confidence: draft.confidence, rule: draft.rule)
    }

    private func mode(of content: [Range<Int>]) -> Statement.Mode {
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
