import Model

/// An undertaking as one clause shows it.
struct CommitmentDraft: Sendable {
    var part = Place.Part.text
    var actors: [ActorID]
    var action: String
    var object: String
    var measure: Measure?
    /// The noun that a bare count counts.
    var countUnit: String?
    var baseline: String?
    var deadline: Deadline?
    var modality: Commitment.Modality
    var stance: Commitment.Stance
    var condition: String?
    /// Bytes of the part.
    var quote: Range<Int>
    var confidence: Double
    var rule: String

    /// How much of it is known, for choosing between two readings of the same words.
    var weight: Int {
        [measure != nil, deadline != nil, baseline != nil, !object.isEmpty].filter { $0 }.count
    }
}
