import Model

/// Makes an act of a draft: places, topics and the words as they stand.
struct ActWriter {
    let article: Article

    func act(_ draft: ActDraft) -> Act {
        let part = draft.part == .title ? article.title : article.text
        let topics = topics(of: draft, in: part)
        return Act(
            instrument: draft.instrument, status: draft.status, actors: draft.actors,
            about: about(draft, in: part) ?? topics.first, topics: topics,
            name: draft.name.map(part.string), quote: part.string(draft.quote),
            place: part.place(draft.quote), firstParty: draft.firstParty, expected: draft.expected,
            confidence: draft.confidence, rule: draft.rule)
    }

    func about(_ draft: ActDraft, in part: TextPart) -> String? {
        guard let range = draft.about, !range.isEmpty else { return nil }
        let words = part.string(range).lowercased()
        let text = ByteText(words)
        let isGerund = text.find(" ").map { text.has("ing", before: $0) } ?? false
        let isSubject = !text.contains(" to ") && !isGerund
        return words.isEmpty || !isSubject ? nil : words
    }

    /// Those of its subject and its sentence, else of the headline.
    private func topics(of draft: ActDraft, in part: TextPart) -> [String] {
        let sentence = part.sentences.first { $0.range.overlaps(draft.quote) }?.range ?? draft.quote
        var topics = draft.about.map { TopicMatcher.shared.topics(in: part.bytes, $0) } ?? []
        topics += TopicMatcher.shared.topics(in: part.bytes, sentence)
        if draft.rule == "page.title", draft.about == nil {
            topics += article.text.frequentTopics
        }
        if topics.isEmpty || draft.part == .text {
            topics += TopicMatcher.shared.topics(
                in: article.title.bytes, article.title.bytes.indices)
        }
        let unique: [String] = topics.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        let places = unique.filter { Self.places.contains($0) }
        return Array((unique.filter { !Self.places.contains($0) } + places).prefix(6))
    }

    /// Topics that are places: they say less of a subject than any other.
    private static let places: Set<String> = [
        "gaza", "hong kong", "iran", "israel", "middle east", "north korea", "syria", "taiwan",
        "ukraine", "yemen",
    ]
}

extension TextPart {
    /// What a long text touches more than once, the most often first: the subjects of a briefing.
    fileprivate var frequentTopics: [String] {
        var counts: [String: Int] = [:]
        for sentence in sentences {
            for topic in TopicMatcher.shared.topics(in: bytes, sentence.range) {
                counts[topic, default: 0] += 1
            }
        }
        let least = sentences.count > 20 ? 2 : 1
        return counts.filter { $0.value >= least }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6).map(\.key)
    }
}
