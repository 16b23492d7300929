import Model

// What is undertaken: object, number, baseline, deadline, condition, and the words.
extension EnglishCommitments {
    func draft(
        _ verb: VerbForm, at index: Int, mood: Mood, reading: Reading, who: [ActorID]
    ) -> CommitmentDraft {
        let end = clauseEnd(from: index)
        let measure = measure(behind: index)
        var draft = CommitmentDraft(
            actors: who, action: verb.lemma, object: object(of: verb, at: index, mood: mood),
            measure: measure, baseline: baseline(from: index, to: end),
            deadline: deadline(behind: index) ?? leadingDeadline(before: mood.start),
            modality: reading.modality, stance: reading.stance,
            quote: quote(from: mood.start, to: end, verb: index), confidence: reading.confidence,
            rule: reading.rule)
        if let measure, measure.unit == nil { draft.countUnit = counted(behind: measure) }
        if draft.measure?.unit == nil, draft.countUnit == nil { draft.measure = nil }
        if let condition = condition(after: index) {
            draft.condition = condition
            draft.modality = min(draft.modality, .hedged)
        }
        return draft
    }

    /// Where what the verb says ends: the sentence, a new subject, or the next governed verb.
    func clauseEnd(from index: Int) -> Int {
        var place = index + 1
        while place < line.words.count {
            let word = line[place]
            if word == ";" || isBreakingQuote(place) { return place }
            if word == ".", place == line.words.count - 1 { return place }
            if word == "," || word == "and" || word == "but" {
                if startsClause(place + 1) { return place }
            }
            place += 1
        }
        return place
    }

    /// A quotation mark before a new sentence, unlike one around a few of the clause's own words.
    private func isBreakingQuote(_ place: Int) -> Bool {
        guard ["“", "”", "\""].contains(line[place]) else { return false }
        guard let next = line.words[safe: place + 1] else { return true }
        return next.isMark || next.isCapital
    }

    /// A verb form with a subject or an auxiliary, or a new verb in the base form, comes next.
    private func startsClause(_ index: Int) -> Bool {
        let word = line[index]
        if [
            "but", "while", "which", "who", "although", "because", "said", "says", "saying",
            "after",
        ]
        .contains(word) {
            return true
        }
        let first = word == "and" ? index + 1 : index
        if let party = line.party(at: first),
            measure(startingAt: party.range.upperBound) != nil
                || line[party.range.upperBound] == "between"
        {
            return true
        }
        if word == "to", line.verb(index + 1)?.classes.contains(.action) == true { return true }
        if line.verb(index)?.forms.contains(.base) == true, line.party(at: index) == nil,
            line.verb(index)?.classes.contains(.action) == true, !isCompound(index)
        {
            return true
        }
        for place in index..<min(index + 7, line.words.count) {
            if line.words[place].isMark { return false }
            if line.has(.auxiliary, place) { return true }
            if let verb = line.verb(place),
                verb.forms == [.past] || verb.forms == [.past, .participle],
                line.party(at: place) == nil, verb.classes.contains(.say)
            {
                return true
            }
        }
        return false
    }

    /// A noun that looks like a verb: `and export controls`.
    private func isCompound(_ index: Int) -> Bool {
        let next = line[index + 1]
        return line.words[safe: index + 1]?.isMark ?? true || next == "of" || next == "and"
    }

    // MARK: - Object

    func object(of verb: VerbForm, at index: Int, mood: Mood) -> String {
        if mood.isPassive || CommitmentWords.intransitive.contains(verb.lemma),
            isBarePredicate(index)
        {
            return subjectObject(before: mood.start)
        }
        return object(from: index + (verb.lemma.contains(" ") ? particleWidth(verb, index) : 1))
    }

    private func particleWidth(_ verb: VerbForm, _ index: Int) -> Int {
        let particle = verb.lemma.split(separator: " ").last.map(String.init)
        return line[index + 1] == particle ? 2 : 1
    }

    /// Nothing stands behind the verb that it could bear on: `will fall by 7%`.
    private func isBarePredicate(_ index: Int) -> Bool {
        let next = line[index + 1]
        return CommitmentWords.objectStops.contains(next)
            || line.words[safe: index + 1]?.isMark ?? true
            || measure(startingAt: index + 1) != nil
    }

    private func subjectObject(before index: Int) -> String {
        var end = index
        while end > 0, line.has(.adverb, end - 1) { end -= 1 }
        var start = end
        while start > 0, end - start < 9, !line.words[start - 1].isMark,
            !["that", "said", "which", "and", "but"].contains(line[start - 1])
        {
            start -= 1
        }
        while start < end, line.has(.determiner, start) { start += 1 }
        return line.string(start..<end)
    }

    /// The noun phrase from a word on, without determiners, numbers and what comes behind it.
    func object(from first: Int, to limit: Int = .max) -> String {
        var start = first
        while start < line.words.count, isSkipped(start) { start += 1 }
        if let measure = measure(startingAt: start), let next = wordIndex(after: measure.range) {
            start = next
            while isOf(start) { start += 1 }
        }
        var end = start
        while end < min(line.words.count, limit), end - start < 9, !isObjectEnd(end, from: start) {
            end += 1
        }
        return end > start ? line.string(start..<end) : ""
    }

    private func isSkipped(_ index: Int) -> Bool {
        line.has(.determiner, index)
            || [
                "at", "least", "most", "up", "to", "about", "around", "more", "than", "some",
                "nearly",
            ]
            .contains(line[index]) && leadsNumber(index)
            || line.has(.weekday, index)
    }

    /// `at least 5`: a number stands close behind.
    private func leadsNumber(_ index: Int) -> Bool {
        let end = line.words[index].range.upperBound
        return measures.contains { (end...end + 12).contains($0.range.lowerBound) }
    }

    private func isOf(_ index: Int) -> Bool {
        ["of", "in", "a", "the", "its", "their", "worth", "on", "for"].contains(line[index])
    }

    func isObjectEnd(_ index: Int, from start: Int) -> Bool {
        let word = line[index]
        if line.words[index].isMark { return word != "%" && word != "’" && word != "'" }
        if index > start, CommitmentWords.objectStops.contains(word) {
            return !(word == "and" && isJoinedNoun(index))
        }
        if index == start, CommitmentWords.objectStops.contains(word) { return true }
        let place = line.words[index].range.lowerBound
        return measures.contains { $0.range.lowerBound == place && $0.unit != nil }
            || dates.contains { $0.whole.contains(place) && !$0.isBare }
    }

    /// `oil and gas output`: both halves belong to one noun phrase.
    private func isJoinedNoun(_ index: Int) -> Bool {
        guard let after = line.words[safe: index + 1], !after.isMark, line.verb(index + 1) == nil
        else {
            return false
        }
        return !GrammarWords.determiners.contains(after.text)
            && measure(startingAt: index + 1) == nil && after.text != "to"
    }

    // MARK: - More than one in a clause

    /// `raise output to 5 GW and ban imports`: the next verb shares what governs it.
    func joined(_ draft: CommitmentDraft, _ verb: Int, at index: Int) -> CommitmentDraft? {
        guard let next = action(at: index), line.verb(index)?.forms.contains(.base) == true,
            line.verb(index)?.forms.contains(.past) == false
                || line.verb(verb)?.forms.contains(.past) == true
        else { return nil }
        var lead = index - 1
        while lead > verb, line.has(.adverb, lead) || line[lead] == "to" {
            lead -= 1
        }
        guard line[lead] == "and" || line[lead] == "," || line[lead] == "or", lead > verb,
            !isCompound(index) || line.verb(index)?.lemma == "peak"
        else { return nil }
        var joined = self.draft(
            next, at: index, mood: Mood(start: index),
            reading: Reading(
                modality: draft.modality, stance: draft.stance,
                confidence: draft.confidence - 0.05, rule: draft.rule), who: draft.actors)
        if joined.deadline == nil, draft.deadline != nil, leadingDeadline(before: index) != nil {
            joined.deadline = draft.deadline
        }
        joined.baseline = baseline(from: index, to: clauseEnd(from: index))
        return joined
    }

    /// `by 20% by 2035 and 40% by 2045`: one for each number with a date of its own.
    func spread(_ draft: CommitmentDraft, from index: Int) -> [CommitmentDraft] {
        guard let first = draft.measure, first.unit == "%" else { return [draft] }
        let rest = measures.filter {
            $0.range.lowerBound > first.range.upperBound && $0.unit == "%"
        }
        var drafts = [draft]
        for measure in rest {
            let date = dates.first {
                $0.range.lowerBound >= measure.range.upperBound && isAhead($0)
            }
            let gap = date.map { $0.range.lowerBound - measure.range.upperBound } ?? .max
            let between = line.text.wordsBefore(measure.range.lowerBound, 1).first?.text
            guard gap < 24, between == "and" || between == "to" || between == nil, let date else {
                continue
            }
            var next = draft
            next.measure = measure
            next.deadline = date.deadline
            next.quote = measure.range.lowerBound..<date.range.upperBound
            drafts.append(next)
        }
        return drafts
    }
}

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
