import Model

// How strong an undertaking is said to be.
extension EnglishCommitments {
    func reading(of verb: VerbForm, _ mood: Mood, at index: Int) -> Reading? {
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
        if isFragmentary, isImperative(mood, at: index) {
            return Reading(modality: .aimed, confidence: 0.6, rule: "target.fragment")
        }
        if mood.isBareInfinitive {
            return line.isTitle
                ? Reading(modality: .pledged, confidence: 0.5, rule: "pledge.headline")
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
            return Reading(
                modality: .pledged, stance: .rejected, confidence: 0.7, rule: "pledge.will-not")
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
    func isPlanned(before index: Int) -> Bool {
        line.hasAny(
            ["plan", "draft", "under", "text", "target", "proposal", "bill"], in: 0..<index)
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
        line.hasAny(
            CommitmentWords.targets, in: index + 1..<index + 8)
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
            return Reading(
                modality: .pledged, stance: .rejected, confidence: 0.6, rule: "pledge.refused")
        case .pending, .failed, .denied, .purpose, .achieved: return nil
        }
    }

    /// What is done to an instrument: refusing it is an act and no commitment.
    private static let instrumental: Set<String> = [
        "sign", "release", "adopt", "file", "submit", "publish", "accept", "ratify", "issue",
        "hand",
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
        if [
            "adopt", "enact", "sign", "publish", "release", "open", "host", "meet", "start",
            "begin",
        ]
        .contains(line.verb(index)?.lemma), !isBound(behind: index) {
            return nil
        }
        if isNegative {
            if line.verb(index).map({ Self.instrumental.contains($0.lemma) }) == true { return nil }
            return Reading(
                modality: .pledged, stance: .rejected, confidence: 0.6, rule: "pledge.not-to")
        }
        return Reading(
            modality: isBe || isPromise ? .pledged : .aimed, confidence: isBe ? 0.6 : 0.7,
            rule: "pledge.is-to")
    }

    /// `Reduce emissions by 40%`, `to reach net zero`: a deed without a subject.
    private func isImperative(_ mood: Mood, at index: Int) -> Bool {
        guard line.verb(index)?.forms.contains(.base) == true, mood.time == .present else {
            return false
        }
        var start = index
        while start > 0,
            line.words[start - 1].isMark || line.has(.adverb, start - 1)
                || line[start - 1] == "to" || line[start - 1] == "and"
        {
            start -= 1
        }
        return start == 0 || mood.isBareInfinitive
    }

    /// `met its target to`, `missed a goal to`: what was promised is past.
    private func isReached(_ word: Int) -> Bool {
        (max(0, word - 5)..<max(0, word)).contains { place in
            guard let lemma = line.verb(place)?.lemma else { return false }
            return ["meet", "miss", "hit", "achieve", "exceed", "beat"].contains(lemma)
        } && line.has(.target, word)
    }
}
