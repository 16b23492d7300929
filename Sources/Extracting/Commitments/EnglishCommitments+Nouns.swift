import Model

// Undertakings without a governed verb: sums promised, targets moved, targets named.
extension EnglishCommitments {
    /// `Spain promised 18 million euros, and Ireland between 4 and 6 million`.
    func promisedMoney() -> [CommitmentDraft] {
        for index in line.words.indices where line.party(at: index) == nil {
            guard let verb = line.verb(index),
                ["promise", "pledge", "offer", "commit", "earmark", "contribute"].contains(
                    verb.lemma)
            else { continue }
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

    /// `raised its 2030 goal for emissions cuts to 31.89%`, `dropped its target of`.
    func changedTargets() -> [CommitmentDraft] {
        for index in line.words.indices where line.party(at: index) == nil {
            guard let verb = line.verb(index),
                CommitmentWords.changing.contains(verb.lemma)
                    || CommitmentWords.dropping.contains(verb.lemma),
                let noun = target(behind: index)
            else { continue }
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

    /// `to 31% …, and to 43% with support`.
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

    /// `goal for emissions cuts`: what stands behind the noun, else before it.
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

    // MARK: - Targets that are only named

    /// `net zero by 2050`, `a 40% reduction in emissions by 2030`: with somebody whose target it is.
    func nominal() -> [CommitmentDraft] {
        let all = 0..<line.words.count
        guard !principals.isEmpty || line.hasAny(.target, in: all) || line.hasAny(.deed, in: all)
        else {
            return []
        }
        guard isFragmentary || !line.hasAny(CommitmentWords.forecasters, in: 0..<line.words.count),
            isFragmentary || !isAchieved, let who = nominalOwner()
        else { return [] }
        let ahead = dates.filter { isFuture($0) || isFragmentary && $0.deadline != nil }
        var drafts: [CommitmentDraft] = []
        drafts += deeds(ahead, who)
        if let neutral = neutralPhrase() {
            let date = nearest(to: neutral, ahead)
            if date != nil || isFragmentary { drafts.append(neutralDraft(neutral, date, who)) }
        }
        for measure in measures where measure.unit == "%" && drafts.count < 4 {
            guard isReduction(measure) else { continue }
            let date = nearest(to: measure, ahead) ?? ahead.last
            if date != nil || isFragmentary { drafts.append(reductionDraft(measure, date, who)) }
        }
        return drafts
    }

    private var isAchieved: Bool {
        line.words.contains { ["fell", "rose", "grew", "missed"].contains($0.text) }
    }

    /// A sentence of prose needs a word of promise; a fragment is one by standing under its title.
    private func nominalOwner() -> [ActorID]? {
        let isFragment = !principals.isEmpty
        let promises =
            line.hasAny(.target, in: 0..<line.words.count)
            || line.hasAny(.deed, in: 0..<line.words.count)
                && line.words.indices.contains {
                    CommitmentWords.deeds[line[$0]] != nil && ["of", "on"].contains(line[$0 + 1])
                }
        guard isFragment || promises else { return nil }
        let named = line.parties.filter {
            !["with", "to", "in"].contains(subjects.preposition(of: $0))
        }
        let isDeed = line.hasAny(.deed, in: 0..<line.words.count)
        let near = named.isEmpty && isDeed ? line.parties : named
        let who = isFragment ? principals : near.flatMap(\.actors).unique
        return who.isEmpty ? (before.isEmpty ? nil : before) : who
    }

    /// `the end of sales of petrol cars`, `the halving of emissions`.
    private func deeds(_ ahead: [DateMention], _ who: [ActorID]) -> [CommitmentDraft] {
        for index in line.words.indices {
            guard let action = CommitmentWords.deeds[line[index]],
                line[index + 1] == "of" || line[index + 1] == "on",
                line[index - 1] == "the" || line[index - 1] == "a"
                    || index == 0, line[index - 1] != "by"
            else { continue }
            let about = object(from: index + 2)
            guard !about.isEmpty,
                let date = ahead.first(where: {
                    $0.range.lowerBound > line.words[index].range.upperBound
                })
            else { continue }
            return [
                CommitmentDraft(
                    actors: who, action: action, object: about, deadline: date.deadline,
                    modality: .aimed,
                    stance: line.contains(["no", "longer"], in: 0..<line.words.count)
                        ? .changed : stance(),
                    quote: span(line.words[index].range, date.range), confidence: 0.5,
                    rule: "target.deed")
            ]
        }
        return []
    }

    private func neutralPhrase() -> Range<Int>? {
        for phrase in CommitmentWords.neutral {
            for start in line.words.indices where line[start] == phrase[0] {
                let range = start..<min(start + phrase.count, line.words.count)
                if line.contains(phrase, in: range) { return range }
            }
        }
        return nil
    }

    private func nearest(to words: Range<Int>, _ dates: [DateMention]) -> DateMention? {
        let bytes = line.bytes(words)
        return dates.first { $0.range.lowerBound >= bytes.upperBound } ?? dates.last
    }

    private func nearest(to measure: Measure, _ dates: [DateMention]) -> DateMention? {
        dates.first { $0.range.lowerBound >= measure.range.upperBound }
    }

    private func isReduction(_ measure: Measure) -> Bool {
        let near = line.words.indices.filter {
            abs(line.words[$0].range.lowerBound - measure.range.lowerBound) < 90
        }
        return near.contains { line.has(.reduction, $0) }
    }

    private func neutralDraft(
        _ phrase: Range<Int>, _ date: DateMention?, _ who: [ActorID]
    ) -> CommitmentDraft {
        CommitmentDraft(
            actors: who, action: "reach", object: line.string(phrase),
            deadline: due(date), modality: modality,
            stance: stance(), quote: span(line.bytes(phrase), date?.range ?? line.bytes(phrase)),
            confidence: 0.6,
            rule: "target.neutral")
    }

    private func reductionDraft(
        _ measure: Measure, _ date: DateMention?, _ who: [ActorID]
    ) -> CommitmentDraft {
        let what =
            line.words.first { word in
                CommitmentWords.things.contains(word.text)
            }?.text ?? "emissions"
        let isIntensity = line.hasAny(["intensity"], in: 0..<line.words.count)
        return CommitmentDraft(
            actors: who, action: "reduce", object: isIntensity ? "emissions intensity" : what,
            measure: measure, baseline: baseline(from: 0, to: line.words.count),
            deadline: due(date), modality: modality,
            stance: stance(), quote: span(measure.range, date?.range ?? measure.range),
            confidence: 0.6,
            rule: "target.reduction")
    }

    private func due(_ date: DateMention?) -> Deadline? {
        date.flatMap { $0.isBare ? Deadline(.by, $0.date) : $0.deadline }
    }

    private var modality: Commitment.Modality {
        line.hasAny(
            [
                "pledge", "promise", "commitment", "committed", "pledged", "vow", "commits",
                "promised",
            ],
            in: 0..<line.words.count) ? .pledged : .aimed
    }

    private func stance() -> Commitment.Stance {
        line.hasAny(["still", "reaffirmed", "reiterated", "remains"], in: 0..<line.words.count)
            ? .reaffirmed : .made
    }

    private func span(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
        min(left.lowerBound, right.lowerBound)..<max(left.upperBound, right.upperBound)
    }
}
