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
    private func skipTime(endingAt end: Int) -> Int {
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

    private func timeStart(endingAt end: Int) -> Int? {
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

    private func isTimeCompanion(_ index: Int) -> Bool {
        let token = carrier.part.tokens[carrier[index].tokens.lowerBound]
        return token.kind == .number || carrier.word(index) == "this"
            || carrier.word(index) == "the"
            || carrier.word(index) == "a"
    }

    /// The comma or dash that opens the aside which one at `closing` ends.
    private func asideStart(endingAt closing: Int) -> Int? {
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
                    if isRelative(place + 1) || !isNominal(place - 1) || !endsList(place) {
                        return place
                    }
                    return place
                }
                if isRelative(place + 1) { return place }
            }
            place -= 1
        }
        return best
    }

    private func endsList(_ place: Int) -> Bool { false }

    private func isRelative(_ index: Int) -> Bool {
        let word = carrier.word(index)
        return word == "who" || word == "which" || word == "whose" || word == "whom"
            || word == "where"
    }

    /// An apposition, a relative clause, a participle or a phrase with a preposition, but no clause
    /// of its own.
    private func isAside(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        if isRelative(first) { return true }
        if carrier.has(first, [.gerund]) || isParticiple(first) { return true }
        if carrier.has(first, .subordinator), !carrier.has(first, .preposition) { return true }
        if carrier.has(first, .conjunction) { return false }
        if carrier.has(first, .pronoun) { return false }
        return !range.contains { isFiniteVerb($0) && !isReduced($0, range.lowerBound) }
    }

    /// `asked about the error`, `speaking in Baku`.
    private func isParticiple(_ index: Int) -> Bool {
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
    private func closesSpeech(_ index: Int) -> Bool {
        let tokens = carrier[index].tokens
        return tokens.reversed().prefix(2).contains {
            let word = carrier.part.tokens[$0].word
            return word == "," || word == "." || word == "!" || word == "?"
        }
    }

    /// A comma of a list of names, a hyphen, an ampersand, a currency.
    private func isWithinName(_ index: Int, _ end: Int) -> Bool {
        let word = carrier[index].word
        if word == "&" || word == "$" || word == "/" || word == "%" || word == "’" || word == "'" {
            return true
        }
        return isListComma(index, end)
    }

    /// `the United Arab Emirates, the European Union and the United States`.
    private func isListComma(_ index: Int, _ end: Int) -> Bool {
        guard carrier.isComma(index), index > 0 else { return false }
        var hasAnd = false
        for place in index + 1..<end {
            if carrier.isComma(place) { return isListComma(place, end) }
            if carrier.word(place) == "and" { hasAnd = true; break }
            if place - index > 4 { return false }
        }
        return hasAnd && carrier.isCapital(index - 1)
    }

    private func stopsPhrase(_ index: Int, _ end: Int) -> Bool {
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
    private func joins(_ index: Int) -> Bool {
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
    private func isListed(_ index: Int) -> Bool {
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

    /// Cuts what cannot belong to the phrase at its beginning.
    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
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

    private func isInnerCapital(_ index: Int) -> Bool {
        carrier.isCapital(index) && index > 0 && !carrier.isStop(index - 1)
            && !carrier.isQuote(index - 1)
            && !carrier.isDash(index - 1)
    }

    private func isPhrase(_ range: Range<Int>) -> Bool {
        range.contains { index in
            isNominal(index) || carrier.has(index, [.pronoun, .person, .body, .writing])
                || carrier.isQuote(index)
                || carrier.has(index, .determiner)
        }
    }

    /// `In Beijing officials`: the phrase that begins behind the first noun of a preposition.
    private func afterPrepositional(_ start: Int, _ end: Int) -> Int? {
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

    private func isNumber(_ index: Int) -> Bool {
        carrier.items.indices.contains(index) && carrier[index].kind == .word
            && carrier.part.tokens[carrier[index].tokens.lowerBound].kind == .number
    }

    /// `Last week officials`, `Monday morning the ministry`.
    private func afterTime(_ start: Int, _ end: Int) -> Int? {
        var index = start
        while index < end, carrier.has(index, [.weekday, .month, .time]) || isNumber(index) {
            index += 1
        }
        guard index > start, index < end, carrier.has(start..<index, [.weekday, .month, .time])
        else { return nil }
        return carrier.has(index, .possessive) ? nil : index
    }

    // MARK: - Behind the verb

    /// The phrase that begins at `start`: a name, an office, with what belongs to it.
    func nounPhrase(startingAt start: Int) -> Range<Int>? {
        var end = start
        while end < carrier.count, end - start < 24 {
            let item = carrier[end]
            if item.kind == .quote { break }
            if item.kind == .mark, item.word != "&", item.word != "/", item.word != "’" { break }
            if end > start {
                if !item.classes.isDisjoint(with: [.subordinator, .relative]), !item.isCapital,
                    item.classes.isDisjoint(with: .possessive)
                {
                    break
                }
                if item.classes.contains(.preposition), !item.isCapital, !belongs(end) { break }
                if isFiniteVerb(end), !isReduced(end, start) { break }
                if !item.isCapital, item.classes.contains(.gerund) { break }
                if item.classes.contains(.adverb), !item.isCapital,
                    item.classes.isDisjoint(with: [.determiner, .person])
                {
                    break
                }
                if item.classes.contains(.weekday) { break }
                if item.classes.contains(.conjunction), !joins(end) { break }
                if item.word == "this" || item.word == "last", carrier.has(end + 1, .time) { break }
                if item.classes.contains(.time), carrier.has(end - 1, .preposition) { break }
                if item.classes.contains(.determiner),
                    !carrier.has(end - 1, [.preposition, .conjunction, .determiner]),
                    !carrier.has(end - 1, .possessive)
                {
                    break
                }
            }
            end += 1
        }
        while end > start, carrier.has(end - 1, [.preposition, .conjunction]) { end -= 1 }
        guard end > start, isPhrase(start..<end) else { return nil }
        return start..<end
    }

    /// `of`, `for`, `at`, `from` and `in` before a body or a place tie a noun to the phrase.
    private func belongs(_ index: Int) -> Bool {
        let word = carrier.word(index)
        if word == "of" || word == "for" || word == "from" || word == "at"
            || word == "with" && false
        {
            return !isOccasion(index + 1)
        }
        return word == "in" && !isOccasion(index + 1) && carrier.has(index - 1, .person)
    }

    /// `in a statement`, `at a news conference`.
    private func isOccasion(_ start: Int) -> Bool {
        for index in start..<min(start + 6, carrier.count) {
            if carrier.isMark(index) { return false }
            if Self.occasions.contains(carrier.word(index)) { return true }
            if carrier.has(index, [.weekday, .month, .time]) { return true }
        }
        return false
    }

    static let occasions: Set<Word> = [
        "statement", "interview", "conference", "briefing", "speech", "letter", "email", "e-mail",
        "tweet",
        "post", "rally", "call", "memo", "report", "note", "message", "debate", "hearing",
        "testimony",
        "release", "address", "remarks", "meeting", "blog", "column", "video", "ceremony", "summit",
        "press",
        "event", "appearance", "phone", "fundraiser", "twitter", "facebook", "earnings", "session",
    ]
}

extension Carrier {
    func has(_ range: Range<Int>, _ classes: WordClass) -> Bool {
        range.contains { has($0, classes) }
    }
}
