import Model

// How a verb and an instrument stand to one another.
extension EnglishActs {
    /// `issued a statement`, `refused to sign up to the treaty`, `are drafting a text`.
    func active(_ phrase: InstrumentPhrase) -> ActDraft? {
        guard let (index, verb) = verb(before: phrase) else { return nil }
        let mood = MoodReader.mood(of: index, in: line)
        guard
            let status = StatusRule(line: line, verb: verb, index: index, mood: mood)
                .status(of: phrase)
        else { return nil }
        var (actors, isGuess) = actors(before: mood.start)
        let isShared = phrase.instrument == .jointStatement || phrase.instrument == .agreement
        if isShared, status != .refused, status != .withdrawn {
            let others = parties(after: phrase.head + 1, leads: .joining)
            actors = (isGuess && !others.isEmpty ? [] : actors) + others
        }
        let makers = owners(of: phrase)
        let isBlocked = status == .failed && ["veto", "block"].contains(verb.lemma)
        if actors.isEmpty || isBlocked && !makers.isEmpty { actors = makers }
        return draft(
            phrase, status, actors, from: mood.start, at: index, mood: mood,
            confidence: isGuess ? 0.6 : 0.85, rule: "act.active.\(status.rawValue)")
    }

    /// The nearest verb to the left that may take the phrase as its object.
    private func verb(before phrase: InstrumentPhrase) -> (Int, VerbForm)? {
        var index = phrase.range.lowerBound - 1
        let stop = max(0, index - 9)
        while index >= stop {
            let word = line.words[index]
            if let plain = word.verb, line.party(at: index) == nil, !isNoun(index) {
                let next = line[index + 1]
                let verb =
                    Verbs.shared.form(plain, with: next)
                    ?? (next == "it" ? Verbs.shared.form(plain, with: line[index + 2]) : nil)
                    ?? plain
                return (index, verb)
            }
            guard isCrossable(index) else { return nil }
            index -= 1
        }
        return nil
    }

    private func isNoun(_ index: Int) -> Bool {
        let isParticiple = line[index].hasSuffix("ed") || line[index].hasSuffix("ing")
        let lead = line[index - 1]
        return !isParticiple
            && (GrammarWords.determiners.contains(lead) || lead == "'s" || Int(lead) != nil
                || ["new", "draft", "latest", "final", "first", "second"].contains(lead))
    }

    /// What may stand between a verb and its object: adverbs, times, `ratification of`.
    private func isCrossable(_ index: Int) -> Bool {
        let word = line[index]
        if line.words[index].isMark { return word == "%" || word == "’" || word == "$" }
        if Self.crossable.contains(word) || GrammarWords.determiners.contains(word) { return true }
        if GrammarWords.adverbs.contains(word) || word.hasSuffix("ly") { return true }
        let isNumber = word.utf8.first.map { (0x30...0x39).contains($0) } ?? false
        if DateWords.weekdays[word] != nil || word == "'s" || isNumber { return true }
        guard let party = line.party(at: index) else { return false }
        return line[index + 1] == "'s" || line[party.range.upperBound] == "from"
    }

    private static let crossable: Set<String> = [
        "on", "upon", "to", "up", "down", "out", "from", "of", "for", "over", "back", "off", "in",
        "ratification", "accession", "instrument", "instruments", "adoption", "approval", "update",
        "signing", "text", "draft", "drafts", "version", "series", "set", "package", "copy",
        "wording", "round", "new", "second", "first", "its", "their", "details", "parts", "final",
        "provisional", "sweeping", "fresh", "additional", "more", "wide-ranging", "tough",
    ]

    /// `said in a joint statement`, `in a statement the ministry said`, `said at the briefing`.
    func carried(_ phrase: InstrumentPhrase) -> ActDraft? {
        let lead = line[phrase.range.lowerBound - 1]
        guard lead == "in" || lead == "at" || lead == "during" || lead == "through",
            phrase.instrument.carriesSpeech, !phrase.isNegated,
            let (index, verb) = sayingVerb(near: phrase)
        else { return nil }
        let mood = MoodReader.mood(of: index, in: line)
        let isJoint = phrase.instrument == .jointStatement
        guard verb.classes.contains(.say) || isJoint || line.isTitle, isOccasion(phrase),
            !mood.isNegative, mood.governor == nil
        else { return nil }
        let (actors, isGuess) = actors(before: mood.start)
        let rule = StatusRule(line: line, verb: verb, index: index, mood: mood)
        let isPast = mood.time == .pastPerfect || isDatedBefore(near: phrase.head..<phrase.head + 1)
        if mood.time == .future || mood.time == .maybe { return nil }
        var draft = draft(
            phrase, rule.isDenied ? .denied : isPast ? .referenced : .issued, actors,
            from: min(index, phrase.range.lowerBound - 1), at: index, mood: mood,
            confidence: isGuess ? 0.5 : 0.75, rule: "act.said-in")
        draft?.isDated = isPast
        return draft
    }

    private func sayingVerb(near phrase: InstrumentPhrase) -> (Int, VerbForm)? {
        let before = (0..<phrase.range.lowerBound).reversed().filter { line.verb($0) != nil }
        if let index = before.first(where: { isPredicate($0) }), let verb = line.verb(index) {
            return (index, verb)
        }
        let after = line.words.indices.dropFirst(phrase.head + 1)
        guard let index = after.first(where: { isPredicate($0) }), let verb = line.verb(index)
        else {
            return nil
        }
        return (index, verb)
    }

    private func isPredicate(_ index: Int) -> Bool {
        guard let verb = line.verb(index), line.party(at: index) == nil, !line.words[index].isQuoted
        else { return false }
        return verb.classes.contains(.say)
            || (verb.forms.contains(.past) || verb.forms.contains(.third) || line.isTitle)
                && !isNoun(index) && !verb.classes.isDisjoint(with: [.ask, .pledge])
    }

    /// A briefing counts where an official spokesperson's regular one is meant.
    private func isOccasion(_ phrase: InstrumentPhrase) -> Bool {
        guard phrase.instrument == .spokespersonRemarks else { return true }
        let modifiers = phrase.range.map { line[$0] }
        if modifiers.contains(where: { Self.regular.contains($0) }) { return true }
        return line.words.contains {
            $0.text.hasPrefix("spokes") || $0.text == "ministry" || $0.text == "department"
        }
    }

    private static let regular: Set<String> = [
        "regular", "daily", "weekly", "routine", "scheduled",
    ]

    /// `was issued`, `has not been published`, `would follow`, `collapsed`.
    func passive(_ phrase: InstrumentPhrase) -> ActDraft? {
        guard let index = predicate(after: phrase), let plain = line.verb(index) else { return nil }
        let verb = Verbs.shared.form(plain, with: line[index + 1]) ?? plain
        let mood = MoodReader.mood(of: index, in: line)
        let isIntransitive = Self.intransitive.contains(verb.lemma)
        let isReduced =
            index == phrase.head + 1 && mood.time == .past && !mood.isPassive && !isIntransitive
        guard mood.isPassive || isReduced || isIntransitive,
            let status = StatusRule(line: line, verb: verb, index: index, mood: mood)
                .status(of: phrase)
        else { return nil }
        if isReduced, verb.classes.isDisjoint(with: [.issue, .sign, .adopt, .submit]) {
            return nil
        }
        var agents = parties(after: index + 1, leads: ["by"])
        if agents.isEmpty, line.hasAny(Self.chambers, in: index..<min(index + 8, line.words.count))
        {
            agents = parties(after: index + 1, leads: ["in", "by"])
        }
        let named = parties(after: phrase.head + 1, leads: .agents)
        let inner = line.parties.first {
            phrase.head < $0.range.lowerBound && $0.range.upperBound <= index
        }
        let actors =
            [
                agents, named, owners(of: phrase),
                subjects.subject(before: phrase.range.lowerBound), inner?.actors ?? [], before,
            ].first { !$0.isEmpty } ?? []
        return draft(
            phrase, status, actors, from: phrase.range.lowerBound, at: index, mood: mood,
            confidence: isReduced ? 0.5 : agents.isEmpty && named.isEmpty ? 0.55 : 0.8,
            rule: "act.passive.\(status.rawValue)")
    }

    private static let chambers: Set<String> = [
        "parliament", "senate", "assembly", "congress", "cabinet", "council", "house", "bundestag",
        "duma", "knesset", "legislature", "chamber", "commons",
    ]

    private static let intransitive: Set<String> = [
        "appear", "follow", "emerge", "come out", "collapse", "break down", "fall apart", "founder",
        "unravel", "stall", "fall through", "fail",
    ]

    /// The main verb of which the phrase is the subject, relative clauses passed over.
    private func predicate(after phrase: InstrumentPhrase) -> Int? {
        var index = phrase.head + 1
        let stop = min(line.words.count, index + 26)
        var isRelative = line.has(.relative, index)
        while index < stop {
            let word = line[index]
            if word == ";" || word == ":" || word == "“" || word == "\"" { return nil }
            if GrammarWords.relatives.contains(word) || word == "," {
                isRelative = word != "," || !isRelative
            }
            if line.verb(index) != nil, line.party(at: index) == nil, !isNoun(index),
                !GrammarWords.auxiliaries.contains(word)
            {
                let mood = MoodReader.mood(of: index, in: line)
                let near = line.party(at: mood.start - 1)
                let hasOwnSubject = near.map { subjects.preposition(of: $0) == nil } ?? false
                let isInfinitive = mood.governor == .purpose || mood.governor == .asked
                if !isRelative, !hasOwnSubject, !isInfinitive { return index }
                if !isInfinitive { isRelative = false }
            }
            index += 1
        }
        return nil
    }

    /// `closed without a joint declaration`, `no agreement was reached`.
    func missing(_ phrase: InstrumentPhrase) -> ActDraft? {
        let lead = line[phrase.range.lowerBound - 1]
        let isWithout = lead == "without" || lead == "with" && phrase.isNegated
        guard isWithout, ![.decision, .spokespersonRemarks].contains(phrase.instrument) else {
            return nil
        }
        let closing = (0..<phrase.range.lowerBound).last { Self.closing.contains(line[$0]) }
        guard let closing else { return nil }
        let (actors, isGuess) = actors(before: closing)
        let mood = MoodReader.mood(of: closing, in: line)
        guard mood.time != .pastPerfect, mood.time != .future, mood.time != .maybe else {
            return nil
        }
        return draft(
            phrase, .failed, actors, from: closing, at: closing, mood: mood,
            confidence: isGuess ? 0.55 : 0.85, rule: "act.without")
    }

    private static let closing: Set<String> = [
        "ended", "ends", "end", "closed", "close", "closes", "concluded", "concludes", "conclude",
        "finished", "finish", "wrapped", "wrap", "parted", "part", "broke", "break", "leave",
        "adjourned", "collapsed", "collapse", "dispersed", "departed", "wind", "wound", "closing",
        "ending", "concluding",
    ]

    /// `the joint statement of November 2021`, `last year's treaty`: a past act as background.
    func background(_ phrase: InstrumentPhrase) -> ActDraft? {
        guard phrase.instrument != .spokespersonRemarks || isOccasion(phrase),
            !phrase.isPlain, !phrase.isNegated,
            isDatedBefore(near: phrase.range.lowerBound..<phrase.head + 1) || isDatedInside(phrase)
                || isOpenedByPast(phrase.range.lowerBound)
        else { return nil }
        let named = parties(after: phrase.head + 1, leads: .agents)
        let subject = subjects.subject(before: phrase.range.lowerBound)
        let inside = phrase.isNamed ? [] : owners(of: phrase)
        let behind = line.parties.first {
            $0.range.lowerBound > phrase.head && !subjects.isInPhrase($0)
        }
        let actors =
            [named, inside, subject, before, behind?.actors ?? []].first { !$0.isEmpty } ?? []
        var draft = draft(
            phrase, .referenced, actors, from: phrase.range.lowerBound, at: phrase.head,
            mood: Mood(start: phrase.head), confidence: 0.6, rule: "act.background")
        draft?.isDated = true
        return draft
    }
}

extension Act.Instrument {
    /// Words are said in it or at it.
    var carriesSpeech: Bool {
        [.jointStatement, .statement, .spokespersonRemarks, .outcomeDocument].contains(self)
    }
}
