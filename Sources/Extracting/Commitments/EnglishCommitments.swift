import Model

/// What one English sentence undertakes.
struct EnglishCommitments {
    let line: Line
    let published: Timestamp?
    /// Who acted last, or speaks in the quotation: whom `it` and `we` stand for.
    let before: [ActorID]
    /// Whose page or text it is: whom `the two sides` and `Parties` stand for.
    let principals: [ActorID]
    let guess: OrganisationGuess
    let dates: [DateMention]
    let measures: [Measure]
    let subjects: SubjectFinder

    init(
        line: Line, published: Timestamp?, before: [ActorID], principals: [ActorID],
        guess: OrganisationGuess
    ) {
        self.guess = guess
        self.line = line
        self.published = published
        self.before = before
        self.principals = principals
        dates = DateMention.all(in: line.text, published: published)
        measures = Measure.all(in: line.text, taken: dates.map(\.range))
        subjects = SubjectFinder(line: line)
    }

    func drafts() -> [CommitmentDraft] {
        guard line.words.last?.text != "?", !line.words.isEmpty else { return [] }
        var drafts: [CommitmentDraft] = []
        var last: (draft: CommitmentDraft, verb: Int)?
        for index in line.words.indices where line.verb(index) != nil {
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
        return draft(verb, at: index, mood: mood, reading: reading, who: who)
    }

    func action(at index: Int) -> VerbForm? {
        guard let plain = line.verb(index), line.party(at: index) == nil else { return nil }
        let phrasal = [line[index + 1], particle(behind: index)].lazy
            .compactMap { Verbs.shared.form(plain, with: $0) }.first
        let verb = phrasal ?? plain
        guard verb.classes.contains(.action), !isNoun(index), !isAuxiliary(index) else { return nil }
        return verb
    }

    /// `bring emissions down`: a particle behind a short object.
    private func particle(behind index: Int) -> String {
        guard let plain = line.verb(index), Verbs.shared.hasParticles(plain.lemma) else { return "" }
        for place in index + 1..<index + 7 where ["down", "out", "up", "back"].contains(line[place]) {
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
        guard GrammarWords.auxiliaries.contains(line[index]) else { return false }
        var next = index + 1
        while GrammarWords.adverbs.contains(line[next]) || line[next] == "not" { next += 1 }
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

    private func reading(of verb: VerbForm, _ mood: Mood, at index: Int) -> Reading? {
        if mood.isObliged {
            guard line.verb(index).map({ isStrong($0, at: index) }) == true else { return nil }
            if line.hasAny(["law", "legally", "legislation", "treaty"], in: 0..<line.words.count) {
                return Reading(modality: .binding, confidence: 0.65, rule: "pledge.by-law")
            }
            return Reading(
                modality: .pledged, stance: .asked, confidence: 0.55,
                asked: max(0, mood.start - 6)..<mood.start, rule: "pledge.must")
        }
        if let reading = governed(mood, at: index) { return restanced(reading, mood, at: index) }
        guard mood.governor == nil || mood.governor == .achieved else { return nil }
        if mood.isBareInfinitive {
            return line.isTitle ? Reading(modality: .pledged, confidence: 0.5, rule: "pledge.headline")
                : nil
        }
        switch mood.time {
        case .future, .would: return futureReading(verb, mood, at: index)
        case .present where mood.isObliged: return nil
        default: return nil
        }
    }

    private func futureReading(_ verb: VerbForm, _ mood: Mood, at index: Int) -> Reading? {
        let isBinding = line.hasAny(["shall"], in: mood.start..<index)
        guard isBinding || isStrong(verb, at: index) else { return nil }
        if mood.isNegative {
            return Reading(modality: .pledged, stance: .rejected, confidence: 0.7, rule: "pledge.will-not")
        }
        var reading = Reading(modality: isBinding ? .binding : .pledged, rule: "pledge.will")
        if mood.time == .would {
            reading.confidence = 0.6
            if isPlanned(before: mood.start) { reading.modality = .aimed }
            reading.rule = "pledge.would"
        }
        return restanced(reading, mood, at: index)
    }

    /// A plan, a text or a draft is what would do it.
    private func isPlanned(before index: Int) -> Bool {
        line.hasAny(["plan", "draft", "under", "text", "target", "proposal", "bill"], in: 0..<index)
    }

    /// A plain `will` undertakes something where the verb says so or a number or a date binds it.
    private func isStrong(_ verb: VerbForm, at index: Int) -> Bool {
        if CommitmentWords.scheduling.contains(verb.lemma) {
            return isBound(behind: index)
        }
        if CommitmentWords.strong.contains(verb.lemma) { return true }
        if verb.lemma == "meet" || verb.lemma == "do" { return isTarget(behind: index) }
        guard let measure = measure(behind: index) else { return false }
        let isPaid = ["buy", "pay", "spend", "purchase", "lend"].contains(verb.lemma)
        return deadline(behind: index) != nil || isPaid && measure.unit?.utf8.count == 3
    }

    private func isTarget(behind index: Int) -> Bool {
        line.hasAny(CommitmentWords.targets.union(["needs", "obligations"]), in: index + 1..<index + 8)
    }

    /// A deadline that somebody set: `by`, `before`.
    private func isBound(behind index: Int) -> Bool {
        deadline(behind: index).map { [.by, .before].contains($0.relation) } ?? false
    }

    private func governed(_ mood: Mood, at index: Int) -> Reading? {
        guard let governor = mood.governor, let word = mood.governorWord else { return nil }
        let isNegative = mood.isGovernorNegative || mood.isNegative
        switch governor {
        case .pledged, .aimed, .hoped:
            if mood.time == .pastPerfect, governor != .pledged { return nil }
            let modality = modality(governor, at: word)
            if isNegative {
                return Reading(modality: .pledged, stance: .rejected, rule: "pledge.not-governed")
            }
            return Reading(modality: modality, confidence: 0.8, rule: "pledge.governed")
        case .expected: return expected(at: word, isNegative, mood, index)
        case .asked:
            guard mood.asked != nil, !isNegative else { return nil }
            return Reading(
                modality: .pledged, stance: .asked, confidence: 0.7, asked: mood.asked,
                rule: "pledge.asked")
        case .refused:
            guard let lemma = line.verb(index)?.lemma, !Self.instrumental.contains(lemma) else {
                return nil
            }
            return Reading(modality: .pledged, stance: .rejected, confidence: 0.6, rule: "pledge.refused")
        case .pending, .failed, .denied, .purpose, .achieved: return nil
        }
    }

    /// What is done to an instrument: refusing it is an act and no commitment.
    private static let instrumental: Set<String> = [
        "sign", "release", "adopt", "file", "submit", "publish", "accept", "ratify", "issue", "hand",
        "support", "have", "give", "allow", "impose", "open", "test", "put", "go", "get", "take",
    ]

    private func modality(_ governor: Mood.Governor, at word: Int) -> Commitment.Modality {
        if line[word] == "bound" || line[word] == "obliged" { return .binding }
        switch governor {
        case .hoped: return .hedged
        case .aimed: return .aimed
        default: return .pledged
        }
    }

    /// `is to`, `plans to`, `legally bound to`; a forecast is none.
    private func expected(
        at word: Int, _ isNegative: Bool, _ mood: Mood, _ index: Int
    ) -> Reading? {
        let text = line[word]
        if isReached(word) { return nil }
        if ["expected", "likely", "certain", "sure", "supposed", "about", "anticipated", "poised"]
            .contains(text)
        {
            return nil
        }
        let isVerb = line.verb(word)?.classes.contains(.know) == true
        if isVerb && !line.verb(word)!.classes.contains(.aim) { return nil }
        if ["effort", "efforts", "push", "bid", "readiness"].contains(text) {
            return Reading(modality: .hedged, confidence: 0.65, rule: "pledge.efforts")
        }
        if text == "bound" {
            return Reading(modality: .binding, confidence: 0.75, rule: "pledge.bound")
        }
        let isBe = GrammarWords.beForms.contains(text)
        let isPromise = ["pledge", "promise", "vow", "commitment", "undertaking", "determined"]
            .contains(text)
        if ["talks", "move", "deadline", "close", "ready"].contains(text) { return nil }
        if ["adopt", "enact", "sign", "publish", "release", "open", "host", "meet", "start", "begin"]
            .contains(line.verb(index)?.lemma), !isBound(behind: index)
        {
            return nil
        }
        if isNegative {
            return Reading(modality: .pledged, stance: .rejected, confidence: 0.6, rule: "pledge.not-to")
        }
        return Reading(
            modality: isBe || isPromise ? .pledged : .aimed, confidence: isBe ? 0.6 : 0.7,
            rule: "pledge.is-to")
    }

    /// `met its target to`, `missed a goal to`: what was promised is past.
    private func isReached(_ word: Int) -> Bool {
        (max(0, word - 5)..<max(0, word)).contains { place in
            guard let lemma = line.verb(place)?.lemma else { return false }
            return ["meet", "miss", "hit", "achieve", "exceed", "beat"].contains(lemma)
        } && CommitmentWords.targets.contains(line[word])
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
        if line.hasAny(CommitmentWords.againAdverbs, in: max(0, mood.start - 2)..<index) { return true }
        if ["honor", "honour", "uphold", "stand by", "respect"].contains(line.verb(index)?.lemma) {
            return true
        }
        if ["fulfil", "fulfill", "meet", "keep"].contains(line.verb(index)?.lemma),
            line.hasAny(CommitmentWords.targets, in: index + 1..<index + 6)
        {
            return true
        }
        return line.words.indices.contains { place in
            line.verb(place).map { CommitmentWords.repeating.contains($0.lemma) } ?? false
        }
    }

    private func isChanged(at index: Int) -> Bool {
        let tail = index + 1..<line.words.count
        return line.contains(["instead", "of"], in: tail) || line.contains(["no", "longer"], in: tail)
            || line.contains(["up", "from"], in: tail) || line.contains(["rather", "than"], in: tail)
            || line.contains(["earlier", "than"], in: tail) || line.hasAny(["now"], in: index - 2..<index)
    }

    // MARK: - Who

    private func who(
        _ mood: Mood, _ verb: VerbForm, at index: Int, _ reading: Reading
    ) -> [ActorID]? {
        if let asked = reading.asked { return GroupNames(line).asked(in: asked) }
        if reading.stance == .dropped, let owner = subjectOrBefore(mood) { return owner }
        if let owner = promisor(mood, at: index) { return owner }
        if mood.governor != nil || isCompany, let unknown = guess.actor(before: mood.start, in: line) {
            return [unknown]
        }
        let lead = subjectHead(before: mood.start)
        let named = hasOwnNoun(before: mood.start) ? [] : subjects.parties(before: mood.start)
        let isThing = CommitmentWords.things.contains(lead) || mood.isPassive
        if isThing {
            return isThingUndertaken(verb, at: index, mood) ? owner(of: named) : nil
        }
        if !named.isEmpty, !named.allSatisfy({ subjects.isInPhrase($0) && !isOwner($0) }) {
            return named.flatMap(\.actors).unique
        }
        if CommitmentWords.principals.contains(lead), !principals.isEmpty { return principals }
        if CommitmentWords.pronouns.contains(lead) || lead.isEmpty || mood.isParticiple {
            let who = !before.isEmpty ? before : principals
            return who.isEmpty ? nil : who
        }
        return nil
    }

    /// `commits the UK to reducing`, `its pledge to cut`, `Japan's plan to cut`.
    private func promisor(_ mood: Mood, at index: Int) -> [ActorID]? {
        guard let word = mood.governorWord, word < index else { return nil }
        if mood.governor == .pledged, line.verb(word)?.lemma == "commit" {
            let bound = line.parties.filter { $0.range.lowerBound > word && $0.range.upperBound < index }
            return bound.isEmpty ? nil : bound.flatMap(\.actors).unique
        }
        guard GrammarWords.futureNouns.contains(line[word]), line[word + 1] == "to" else { return nil }
        let lead = max(0, word - 4)..<word
        if let owner = line.parties.last(where: { lead.contains($0.range.lowerBound) }) {
            return owner.actors
        }
        guard line.hasAny(["its", "their", "our", "his", "her"], in: lead) else { return nil }
        let who = line[lead.upperBound - 1] == "our" || line.hasAny(["our"], in: lead) ? before
            : subjects.subject(before: lead.upperBound)
        return who.isEmpty ? (before.isEmpty ? nil : before) : who
    }

    /// Between the last comma or `and` and the verb stands a noun that is no party's.
    private func hasOwnNoun(before index: Int) -> Bool {
        var start = index
        while start > 0, !line.words[start - 1].isMark, line[start - 1] != "and", line[start - 1] != "that" {
            start -= 1
        }
        let local = start..<index
        guard !local.isEmpty, !line.parties.contains(where: { local.overlaps($0.range) }) else {
            return false
        }
        return local.contains { place in
            !GrammarWords.adverbs.contains(line[place]) && !GrammarWords.determiners.contains(line[place])
                && !GrammarWords.relatives.contains(line[place])
                && line.verb(place).map { $0.classes.isDisjoint(with: [.say, .pledge]) } ?? true
                && !line[place].hasSuffix("ly")
        }
    }

    /// The sentence speaks of a business.
    private var isCompany: Bool {
        line.hasAny(
            ["company", "firm", "group", "carmaker", "bank", "airline", "utility", "producer", "maker"],
            in: 0..<line.words.count)
    }

    private func isOwner(_ party: Line.Party) -> Bool {
        subjects.preposition(of: party).map { GrammarWords.belonging.contains($0) } ?? true
    }

    private func subjectOrBefore(_ mood: Mood) -> [ActorID]? {
        let named = subjects.subject(before: mood.start)
        return named.isEmpty ? (before.isEmpty ? nil : before) : named
    }

    private func owner(of named: [Line.Party]) -> [ActorID]? {
        let actors = named.flatMap(\.actors).unique
        let who = !principals.isEmpty ? principals : !actors.isEmpty ? actors : before
        return who.isEmpty ? nil : who
    }

    /// A thing that must fall, with a number or a date, and nobody who only foresees it.
    private func isThingUndertaken(_ verb: VerbForm, at index: Int, _ mood: Mood) -> Bool {
        let isBinding = line.hasAny(["shall"], in: mood.start..<index)
        let isForeseen = line.hasAny(CommitmentWords.forecasters, in: 0..<line.words.count)
        let isBound = measure(behind: index) != nil || deadline(behind: index) != nil
        let isPromised = isPlanned(before: index) || mood.governor != nil || isBinding
            || !principals.isEmpty
        return isBound && !isForeseen && isPromised
    }

    /// The last noun of the subject: the word right before the group of verbs.
    private func subjectHead(before index: Int) -> String {
        var place = index - 1
        while place >= 0, GrammarWords.adverbs.contains(line[place]) { place -= 1 }
        if place < 0 { return "" }
        if line[place] == "," || line.words[place].isMark { return "" }
        return line[place]
    }
}
