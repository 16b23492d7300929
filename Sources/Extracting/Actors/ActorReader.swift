import Model

/// Tells whom the words of a source speak for.
struct ActorReader {
    struct Verdict {
        var actor: ActorID?
        /// The words are a mere role: nobody is named.
        var isAnonymous = false
    }

    let article: Article
    let part: TextPart
    let bodies: [Cast.Body]

    // MARK: - People

    /// By the title before the name and the apposition behind it; nil where nothing is said.
    func verdict(around occurrence: Cast.Occurrence) -> Verdict? {
        let before = titleRange(before: occurrence.tokens)
        let after = appositionRange(after: occurrence.tokens)
        if let known = mention(of: occurrence), !known.isFormer, !isFormer(before) {
            return Verdict(actor: known.actor)
        }
        if isFormer(before) || isFormer(after) {
            return Verdict(actor: nil)
        }
        if let role = role(before),
            let verdict = verdict(role, before, near: occurrence.range.lowerBound)
        {
            return verdict
        }
        if let role = role(after),
            let verdict = verdict(role, after, near: occurrence.range.lowerBound)
        {
            return verdict
        }
        if let body = bodyActor(before) ?? bodyActor(after) { return Verdict(actor: body) }
        return nil
    }

    func mention(of occurrence: Cast.Occurrence) -> ActorMention? {
        article.mentions(of: part).first {
            $0.kind == .person && $0.range.overlaps(occurrence.range)
        }
    }

    /// Tokens of the words before a name that belong to it.
    func titleRange(before tokens: Range<Int>) -> Range<Int> {
        var start = tokens.lowerBound
        while start > 0, tokens.lowerBound - start < 12 {
            let token = part.tokens[start - 1]
            if token.isMark {
                // `Malta's ambassador, Vanessa Frazier`
                guard token.word == ",", start == tokens.lowerBound, isRoleEnd(start - 2) else {
                    break
                }
            } else if token.has([.past, .third, .gerund, .auxiliary, .relative, .conjunction]),
                !token.isCapital, !token.has([.noun, .person, .body])
            {
                break
            } else if token.has([.subordinator, .pronoun]), !token.has([.determiner, .preposition])
            {
                break
            }
            start -= 1
        }
        return start..<tokens.lowerBound
    }

    func isRoleEnd(_ index: Int) -> Bool {
        guard index >= 0 else { return false }
        return part.tokens[index].has([.person, .title, .body])
    }

    /// Tokens of the apposition behind a name: `, president of the European Commission`, `of the
    /// campaign group X`, `at the Asia Society`.
    func appositionRange(after tokens: Range<Int>) -> Range<Int> {
        var start = tokens.upperBound
        guard start < part.tokens.count else { return start..<start }
        let isComma = part.tokens[start].word == ","
        if isComma { start += 1 }
        guard start < part.tokens.count else { return start..<start }
        let first = part.tokens[start]
        let opens =
            isComma
            ? first.has([.determiner, .possessive, .person, .title, .relative]) || first.isCapital
                || first.lexeme.classes.isEmpty || first.has(.body) || first.has(.noun)
            : first.word == "of" || first.word == "at" || first.word == "from"
        guard opens else { return start..<start }
        var end = start
        while end < part.tokens.count, end - start < 16,
            part.tokens[end].quote == part.tokens[tokens.lowerBound].quote
        {
            let token = part.tokens[end]
            if token.isMark, token.word != "&" { break }
            if token.has([.past, .third]), token.lexeme.cue != nil, end > start + 1 { break }
            end += 1
        }
        return start..<end
    }

    func isFormer(_ range: Range<Int>) -> Bool {
        range.contains {
            part.tokens[$0].has(.former) && part.tokens[$0].word != "then"
                && part.tokens[$0].word != "late"
        }
            || range.contains { part.tokens[$0].word == "led" || part.tokens[$0].word == "served" }
    }

    // MARK: - Roles

    enum Role { case official, independent, legislator, corporate }

    func role(_ range: Range<Int>) -> Role? {
        var found: Role?
        for index in range {
            let word = part.tokens[index].word
            if RoleWords.legislators.contains(word) { return .legislator }
            if RoleWords.corporate.contains(word) {
                // `executive director` and `executive secretary` of a body are its officials.
                let next = index + 1 < part.tokens.count ? part.tokens[index + 1].word : .none
                found = next == "director" || next == "secretary" ? found ?? .official : .corporate
            } else if RoleWords.independent.contains(word) {
                found = found ?? .independent
            } else if RoleWords.official.contains(word) {
                found = found == .corporate ? .corporate : .official
            }
        }
        return found
    }

    func verdict(_ role: Role, _ range: Range<Int>, near place: Int) -> Verdict? {
        switch role {
        case .legislator: return Verdict(actor: nil)
        case .official:
            return Verdict(
                actor: stateOrBody(range) ?? organisation(range) ?? definite(range)
                    ?? topic(before: place))
        case .corporate:
            return Verdict(
                actor: definite(range) ?? bodyActor(range) ?? organisation(range)
                    ?? company(before: place))
        case .independent:
            return Verdict(actor: organisation(range) ?? bodyOnly(range))
        }
    }

    /// A state, ministry or body that the words name, but not where they merely stand.
    func stateOrBody(_ range: Range<Int>) -> ActorID? {
        let found = mentions(range)
        let owned =
            found.first { !isPlace($0, range) && $0.kind != .metonym }
            ?? found.first { !isPlace($0, range) }
        return owned?.actor
    }

    func bodyActor(_ range: Range<Int>) -> ActorID? {
        mentions(range).first {
            ($0.kind == .organisation || $0.kind == .office) && !isPlace($0, range)
        }?
        .actor
            ?? organisation(range)
    }

    func bodyOnly(_ range: Range<Int>) -> ActorID? {
        mentions(range).first { $0.kind == .organisation }?.actor
    }

    func mentions(_ range: Range<Int>) -> ArraySlice<ActorMention> {
        guard !range.isEmpty else { return [] }
        return article.mentions(of: part).within(part.bytes(of: range))
            .filter { $0.kind != .person && $0.kind != .group }[...]
    }

    /// Behind `in`, `to`, `with`.
    func isPlace(_ mention: ActorMention, _ range: Range<Int>) -> Bool {
        var index = part.tokens(in: mention.range).lowerBound - 1
        if index >= range.lowerBound, part.tokens[index].word == "the" { index -= 1 }
        guard index >= range.lowerBound else { return false }
        let word = part.tokens[index].word
        return word == "in" || word == "to" || word == "with" || word == "on" || word == "against"
    }
}
