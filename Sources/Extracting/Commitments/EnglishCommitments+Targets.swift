import Model

// Targets that are only named: with somebody whose they are, and without a verb that governs them.
extension EnglishCommitments {
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

    var isAchieved: Bool {
        line.words.contains { ["fell", "rose", "grew", "missed"].contains($0.text) }
    }

    /// A sentence of prose needs a word of promise; a fragment is one by standing under its title.
    func nominalOwner() -> [ActorID]? {
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

    /// `the end of whaling`, `the halving of emissions`.
    func deeds(_ ahead: [DateMention], _ who: [ActorID]) -> [CommitmentDraft] {
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

    func neutralPhrase() -> Range<Int>? {
        for phrase in CommitmentWords.neutral {
            for start in line.words.indices where line[start] == phrase[0] {
                let range = start..<min(start + phrase.count, line.words.count)
                if line.contains(phrase, in: range) { return range }
            }
        }
        return nil
    }

    func nearest(to words: Range<Int>, _ dates: [DateMention]) -> DateMention? {
        let bytes = line.bytes(words)
        return dates.first { $0.range.lowerBound >= bytes.upperBound } ?? dates.last
    }

    func nearest(to measure: Measure, _ dates: [DateMention]) -> DateMention? {
        dates.first { $0.range.lowerBound >= measure.range.upperBound }
    }

    func isReduction(_ measure: Measure) -> Bool {
        let near = line.words.indices.filter {
            abs(line.words[$0].range.lowerBound - measure.range.lowerBound) < 90
        }
        return near.contains { line.has(.reduction, $0) }
    }

    func neutralDraft(
        _ phrase: Range<Int>, _ date: DateMention?, _ who: [ActorID]
    ) -> CommitmentDraft {
        CommitmentDraft(
            actors: who, action: "reach", object: line.string(phrase),
            deadline: due(date), modality: modality,
            stance: stance(), quote: span(line.bytes(phrase), date?.range ?? line.bytes(phrase)),
            confidence: 0.6,
            rule: "target.neutral")
    }

    func reductionDraft(
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

    func due(_ date: DateMention?) -> Deadline? {
        date.flatMap { $0.isBare ? Deadline(.by, $0.date) : $0.deadline }
    }

    var modality: Commitment.Modality {
        line.hasAny(
            [
                "pledge", "promise", "commitment", "committed", "pledged", "vow", "commits",
                "promised",
            ],
            in: 0..<line.words.count) ? .pledged : .aimed
    }

    func stance() -> Commitment.Stance {
        line.hasAny(["still", "reaffirmed", "reiterated", "remains"], in: 0..<line.words.count)
            ? .reaffirmed : .made
    }

    func span(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int> {
        min(left.lowerBound, right.lowerBound)..<max(left.upperBound, right.upperBound)
    }
}
