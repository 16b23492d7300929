/// Where words stand: in the text or the title of their document, as a half-open range of Unicode
/// scalars.
package struct Place: Hashable, Sendable, Codable {
    package enum Part: String, Sendable, Codable { case text, title }

    package var part: Part
    package var start: Int
    package var end: Int

    package init(_ part: Part = .text, _ start: Int, _ end: Int) {
        self.part = part
        self.start = start
        self.end = end
    }
}

/// A document's act, statement or commitment before it is held against the ledger.
package enum Finding: Hashable, Sendable, Codable {
    case act(Act)
    case statement(Statement)
    case commitment(Commitment)

    /// Everybody whose finding it is, sorted.
    package var actors: [ActorID] {
        switch self {
        case .act(let act): act.actors
        case .statement(let statement): statement.actor.map { [$0] } ?? []
        case .commitment(let commitment): commitment.actors
        }
    }

    package var topics: [String] {
        switch self {
        case .act(let act): act.topics
        case .statement(let statement): statement.about
        case .commitment(let commitment): commitment.about
        }
    }

    package var quote: String {
        switch self {
        case .act(let act): act.quote
        case .statement(let statement): statement.content
        case .commitment(let commitment): commitment.quote
        }
    }

    package var place: Place {
        switch self {
        case .act(let act): act.place
        case .statement(let statement): statement.place
        case .commitment(let commitment): commitment.place
        }
    }

    package var confidence: Double {
        switch self {
        case .act(let act): act.confidence
        case .statement(let statement): statement.confidence
        case .commitment(let commitment): commitment.confidence
        }
    }

    package var rule: String {
        switch self {
        case .act(let act): act.rule
        case .statement(let statement): statement.rule
        case .commitment(let commitment): commitment.rule
        }
    }
}

/// All that one document says, each list sorted by place.
package struct Findings: Hashable, Sendable {
    package var acts: [Act]
    package var statements: [Statement]
    package var commitments: [Commitment]

    package init(
        acts: [Act] = [], statements: [Statement] = [], commitments: [Commitment] = []
    ) {
        self.acts = acts
        self.statements = statements
        self.commitments = commitments
    }

    package var isEmpty: Bool { acts.isEmpty && statements.isEmpty && commitments.isEmpty }
}
