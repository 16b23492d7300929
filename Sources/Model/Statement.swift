/// Speech with a speaker.
package struct Statement: Hashable, Sendable, Codable {
    package enum Mode: String, Sendable, Codable, CaseIterable {
        /// All of the content stands in quotation marks.
        case direct
        /// None of it does.
        case indirect
        case mixed
    }

    /// The fullest name of the source in the document; nil for an unnamed one.
    package var speaker: String?
    /// The actor that the speaker speaks for.
    package var actor: ActorID?
    package var mode: Mode
    /// The words that attribute it, as written; nil where there are none.
    package var cue: String?
    /// All of the words, joined over `spans` by one space, without the outer quotation marks.
    package var content: String
    /// Topics of the term table.
    package var about: [String]
    package var part: Place.Part
    /// Places of the content in `part`, in order.
    package var spans: [Place]
    package var speakerSpan: Place?
    package var cueSpan: Place?
    package var confidence: Double
    /// The stable name of the rule that found it.
    package var rule: String

    /// From the first word of the content to its last.
    package var place: Place {
        Place(part, spans.first?.start ?? 0, spans.last?.end ?? 0)
    }

    package init(
        speaker: String?, actor: ActorID?, mode: Mode, cue: String?, content: String,
        about: [String] = [], part: Place.Part = .text, spans: [Place], speakerSpan: Place? = nil,
        cueSpan: Place? = nil, confidence: Double, rule: String
    ) {
        self.speaker = speaker
        self.actor = actor
        self.mode = mode
        self.cue = cue
        self.content = content
        self.about = about
        self.part = part
        self.spans = spans
        self.speakerSpan = speakerSpan
        self.cueSpan = cueSpan
        self.confidence = confidence
        self.rule = rule
    }
}
