/// Tells where what was said begins and ends.
struct ContentReader {
    let carrier: Carrier
    let phrases: PhraseReader
    let verbs: VerbGroupReader

    /// Items of the content with the whole quotations in it that stand alone.
    typealias Content = [Range<Int>]

    // MARK: - The words

    /// What is said behind the verb; nil where nothing is.
    func complement(at start: Int, of group: VerbGroup) -> Content? {
        guard start < carrier.count else { return nil }
        let item = carrier[start]
        if item.kind == .mark {
            if item.word == ":" { return behindColon(start + 1) }
            if item.word == ",", carrier.isQuote(start + 1), carrier[start + 1].length > 2 {
                return quoted(start + 1)
            }
            return nil
        }
        if item.kind == .quote { return quoted(start) }
        if item.word == "that" {
            let end = contentEnd(from: start)
            let isSure = group.cue.frame != .think && !group.cue.isAmbiguous && end - start > 3
            return isSure || end > start && phrases.isClause(start + 1..<end)
                ? clause(start, needsVerb: false) : nil
        }
        if item.word == "simply" { return nil }
        return clauseOnly(start, of: group)
    }

    func clauseOnly(_ start: Int, of group: VerbGroup) -> Content? {
        let item = carrier[start]
        guard !item.classes.contains(.gerund) else { return nil }
        if Self.empty.contains(item.word) { return nil }
        switch group.cue.frame {
        case .say where !group.cue.isAmbiguous, .tell, .think, .show:
            if item.word == "to" || item.word == "of" || item.word == "about" { return nil }
            if !item.classes.isDisjoint(with: [.question]), item.word != "if", item.word != "when" {
                return nil
            }
            if item.classes.contains(.preposition), item.classes.isDisjoint(with: .adverb) {
                guard Self.openers.contains(item.word) else { return nil }
            }
            return clause(start, needsVerb: true)
        case .say:
            return hasQuoteSoon(start) ? clause(start, needsVerb: false) : nil
        default: return nil
        }
    }

    static let empty: WordSet = [
        "so", "nothing", "little", "no", "yes", "more", "anything", "goodbye", "hello", "something",
        "much", "as", "than",
    ]
    static let openers: WordSet = [
        "in", "on", "by", "under", "after", "before", "if", "at", "with", "without", "for",
        "during", "since", "as", "from", "over", "despite", "until",
    ]

    func hasQuoteSoon(_ start: Int) -> Bool {
        (start..<min(start + 8, carrier.count)).contains {
            carrier.isQuote($0) && carrier[$0].length > 1
        }
            && !(start..<min(start + 8, carrier.count)).contains { carrier.isStop($0) }
    }

    func behindColon(_ start: Int) -> Content? {
        guard start < carrier.count else { return nil }
        if carrier.isQuote(start) { return quoted(start) }
        let end = sentenceEnd(from: start)
        return end > start ? [start..<end] : nil
    }

    /// A quotation, what is tied to it by `and` or `that`, and another one behind it.
    func quoted(_ start: Int) -> Content? {
        let next = start + 1
        if carrier.isStop(next) || next >= carrier.count || carrier.isQuote(next) {
            var end = next
            while carrier.isQuote(end) { end += 1 }
            return [start..<end]
        }
        if carrier.endsWithStop(start), carrier.isCapital(next) { return [start..<next] }
        let rest = next..<sentenceEnd(from: next)
        let goesOn =
            carrier[start].length <= 8 && carrier[next].kind == .word && !isOccasionNext(next)
            && carrier.word(next) != "as"
            || rest.contains { carrier.isQuote($0) } || carrier.has(next, .conjunction)
            || phrases.isFiniteVerb(next)
        guard goesOn, !carrier.endsWithStop(start) else { return [start..<next] }
        return [start..<contentEnd(from: next)]
    }

    func isOccasionNext(_ start: Int) -> Bool {
        skipAdverbials(from: start) > start || carrier.has(start, [.subordinator])
    }

    func clause(_ start: Int, needsVerb: Bool) -> Content? {
        let end = contentEnd(from: start)
        guard end > start else { return nil }
        if needsVerb {
            guard phrases.isClause(start..<end) else { return nil }
            guard end - start > 1 || carrier.isQuote(start) else { return nil }
        }
        return [start..<end]
    }

    func sentenceEnd(from start: Int) -> Int {
        var end = start
        while end < carrier.count, !carrier.isStop(end) { end += 1 }
        return end
    }

    /// Where indirect speech ends: with the sentence, or before the next attribution of it.
    func contentEnd(from start: Int) -> Int {
        var end = start
        while end < carrier.count {
            if carrier.isStop(end) || carrier.isMark(end) && carrier.word(end) == ";" { break }
            if carrier.isQuote(end), carrier.endsWithStop(end), end + 1 < carrier.count,
                carrier.isCapital(end + 1)
            {
                end += 1
                break
            }
            if end > start + 1, endsBefore(end) { break }
            end += 1
        }
        return end
    }

    /// A comma or conjunction with another attribution behind it.
    func endsBefore(_ index: Int) -> Bool {
        if carrier.isComma(index) || carrier.isDash(index) {
            var next = index + 1
            while carrier.has(next, .adverb), carrier[next].kind == .word { next += 1 }
            if carrier.word(next) == "according", carrier.word(next + 1) == "to" { return true }
            if carrier.has(next, .gerund),
                carrier[next].cue != nil || carrier.word(next) == "citing"
                    || carrier.word(next) == "referring"
            {
                return true
            }
            if carrier.has(next, .conjunction) { return startsAttribution(next + 1) }
            return false
        }
        guard carrier.has(index, .conjunction) else {
            return carrier.word(index) == "according" && carrier.word(index + 1) == "to"
        }
        return startsAttribution(index + 1)
    }

    func startsAttribution(_ start: Int) -> Bool {
        var index = start
        while carrier.has(index, [.adverb, .auxiliary]), carrier[index].kind == .word { index += 1 }
        guard index < carrier.count, let group = verbs.group(at: index), group.form == .finite,
            !group.cue.isAmbiguous, group.cue.frame != .show, group.cue.frame != .think
        else { return false }
        return carrier.has(index, [.past, .third])
    }

    // MARK: - Before the verb

    /// What was said before the source: from the sentence's beginning to `end`.
    func preceding(_ end: Int) -> Content? {
        var low = carrier.sentenceStart(end)
        if low == 0 { low = datelineEnd() }
        var high = end
        while high > low, carrier.isComma(high - 1) || carrier.isDash(high - 1) { high -= 1 }
        guard high > low else { return nil }
        if carrier.isQuote(high - 1) {
            if high - 2 >= low, carrier.isMark(high - 2), carrier.word(high - 2) == ":" {
                return [high - 1..<high]
            }
            var first = high - 1
            while first - 1 >= low, carrier.isQuote(first - 1) { first -= 1 }
            if first == low { return [first..<high] }
        }
        return [low..<high]
    }

    /// Past `BEIJING - ` and `WASHINGTON, Nov 15 (Agency) -`.
    func datelineEnd() -> Int {
        guard carrier.count > 2, carrier[0].kind == .word,
            carrier.part.tokens[carrier[0].tokens.lowerBound].isAllCapital
        else { return 0 }
        for index in 1..<min(14, carrier.count) where carrier.isDash(index) {
            return carrier.word(index + 1) == carrier.word(index) ? index + 2 : index + 1
        }
        return 0
    }

    /// What goes on behind a parenthetical attribution.
    func continuation(from comma: Int, after content: Content) -> Content {
        if carrier.isStop(comma) {
            // `"A," she said. "B."` within one carrier.
            return carrier.isQuote(comma + 1) && isQuoteOnly(content) ? [run(of: comma + 1)] : []
        }
        if carrier.isQuote(comma) { return isQuoteOnly(content) ? [run(of: comma)] : [] }
        guard carrier.isComma(comma) || carrier.isDash(comma) || carrier.word(comma) == ":",
            comma + 1 < carrier.count
        else { return [] }
        let next = comma + 1
        if carrier.isQuote(next) { return [run(of: next)] }
        if carrier.has(next, .gerund) || carrier.word(next) == "who"
            || carrier.word(next) == "which"
        {
            return []
        }
        let end = contentEnd(from: next)
        guard end > next else { return [] }
        let hasVerb = content.contains { range in range.contains { phrases.isFiniteVerb($0) } }
        if !hasVerb, !isQuoteOnly(content) { return [next..<end] }
        if carrier.has(next, .conjunction), startsAttribution(next + 1) { return [] }
        let isTied = carrier.has(next, [.conjunction, .subordinator]) || phrases.isFiniteVerb(next)
        guard isTied, !isQuoteOnly(content) || (next..<end).contains(where: { carrier.isQuote($0) })
        else { return [] }
        return [next..<end]
    }

    func run(of start: Int) -> Range<Int> {
        var end = start + 1
        while carrier.isQuote(end) { end += 1 }
        return start..<end
    }

    func isQuoteOnly(_ content: Content) -> Bool {
        content.allSatisfy { range in range.allSatisfy { carrier.isQuote($0) } }
    }
}
