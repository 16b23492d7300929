import Model

/// A sentence as the rules for acts and commitments take it: its bytes, who is named in it, and
/// what of it is quoted.
struct Passage {
    struct Run: Sendable {
        /// Bytes of the part.
        var bytes: Range<Int>
        var actors: [ActorID]
        var kind: Line.Party.Kind
        /// An office or a person: right behind a state's name it is that state's.
        var isOffice = false
    }

    let reading: SentenceReading
    let paragraph: Int

    init(
        part: Place.Part, text: ByteText, runs: [Run], quotes: [Range<Int>], paragraph: Int,
        published: Timestamp?
    ) {
        reading = SentenceReading(
            part: part, text: text, runs: runs, quotes: quotes, published: published)
        self.paragraph = paragraph
    }

    var part: Place.Part { reading.part }
    var text: ByteText { reading.text }
    var runs: [Run] { reading.runs }
    /// Bytes within quotation marks.
    var quotes: [Range<Int>] { reading.quotes }
    var line: Line { reading.line }

    /// Without the offices that stand right behind the name of their state: `俄罗斯国防部`.
    var parties: [(bytes: Range<Int>, actors: [ActorID])] {
        runs.enumerated().filter { index, run in
            index == 0 || !run.isOffice || runs[index - 1].bytes.upperBound != run.bytes.lowerBound
        }.map { ($0.element.bytes, $0.element.actors) }
    }

    /// All of it stands within quotation marks.
    var isQuoted: Bool {
        quotes.contains {
            $0.lowerBound <= text.range.lowerBound + 3
                && $0.upperBound + 4 >= text.range.upperBound
        }
    }
}

/// What is known of a document beside its sentences.
struct PageFacts: Sendable {
    /// Whose own site it stands on.
    var owner: ActorID?
    var published: Timestamp?
    var isChinese: Bool
    var title: String
}

extension ByteText {
    /// Within the title marks of a text: `《联合国海洋法公约》` names nobody.
    func isTitled(_ part: Range<Int>) -> Bool {
        let lead = ByteText(bytes, range.lowerBound..<max(range.lowerBound, part.lowerBound))
        guard let open = lead.findLast("《") else { return false }
        return lead.find("》", from: open.upperBound) == nil
    }

    /// Where the sentence begins behind `GENEVA, Switzerland (Agency) - `; its start without one.
    var datelineEnd: Int {
        let start = range.lowerBound
        guard (0x41...0x5A).contains(self[start]), (0x41...0x5A).contains(self[start + 1]) else {
            return start
        }
        let head = ByteText(bytes, start..<min(start + 70, range.upperBound))
        for mark in [" - ", " -- ", " – ", " — "] {
            if let found = head.find(mark) { return found + mark.utf8.count }
        }
        return start
    }
}
