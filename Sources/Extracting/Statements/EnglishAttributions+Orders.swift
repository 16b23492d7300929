/// What was said stands before its source: `“…,” she said`, `“…,” said Mao`.
extension EnglishAttributions {
    /// `"…," said Mao Ning, a spokesperson for the ministry.`
    func inverted(_ group: VerbGroup) -> StatementDraft? {
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

    func canSpeak(_ phrase: Range<Int>) -> Bool {
        let first = phrase.lowerBound
        if carrier.has(first, .preposition), !carrier.isCapital(first) { return false }
        if carrier.has(first, .objectPronoun), !carrier.has(first, .possessive) { return false }
        return phrase.contains {
            carrier.isCapital($0) || carrier.has($0, [.person, .body, .writing, .pronoun])
        }
    }

    /// Past appositions and relative clauses behind an inverted source.
    func endOfSource(_ phrase: Range<Int>) -> Int {
        var end = contents.skipAdverbials(from: phrase.upperBound)
        while end < carrier.count, !carrier.isStop(end), !carrier.isQuote(end) {
            if carrier.isMark(end), carrier.word(end) == ";" { break }
            end += 1
        }
        return end
    }

    /// `"…," he said.` and `The deal, he said, is done.`
    func parenthetical(_ group: VerbGroup, _ source: Source) -> StatementDraft? {
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
    func isLong(_ content: ContentReader.Content) -> Bool {
        guard let first = content.first else { return false }
        return first.count >= 6
            && !carrier.has(first.lowerBound, [.preposition, .subordinator, .gerund, .participle])
    }

    func hasFinite(_ end: Int) -> Bool {
        (carrier.sentenceStart(end)..<end).contains { phrases.isFiniteVerb($0) }
    }

    func isSpeech(_ content: ContentReader.Content) -> Bool {
        let words = content.reduce(0) { sum, range in
            sum + range.reduce(0) { $0 + (carrier[$1].kind == .mark ? 0 : carrier[$1].length) }
        }
        return words >= 2
    }

    func hasClause(_ content: ContentReader.Content) -> Bool {
        content.contains { range in
            range.contains {
                phrases.isFiniteVerb($0) || carrier.isQuote($0) && carrier[$0].length > 3
            }
        }
    }
}
