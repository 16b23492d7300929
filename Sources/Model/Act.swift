/// A formal act: an instrument that an actor puts on the record, or does not.
package struct Act: Hashable, Sendable, Codable {
    package enum Instrument: String, Sendable, Codable, CaseIterable {
        case jointStatement = "joint-statement"
        case statement
        case spokespersonRemarks = "spokesperson-remarks"
        case whitePaper = "white-paper"
        case submission
        case agreement
        case decision
        case outcomeDocument = "outcome-document"
    }

    package enum Status: String, Sendable, Codable, CaseIterable {
        case issued, expected, pending, failed, refused, denied, withdrawn, referenced
    }

    package var instrument: Instrument
    package var status: Status
    /// All whose act it is, sorted, without repeats.
    package var actors: [ActorID]
    /// One to four words for its subject, lower case: `trade tariffs`.
    package var about: String?
    /// The topics of the term table that it touches: `climate`, `methane`.
    package var topics: [String]
    /// The act's own name as written: `Sunnylands Statement`, `《…联合声明》`.
    package var name: String?
    /// The shortest run of the document that shows it, exact.
    package var quote: String
    package var place: Place
    /// Whether the document stands on the own site of one of the actors, or is its official text.
    package var firstParty: Bool
    /// When it is expected, where the document says so.
    package var expected: Deadline?
    package var confidence: Double
    /// The stable name of the rule that found it.
    package var rule: String

    package init(
        instrument: Instrument, status: Status, actors: [ActorID], about: String? = nil,
        topics: [String] = [], name: String? = nil, quote: String, place: Place,
        firstParty: Bool = false, expected: Deadline? = nil, confidence: Double, rule: String
    ) {
        self.instrument = instrument
        self.status = status
        self.actors = actors
        self.about = about
        self.topics = topics
        self.name = name
        self.quote = quote
        self.place = place
        self.firstParty = firstParty
        self.expected = expected
        self.confidence = confidence
        self.rule = rule
    }
}

extension Act.Status {
    /// The event that a first report with it is; nil for background.
    package var event: Event? {
        switch self {
        case .issued: .statementIssued
        case .expected: .statementExpected
        case .pending: .statementPending
        case .failed: .statementFailed
        case .refused: .statementRefused
        case .denied: .statementDenied
        case .withdrawn: .statementWithdrawn
        case .referenced: nil
        }
    }
}
