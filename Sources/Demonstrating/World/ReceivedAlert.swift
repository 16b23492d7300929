import Model

/// The keys of an alert that the demo shows, decoded from what came over the wire.
struct ReceivedAlert: Decodable, Sendable {
    struct Evidence: Decodable, Sendable {
        var url: String
        var quote: String
        var firstParty: Bool
    }

    struct Difference: Decodable, Sendable {
        var slot: String
        var before: String?
        var after: String?
    }

    struct Words: Decodable, Sendable {
        var before: String
        var after: String
    }

    struct Content: Decodable, Sendable {
        var watch: String
        var summary: String
        var actors: [ActorID]
        var evidence: [Evidence]
        var diff: [Difference]
        var text: Words?
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
