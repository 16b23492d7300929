import Model

// Undertakings without a governed verb: sums promised, targets moved, targets named.
extension EnglishCommitments {
    /// `Peru promised 5 million dollars, and Chile 7 million`.
    func promisedMoney() -> [CommitmentDraft] {
        for index in line.words.indices
        where line.has(.giving, index) && line.verb(index) != nil
            && line.party(at: index) == nil
        {
            let mood = MoodReader.mood(of: index, in: line)
            guard !mood.isNegative, mood.governor == nil,
                mood.time == .past || mood.time == .perfect,
                let money = measure(behind: index), money.unit.map(isCurrency) == true,
                line.words[safe: index + 1].map({
                    money.range.lowerBound - $0.range.lowerBound < 24
                }) == true
            else { continue }
            var who = subjects.subject(before: mood.start)
            if who.isEmpty {
                who = GroupNames(line).asked(in: max(0, mood.start - 2)..<mood.start) ?? []
            }
            guard !who.isEmpty, !mood.isPassive else { continue }
            return [sum(money, who, from: mood.start, verb: index)] + elliptic(after: money, index)
        }
        return []
    }

    private func isCurrency(_ unit: String) -> Bool {
        unit.utf8.count == 3 && unit.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }

    private func sum(
        _ money: Measure, _ who: [ActorID], from start: Int, verb: Int
    ) -> CommitmentDraft {
        let lemma = line.verb(verb)?.lemma ?? ""
        let end = wordIndex(after: money.range) ?? line.words.count
        return CommitmentDraft(
            actors: who,
            action: ["offer", "contribute", "earmark"].contains(lemma) ? lemma : "provide",
            object: object(from: end), measure: money, deadline: deadline(behind: verb),
            modality: .pledged, stance: .made, quote: quote(from: start, to: end, verb: verb),
            confidence: 0.75, rule: "pledge.sum")
    }

    /// A party and a sum without a verb of their own.
    private func elliptic(after money: Measure, _ verb: Int) -> [CommitmentDraft] {
        guard
            let next = measures.first(where: {
                $0.range.lowerBound > money.range.upperBound && $0.unit.map(isCurrency) == true
            })
        else { return [] }
        let party = line.parties.last {
            let bytes = line.bytes($0.range)
            return bytes.lowerBound > money.range.upperBound
                && bytes.upperBound < next.range.lowerBound
        }
        guard let party, next.range.lowerBound - line.bytes(party.range).upperBound < 12 else {
            return []
        }
        let date = dates.first { $0.range.lowerBound > next.range.upperBound && isAhead($0) }
        return [
            CommitmentDraft(
                actors: party.actors, action: "provide", object: "", measure: next,
                deadline: date?.deadline, modality: .pledged, stance: .made,
                quote: line.bytes(party.range).lowerBound..<(date?.range ?? next.range).upperBound,
                confidence: 0.6, rule: "pledge.sum-elliptic")
        ]
    }

    /// `raised its goal for 2040 to 60%`, `dropped its target of`.
    func changedTargets() -> [CommitmentDraft] {
        for index in line.words.indices
        where line.has(.change, index) && line.party(at: index) == nil {
            guard let verb = line.verb(index), let noun = target(behind: index) else { continue }
            let mood = MoodReader.mood(of: index, in: line)
            guard !mood.isNegative, mood.governor == nil,
                [.past, .perfect].contains(mood.time)
                    || line.isTitle && mood.time == .present
            else { continue }
            var who = subjects.subject(before: mood.start)
            if who.isEmpty {
                who = guess.actor(before: mood.start, in: line).map { [$0] } ?? before
            }
            guard !who.isEmpty, !mood.isPassive else { continue }
            let first = moved(verb, who, at: index, noun: noun, mood)
            return [first] + further(first)
        }
        return []
    }

    /// `to 20% …, and to 35% with help`.
    private func further(_ first: CommitmentDraft) -> [CommitmentDraft] {
        guard let own = first.measure else { return [] }
        return measures.filter {
            $0.range.lowerBound > own.range.upperBound && $0.unit == own.unit
                && line.text.wordsBefore($0.range.lowerBound, 2).map(\.text) == ["to", "and"]
        }.map { measure in
            var next = first
            next.measure = measure
            next.quote = measure.range
            let behind = line.text.wordsAfter(measure.range.upperBound, 1).first
            if behind == "with" || behind == "if" { next.modality = .hedged }
            return next
        }
    }

    private func target(behind index: Int) -> Int? {
        let end = min(index + 8, line.words.count)
        return (index + 1..<max(end, index + 1)).first {
            line.has(.target, $0)
        }
    }

    private func moved(
        _ verb: VerbForm, _ who: [ActorID], at index: Int, noun: Int, _ mood: Mood
    ) -> CommitmentDraft {
        let isDropped = CommitmentWords.dropping.contains(verb.lemma)
        let end = clauseEnd(from: index)
        let words = noun..<end
        let isCut = line.hasAny(.reduction, in: words)
        let inner = words.first { line.verb($0)?.classes.contains(.action) == true && $0 > noun }
        let action = inner.flatMap { line.verb($0)?.lemma } ?? (isCut ? "cut" : "reach")
        let about = inner.map { object(from: $0 + 1) } ?? ""
        let date =
            deadline(behind: index) ?? dates.first { isFuture($0) }.map { Deadline(.by, $0.date) }
        return CommitmentDraft(
            actors: who, action: action,
            object: about.isEmpty ? targetObject(noun, to: end) : about,
            measure: isDropped ? nil : measure(behind: index),
            baseline: baseline(from: index, to: end),
            deadline: date, modality: .aimed, stance: isDropped ? .dropped : .changed,
            quote: quote(from: mood.start, to: end, verb: index), confidence: 0.7,
            rule: isDropped ? "target.dropped" : "target.moved")
    }

    func isFuture(_ date: DateMention) -> Bool {
        guard let days = date.days, let today = CivilDay(published).days, !date.isWeekday else {
            return false
        }
        return days.upperBound > today && date.role != .baseline && date.role != .since
    }

    /// `goal for forest cover`: what stands behind the noun, else before it.
    private func targetObject(_ noun: Int, to end: Int) -> String {
        if ["for", "of", "on"].contains(line[noun + 1]) {
            let about = object(from: noun + 2)
            if !about.isEmpty { return about }
        }
        var start = noun
        while start > 0, noun - start < 3, !line.has(.determiner, start - 1),
            Int(line[start - 1]) == nil, !line.words[start - 1].isMark, line.verb(start - 1) == nil
        {
            start -= 1
        }
        return start < noun ? line.string(start..<noun) : line[noun]
    }
}
