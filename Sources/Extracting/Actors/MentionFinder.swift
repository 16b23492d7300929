import Model

/// Finds the actors that a part names.
struct MentionFinder {
    private let table: ActorTable
    /// Months of the document's date from year 0; nil for an undated one.
    private let month: Int?
    private let isChinese: Bool

    init(_ table: ActorTable, published: Timestamp?, isChinese: Bool) {
        self.table = table
        self.isChinese = isChinese
        month = published.map { $0.civil.year * 12 + $0.civil.month }
    }

    /// Sorted by place.
    func mentions(in part: TextPart) -> [ActorMention] {
        var mentions = isChinese ? chinese(part) : english(part)
        resolveGroups(&mentions, part)
        return mentions
    }

    // MARK: - English

    private func english(_ part: TextPart) -> [ActorMention] {
        var mentions: [ActorMention] = []
        var surnames: [Word: ActorMention] = [:]
        var index = 0
        let tokens = part.tokens
        while index < tokens.count {
            let token = tokens[index]
            guard token.kind == .word || token.kind == .number else {
                index += 1
                continue
            }
            if token.isCapital || token.kind == .number,
                let (mention, end) = named(part, index, surnames)
            {
                if mention.kind == .person, end - index > 1 {
                    surnames[tokens[end - 1].word] = mention
                }
                mentions.append(mention)
                index = end
            } else if let (mention, end) = group(part, index) {
                mentions.append(mention)
                index = end
            } else {
                index += 1
            }
        }
        return mentions
    }

    private func named(
        _ part: TextPart, _ index: Int, _ surnames: [Word: ActorMention]
    ) -> (ActorMention, Int)? {
        let tokens = part.tokens
        for (words, entry) in table.byFirstWord[tokens[index].word] ?? [] {
            let end = index + words.count
            guard end <= tokens.count, fits(words, tokens[index..<end], table.entries[entry]) else {
                continue
            }
            let found = table.entries[entry]
            if isTrap(found, part, index, end) { return nil }
            return (mention(found, part, index..<end), end)
        }
        if let known = surnames[tokens[index].word], !continuesName(tokens, index) {
            var mention = known
            mention.range = tokens[index].range
            return (mention, index + 1)
        }
        return nil
    }

    private func fits(
        _ words: [Word], _ tokens: ArraySlice<Token>, _ entry: ActorTable.Entry
    ) -> Bool {
        for (word, token) in zip(words, tokens) where word != token.word { return false }
        guard let first = tokens.first, let last = tokens.last else { return false }
        if entry.isAcronym { return first.isAllCapital }
        return first.isCapital && (tokens.count == 1 || last.isCapital || last.isMark)
    }

    private func mention(
        _ entry: ActorTable.Entry, _ part: TextPart, _ range: Range<Int>
    ) -> ActorMention {
        let bytes = part.bytes(of: range)
        return ActorMention(
            range: bytes, kind: entry.kind, actor: entry.actor,
            isFormer: isOutOfOffice(entry) || isFormer(part.tokens, range.lowerBound),
            name: entry.kind == .person ? entry.name : part.string(bytes))
    }

    private func isOutOfOffice(_ entry: ActorTable.Entry) -> Bool {
        guard !entry.terms.isEmpty, let month else { return false }
        return !entry.terms.contains { $0.contains(month) }
    }

    /// `former President`, `ex-minister`: up to four words before the name.
    private func isFormer(_ tokens: [Token], _ start: Int) -> Bool {
        var index = start - 1
        while index >= 0, index >= start - 5, tokens[index].kind == .word {
            if tokens[index].has(.former), tokens[index].word != "then" { return true }
            if tokens[index].has([.past, .third, .preposition]) { return false }
            index -= 1
        }
        return false
    }

    /// Names that are something else too: a person called Jordan, Georgia and Washington in
    /// America, a month, a family of words.
    private func isTrap(
        _ entry: ActorTable.Entry, _ part: TextPart, _ start: Int, _ end: Int
    ) -> Bool {
        let tokens = part.tokens
        guard end - start == 1, entry.kind != .person else { return false }
        let before = start > 0 && tokens[start - 1].isMark == false ? tokens[start - 1] : nil
        let next = end < tokens.count ? tokens[end] : nil
        let isName =
            next.map {
                $0.isCapital && !$0.isAllCapital && $0.lexeme.classes.isEmpty
                    && table.byFirstWord[$0.word] == nil
            } ?? false
        if ActorTraps.names.contains(tokens[start].word) {
            let behindName = before.map { $0.isCapital && $0.lexeme.classes.isEmpty } ?? false
            let behindTitle =
                before?.has(.title) == true && before?.isCapital == true
                && before.map { ActorTraps.courtesy.contains($0.word) } == true
            if isName || behindName || behindTitle { return true }
        }
        if ActorTraps.american.contains(tokens[start].word) {
            if let next, ActorTraps.afterAmerican.contains(next.word) { return true }
            if let before, ActorTraps.beforeAmerican.contains(before.word) { return true }
            if next?.word == ",", end + 1 < tokens.count,
                ActorTraps.afterPlace.contains(tokens[end + 1].word)
            {
                return true
            }
        }
        return false
    }

    private func continuesName(_ tokens: [Token], _ index: Int) -> Bool {
        guard index > 0, tokens[index].isSpaced else { return false }
        let before = tokens[index - 1]
        return before.isCapital && before.lexeme.classes.isEmpty
    }

    /// `the two countries`, `both sides`.
    private func group(_ part: TextPart, _ index: Int) -> (ActorMention, Int)? {
        let tokens = part.tokens
        let word = tokens[index].word
        guard word == "two" || word == "both", index + 1 < tokens.count else { return nil }
        var end = index + 1
        if tokens[end].word == "the", end + 1 < tokens.count { end += 1 }
        guard ActorTraps.sides.contains(tokens[end].word) else { return nil }
        if word == "two", index > 0, tokens[index - 1].word != "the",
            tokens[index - 1].word != "these"
        {
            return nil
        }
        let bytes = part.bytes(of: index..<end + 1)
        return (ActorMention(range: bytes, kind: .group, name: part.string(bytes)), end + 1)
    }

    // MARK: - Chinese

    private func chinese(_ part: TextPart) -> [ActorMention] {
        var mentions: [ActorMention] = []
        let matches = table.chineseNames.matches(in: part.bytes, part.bytes.indices)
        for match in matches {
            let entry = table.entry(ofChinese: match.term)
            guard !isChineseTrap(entry, part, match.range) else { continue }
            mentions.append(
                ActorMention(
                    range: match.range, kind: entry.kind, actor: entry.actor,
                    isFormer: isOutOfOffice(entry) || hasBefore(part, match.range, "前"),
                    name: part.string(match.range)))
        }
        mentions += ActorTraps.chineseGroups.matches(in: part.bytes, part.bytes.indices).map {
            ActorMention(range: $0.range, kind: .group, name: part.string($0.range))
        }
        mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
        claimOffices(&mentions)
        return mentions
    }

    /// An office right behind a state's name is that state's: `俄罗斯国防部`.
    private func claimOffices(_ mentions: inout [ActorMention]) {
        for index in mentions.indices.dropFirst() where mentions[index].kind == .office {
            let before = mentions[index - 1]
            guard before.kind == .state, before.range.upperBound == mentions[index].range.lowerBound
            else { continue }
            mentions[index].actor = before.actor
        }
    }

    private func hasBefore(_ part: TextPart, _ range: Range<Int>, _ text: String) -> Bool {
        ByteText(part.bytes, 0..<range.lowerBound).has(text, before: range.lowerBound)
    }

    /// `印度` within `印度尼西亚` goes by length; `智利` as a place stays; `马里` within `马里兰` doesn't.
    private func isChineseTrap(
        _ entry: ActorTable.Entry, _ part: TextPart, _ range: Range<Int>
    ) -> Bool {
        let after = ByteText(part.bytes, part.bytes.indices)
        return ActorTraps.chineseContinuations.contains { name, rest in
            entry.name == name && after.has(rest, at: range.upperBound)
        }
    }

    // MARK: - Groups

    /// A capital behind `in` or `at` is where something happened.
    private func isPlace(_ mention: ActorMention, _ part: TextPart) -> Bool {
        guard mention.kind == .metonym else { return false }
        let before = part.tokens(in: mention.range).lowerBound - 1
        guard before >= 0 else { return false }
        let word = part.tokens[before].word
        return word == "in" || word == "at" || word == "from" || word == "near" || word == "在"
    }

    /// The two that were named last before it, or first of all in the part.
    private func resolveGroups(_ mentions: inout [ActorMention], _ part: TextPart) {
        for index in mentions.indices where mentions[index].kind == .group {
            var pair: [ActorID] = []
            for other in mentions[..<index].reversed() where pair.count < 2 {
                guard other.kind != .group, other.kind != .person, !isPlace(other, part),
                    let actor = other.actor,
                    !pair.contains(actor), actor.rawValue.count == 2 || actor == "EU"
                else { continue }
                pair.append(actor)
            }
            mentions[index].group = pair.count == 2 ? pair.sorted() : []
        }
    }
}
