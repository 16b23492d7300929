/// Who stands with the verb, or shares it with another one.
extension EnglishAttributions {
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

    func source(of group: VerbGroup) -> Source? {
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

    func relative(_ index: Int) -> Source? {
        let word = carrier.word(index)
        guard word == "who" || word == "which" || word == "that" else { return nil }
        let end = carrier.isComma(index - 1) ? index - 1 : index
        guard let phrase = phrases.nounPhrase(endingAt: end) else { return nil }
        return Source(
            phrase: index..<index + 1, context: phrase.lowerBound..<index, antecedent: phrase)
    }

    /// The subject of the first verb of the sentence.
    func shared(before end: Int, isLoose: Bool) -> Source? {
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
}
