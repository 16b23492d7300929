import Model

/// Whom the whole document is about, for offices named without their state.
extension ActorReader {
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

    static func isStatal(_ mention: ActorMention) -> Bool {
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

    func nameEnd(_ start: Int) -> Int {
        var end = start + 1
        while end < part.tokens.count, part.tokens[end].isCapital, part.tokens[end].isSpaced,
            part.tokens[end].lexeme.classes.isEmpty
        { end += 1 }
        return end
    }

    func isDateline(_ index: Int) -> Bool {
        (index..<min(index + 8, part.tokens.count)).contains {
            part.tokens[$0].word == "-" || part.tokens[$0].word == "–"
                || part.tokens[$0].word == "—"
        } && part.paragraphs.contains { $0.contains(index) && index - $0.lowerBound < 5 }
    }
}
