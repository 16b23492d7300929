/// Verbs with frames of their own: urging, calling names, asking, hearsay.
extension EnglishAttributions {
    /// `urged China to act`, `called on all others to do so`.
    func urged(_ group: VerbGroup, _ source: Source?) -> StatementDraft? {
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

    func isBareCall(_ group: VerbGroup) -> Bool {
        group.range.upperBound == group.verb + 1 && Self.calls.contains(carrier.word(group.verb))
    }

    func isCallFor(_ group: VerbGroup) -> Bool {
        Self.calls.contains(carrier.word(group.verb))
            && carrier.word(group.range.upperBound - 1) == "for"
    }

    static let calls: WordSet = [
        "call", "calls", "called", "calling", "appeal", "appeals", "appealed", "appealing",
    ]

    func hasInfinitive(_ start: Int) -> Bool {
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
    func isUnknownVerb(_ index: Int) -> Bool {
        guard index < carrier.count, carrier[index].classes.isEmpty, !carrier.isCapital(index)
        else { return false }
        let range = carrier.part.tokens[carrier[index].tokens.lowerBound].range
        return carrier.part.bytes[range.upperBound - 1] != 0x73
    }

    /// `called it "a slap"`, `described the text as "done"`.
    func called(_ group: VerbGroup, _ source: Source?) -> StatementDraft? {
        guard let source else { return nil }
        return carriesQuote(group, source, group.range.upperBound)
    }

    func carriesQuote(_ group: VerbGroup, _ source: Source, _ start: Int) -> StatementDraft? {
        let end = contents.contentEnd(from: start)
        let limit = min(end, start + 12)
        guard start < limit else { return nil }
        let hasQuote = (start..<limit).contains { carrier.isQuote($0) && carrier[$0].length > 1 }
        let hasAs = Self.callers.contains(carrier.word(group.verb)) && hasPredicate(start..<limit)
        guard hasQuote || hasAs else { return nil }
        return make(group, source, [start..<end], "subject-call-content", hasQuote ? 0.8 : 0.65)
    }

    static let callers: WordSet = [
        "describe", "describes", "described", "describing", "call", "calls", "called", "calling",
        "brand", "branded", "branding",
        "label", "labelled", "labeled", "labeling", "labelling", "hailed", "hail", "hailing",
        "dubbed", "accuse", "accuses", "accused", "accusing", "blamed", "blame", "blames",
        "blaming",
        "characterized", "characterised", "portrayed", "denounced", "deemed",
    ]

    /// `described X as Y`, `accused X of Y`, `called X a Y`.
    func hasPredicate(_ range: Range<Int>) -> Bool {
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

    static let judgements: WordSet = [
        "dangerous", "unacceptable", "irresponsible", "wrong", "false", "illegal", "premature",
        "baseless", "groundless", "absurd", "ridiculous", "historic", "insufficient", "unfair",
        "disappointing", "unhelpful", "reckless", "unlawful", "misguided", "regrettable",
    ]

    /// `asked rich nations to provide`; a question is no statement.
    func asked(_ group: VerbGroup, _ source: Source?) -> StatementDraft? {
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
    func hearsay(_ group: VerbGroup) -> StatementDraft? {
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
}
