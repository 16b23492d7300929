import Model

/// What a run of text touches, by the term table.
struct TopicMatcher: Sendable {
    static let shared = TopicMatcher(TopicTerms.all)

    private let matcher: TermMatcher
    /// The topic of each term of the matcher.
    private let ids: [String]

    init(_ topics: [TopicTable.Topic]) {
        let terms = topics.flatMap { topic in ([topic.id] + topic.terms).map { ($0, topic.id) } }
        matcher = TermMatcher(terms.map(\.0))
        ids = terms.map(\.1)
    }

    /// The topics of the range, in the order of their first words, without repeats.
    func topics(in bytes: [UInt8], _ range: Range<Int>) -> [String] {
        var found: [String] = []
        for match in matcher.matches(in: bytes, range) where !found.contains(ids[match.term]) {
            found.append(ids[match.term])
        }
        return found
    }

    func topics(in text: String) -> [String] {
        let bytes = Array(text.utf8)
        return topics(in: bytes, bytes.indices)
    }
}
