import Model

/// An act as one sentence shows it, before the sentences of a document are held together.
struct ActDraft: Sendable {
    var instrument: Act.Instrument
    var status: Act.Status
    var actors: [ActorID]
    var part: Place.Part
    /// Bytes of the part.
    var quote: Range<Int>
    /// Bytes of what it is about, and of its proper name.
    var about: Range<Int>?
    var name: Range<Int>?
    var expected: Deadline?
    var firstParty = false
    var confidence: Double
    var rule: String
    /// The noun that names the instrument.
    var head = ""
    /// Said to have happened at a named time in the past.
    var isDated = false
}

extension Act.Status {
    /// The more newsworthy first.
    var rank: Int {
        switch self {
        case .issued: 0
        case .withdrawn: 1
        case .denied: 2
        case .failed: 3
        case .refused: 4
        case .pending: 5
        case .expected: 6
        case .referenced: 7
        }
    }
}
