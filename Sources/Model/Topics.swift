/// The term table: topics, which topic stands above which, and their names in every language.
package struct TopicTable: Sendable {
    package struct Topic: Sendable {
        package var id: String
        /// The topic above it, if any: `climate` over `coal`.
        package var parent: String?
        /// Lower-case words and phrases, any language.
        package var terms: [String]

        package init(id: String, parent: String?, terms: [String]) {
            self.id = id
            self.parent = parent
            self.terms = terms
        }
    }

    package let topics: [String: Topic]
    private let byTerm: [String: String]

    package init(_ list: [Topic]) {
        topics = Dictionary(list.map { ($0.id, $0) }) { first, _ in first }
        byTerm = Dictionary(
            list.flatMap { topic in ([topic.id] + topic.terms).map { ($0, topic.id) } }
        ) { first, _ in first }
    }

    /// The topic that a word of a user stands for; nil for a plain word.
    package func topic(of term: String) -> Topic? {
        byTerm[term.lowercased()].flatMap { topics[$0] }
    }

    /// Whether `ancestor` is `topic` or stands above it.
    package func stands(_ ancestor: String, over topic: String) -> Bool {
        var current: String? = topic
        var steps = 0
        while let id = current, steps < 16 {
            if id == ancestor { return true }
            current = topics[id]?.parent
            steps += 1
        }
        return false
    }

    /// The words of a topic and of all topics below it.
    package func terms(under id: String) -> [String] {
        topics.values.filter { stands(id, over: $0.id) }.flatMap { [$0.id] + $0.terms }
    }
}
