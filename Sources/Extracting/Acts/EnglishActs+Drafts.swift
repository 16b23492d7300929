import Model

// How a relation becomes an act with its words, and the acts that no instrument names.
extension EnglishActs {
    func draft(
        _ phrase: InstrumentPhrase, _ status: Act.Status, _ actors: [ActorID], from start: Int,
        at verb: Int, mood: Mood, confidence: Double, rule: String
    ) -> ActDraft? {
        let actors = actors.unique
        guard !actors.isEmpty else { return nil }
        let instrument = instrument(of: phrase, actors: actors, verb: verb)
        guard isAllowed(instrument, phrase, actors) else { return nil }
        var status = status
        var isDated = false
        let clause = min(verb, phrase.head)..<max(verb, phrase.head) + 1
        if status == .issued, isDatedBefore(near: clause) || isTold(mood) || isOpenedByPast(start) {
            (status, isDated) = (.referenced, true)
        }
        var draft = ActDraft(
            instrument: instrument, status: status, actors: actors, part: line.part,
            quote: quote(from: start, phrase: phrase, verb: verb), about: about(behind: phrase),
            name: name(of: phrase), confidence: confidence * certainty(status, mood), rule: rule)
        draft.isDated = isDated
        draft.head = line[phrase.head]
        if status == .expected { draft.expected = deadline(behind: clause.lowerBound) }
        return draft
    }

    /// Two or more make a statement a joint one; leaders' groups declare together.
    private func instrument(
        of phrase: InstrumentPhrase, actors: [ActorID], verb: Int
    ) -> Act.Instrument {
        let noun = line[phrase.head]
        if phrase.instrument == .statement {
            let isGroup = actors.count == 1 && Self.groups.contains(actors[0])
            let isDeclaration = noun.hasPrefix("decl") || noun.hasPrefix("commun")
            if actors.count > 1 || isGroup && isDeclaration { return .jointStatement }
        }
        if phrase.instrument == .decision, let lemma = line.verb(verb)?.lemma,
            ["submit", "file", "hand", "lodge"].contains(lemma)
        {
            return .submission
        }
        if phrase.instrument == .submission, ["plan", "targets"].contains(noun),
            let lemma = line.verb(verb)?.lemma, StatusRule.deciding.contains(lemma),
            !line.hasAny(
                ["u.n", "u.n.", "un", "unfccc", "nations", "secretariat", "registry"],
                in: 0..<line.words.count)
        {
            return .decision
        }
        return phrase.instrument
    }

    static let groups: Set<ActorID> = ["G7", "G20", "BRICS", "ASEAN", "SCO", "NATO", "OPEC"]

    /// A law needs somebody who can make one; a filing somebody who is party to a treaty.
    private func isAllowed(
        _ instrument: Act.Instrument, _ phrase: InstrumentPhrase, _ actors: [ActorID]
    ) -> Bool {
        let isPublic = actors.contains { $0.isPublic }
        switch instrument {
        case .decision, .submission, .spokespersonRemarks, .outcomeDocument, .jointStatement:
            return isPublic
        case .statement, .whitePaper, .agreement: return true
        }
    }

    /// Told in a clause about the past: `since the two signed`, `which they joined`.
    private func isTold(_ mood: Mood) -> Bool {
        let lead = line[mood.start - 1]
        return ["since"].contains(lead)
    }

    private func certainty(_ status: Act.Status, _ mood: Mood) -> Double {
        var certainty = 1.0
        if mood.time == .maybe || mood.governor == .hoped { certainty *= 0.7 }
        if mood.time == .would { certainty *= 0.85 }
        if status == .referenced { certainty *= 0.8 }
        if isHearsay { certainty *= 0.65 }
        return certainty
    }

    private var isHearsay: Bool {
        line.words.indices.contains { index in
            line.has(.hearsay, index)
                && GrammarWords.hearsay.contains { line.has($0, at: index) }
        }
    }

    /// From the subject or the verb to the end of the phrase, whichever way round they stand.
    private func quote(from start: Int, phrase: InstrumentPhrase, verb: Int) -> Range<Int> {
        var first = min(start, phrase.range.lowerBound)
        let last = max(verb, phrase.head)
        let subject = subjects.parties(before: first).first
        if let subject, first - subject.range.upperBound <= 4 {
            first = min(first, subject.range.lowerBound)
        }
        return line.bytes(max(0, first)..<last + 1)
    }

    /// `on fisheries and ports`: up to four words behind the phrase.
    func about(behind phrase: InstrumentPhrase) -> Range<Int>? {
        let lead = phrase.head + 1
        guard ["on", "about", "regarding", "over", "for", "against"].contains(line[lead]) else {
            return inside(phrase)
        }
        var start = lead + 1
        if Self.idioms.contains(line[start])
            || line[start] == "the" && Self.idioms.contains(line[start + 1])
            || line.has(.weekday, start) || line.has(.month, start)
            || Int(line[start]) != nil
        {
            return inside(phrase)
        }
        while line.has(.determiner, start) { start += 1 }
        var end = start
        while end < line.words.count, end - start < 4, !line.words[end].isMark,
            !line.has(.preposition, end),
            !["and", "or", "but"].contains(line[end]),
            !line.has(.relative, end),
            !line.has(.auxiliary, end),
            !["late", "early", "after", "when", "while", "which"].contains(line[end]),
            !line.has(.weekday, end)
        {
            end += 1
        }
        return end > start ? line.bytes(start..<end) : nil
    }

    /// `on the eve of`: words behind `on` that are no subject.
    private static let idioms: Set<String> = [
        "eve", "sidelines", "behalf", "condition", "account", "time", "track", "board", "margins",
        "grounds", "basis", "top", "average", "record", "way", "ice", "hold", "display",
    ]

    /// `labour migration agreement`: the words before the head.
    private func inside(_ phrase: InstrumentPhrase) -> Range<Int>? {
        var start = phrase.head
        while start > phrase.range.lowerBound, !Self.empty.contains(line[start - 1]),
            line.party(at: start - 1) == nil, Int(line[start - 1]) == nil, line[start - 1] != "'s",
            !line.has(.determiner, start - 1), phrase.head - start < 3
        {
            start -= 1
        }
        return start < phrase.head ? line.bytes(start..<phrase.head) : nil
    }

    private static let empty: Set<String> = [
        "joint", "press", "formal", "written", "new", "white", "position", "policy", "regular",
        "daily", "special", "weekly", "draft", "final", "political", "official", "executive",
        "leaders", "ministerial", "outcome", "national", "public", "brief", "short", "long",
    ]

    /// `the Sunnylands Statement`: a head in capitals with a name before it.
    private func name(of phrase: InstrumentPhrase) -> Range<Int>? {
        guard phrase.isNamed, !line.isTitle else { return nil }
        var start = phrase.head
        while start > phrase.range.lowerBound, line.words[start - 1].isCapital { start -= 1 }
        return line.bytes(start..<phrase.head + 1)
    }

    /// The first date behind the verb.
    func deadline(behind word: Int) -> Deadline? {
        let from = line.words[word].range.lowerBound
        let behind = dates.filter {
            $0.range.lowerBound > from && $0.deadline != nil && (!$0.isBare || $0.isWeekday)
        }
        return (behind.first { $0.deadline?.relation != .from } ?? behind.first)?.deadline
    }

    // MARK: - Acts without an instrument

    /// `declined to comment`, `would neither confirm nor deny`, `had no comment`.
    func refusedComments() -> [ActDraft] {
        for index in line.words.indices
        where line.has(.refusable, index) && !line.words[index].isQuoted {
            guard let start = refusal(at: index) else { continue }
            let (actors, isGuess) = actors(before: start)
            guard !actors.isEmpty else { continue }
            let subject = subjects.parties(before: start).first?.range.lowerBound ?? start
            return [
                ActDraft(
                    instrument: .statement, status: .refused, actors: actors, part: line.part,
                    quote: line.bytes(subject..<index + 1),
                    confidence: isGuess ? 0.5 : 0.8, rule: "act.no-comment")
            ]
        }
        return []
    }

    /// Where the refusal that ends in the word begins.
    private func refusal(at index: Int) -> Int? {
        switch line[index] {
        case "comment", "elaborate":
            if line[index - 1] == "no",
                line.has(.have, index - 2)
                    || line[index - 2] == "made"
            {
                return index - 2
            }
            let mood = MoodReader.mood(of: index, in: line)
            if mood.governor == .refused { return mood.start }
            return mood.isNegative && (mood.time == .would || mood.time == .future)
                ? mood.start : nil
        case "confirm":
            guard
                line.contains(
                    ["confirm", "nor", "deny"], in: index..<min(index + 3, line.words.count)),
                line[index - 1] == "neither"
            else { return nil }
            return max(0, index - 2)
        default: return nil
        }
    }

    /// `declined to sign it`: the instrument spoken of last.
    func pronounActs(_ phrases: [InstrumentPhrase]) -> [ActDraft] {
        for index in line.words.indices where line.has(.objectPronoun, index) {
            let near = phrases.last { $0.head < index && !$0.isPlain } ?? antecedent
            guard let antecedent = near, antecedent.instrument != .decision else { continue }
            var place = index - 1
            while place > 0, ["up", "to", "on", "off"].contains(line[place]) { place -= 1 }
            guard let verb = line.verb(place),
                ["sign", "endorse", "join", "back", "ratify", "adopt"].contains(verb.lemma)
            else { continue }
            let mood = MoodReader.mood(of: place, in: line)
            let isRefused =
                mood.governor == .refused && !mood.isGovernorNegative
                || mood.isNegative && [.future, .would, .past].contains(mood.time)
            guard isRefused else { continue }
            let (actors, isGuess) = actors(before: mood.start)
            guard !actors.isEmpty, !isGuess else { continue }
            let subject = subjects.parties(before: mood.start).first?.range.lowerBound ?? mood.start
            return [
                ActDraft(
                    instrument: antecedent.instrument, status: .refused, actors: actors,
                    part: line.part, quote: line.bytes(subject..<index + 1), confidence: 0.75,
                    rule: "act.refused-it")
            ]
        }
        return []
    }

    /// `banned imports of`, `ordered a halt to`, `blacklisted`: verbs that decide by themselves.
    func bareDecisions() -> [ActDraft] {
        for index in line.words.indices
        where line.has(.decision, index) && !line.words[index].isQuoted {
            guard let verb = line.verb(index), line.party(at: index) == nil, decides(verb, index)
            else { continue }
            let mood = MoodReader.mood(of: index, in: line)
            let phrase = InstrumentPhrase(
                instrument: .decision, range: index + 1..<index + 2, head: index + 1,
                isNegated: false, isPlural: false, isPlain: false, isNamed: false)
            guard index + 1 < line.words.count,
                let status = StatusRule(line: line, verb: verb, index: index, mood: mood)
                    .status(of: phrase), status == .issued || status == .denied
            else { continue }
            let (actors, isGuess) = actors(before: mood.start)
            guard !isGuess, !mood.isPassive, actors.allSatisfy(\.isPublic),
                let draft = draft(
                    phrase, status, actors, from: mood.start, at: index, mood: mood,
                    confidence: 0.65, rule: "act.decides.\(status.rawValue)")
            else { continue }
            return [draft]
        }
        return []
    }

    static let decidingVerbs: Set<String> = [
        "ban", "blacklist", "sanction", "outlaw", "prohibit", "order", "impose",
    ]

    private func decides(_ verb: VerbForm, _ index: Int) -> Bool {
        if verb.lemma != "order" && verb.lemma != "impose" {
            return !line[index].hasSuffix("s") || line.party(at: index - 1) != nil
        }
        let object = (index + 1..<index + 4).map { line[$0] }
        return object.contains {
            ["halt", "stop", "ban", "closure", "suspension", "freeze"].contains($0)
        }
    }
}

extension ActorID {
    /// A state or a body of states, by the form of its id.
    var isPublic: Bool { rawValue.utf8.first.map { (0x41...0x5A).contains($0) } ?? false }
}
