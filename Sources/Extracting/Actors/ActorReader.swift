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

    private func mention(of occurrence: Cast.Occurrence) -> ActorMention? {
        article.mentions(of: part).first {
            $0.kind == .person && $0.range.overlaps(occurrence.range)
        }
    }

    /// Tokens of the words before a name that belong to it.
    private func titleRange(before tokens: Range<Int>) -> Range<Int> {
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

    private func isRoleEnd(_ index: Int) -> Bool {
        guard index >= 0 else { return false }
        return part.tokens[index].has([.person, .title, .body])
    }

    /// Tokens of the apposition behind a name: `, president of the European Commission`, `of the
    /// campaign group X`, `at the Asia Society`.
    private func appositionRange(after tokens: Range<Int>) -> Range<Int> {
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

    private func isFormer(_ range: Range<Int>) -> Bool {
        range.contains {
            part.tokens[$0].has(.former) && part.tokens[$0].word != "then"
                && part.tokens[$0].word != "late"
        }
            || range.contains { part.tokens[$0].word == "led" || part.tokens[$0].word == "served" }
    }

    // MARK: - Roles

    private enum Role { case official, independent, legislator, corporate }

    private func role(_ range: Range<Int>) -> Role? {
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

    private func verdict(_ role: Role, _ range: Range<Int>, near place: Int) -> Verdict? {
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
    private func stateOrBody(_ range: Range<Int>) -> ActorID? {
        let found = mentions(range)
        let owned =
            found.first { !isPlace($0, range) && $0.kind != .metonym }
            ?? found.first { !isPlace($0, range) }
        return owned?.actor
    }

    private func bodyActor(_ range: Range<Int>) -> ActorID? {
        mentions(range).first {
            ($0.kind == .organisation || $0.kind == .office) && !isPlace($0, range)
        }?
        .actor
            ?? organisation(range)
    }

    private func bodyOnly(_ range: Range<Int>) -> ActorID? {
        mentions(range).first { $0.kind == .organisation }?.actor
    }

    private func mentions(_ range: Range<Int>) -> ArraySlice<ActorMention> {
        guard !range.isEmpty else { return [] }
        return article.mentions(of: part).within(part.bytes(of: range))
            .filter { $0.kind != .person && $0.kind != .group }[...]
    }

    /// Behind `in`, `to`, `with`.
    private func isPlace(_ mention: ActorMention, _ range: Range<Int>) -> Bool {
        var index = part.tokens(in: mention.range).lowerBound - 1
        if index >= range.lowerBound, part.tokens[index].word == "the" { index -= 1 }
        guard index >= range.lowerBound else { return false }
        let word = part.tokens[index].word
        return word == "in" || word == "to" || word == "with" || word == "on" || word == "against"
    }

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
    private static let regions: Set<Word> = [
        "western", "eastern", "northern", "southern", "european", "african", "asian", "arab",
        "nordic", "gulf", "latin", "opposition", "republican", "democratic", "pacific", "nato",
        "muslim", "christian", "senior", "top",
    ]

    private func isOrganisationWord(_ index: Int, _ start: Int) -> Bool {
        let token = part.tokens[index]
        if token.isCapital { return index == start || token.isSpaced }
        guard index > start, index + 1 < part.tokens.count, part.tokens[index + 1].isCapital else {
            return false
        }
        return token.word == "of" || token.word == "for" || token.word == "and" || token.word == "&"
    }

    private func organisation(_ run: Range<Int>, _ range: Range<Int>) -> ActorID? {
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
    private func isSentenceStart(_ index: Int) -> Bool {
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
    private func definite(_ range: Range<Int>) -> ActorID? {
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

    // MARK: - The document

    /// Whose affairs the document tells: its owner, else the state named last in the paragraph,
    /// else the one named first of all.
    func topic(before place: Int) -> ActorID? {
        if let owner = article.owner { return owner }
        let mentions = article.mentions(of: part)
        let paragraph = part.paragraphs.lazy.map { part.bytes(of: $0) }
            .last { $0.lowerBound <= place }
        if let paragraph, paragraph.lowerBound < place,
            let near = mentions.within(paragraph.lowerBound..<place).last(where: {
                $0.kind != .metonym && Self.isStatal($0)
            })
        {
            return near.actor
        }
        let first = mentions.first { $0.range.lowerBound < place && Self.isStatal($0) }
        let other = mentions.first { $0.range.lowerBound < place && $0.actor != nil }
        return (first ?? other ?? article.mentions(of: article.title).first(where: Self.isStatal))?
            .actor
    }

    private static func isStatal(_ mention: ActorMention) -> Bool {
        guard let actor = mention.actor, mention.kind != .person, mention.kind != .group,
            mention.kind != .metonym
        else { return false }
        return actor.rawValue.utf8.count == 2
    }

    /// The company or organisation named last before the place.
    func company(before place: Int) -> ActorID? {
        let limit = part.tokens(in: place..<place + 1).lowerBound
        for index in part.tokens.indices.prefix(limit) {
            let token = part.tokens[index]
            guard token.isCapital else { continue }
            if let known = article.mentions(of: part).within(token.range).first {
                if known.kind == .organisation, let actor = known.actor { return actor }
                continue
            }
            let before = index > 0 ? part.tokens[index - 1] : nil
            let isNamed = before.map { RoleWords.beforeCompany.contains($0.word) } ?? false
            let isShort = token.isAllCapital && !isDateline(index)
            if isNamed || isShort { return kebab(index..<nameEnd(index)) }
        }
        return nil
    }

    private func nameEnd(_ start: Int) -> Int {
        var end = start + 1
        while end < part.tokens.count, part.tokens[end].isCapital, part.tokens[end].isSpaced,
            part.tokens[end].lexeme.classes.isEmpty
        { end += 1 }
        return end
    }

    private func isDateline(_ index: Int) -> Bool {
        (index..<min(index + 8, part.tokens.count)).contains {
            part.tokens[$0].word == "-" || part.tokens[$0].word == "–"
                || part.tokens[$0].word == "—"
        } && part.paragraphs.contains { $0.contains(index) && index - $0.lowerBound < 5 }
    }

    // MARK: - Sources without a person

    /// Of the words of a source that name nobody in person.
    func verdict(of source: Range<Int>, context: Range<Int>) -> Verdict {
        let tokens = part.tokens(in: source)
        let whole = part.tokens(in: context)
        let found = mentions(tokens).filter { !isPlace($0, tokens) && !isBehindOf($0, tokens) }
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
    private func mayBeTopic(_ tokens: Range<Int>) -> Bool {
        tokens.contains {
            let word = part.tokens[$0].word
            return RoleWords.official.contains(word) && word != "negotiators" && word != "leaders"
                && word != "head" && word != "side"
        }
            && !tokens.contains {
                part.tokens[$0].word == "western" || part.tokens[$0].word == "european"
            }
    }

    private func hasOwner(_ tokens: Range<Int>) -> Bool {
        tokens.contains {
            part.tokens[$0].has([.body, .person])
                && RoleWords.official.contains(part.tokens[$0].word)
        }
    }

    private func isBehindOf(_ mention: ActorMention, _ tokens: Range<Int>) -> Bool { false }

    private func hasAnd(_ tokens: Range<Int>) -> Bool {
        tokens.contains { part.tokens[$0].word == "and" }
    }

    /// A lone name that nobody knows is an organisation.
    private func soleName(_ tokens: Range<Int>) -> ActorID? {
        let words = tokens.filter { part.tokens[$0].word != "the" }
        guard !words.isEmpty,
            words.allSatisfy({
                part.tokens[$0].isCapital && !part.tokens[$0].has([.person, .title, .determiner])
            })
        else { return nil }
        return kebab(tokens)
    }

    /// A role without a name, some or one of many: `two people`, `a second official`.
    private func isAnonymous(_ tokens: Range<Int>) -> Bool {
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
    private func head(_ tokens: Range<Int>) -> Int? {
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
    private func first(_ tokens: Range<Int>) -> Bool {
        let word = part.tokens[tokens.lowerBound].word
        return word == "one" || word == "some" || word == "many" || word == "two"
    }
}
