import Model

/// A sentence as the rules for acts and commitments take it: its bytes, who is named in it, and
/// what of it is quoted.
struct Passage: Sendable {
    struct Run: Sendable {
        /// Bytes of the part.
        var bytes: Range<Int>
        var actors: [ActorID]
        var kind: Line.Party.Kind
    }

    var part: Place.Part
    var text: ByteText
    var runs: [Run]
    /// Bytes within quotation marks.
    var quotes: [Range<Int>]
    var paragraph: Int
    /// Whose words the quotations of the sentence are, where that is known.
    var speaker: ActorID?

    var line: Line {
        Line(
            part: part, text: text, runs: runs.map { ($0.bytes, $0.actors, $0.kind) },
            quotes: quotes)
    }

    /// Those named outside of titles in marks: `《联合国海洋法公约》` is nobody.
    var parties: [(bytes: Range<Int>, actors: [ActorID])] {
        runs.filter { !isTitled($0.bytes) }.map { ($0.bytes, $0.actors) }
    }

    private func isTitled(_ range: Range<Int>) -> Bool {
        let lead = ByteText(text.bytes, text.range.lowerBound..<range.lowerBound)
        guard let open = lead.findLast("《") else { return false }
        return lead.find("》", from: open.upperBound) == nil
    }

    /// All of it stands within quotation marks.
    var isQuoted: Bool { quotes.contains { $0.lowerBound <= text.range.lowerBound + 3
        && $0.upperBound + 4 >= text.range.upperBound } }
}

/// What is known of a document beside its sentences.
struct PageFacts: Sendable {
    /// Whose own site it stands on.
    var owner: ActorID?
    var published: Timestamp?
    var isChinese: Bool
    var title: String
}
