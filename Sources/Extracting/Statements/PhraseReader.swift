/// Finds the phrases around a verb: who stands before it, who behind it.
struct PhraseReader {
    let carrier: Carrier

    // MARK: - Before the verb

    /// The subject of a verb that begins at `start`, asides between the two passed over; nil where
    /// none stands there.
    func subject(before start: Int) -> Range<Int>? {
        var end = start
        for _ in 0..<3 {
            end = skipTime(endingAt: end)
            guard carrier.isComma(end - 1) || carrier.isDash(end - 1) else { break }
            guard let opening = asideStart(endingAt: end - 1) else { return nil }
            end = opening
        }
        return nounPhrase(endingAt: end)
    }

    /// Past `on Tuesday`, `last week`, `again` right before `end`.
    func skipTime(endingAt end: Int) -> Int {
        var place = end
        while place > 0 {
            if carrier.has(place - 1, .adverb), !carrier.isCapital(place - 1),
                !carrier.has(place - 1, .pronoun)
            {
                place -= 1
                continue
            }
            guard let start = timeStart(endingAt: place) else { return place }
            place = start
        }
        return place
    }

    func timeStart(endingAt end: Int) -> Int? {
        var place = end
        var isTime = false
        while place > 0, carrier[place - 1].kind == .word {
            let item = carrier[place - 1]
            if !item.classes.isDisjoint(with: [.weekday, .month, .time]) {
                isTime = true
            } else if !isTimeCompanion(place - 1) {
                break
            }
            place -= 1
        }
        guard isTime else { return nil }
        if carrier.has(place - 1, .preposition) { return place - 1 }
        return carrier.has(place, [.weekday, .month, .time]) || carrier.word(place) == "this"
            ? place : nil
    }

    func isTimeCompanion(_ index: Int) -> Bool {
        let token = carrier.part.tokens[carrier[index].tokens.lowerBound]
        return token.kind == .number || carrier.word(index) == "this"
            || carrier.word(index) == "the"
            || carrier.word(index) == "a"
    }

    /// The comma or dash that opens the aside which one at `closing` ends.
    func asideStart(endingAt closing: Int) -> Int? {
        let isDash = carrier.isDash(closing)
        var place = closing - 1
        let limit = max(0, closing - 40)
        var best: Int?
        while place > limit {
            if carrier.isStop(place) || carrier.isQuote(place) && carrier[place].length > 6 {
                break
            }
            if isDash ? carrier.isDash(place) : carrier.isComma(place) {
                if isAside(place + 1..<closing) {
                    best = place
                    return place
                }
                if isRelative(place + 1) { return place }
            }
            place -= 1
        }
        return best
    }

    func isRelative(_ index: Int) -> Bool {
        let word = carrier.word(index)
        return word == "who" || word == "which" || word == "whose" || word == "whom"
            || word == "where"
    }

    /// An apposition, a relative clause, a participle or a phrase with a preposition, but no clause
    /// of its own.
    func isAside(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        if isRelative(first) { return true }
        if carrier.has(first, [.gerund]) || isParticiple(first) { return true }
        if carrier.has(first, .subordinator), !carrier.has(first, .preposition) { return true }
        if carrier.has(first, .conjunction) { return false }
        if carrier.has(first, .pronoun) { return false }
        return !range.contains { isFiniteVerb($0) && !isReduced($0, range.lowerBound) }
    }

    /// `asked about the error`, `speaking in Baku`.
    func isParticiple(_ index: Int) -> Bool {
        carrier.has(index, .participle) && !carrier.isCapital(index)
            && carrier.has(index + 1, [.preposition, .subordinator, .adverb, .question, .weekday])
    }

    /// The phrase that ends right before `end`, conjunctions and opening adverbs left out.
    func nounPhrase(endingAt end: Int, from low: Int = 0) -> Range<Int>? {
        var start = end
        let limit = max(low, end - 30)
        while start > limit {
            let index = start - 1
            let item = carrier[index]
            if item.kind == .quote {
                if item.length > 5 || closesSpeech(index) { break }
            } else if item.kind == .mark {
                guard isWithinName(index, end) else { break }
            } else if item.classes.contains(.pronoun), !item.classes.contains(.determiner) {
                if start == end { start = index }
                break
            } else if stopsPhrase(index, end) {
                break
            }
            start -= 1
        }
        return trimmed(start..<end)
    }

    /// A quotation that ends with a comma or a full stop is what was said.
    func closesSpeech(_ index: Int) -> Bool {
        let tokens = carrier[index].tokens
        return tokens.reversed().prefix(2).contains {
            let word = carrier.part.tokens[$0].word
            return word == "," || word == "." || word == "!" || word == "?"
        }
    }

    /// A comma of a list of names, a hyphen, an ampersand, a currency.
    func isWithinName(_ index: Int, _ end: Int) -> Bool {
        let word = carrier[index].word
        if word == "&" || word == "$" || word == "/" || word == "%" || word == "’" || word == "'" {
            return true
        }
        return isListComma(index, end)
    }

    /// `the United Arab Emirates, the European Union and the United States`.
    func isListComma(_ index: Int, _ end: Int) -> Bool {
        guard carrier.isComma(index), index > 0 else { return false }
        var hasAnd = false
        for place in index + 1..<end {
            if carrier.isComma(place) { return isListComma(place, end) }
            if carrier.word(place) == "and" { hasAnd = true; break }
            if place - index > 4 { return false }
        }
        return hasAnd && carrier.isCapital(index - 1)
    }

    func stopsPhrase(_ index: Int, _ end: Int) -> Bool {
        let item = carrier[index]
        if item.isCapital,
            item.classes.isDisjoint(with: [.subordinator, .conjunction])
                || index > 0 && !carrier.isStop(index - 1)
                    && item.classes.isDisjoint(with: [.relative])
        {
            return false
        }
        if item.classes.contains(.conjunction) {
            return !joins(index)
        }
        if !item.classes.isDisjoint(with: [.subordinator, .relative, .question]) {
            return item.classes.isDisjoint(with: [.preposition]) || item.word == "as"
                || item.word == "since" || item.word == "until" || item.word == "after"
                || item.word == "before"
        }
        return isFiniteVerb(index) && !isReduced(index, 0)
            || item.word == "to" && carrier.has(index + 1, .base)
    }

    /// `and` between two nouns, no verb before it.
    func joins(_ index: Int) -> Bool {
        guard carrier.word(index) == "and" || carrier.word(index) == "or", index > 0 else {
            return false
        }
        if carrier.isMark(index - 1) { return false }
        if isNominal(index - 1),
            isNominal(index + 1) || carrier.has(index + 1, [.determiner, .possessive, .person])
        {
            let bothCapital = carrier.isCapital(index - 1) == carrier.isCapital(index + 1)
            return bothCapital || carrier.has(index + 1, [.determiner, .person])
        }
        return false
    }

    // MARK: - Trimming

    /// Cuts what cannot belong to the phrase at its beginning.
    func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound {
            if carrier.has(start, [.conjunction, .adverb]),
                !carrier.has(start, .determiner) || carrier.has(start, .conjunction),
                !isInnerCapital(start)
            {
                start += 1
            } else if carrier[start].kind == .mark {
                start += 1
            } else if carrier.has(start, .preposition), !isInnerCapital(start) {
                guard let next = afterPrepositional(start, range.upperBound) else { return nil }
                start = next
            } else if let next = afterTime(start, range.upperBound) {
                start = next
            } else {
                break
            }
        }
        guard start < range.upperBound else { return nil }
        return isPhrase(start..<range.upperBound) ? start..<range.upperBound : nil
    }

    func isInnerCapital(_ index: Int) -> Bool {
        carrier.isCapital(index) && index > 0 && !carrier.isStop(index - 1)
            && !carrier.isQuote(index - 1)
            && !carrier.isDash(index - 1)
    }

    func isPhrase(_ range: Range<Int>) -> Bool {
        range.contains { index in
            isNominal(index) || carrier.has(index, [.pronoun, .person, .body, .writing])
                || carrier.isQuote(index)
                || carrier.has(index, .determiner)
        }
    }

    /// `In Beijing officials`: the phrase that begins behind the first noun of a preposition.
    func afterPrepositional(_ start: Int, _ end: Int) -> Int? {
        var index = start + 1
        while index < end,
            carrier.has(index, [.determiner, .possessive, .preposition, .time, .weekday, .month])
                || isNumber(index)
        {
            let isTimeOver = index > start + 1 && carrier.has(index - 1, [.weekday, .month, .time])
            if isTimeOver, carrier.has(index, [.determiner, .possessive]) { break }
            index += 1
        }
        if index > start + 1,
            carrier.has(index - 1, [.time, .weekday, .month]) || isNumber(index - 1)
        {
            return index < end ? index : nil
        }
        index += 1
        while index < end {
            if carrier.has(index, [.determiner, .possessive]), carrier.word(index) != "'s" {
                return index
            }
            if carrier.has(index, .person)
                || carrier.isCapital(index) && !carrier.isCapital(index - 1)
            {
                return index
            }
            if carrier.has(index, .pronoun) { return index }
            index += 1
        }
        return nil
    }

    func isNumber(_ index: Int) -> Bool {
        carrier.items.indices.contains(index) && carrier[index].kind == .word
            && carrier.part.tokens[carrier[index].tokens.lowerBound].kind == .number
    }

    /// `Last week officials`, `Monday morning the ministry`.
    func afterTime(_ start: Int, _ end: Int) -> Int? {
        var index = start
        while index < end, carrier.has(index, [.weekday, .month, .time]) || isNumber(index) {
            index += 1
        }
        guard index > start, index < end, carrier.has(start..<index, [.weekday, .month, .time])
        else { return nil }
        return carrier.has(index, .possessive) ? nil : index
    }
}

extension Carrier {
    func has(_ range: Range<Int>, _ classes: WordClass) -> Bool {
        range.contains { has($0, classes) }
    }
}
