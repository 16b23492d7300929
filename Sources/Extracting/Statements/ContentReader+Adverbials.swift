/// What stands between the verb and the words: when, where, to whom.
extension ContentReader {
    /// Past adverbs, times and occasions: `on Tuesday`, `in a statement`, `at a rally in Ohio`.
    func skipAdverbials(from start: Int) -> Int {
        var place = start
        while place < carrier.count {
            if carrier[place].kind != .word { break }
            if carrier.has(place, .adverb), !startsClause(place) {
                place += 1
            } else if carrier.has(place, [.weekday, .time]) || isThis(place) {
                place = timeEnd(from: place)
            } else if carrier.has(place, .preposition), let end = adverbialEnd(from: place) {
                place = end
            } else {
                break
            }
        }
        return place
    }

    func isThis(_ place: Int) -> Bool {
        (carrier.word(place) == "this" || carrier.word(place) == "the"
            || carrier.word(place) == "a") && carrier.has(place + 1, .time)
            && !carrier.has(place + 2, .auxiliary)
    }

    func timeEnd(from start: Int) -> Int {
        var place = start + 1
        while carrier.has(place, [.weekday, .month, .time]) || isNumber(place)
            || carrier.word(place) == "," && isNumber(place + 1)
        { place += 1 }
        return place
    }

    func isNumber(_ index: Int) -> Bool {
        index < carrier.count && carrier[index].kind == .word
            && carrier.part.tokens[carrier[index].tokens.lowerBound].kind == .number
    }

    func startsClause(_ place: Int) -> Bool {
        carrier.has(place, [.determiner, .pronoun, .person]) || carrier.word(place) == "there"
            || carrier.word(place) == "only"
    }

    /// The end of `on Tuesday`, `in an interview with CNN`, `to reporters`: nil where the phrase
    /// may be the beginning of what was said.
    func adverbialEnd(from start: Int) -> Int? {
        var place = start + 1
        var isAdverbial = carrier.word(start) == "to" && carrier.has(place, .audience)
        while place < carrier.count, place - start < 16, carrier[place].kind == .word {
            let item = carrier[place]
            if item.word == "that"
                || !item.classes.isDisjoint(with: [.pronoun, .relative]) && !item.isCapital
                    && isAdverbial
            {
                break
            }
            if phrases.isFiniteVerb(place) { return isAdverbial ? backToClause(place, start) : nil }
            if !item.classes.isDisjoint(with: [.weekday, .month])
                || PhraseReader.occasions.contains(item.word) || item.classes.contains(.audience)
            {
                isAdverbial = true
            }
            if item.classes.contains(.time), !isAdverbial { isAdverbial = true }
            place += 1
        }
        if carrier.isQuote(place) { return isAdverbial || place - start <= 8 ? place : nil }
        // `said in Ankara that`
        let isPlace = carrier.isCapital(start + 1) && carrier.word(place) == "that"
        return isAdverbial || isPlace ? place : nil
    }

    /// `in a statement the plan would`: the clause begins with the last determiner or pronoun.
    func backToClause(_ verb: Int, _ start: Int) -> Int? {
        let noun = phrases.nounPhrase(endingAt: verb, from: start)
        guard var place = noun?.lowerBound, place >= start else { return nil }
        if place <= start + 1 {
            var occasion = start
            for index in start..<verb
            where PhraseReader.occasions.contains(carrier.word(index))
                || carrier.has(index, [.weekday, .time, .audience])
            { occasion = index }
            place = occasion + 1
        }
        return place > start && place < verb ? place : nil
    }

    /// The end of whom `told` addresses.
    func addresseeEnd(from start: Int) -> Int {
        if carrier.has(start, .objectPronoun) || carrier.word(start) == "you" { return start + 1 }
        var end = start
        while end < carrier.count, carrier[end].kind == .word {
            let item = carrier[end]
            if item.word == "that" || end > start && phrases.isFiniteVerb(end) { break }
            if end > start {
                if item.classes.contains(.relative) { break }
                if !item.classes.isDisjoint(with: [.pronoun]), !item.isCapital { break }
                if item.classes.contains(.determiner),
                    !carrier.has(end - 1, [.preposition, .conjunction, .possessive])
                {
                    break
                }
                if item.classes.contains(.possessive),
                    !carrier.has(end - 1, [.preposition, .conjunction]), item.word != "'s"
                {
                    break
                }
                if item.classes.contains(.weekday) { break }
                if item.isCapital, !carrier.isCapital(end - 1),
                    !carrier.has(end - 1, [.preposition, .determiner, .possessive, .conjunction])
                {
                    break
                }
                if carrier.has(end - 1, .audience), !item.isCapital,
                    item.classes.isDisjoint(with: [
                        .preposition, .conjunction, .body, .audience, .writing, .possessive,
                    ])
                {
                    break
                }
                if item.classes.contains(.subordinator), item.classes.isDisjoint(with: .preposition)
                {
                    break
                }
            }
            end += 1
        }
        // `told CNN Clinton would act`: the verb's own subject isn't addressed.
        if phrases.isFiniteVerb(end), end - start > 1 {
            for cut in (start + 1..<end).reversed()
            where carrier.has(cut - 1, .audience)
                || carrier.isCapital(cut - 1) && !carrier.isCapital(cut)
            {
                return cut
            }
            return start + 1
        }
        return end
    }
}
