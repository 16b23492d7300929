/// The phrase that begins at a place.
extension PhraseReader {
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
    func belongs(_ index: Int) -> Bool {
        let word = carrier.word(index)
        if word == "of" || word == "for" || word == "from" || word == "at" {
            return !isOccasion(index + 1)
        }
        return word == "in" && !isOccasion(index + 1) && carrier.has(index - 1, .person)
    }

    /// `in a statement`, `at a news conference`.
    func isOccasion(_ start: Int) -> Bool {
        for index in start..<min(start + 6, carrier.count) {
            if carrier.isMark(index) { return false }
            if Self.occasions.contains(carrier.word(index)) { return true }
            if carrier.has(index, [.weekday, .month, .time]) { return true }
        }
        return false
    }

    static let occasions: WordSet = [
        "statement", "interview", "conference", "briefing", "speech", "letter", "email", "e-mail",
        "tweet",
        "post", "rally", "call", "memo", "report", "note", "message", "debate", "hearing",
        "testimony",
        "release", "address", "remarks", "meeting", "blog", "column", "video", "ceremony", "summit",
        "press",
        "event", "appearance", "phone", "fundraiser", "twitter", "facebook", "earnings", "session",
    ]
}
