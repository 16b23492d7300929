import Model

/// What one English sentence says of formal acts.
struct EnglishActs {
    private let reading: SentenceReading
    let line: Line
    /// Who acted last, for sentences that name nobody: `It released a text.`
    let before: [ActorID]
    /// The instrument spoken of last, for `sign it`.
    let antecedent: InstrumentPhrase?
    let subjects: SubjectFinder
    var published: Timestamp? { reading.published }
    var dates: [DateMention] { reading.dates }

    init(_ reading: SentenceReading, before: [ActorID], antecedent: InstrumentPhrase?) {
        self.reading = reading
        line = reading.line
        self.before = before
        self.antecedent = antecedent
        subjects = SubjectFinder(line: line)
    }

    /// All that the sentence says, and the last instrument that it names.
    func drafts() -> (drafts: [ActDraft], last: InstrumentPhrase?) {
        let phrases = InstrumentFinder(line: line, antecedent: antecedent).phrases()
        var drafts: [ActDraft] = []
        for (index, phrase) in phrases.enumerated() {
            if phrase.isPlain, drafts.contains(where: { $0.instrument != .decision }) { continue }
            if let draft = draft(of: phrase) {
                drafts.append(draft)
            } else if index > 0, isCoordinated(phrase, with: phrases[index - 1]),
                var shared = drafts.last, phrase.instrument == shared.instrument
            {
                shared.quote = shared.quote.lowerBound..<line.bytes(phrase.range).upperBound
                drafts[drafts.count - 1] = shared
            }
        }
        drafts += refusedComments() + pronounActs(phrases) + bareDecisions()
        return (drafts, phrases.last { !$0.isPlain } ?? antecedent)
    }

    private func isCoordinated(_ phrase: InstrumentPhrase, with other: InstrumentPhrase) -> Bool {
        other.range.upperBound < phrase.range.lowerBound
            && phrase.range.lowerBound - other.range.upperBound <= 2
            && line[phrase.range.lowerBound - 1] == "and"
    }

    private func draft(of phrase: InstrumentPhrase) -> ActDraft? {
        if let draft = missing(phrase) ?? active(phrase) ?? carried(phrase) ?? passive(phrase) {
            return draft
        }
        return background(phrase)
    }

    // MARK: - Who

    /// The parties before the verb, or who acted last.
    func actors(before verb: Int) -> (actors: [ActorID], isGuess: Bool) {
        if let absolute = absolute(before: verb) { return (absolute, false) }
        let named = subjects.subject(before: verb)
        if !named.isEmpty { return (named, false) }
        return (mayBeMeant(before: verb) ? before : [], true)
    }

    /// A pronoun, an office or nobody at all stands before the verb; somebody else would be named.
    private func mayBeMeant(before verb: Int) -> Bool {
        var start = verb
        while start > 0, !line.words[start - 1].isMark, line[start - 1] != "and",
            line[start - 1] != "that"
        {
            start -= 1
        }
        let local = (start..<verb).filter { !line.has(.adverb, $0) }
        return local.isEmpty
            || local.contains {
                line.has(.pronoun, $0) || Self.offices.contains(line[$0])
            }
    }

    private static let offices: Set<String> = [
        "spokesman", "spokeswoman", "spokesperson", "officials", "official", "minister",
        "parliament",
        "president", "ministers", "lawmakers", "deputies", "senators", "delegation", "delegations",
        "senate", "congress", "council", "premier", "chancellor", "office", "agency", "embassy",
    ]

    /// `with Peru, which had left early, declining to`: a participle with a subject of its own.
    private func absolute(before verb: Int) -> [ActorID]? {
        guard line.words[verb].text.hasSuffix("ing") else { return nil }
        let near = line.parties.last {
            $0.range.upperBound <= verb && subjects.preposition(of: $0) == "with"
        }
        guard let near,
            !line.parties.contains(where: {
                $0.range.lowerBound > near.range.upperBound && $0.range.upperBound <= verb
            })
        else { return nil }
        let list = subjects.coordinated(with: near, before: verb)
        return list.flatMap(\.actors).unique
    }

    /// Those named behind the instrument: `between X and Y`, `by X`, `with X`.
    func parties(after place: Int, leads: Set<String>) -> [ActorID] {
        for index in place..<min(place + 14, line.words.count) {
            if line[index] == "," && index > place + 1 || line[index] == "." { break }
            guard leads.contains(line[index]),
                let first = line.parties.first(where: { $0.range.lowerBound > index }),
                first.range.lowerBound - index <= 4,
                !line.hasAny(.preposition, in: index + 1..<first.range.lowerBound)
            else { continue }
            return subjects.coordinated(with: first).flatMap(\.actors).unique
        }
        return []
    }

    /// Those within the phrase: `China's statement`, `a Chinese statement`.
    func owners(of phrase: InstrumentPhrase) -> [ActorID] {
        line.parties.filter { phrase.range.contains($0.range.lowerBound) && $0.kind != .group }
            .flatMap(\.actors).unique
    }
}

extension Set<String> {
    static let joining: Set<String> = ["with", "between", "among", "alongside"]
    static let agents: Set<String> = ["by", "from", "between", "of", "among"]
}
