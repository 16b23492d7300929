import Model

/// The keys of an alert that the demo shows, decoded from what came over the wire.
struct ReceivedAlert: Decodable, Sendable {
    struct Evidence: Decodable, Sendable {
        var url: String
        var quote: String
        var firstParty: Bool
    }

    struct Words: Decodable, Sendable {
        var before: String
        var after: String
    }

    /// An act, a statement or a commitment, as far as it is shown.
    struct Finding: Decodable, Sendable {
        var rule: String
    }

    struct Content: Decodable, Sendable {
        var watch: String
        var summary: String
        var actors: [ActorID]
        var evidence: [Evidence]
        var text: Words?
        var act: Finding?
        var statement: Finding?
        var commitment: Finding?

        /// The stable name of the rule that found the words; nil for pages and sources.
        var rule: String? { (act ?? statement ?? commitment)?.rule }
    }

    var id: String
    var type: String
    var data: Content

    /// Nil for a type that the contract doesn't know.
    var event: Event? { Event(rawValue: String(type.dropFirst("communique.".count))) }

    var expectation: Story.Expectation? {
        event.map { Story.Expectation(event: $0, actors: data.actors) }
    }
}
