/// Who said what in one English sentence.
struct EnglishAttributions {
    let carrier: Carrier
    private let phrases: PhraseReader
    private let verbs: VerbGroupReader
    private let contents: ContentReader

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
    private func isThought(
        _ group: VerbGroup, _ draft: StatementDraft, within drafts: [StatementDraft]
    ) -> Bool {
        guard group.cue.frame == .think, let cue = draft.cue else { return false }
        return drafts.contains { $0.content.contains { $0.contains(cue.lowerBound) } }
    }

    // MARK: - Verbs

    private func draft(_ group: VerbGroup) -> StatementDraft? {
        if group.isPassive { return hearsay(group) }
        guard !group.isNegated, isAsserted(group) else { return nil }
        if let draft = inverted(group) { return draft }
        let source = source(of: group)
        if let source, isCondition(source) { return nil }
        if let source, let draft = parenthetical(group, source) { return draft }
        return active(group, source)
    }

    /// `if Beijing says`: nobody has said it.
    private func isCondition(_ source: Source) -> Bool {
        let before = carrier.word(source.whole.lowerBound - 1)
        return before == "if" || before == "unless" || before == "whether"
    }

    /// Told as a fact: neither a possibility nor a plan.
    private func isAsserted(_ group: VerbGroup) -> Bool {
        if group.isModal { return group.cue.frame == .think && false }
        if group.form == .infinitive {
            return group.cue.frame == .say && !group.cue.isAmbiguous && isTold(group)
        }
        return true
    }

    /// `went on to say`, `wrote to say that`: not `declined to say`, `expected to say`.
    private func isTold(_ group: VerbGroup) -> Bool {
        let before = group.range.lowerBound - 1
        guard
            carrier.word(group.range.upperBound) == "that"
                || carrier.isQuote(group.range.upperBound)
        else { return false }
        return !Self.untold.contains(carrier.word(before))
    }

    private static let untold: Set<Word> = [
        "declined", "refused", "expected", "likely", "had", "wants", "want", "going", "due",
        "failed", "unable",
        "able", "ready", "set", "fair", "hard", "difficult", "enough", "not", "reluctant",
        "unwilling", "declines", "refuses", "me", "you", "say", "have",
    ]

    /// `"…," said Mao Ning, a spokesperson for the ministry.`
    private func inverted(_ group: VerbGroup) -> StatementDraft? {
        let before = group.range.lowerBound - 1
        guard group.form == .finite, before >= 0, group.cue.frame != .tell,
            group.cue.frame != .urge,
            carrier.isComma(before) || carrier.isQuote(before) || carrier.isDash(before),
            group.range.count == 1 || carrier.isQuote(before)
        else { return nil }
        let start = contents.skipAdverbials(from: group.range.upperBound)
        guard let phrase = phrases.nounPhrase(startingAt: start), canSpeak(phrase),
            !phrases.isFiniteVerb(phrase.upperBound), carrier.word(phrase.upperBound) != "that",
            carrier.word(phrase.upperBound) != "to", !carrier.isQuote(phrase.upperBound)
        else { return nil }
        guard let content = contents.preceding(group.range.lowerBound), isSpeech(content) else {
            return nil
        }
        if !carrier.isQuote(before) {
            guard hasClause(content),
                phrases.subject(before: group.range.lowerBound) == nil
                    || content.contains(where: { $0.contains { phrases.isFiniteVerb($0) } })
            else { return nil }
        }
        let end = endOfSource(phrase)
        let more = contents.continuation(from: end, after: content)
        return make(
            group, Source(phrase: phrase, context: phrase.lowerBound..<end), content + more,
            "content-verb-subject", 0.9)
    }

    private func canSpeak(_ phrase: Range<Int>) -> Bool {
        let first = phrase.lowerBound
        if carrier.has(first, .preposition), !carrier.isCapital(first) { return false }
        if carrier.has(first, .objectPronoun), !carrier.has(first, .possessive) { return false }
        return phrase.contains {
            carrier.isCapital($0) || carrier.has($0, [.person, .body, .writing, .pronoun])
        }
    }

    /// Past appositions and relative clauses behind an inverted source.
    private func endOfSource(_ phrase: Range<Int>) -> Int {
        var end = contents.skipAdverbials(from: phrase.upperBound)
        while end < carrier.count, !carrier.isStop(end), !carrier.isQuote(end) {
            if carrier.isMark(end), carrier.word(end) == ";" { break }
            end += 1
        }
        return end
    }

    /// `"…," he said.` and `The deal, he said, is done.`
    private func parenthetical(_ group: VerbGroup, _ source: Source) -> StatementDraft? {
        guard group.form == .finite, !source.isShared, group.cue.frame != .urge else { return nil }
        let first = source.whole.lowerBound
        let before = first - 1
        guard before >= 0,
            carrier.isComma(before) || carrier.isQuote(before) || carrier.isDash(before)
        else { return nil }
        var end = group.range.upperBound
        if group.cue.frame == .tell || carrier.has(end, .objectPronoun) {
            end = contents.addresseeEnd(from: end)
        }
        end = contents.skipAdverbials(from: end)
        let isAfterQuote = carrier.isQuote(before) && carrier[before].length > 1
        if !isAfterQuote {
            guard end >= carrier.count || carrier.isMark(end) && carrier.word(end) != ":" else {
                return nil
            }
            if carrier.isComma(end), carrier.isQuote(end + 1), !carrier.isQuote(before),
                !hasFinite(first)
            {
                return nil
            }
        } else if carrier.word(end) == "that" {
            return nil
        }
        guard let content = contents.preceding(first), isSpeech(content) else { return nil }
        if !isAfterQuote, !hasClause(content), !(carrier.isComma(end) && end + 1 < carrier.count),
            !isLong(content)
        {
            return nil
        }
        if isAfterQuote {
            while end < carrier.count, !carrier.isMark(end), !carrier.isQuote(end) { end += 1 }
        }
        let more = contents.continuation(from: end, after: content)
        if !isAfterQuote, !hasClause(content), more.isEmpty, !isLong(content) { return nil }
        return make(
            group, source, content + more, "content-subject-verb", isAfterQuote ? 0.95 : 0.85)
    }

    /// Six words or more, not opened by a preposition: a clause whose verb isn't known.
    private func isLong(_ content: ContentReader.Content) -> Bool {
        guard let first = content.first else { return false }
        return first.count >= 6
            && !carrier.has(first.lowerBound, [.preposition, .subordinator, .gerund, .participle])
    }

    private func hasFinite(_ end: Int) -> Bool {
        (carrier.sentenceStart(end)..<end).contains { phrases.isFiniteVerb($0) }
    }

    private func isSpeech(_ content: ContentReader.Content) -> Bool {
        let words = content.reduce(0) { sum, range in
            sum + range.reduce(0) { $0 + (carrier[$1].kind == .mark ? 0 : carrier[$1].length) }
        }
        return words >= 2
    }

    private func hasClause(_ content: ContentReader.Content) -> Bool {
        content.contains { range in
            range.contains {
                phrases.isFiniteVerb($0) || carrier.isQuote($0) && carrier[$0].length > 3
            }
        }
    }

    /// `Kerry said that …`, `Kerry told reporters …`, `urged China to …`.
    private func active(_ group: VerbGroup, _ source: Source?) -> StatementDraft? {
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
    private func isNounLike(_ group: VerbGroup) -> Bool {
        carrier.has(group.verb, .noun) && group.range.count == 1
    }

    private static let weak: Set<Word> = [
        "know", "knows", "knew", "known", "see", "sees", "saw", "seen", "hear", "heard", "hears",
        "feel", "felt", "feels",
        "want", "wants", "wanted", "wish", "wishes", "remember", "remembers", "regard", "regards",
        "consider", "considers",
        "considered", "view", "views", "viewed", "understand", "understood", "realise", "realize",
        "realized", "learned", "learn",
        "imagine", "trust", "figure", "figured", "expect", "expects", "expected", "found", "find",
        "finds", "regret", "regrets",
    ]

    private func isWeak(_ group: VerbGroup) -> Bool { Self.weak.contains(carrier.word(group.verb)) }

    /// `said, in a rare interview, that`.
    private func behindAside(_ comma: Int) -> Int? {
        for place in comma + 1..<min(comma + 14, carrier.count) {
            if carrier.isQuote(place) || carrier.isStop(place) { return nil }
            if carrier.isComma(place) {
                return carrier.word(place + 1) == "that" || carrier.isQuote(place + 1)
                    ? place + 1 : nil
            }
        }
        return nil
    }

    /// `urged China to act`, `called on all others to do so`.
    private func urged(_ group: VerbGroup, _ source: Source?) -> StatementDraft? {
        guard let source else { return nil }
        let start = group.range.upperBound
        if carrier.word(start) == "that" || carrier.isQuote(start) || carrier.word(start) == ":" {
            guard let content = contents.complement(at: start, of: group) else { return nil }
            return make(group, source, content, "subject-verb-content", 0.85)
        }
        if isCallFor(group) { return nil }
        guard !isBareCall(group), hasInfinitive(start) else {
            return carriesQuote(group, source, start)
        }
        let end = contents.contentEnd(from: start)
        return make(group, source, [start..<end], "subject-urge-content", 0.8)
    }

    private func isBareCall(_ group: VerbGroup) -> Bool {
        group.range.upperBound == group.verb + 1 && Self.calls.contains(carrier.word(group.verb))
    }

    private func isCallFor(_ group: VerbGroup) -> Bool {
        Self.calls.contains(carrier.word(group.verb))
            && carrier.word(group.range.upperBound - 1) == "for"
    }

    private static let calls: Set<Word> = [
        "call", "calls", "called", "calling", "appeal", "appeals", "appealed", "appealing",
    ]

    private func hasInfinitive(_ start: Int) -> Bool {
        for index in start..<min(start + 14, carrier.count) {
            if carrier[index].kind == .mark, carrier.word(index) != "," { return false }
            if carrier.word(index) == "to", index > start,
                carrier.has(index + 1, [.base, .adverb, .noun]) || isUnknownVerb(index + 1)
            {
                return true
            }
        }
        return false
    }

    /// A word in small letters that nobody knows and that is no plural.
    private func isUnknownVerb(_ index: Int) -> Bool {
        guard index < carrier.count, carrier[index].classes.isEmpty, !carrier.isCapital(index)
        else { return false }
        let range = carrier.part.tokens[carrier[index].tokens.lowerBound].range
        return carrier.part.bytes[range.upperBound - 1] != 0x73
    }

    /// `called it "a slap"`, `described the text as "done"`.
    private func called(_ group: VerbGroup, _ source: Source?) -> StatementDraft? {
        guard let source else { return nil }
        return carriesQuote(group, source, group.range.upperBound)
    }

    private func carriesQuote(_ group: VerbGroup, _ source: Source, _ start: Int) -> StatementDraft?
    {
        let end = contents.contentEnd(from: start)
        let limit = min(end, start + 12)
        guard start < limit else { return nil }
        let hasQuote = (start..<limit).contains { carrier.isQuote($0) && carrier[$0].length > 1 }
        let hasAs = Self.callers.contains(carrier.word(group.verb)) && hasPredicate(start..<limit)
        guard hasQuote || hasAs else { return nil }
        return make(group, source, [start..<end], "subject-call-content", hasQuote ? 0.8 : 0.65)
    }

    private static let callers: Set<Word> = [
        "describe", "describes", "described", "describing", "call", "calls", "called", "calling",
        "brand", "branded", "branding",
        "label", "labelled", "labeled", "labeling", "labelling", "hailed", "hail", "hailing",
        "dubbed", "accuse", "accuses", "accused", "accusing", "blamed", "blame", "blames",
        "blaming",
        "characterized", "characterised", "portrayed", "denounced", "deemed",
    ]

    /// `described X as Y`, `accused X of Y`, `called X a Y`.
    private func hasPredicate(_ range: Range<Int>) -> Bool {
        let first = range.lowerBound
        if carrier.has(first, [.preposition, .adverb]), !carrier.isCapital(first) { return false }
        for index in range.dropFirst() {
            let word = carrier.word(index)
            if word == "as" || word == "of" && carrier.has(index + 1, .gerund)
                || word == "for" && carrier.has(index + 1, [.gerund, .determiner])
            {
                return true
            }
            if word == "a" || word == "an" { return !carrier.has(index - 1, .preposition) }
            if carrier[index].kind == .mark { return false }
        }
        return carrier.has(first, .objectPronoun)
            || Self.judgements.contains(carrier.word(range.upperBound - 1))
    }

    private static let judgements: Set<Word> = [
        "dangerous", "unacceptable", "irresponsible", "wrong", "false", "illegal", "premature",
        "baseless", "groundless", "absurd", "ridiculous", "historic", "insufficient", "unfair",
        "disappointing", "unhelpful", "reckless", "unlawful", "misguided", "regrettable",
    ]

    /// `asked rich nations to provide`; a question is no statement.
    private func asked(_ group: VerbGroup, _ source: Source?) -> StatementDraft? {
        let start = group.range.upperBound
        if carrier.isComma(start) || carrier.word(start) == ":",
            let content = contents.complement(at: start, of: group), let source
        {
            return make(group, source, content, "subject-verb-content", 0.8)
        }
        guard let source, start < carrier.count, carrier.word(start) != "for",
            carrier.word(start) != "about",
            !carrier.has(start, [.question, .preposition]), hasInfinitive(start),
            carrier.word(start) != "to", !carrier.has(start, .negation)
        else { return nil }
        return make(
            group, source, [start..<contents.contentEnd(from: start)], "subject-urge-content", 0.75)
    }

    /// `It was announced that …`: nobody says by whom.
    private func hearsay(_ group: VerbGroup) -> StatementDraft? {
        guard group.form == .finite, !group.isNegated, !group.isModal,
            carrier.word(group.range.lowerBound - 1) == "it",
            carrier.word(group.range.upperBound) == "that",
            group.cue.frame == .say || group.cue.frame == .think,
            let content = contents.complement(at: group.range.upperBound, of: group)
        else { return nil }
        var draft = make(group, nil, content, "hearsay", 0.4)
        draft.isHearsay = true
        return draft
    }

    // MARK: - Sources

    struct Source {
        var phrase: Range<Int>
        /// With appositions.
        var context: Range<Int>
        var antecedent: Range<Int>?
        /// Of another verb of the sentence: `…, adding that`.
        var isShared = false
        var whole: Range<Int> {
            min(phrase.lowerBound, antecedent?.lowerBound ?? phrase.lowerBound)..<phrase.upperBound
        }
    }

    private func source(of group: VerbGroup) -> Source? {
        let start = group.range.lowerBound
        if group.form != .finite { return shared(before: start, isLoose: true) }
        if start > 0, carrier.has(start - 1, .relative), let relative = relative(start - 1) {
            return relative
        }
        if carrier.has(start - 1, .conjunction) { return shared(before: start - 1, isLoose: false) }
        if let phrase = phrases.subject(before: start) {
            return Source(phrase: phrase, context: phrase.lowerBound..<start)
        }
        if carrier.isComma(start - 1) { return shared(before: start - 1, isLoose: false) }
        return nil
    }

    private func relative(_ index: Int) -> Source? {
        let word = carrier.word(index)
        guard word == "who" || word == "which" || word == "that" else { return nil }
        let end = carrier.isComma(index - 1) ? index - 1 : index
        guard let phrase = phrases.nounPhrase(endingAt: end) else { return nil }
        return Source(
            phrase: index..<index + 1, context: phrase.lowerBound..<index, antecedent: phrase)
    }

    /// The subject of the first verb of the sentence.
    private func shared(before end: Int, isLoose: Bool) -> Source? {
        let low = max(
            carrier.sentenceStart(end), carrier.sentenceStart(end) == 0 ? contents.datelineEnd() : 0
        )
        for index in low..<max(low, end) where phrases.isFiniteVerb(index) {
            guard let phrase = phrases.subject(before: index), phrase.lowerBound >= low else {
                continue
            }
            return Source(phrase: phrase, context: phrase.lowerBound..<index, isShared: true)
        }
        // `…," said X, adding that`: the source stands behind its verb.
        for index in low..<max(low, end) {
            guard let group = verbs.group(at: index), group.form == .finite,
                let phrase = phrases.nounPhrase(startingAt: group.range.upperBound),
                phrase.upperBound <= end
            else { continue }
            return Source(phrase: phrase, context: phrase, isShared: true)
        }
        return nil
    }

    // MARK: - According to

    private func accordingTo(_ index: Int) -> StatementDraft? {
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

    private func make(
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

    private func cue(_ group: VerbGroup) -> Range<Int> { group.verb..<group.range.upperBound }

    /// A quotation that is content as a whole goes without its marks.
    private func spans(_ range: Range<Int>, _ quotes: inout [Int]) -> [Range<Int>] {
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
