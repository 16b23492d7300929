/// Who said what in one English sentence.
struct EnglishAttributions {
    let carrier: Carrier
    let phrases: PhraseReader
    let verbs: VerbGroupReader
    let contents: ContentReader

    init(_ carrier: Carrier) {
        self.carrier = carrier
        phrases = PhraseReader(carrier: carrier)
        verbs = VerbGroupReader(carrier: carrier)
        contents = ContentReader(carrier: carrier, phrases: phrases, verbs: verbs)
    }

    func drafts() -> [StatementDraft] {
        var drafts: [StatementDraft] = []
        for index in carrier.items.indices {
            if carrier.word(index) == "according", carrier.word(index + 1) == "to" {
                if let draft = accordingTo(index) { drafts.append(draft) }
            } else if let group = verbs.group(at: index), let draft = draft(group),
                !isThought(group, draft, within: drafts)
            {
                drafts.append(draft)
            }
        }
        return drafts
    }

    /// `said he hoped`: the hope is part of what was said.
    func isThought(
        _ group: VerbGroup, _ draft: StatementDraft, within drafts: [StatementDraft]
    ) -> Bool {
        guard group.cue.frame == .think, let cue = draft.cue else { return false }
        return drafts.contains { $0.content.contains { $0.contains(cue.lowerBound) } }
    }

    // MARK: - Verbs

    func draft(_ group: VerbGroup) -> StatementDraft? {
        if group.isPassive { return hearsay(group) }
        guard !group.isNegated, isAsserted(group) else { return nil }
        if let draft = inverted(group) { return draft }
        let source = source(of: group)
        if let source, isCondition(source) { return nil }
        if let source, let draft = parenthetical(group, source) { return draft }
        return active(group, source)
    }

    /// `if Beijing says`: nobody has said it.
    func isCondition(_ source: Source) -> Bool {
        let before = carrier.word(source.whole.lowerBound - 1)
        return before == "if" || before == "unless" || before == "whether"
    }

    /// Told as a fact: neither a possibility nor a plan.
    func isAsserted(_ group: VerbGroup) -> Bool {
        if group.isModal { return false }
        if group.form == .infinitive {
            return group.cue.frame == .say && !group.cue.isAmbiguous && isTold(group)
        }
        return true
    }

    /// `went on to say`, `wrote to say that`: not `declined to say`, `expected to say`.
    func isTold(_ group: VerbGroup) -> Bool {
        let before = group.range.lowerBound - 1
        guard
            carrier.word(group.range.upperBound) == "that"
                || carrier.isQuote(group.range.upperBound)
        else { return false }
        return !Self.untold.contains(carrier.word(before))
    }

    static let untold: WordSet = [
        "declined", "refused", "expected", "likely", "had", "wants", "want", "going", "due",
        "failed", "unable",
        "able", "ready", "set", "fair", "hard", "difficult", "enough", "not", "reluctant",
        "unwilling", "declines", "refuses", "me", "you", "say", "have",
    ]

    // MARK: - Behind the verb

    /// `Kerry said that …`, `Kerry told reporters …`, `urged China to …`.
    func active(_ group: VerbGroup, _ source: Source?) -> StatementDraft? {
        let start = group.range.upperBound
        switch group.cue.frame {
        case .urge: return urged(group, source)
        case .call: return called(group, source)
        case .promise, .judge:
            guard carrier.word(start) == "that" || carrier.isQuote(start) else { return nil }
        case .ask: return asked(group, source)
        case .tell:
            let end = contents.skipAdverbials(from: contents.addresseeEnd(from: start))
            guard let source, let content = contents.complement(at: end, of: group) else {
                return nil
            }
            return make(group, source, content, "subject-tell-content", 0.9)
        default: break
        }
        var place = start
        if carrier.has(start, .objectPronoun), group.cue.frame != .think { place += 1 }
        place = contents.skipAdverbials(from: place)
        if carrier.isComma(place), let behind = behindAside(place) { place = behind }
        if group.cue.isAmbiguous || isWeak(group) || isNounLike(group) {
            guard
                carrier.word(place) == "that" || carrier.isQuote(place)
                    || carrier.word(place) == ":"
                    || carrier.isComma(place) && carrier.isQuote(place + 1)
                    || group.cue.frame == .say && !isNounLike(group)
            else { return nil }
        }
        guard let source, let content = contents.complement(at: place, of: group) else {
            return nil
        }
        if let first = content.first, carrier.isQuote(first.lowerBound), first.count == 1,
            carrier[first.lowerBound].length < 2, group.cue.frame != .say
        {
            return nil
        }
        return make(
            group, source, content, "subject-verb-content", group.cue.frame == .think ? 0.7 : 0.9)
    }

    /// `states`, `votes`, `claim`: as often a noun.
    func isNounLike(_ group: VerbGroup) -> Bool {
        carrier.has(group.verb, .noun) && group.range.count == 1
    }

    static let weak: WordSet = [
        "know", "knows", "knew", "known", "see", "sees", "saw", "seen", "hear", "heard", "hears",
        "feel", "felt", "feels",
        "want", "wants", "wanted", "wish", "wishes", "remember", "remembers", "regard", "regards",
        "consider", "considers",
        "considered", "view", "views", "viewed", "understand", "understood", "realise", "realize",
        "realized", "learned", "learn",
        "imagine", "trust", "figure", "figured", "expect", "expects", "expected", "found", "find",
        "finds", "regret", "regrets",
    ]

    func isWeak(_ group: VerbGroup) -> Bool { Self.weak.contains(carrier.word(group.verb)) }

    /// `said, in a rare interview, that`.
    func behindAside(_ comma: Int) -> Int? {
        for place in comma + 1..<min(comma + 14, carrier.count) {
            if carrier.isQuote(place) || carrier.isStop(place) { return nil }
            if carrier.isComma(place) {
                return carrier.word(place + 1) == "that" || carrier.isQuote(place + 1)
                    ? place + 1 : nil
            }
        }
        return nil
    }

    // MARK: - According to

    func accordingTo(_ index: Int) -> StatementDraft? {
        guard let phrase = phrases.nounPhrase(startingAt: index + 2) else { return nil }
        let low = carrier.sentenceStart(index)
        let cue = carrier.bytes(index..<index + 2)
        let content: ContentReader.Content
        let isFirst =
            index == low || index == contents.datelineEnd()
            || index == low + 1 && carrier.has(low, [.conjunction, .adverb])
        if isFirst {
            var comma = phrase.upperBound
            while comma < carrier.count, !carrier.isComma(comma), !carrier.isStop(comma) {
                comma += 1
            }
            guard carrier.isComma(comma), comma + 1 < carrier.count else { return nil }
            let end = contents.contentEnd(from: comma + 1)
            guard end > comma + 1 else { return nil }
            content = [comma + 1..<end]
        } else {
            guard let before = contents.preceding(index), isSpeech(before) else { return nil }
            content = before
        }
        let source = Source(
            phrase: phrase, context: phrase.lowerBound..<min(phrase.upperBound + 8, carrier.count))
        var draft = make(nil, source, content, "according-to", 0.85)
        draft.cue = cue
        return draft
    }

    // MARK: - Making

    func make(
        _ group: VerbGroup?, _ source: Source?, _ content: ContentReader.Content, _ rule: String,
        _ confidence: Double
    ) -> StatementDraft {
        var quotes: [Int] = []
        var ranges: [Range<Int>] = []
        for range in content {
            for bytes in spans(range, &quotes) { ranges.append(bytes) }
        }
        return StatementDraft(
            speaker: source.map { carrier.bytes($0.phrase) },
            context: source.map { carrier.bytes($0.context) },
            antecedent: source?.antecedent.map { carrier.bytes($0) },
            cue: group.map { carrier.bytes(cue($0)) },
            content: ranges, quotes: quotes, paragraph: carrier.paragraph, confidence: confidence,
            rule: rule)
    }

    func cue(_ group: VerbGroup) -> Range<Int> { group.verb..<group.range.upperBound }

    /// A quotation that is content as a whole goes without its marks.
    func spans(_ range: Range<Int>, _ quotes: inout [Int]) -> [Range<Int>] {
        if range.allSatisfy({ carrier.isQuote($0) }) {
            return range.map { index in
                quotes.append(carrier[index].quote)
                return carrier.part.trimmed(carrier.part.quotes[carrier[index].quote].range)
            }
        }
        let trimmed = carrier.trimmed(range)
        return trimmed.isEmpty ? [] : [carrier.bytes(trimmed)]
    }
}

extension TextPart {
    /// Without blanks, and without a comma or full stop at the end.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, bytes[low] <= 0x20 { low += 1 }
        while high > low,
            bytes[high - 1] <= 0x20 || bytes[high - 1] == 0x2C || bytes[high - 1] == 0x2E
        { high -= 1 }
        if high - low >= 3, bytes[high - 3] == 0xEF || bytes[high - 3] == 0xE3,
            ["，", "。", "、"].contains(string(high - 3..<high))
        {
            high -= 3
        }
        return low..<high
    }
}
