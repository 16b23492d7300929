import Model

/// Sources that name nobody in person.
extension ActorReader {
    /// Of the words of a source that name nobody in person.
    func verdict(of source: Range<Int>, context: Range<Int>) -> Verdict {
        let tokens = part.tokens(in: source)
        let whole = part.tokens(in: context)
        let found = mentions(tokens).filter { !isPlace($0, tokens) }
        var distinct: [ActorID] = []
        for mention in found {
            if let actor = mention.actor, !distinct.contains(actor) { distinct.append(actor) }
        }
        let role = self.role(tokens) ?? self.role(whole)
        let isAnonymous = isAnonymous(tokens)
        if distinct.count > 1, hasAnd(tokens) { return Verdict(actor: nil) }
        switch role {
        case .legislator: return Verdict(actor: nil, isAnonymous: isAnonymous)
        case .independent, .corporate:
            return Verdict(actor: organisation(whole) ?? bodyOnly(whole), isAnonymous: isAnonymous)
        case .official:
            if isFormer(tokens) { return Verdict(actor: nil, isAnonymous: isAnonymous) }
            let named =
                stateOrBody(tokens) ?? organisation(tokens) ?? stateOrBody(whole)
                ?? definite(tokens)
            return Verdict(
                actor: named ?? (mayBeTopic(tokens) ? topic(before: source.lowerBound) : nil),
                isAnonymous: isAnonymous)
        case nil: break
        }
        if isFormer(tokens) { return Verdict(actor: nil, isAnonymous: isAnonymous) }
        if let mention = found.first, mention.kind != .adjective || hasOwner(tokens) {
            return Verdict(actor: mention.actor, isAnonymous: isAnonymous)
        }
        if tokens.contains(where: { part.tokens[$0].has(.writing) }) {
            let inside = mentions(tokens).first?.actor ?? organisation(tokens)
            return Verdict(actor: inside ?? article.owner)
        }
        return Verdict(actor: organisation(tokens) ?? soleName(tokens), isAnonymous: isAnonymous)
    }

    /// `officials` of nobody are those of the document's state; diplomats and negotiators aren't.
    func mayBeTopic(_ tokens: Range<Int>) -> Bool {
        tokens.contains {
            let word = part.tokens[$0].word
            return RoleWords.official.contains(word) && word != "negotiators" && word != "leaders"
                && word != "head" && word != "side"
        }
            && !tokens.contains {
                part.tokens[$0].word == "western" || part.tokens[$0].word == "european"
            }
    }

    func hasOwner(_ tokens: Range<Int>) -> Bool {
        tokens.contains {
            part.tokens[$0].has([.body, .person])
                && RoleWords.official.contains(part.tokens[$0].word)
        }
    }

    func hasAnd(_ tokens: Range<Int>) -> Bool {
        tokens.contains { part.tokens[$0].word == "and" }
    }

    /// A lone name that nobody knows is an organisation.
    func soleName(_ tokens: Range<Int>) -> ActorID? {
        let words = tokens.filter { part.tokens[$0].word != "the" }
        guard !words.isEmpty,
            words.allSatisfy({
                part.tokens[$0].isCapital && !part.tokens[$0].has([.person, .title, .determiner])
            })
        else { return nil }
        return kebab(tokens)
    }

    /// A role without a name, some or one of many: `two people`, `a second official`.
    func isAnonymous(_ tokens: Range<Int>) -> Bool {
        guard let head = head(tokens) else { return false }
        let word = part.tokens[head].word
        let first = part.tokens[tokens.lowerBound]
        if first.word == "one" || first.word == "another" || first.word == "some" {
            return first.word != "some" || part.tokens[head].has(.person)
        }
        guard RoleWords.anonymous.contains(word) else { return false }
        return true
    }

    /// What the phrase is about: a person before the first preposition, else the last word.
    func head(_ tokens: Range<Int>) -> Int? {
        var head: Int?
        var person: Int?
        for index in tokens {
            let token = part.tokens[index]
            if token.isMark || token.has([.preposition, .relative]), index > tokens.lowerBound {
                if token.word == "of", first(tokens) { continue }
                break
            }
            if token.has(.person), !token.has(.determiner) { person = index }
            head = index
        }
        return person ?? head
    }

    /// `one of the officials`
    func first(_ tokens: Range<Int>) -> Bool {
        let word = part.tokens[tokens.lowerBound].word
        return word == "one" || word == "some" || word == "many" || word == "two"
    }
}
