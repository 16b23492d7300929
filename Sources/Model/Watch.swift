/// What a user wants to hear of, and where to.
package struct Watch: Hashable, Sendable {
    package var id: String
    /// Nil: any.
    package var actors: Set<ActorID>?
    /// Left out in the configuration: all but `remark.made`.
    package var events: Set<Event>
    /// Nil: any.
    package var instruments: Set<Act.Instrument>?
    /// Topics of the term table or plain words, lower case; nil: any.
    package var about: [String]?
    package var minimumConfidence: Double
    /// Ids of channels.
    package var channels: [String]

    package init(
        id: String, actors: Set<ActorID>? = nil,
        events: Set<Event> = Event.unlessRemarks, instruments: Set<Act.Instrument>? = nil,
        about: [String]? = nil, minimumConfidence: Double = 0.5, channels: [String]
    ) {
        self.id = id
        self.actors = actors
        self.events = events
        self.instruments = instruments
        self.about = about
        self.minimumConfidence = minimumConfidence
        self.channels = channels
    }
}

/// What an alert tells; the last part of its CloudEvents type.
package enum Event: String, Sendable, Codable, CaseIterable {
    case statementExpected = "statement.expected"
    case statementPending = "statement.pending"
    case statementIssued = "statement.issued"
    case statementConfirmed = "statement.confirmed"
    case statementFailed = "statement.failed"
    case statementRefused = "statement.refused"
    case statementDenied = "statement.denied"
    case statementWithdrawn = "statement.withdrawn"
    case statementOverdue = "statement.overdue"
    case remarkMade = "remark.made"
    case commitmentMade = "commitment.made"
    case commitmentReaffirmed = "commitment.reaffirmed"
    case commitmentStrengthened = "commitment.strengthened"
    case commitmentWeakened = "commitment.weakened"
    case commitmentChanged = "commitment.changed"
    case commitmentDropped = "commitment.dropped"
    case pageRevised = "page.revised"
    case pageRemoved = "page.removed"
    case sourceFailing = "source.failing"
    case sourceRecovered = "source.recovered"

    /// What a watch hears that names no events.
    package static let unlessRemarks = Set(allCases).subtracting([.remarkMade])

    /// Whether it is about a source's health: such alerts ignore subjects and confidence.
    package var isAboutSource: Bool { self == .sourceFailing || self == .sourceRecovered }
}
