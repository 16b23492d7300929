import Model

/// What one English sentence undertakes.
struct EnglishCommitments {
    /// Of one sentence; what undertakes more is a list or an attack, and the rest of it is passed
    /// over.
    private static let mostDrafts = 16

    private let reading: SentenceReading
    let line: Line
    /// Who acted last, or speaks in the quotation: whom `it` and `we` stand for.
    let before: [ActorID]
    /// Whose page or text it is: whom `the two sides` and `Parties` stand for.
    let principals: [ActorID]
    let guess: OrganisationGuess
    /// The heading says that the text states a target, so that bare fragments do.
    let isFragmentary: Bool
    let subjects: SubjectFinder
    var published: Timestamp? { reading.published }
    var dates: [DateMention] { reading.dates }
    var measures: [Measure] { reading.measures }

    init(
        _ reading: SentenceReading, before: [ActorID], principals: [ActorID],
        guess: OrganisationGuess, isFragmentary: Bool = false
    ) {
        self.reading = reading
        self.isFragmentary = isFragmentary
        line = reading.line
        self.guess = guess
        self.before = before
        self.principals = principals
        subjects = SubjectFinder(line: line)
    }

    func drafts() -> [CommitmentDraft] {
        guard line.words.last?.text != "?", !line.words.isEmpty else { return [] }
        var drafts: [CommitmentDraft] = []
        var last: (draft: CommitmentDraft, verb: Int)?
        for index in line.words.indices where line.verb(index) != nil {
            guard drafts.count < Self.mostDrafts else { break }
            let found =
                undertaking(at: index) ?? last.flatMap { joined($0.draft, $0.verb, at: index) }
            guard let found else { continue }
            drafts += spread(found, from: index)
            last = (found, index)
        }
        if drafts.isEmpty { drafts += promisedMoney() }
        if drafts.isEmpty { drafts += changedTargets() }
        if drafts.isEmpty { drafts += nominal() }
        return drafts
    }

    // MARK: - A verb and what governs it

    private func undertaking(at index: Int) -> CommitmentDraft? {
        guard let verb = action(at: index) else { return nil }
        let mood = MoodReader.mood(of: index, in: line)
        guard !isConditional(mood), let reading = reading(of: verb, mood, at: index) else {
            return nil
        }
        guard let who = who(mood, verb, at: index, reading) else { return nil }
        var draft = draft(verb, at: index, mood: mood, reading: reading, who: who)
        if let inner = caused(by: verb, at: index), let deed = line.verb(inner) {
            draft.action = deed.lemma
            draft.object = object(from: index + 1, to: inner)
        }
        return draft
    }

    /// `have its emissions peak`, `see output fall`: the deed is the inner verb.
    private func caused(by verb: VerbForm, at index: Int) -> Int? {
        guard ["have", "see", "let", "make"].contains(verb.lemma) else { return nil }
        return (index + 2..<min(index + 9, max(index + 2, line.words.count))).first { place in
            guard let inner = line.verb(place), inner.forms.contains(.base) else { return false }
            let next = line[place + 1]
            return CommitmentWords.intransitive.contains(inner.lemma)
                && (CommitmentWords.objectStops.contains(next)
                    || line.words[safe: place + 1]?.isMark ?? true)
        }
    }

    func action(at index: Int) -> VerbForm? {
        guard let plain = line.verb(index), line.party(at: index) == nil else { return nil }
        let phrasal = [line[index + 1], particle(behind: index)].lazy
            .compactMap { Verbs.shared.form(plain, with: $0) }.first
        let verb = phrasal ?? plain
        guard verb.classes.contains(.action), !isNoun(index), !isAuxiliary(index) else {
            return nil
        }
        return verb
    }

    /// `bring emissions down`: a particle behind a short object.
    private func particle(behind index: Int) -> String {
        guard let plain = line.verb(index), plain.isPhrasal else {
            return ""
        }
        for place in index + 1..<index + 7
        where ["down", "out", "up", "back"].contains(line[place]) {
            return line[place]
        }
        return ""
    }

    private func isNoun(_ index: Int) -> Bool {
        let before = line[index - 1]
        return (GrammarWords.determiners.contains(before) || before == "'s")
            && !line[index].hasSuffix("ing")
    }

    /// `be reduced`, `have cut`: a verb that only helps another.
    private func isAuxiliary(_ index: Int) -> Bool {
        guard line.has(.auxiliary, index) else { return false }
        var next = index + 1
        while line.has(.adverb, next) || line[next] == "not" { next += 1 }
        return line.verb(next) != nil || line[next] == "to"
    }

    /// How strong it is said to be, and what it does to an earlier one.
    struct Reading {
        var modality: Commitment.Modality
        var stance: Commitment.Stance = .made
        var confidence = 0.75
        /// Said of the party between `urged` and `to`.
        var asked: Range<Int>?
        var rule: String
    }

    private func isConditional(_ mood: Mood) -> Bool {
        var index = mood.start - 1
        while index >= 0, !line.words[index].isMark {
            if ["if", "unless", "whether"].contains(line[index]) {
                return !(line[index] == "whether" && line[index + 1] == "to")
            }
            index -= 1
        }
        return false
    }

    /// Said again, given up or moved.
    func restanced(_ reading: Reading, _ mood: Mood, at index: Int) -> Reading {
        guard reading.stance == .made else { return reading }
        var reading = reading
        let lead = 0..<index
        if isDropped(before: mood.start) {
            reading.stance = .dropped
        } else if isRepeated(mood, in: lead, at: index) {
            reading.stance = .reaffirmed
        } else if isChanged(at: index) {
            reading.stance = .changed
        }
        return reading
    }

    /// `abandoned its pledge to`.
    private func isDropped(before index: Int) -> Bool {
        (max(0, index - 5)..<max(0, index)).contains { place in
            line.verb(place).map { CommitmentWords.dropping.contains($0.lemma) } ?? false
        }
    }

    private func isRepeated(_ mood: Mood, in lead: Range<Int>, at index: Int) -> Bool {
        if line.hasAny(CommitmentWords.againAdverbs, in: max(0, mood.start - 2)..<index) {
            return true
        }
        if ["honor", "honour", "uphold", "stand by", "respect"].contains(line.verb(index)?.lemma) {
            return true
        }
        if ["fulfil", "fulfill", "meet", "keep"].contains(line.verb(index)?.lemma),
            line.hasAny(.target, in: index + 1..<index + 6)
        {
            return true
        }
        return line.words.indices.contains { place in
            line.verb(place).map { CommitmentWords.repeating.contains($0.lemma) } ?? false
        }
    }

    private func isChanged(at index: Int) -> Bool {
        let tail = index + 1..<line.words.count
        return line.contains(["instead", "of"], in: tail)
            || line.contains(["no", "longer"], in: tail)
            || line.contains(["up", "from"], in: tail)
            || line.contains(["rather", "than"], in: tail)
            || line.contains(["earlier", "than"], in: tail)
            || line.hasAny(["now"], in: index - 2..<index)
    }
}
