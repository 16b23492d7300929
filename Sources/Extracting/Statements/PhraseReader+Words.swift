/// What a word is in its place: a noun, a finite verb, a reduced clause.
extension PhraseReader {
    func isNominal(_ index: Int) -> Bool {
        guard carrier.items.indices.contains(index), carrier[index].kind == .word else {
            return false
        }
        let classes = carrier[index].classes
        if carrier[index].isCapital { return true }
        return classes.isDisjoint(with: [
            .preposition, .auxiliary, .conjunction, .subordinator, .relative, .past, .third,
            .adverb,
            .determiner, .pronoun,
        ]) || !classes.isDisjoint(with: [.noun, .person, .body, .writing])
    }

    /// Whether the words hold a clause of their own: a subject and its verb, before any comma, and
    /// no relative clause of a mere noun.
    func isClause(_ range: Range<Int>) -> Bool {
        let opens = carrier.has(range.lowerBound, [.preposition, .subordinator, .adverb])
        for index in range {
            if carrier.isQuote(index), carrier[index].length > 1 { return true }
            if carrier[index].kind == .mark {
                let word = carrier[index].word
                if word == ":" || word == ";" { return false }
                if carrier.isComma(index), !opens, index > range.lowerBound + 1, !isListed(index) {
                    return false
                }
            }
            if index > range.lowerBound, isRelative(index) || carrier.word(index) == "that",
                isNominal(index - 1)
            {
                return false
            }
            if isFiniteVerb(index), !isReduced(index, range.lowerBound),
                index > range.lowerBound || carrier.has(index, .base)
            {
                return true
            }
        }
        return false
    }

    /// A comma of an apposition or a list within the subject.
    func isListed(_ index: Int) -> Bool {
        carrier.isCapital(index - 1) || carrier.has(index + 1, [.relative, .adverb])
            || carrier.has(index - 1, .adverb)
    }

    /// A finite verb or an auxiliary: where a clause has its verb.
    func isFiniteVerb(_ index: Int) -> Bool {
        guard carrier.items.indices.contains(index), carrier[index].kind == .word else {
            return false
        }
        let item = carrier[index]
        if item.isCapital, index > 0 { return false }
        if !item.classes.isDisjoint(with: .auxiliary) {
            return item.word != "having" && item.word != "being" && item.word != "been"
                && item.word != "be"
        }
        if item.classes.contains(.noun) {
            guard item.classes.contains(.third), item.cue != nil else { return false }
            return !carrier.has(index - 1, [.determiner, .possessive, .preposition])
                && (carrier.word(index + 1) == "that" || carrier.isCapital(index - 1))
        }
        if item.classes.contains(.third) {
            return !carrier.has(index - 1, [.determiner, .possessive])
        }
        if item.classes.contains(.past) {
            if carrier.has(index - 1, [.determiner, .possessive, .preposition]) { return false }
            // `a closely watched report`: an adjective.
            if carrier.has(index - 1, .adverb), carrier.has(index - 2, .determiner) { return false }
            return true
        }
        return item.classes.contains(.base) && carrier.has(index - 1, [.pronoun])
    }

    /// `people briefed on the talks`, `data published on Friday`: no finite verb there.
    func isReduced(_ index: Int, _ start: Int) -> Bool {
        let item = carrier[index]
        guard item.classes.contains(.participle), index > start, isNominal(index - 1),
            !(item.cue?.frame == .say && item.cue?.isAmbiguous == false)
        else {
            return false
        }
        if carrier.has(index - 1, .pronoun) { return false }
        return carrier.has(index + 1, [.preposition, .weekday, .time, .adverb])
            && !carrier.isCapital(index + 1)
            || carrier.has(index + 1, .weekday)
    }
}
