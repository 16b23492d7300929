import Model

/// Organisations by their look, where no table knows them.
extension ActorReader {
    /// By its look: capital words behind `at`, `of`, `for`, or before an apostrophe.
    func organisation(_ range: Range<Int>) -> ActorID? {
        var index = range.lowerBound
        while index < range.upperBound {
            let token = part.tokens[index]
            guard token.isCapital,
                !token.has([
                    .determiner, .title, .person, .preposition, .conjunction, .pronoun, .month,
                    .weekday,
                ])
            else {
                index += 1
                continue
            }
            var end = index
            while end < range.upperBound, isOrganisationWord(end, index) { end += 1 }
            if let actor = organisation(index..<end, range) { return actor }
            index = max(end, index + 1)
        }
        return nil
    }

    /// Adjectives of nobody in particular: `a Western diplomat`.
    static let regions: WordSet = [
        "western", "eastern", "northern", "southern", "european", "african", "asian", "arab",
        "nordic", "gulf", "latin", "opposition", "republican", "democratic", "pacific", "nato",
        "muslim", "christian", "senior", "top",
    ]

    func isOrganisationWord(_ index: Int, _ start: Int) -> Bool {
        let token = part.tokens[index]
        if token.isCapital { return index == start || token.isSpaced }
        guard index > start, index + 1 < part.tokens.count, part.tokens[index + 1].isCapital else {
            return false
        }
        return token.word == "of" || token.word == "for" || token.word == "and" || token.word == "&"
    }

    func organisation(_ run: Range<Int>, _ range: Range<Int>) -> ActorID? {
        guard !run.isEmpty, !run.allSatisfy({ Self.regions.contains(part.tokens[$0].word) }) else {
            return nil
        }
        if !article.mentions(of: part).within(part.bytes(of: run)).allSatisfy({
            $0.kind == .adjective
        }) {
            return nil
        }
        let before = run.lowerBound > 0 ? part.tokens[run.lowerBound - 1] : nil
        let isBehind =
            before.map {
                ["at", "of", "from", "for", "the", "with", "heads", "leads", "chairs"].contains(
                    $0.word) || RoleWords.beforeCompany.contains($0.word)
            } ?? false
        let isOwner = run.upperBound < part.tokens.count && part.tokens[run.upperBound].word == "'s"
        let hasBody = run.contains { part.tokens[$0].has(.body) }
        let leads =
            run.upperBound < range.upperBound && part.tokens[run.upperBound].has(.person)
            && !isSentenceStart(run.lowerBound)
        guard isBehind || isOwner || hasBody || leads else { return nil }
        return kebab(run)
    }

    /// A capital there says nothing.
    func isSentenceStart(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = part.tokens[index - 1]
        return before.isMark && before.word != ","
            || part.paragraphs.contains { $0.lowerBound == index }
    }

    /// `Power Shift Africa` as `power-shift-africa`.
    func kebab(_ run: Range<Int>) -> ActorID? {
        let words = run.filter { part.tokens[$0].kind != .mark && part.tokens[$0].word != "the" }
            .map { part.string(part.tokens[$0].range).lowercased() }
        return words.isEmpty ? nil : ActorID(words.joined(separator: "-"))
    }

    /// `the institute's`, `the presidency's`: the body named before.
    func definite(_ range: Range<Int>) -> ActorID? {
        for index in range where part.tokens[index].has(.body) && !part.tokens[index].isCapital {
            let place = part.tokens[index].range.lowerBound
            guard
                let body = bodies.last(where: {
                    $0.head == part.tokens[index].word && $0.range.upperBound < place
                })
            else { continue }
            if let actor = actor(ofBody: body) { return actor }
        }
        return nil
    }

    func actor(ofBody body: Cast.Body) -> ActorID? {
        let tokens = part.tokens(in: body.range)
        return stateOrBody(tokens) ?? organisation(tokens)
    }
}
