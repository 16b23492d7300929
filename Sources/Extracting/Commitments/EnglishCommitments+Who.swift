import Model

// Whose undertaking a verb tells of.
extension EnglishCommitments {
    // MARK: - Who

    func who(
        _ mood: Mood, _ verb: VerbForm, at index: Int, _ reading: Reading
    ) -> [ActorID]? {
        if isFragmentary, reading.rule == "target.fragment" { return principals }
        let obliged = reading.rule == "pledge.must" ? subjects.subject(before: mood.start) : []
        if !obliged.isEmpty { return obliged }
        if let asked = reading.asked { return GroupNames(line).asked(in: asked) }
        if reading.stance == .dropped, let owner = subjectOrBefore(mood) { return owner }
        if let owner = promisor(mood, at: index) { return owner }
        if mood.governor != nil || isCompany,
            let unknown = guess.actor(before: mood.start, in: line)
        {
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
            let governing = subjects.subject(before: mood.start)
            let who = !governing.isEmpty ? governing : !before.isEmpty ? before : principals
            return who.isEmpty ? nil : who
        }
        return nil
    }

    /// `commits the UK to reducing`, `its pledge to cut`, `Japan's plan to cut`.
    private func promisor(_ mood: Mood, at index: Int) -> [ActorID]? {
        guard let word = mood.governorWord, word < index else { return nil }
        if mood.governor == .pledged, line.verb(word)?.lemma == "commit" {
            let bound = line.parties.filter {
                $0.range.lowerBound > word && $0.range.upperBound < index
            }
            return bound.isEmpty ? nil : bound.flatMap(\.actors).unique
        }
        guard GrammarWords.futureNouns.contains(line[word]), line[word + 1] == "to" else {
            return nil
        }
        let lead = max(0, word - 4)..<word
        if let owner = line.parties.last(where: { lead.contains($0.range.lowerBound) }) {
            return owner.actors
        }
        guard line.hasAny(["its", "their", "our", "his", "her"], in: lead) else { return nil }
        let who =
            line[lead.upperBound - 1] == "our" || line.hasAny(["our"], in: lead)
            ? before
            : subjects.subject(before: lead.upperBound)
        return who.isEmpty ? (before.isEmpty ? nil : before) : who
    }

    /// Between the last comma or `and` and the verb stands a noun that is no party's.
    private func hasOwnNoun(before index: Int) -> Bool {
        var start = index
        while start > 0, !line.words[start - 1].isMark, line[start - 1] != "and",
            line[start - 1] != "that"
        {
            start -= 1
        }
        let local = start..<index
        guard !local.isEmpty, !line.parties.contains(where: { local.overlaps($0.range) }) else {
            return false
        }
        return local.contains { place in
            !line.has(.adverb, place)
                && !line.has(.determiner, place)
                && !line.has(.relative, place)
                && line.verb(place).map { $0.classes.isDisjoint(with: [.say, .pledge]) } ?? true
                && !line[place].hasSuffix("ly")
        }
    }

    /// The sentence speaks of a business.
    private var isCompany: Bool {
        line.hasAny(
            [
                "company", "firm", "group", "carmaker", "bank", "airline", "utility", "producer",
                "maker",
            ],
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
        let isPromised =
            isPlanned(before: index) || mood.governor != nil || isBinding
            || !principals.isEmpty
        return isBound && !isForeseen && isPromised
    }

    /// The last noun of the subject: the word right before the group of verbs.
    private func subjectHead(before index: Int) -> String {
        var place = index - 1
        while place >= 0, line.has(.adverb, place) { place -= 1 }
        if place < 0 { return "" }
        if line[place] == "," || line.words[place].isMark { return "" }
        return line[place]
    }
}
