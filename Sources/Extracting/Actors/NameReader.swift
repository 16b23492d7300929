/// Finds names of people in an English part.
struct NameReader {
    struct Name {
        /// Tokens of the part, titles left out.
        var tokens: Range<Int>
        /// Token of the family name.
        var surname: Int
        /// Given and family name.
        var isFull: Bool
        /// A title stands before it: `Mr. Wang`.
        var isTitled: Bool
    }

    let part: TextPart
    let mentions: [ActorMention]

    func names() -> [Name] {
        var names: [Name] = []
        var index = 0
        var mention = 0
        while index < part.tokens.count {
            guard startsName(index) else {
                index += 1
                continue
            }
            let end = runEnd(from: index)
            while mention < mentions.count,
                mentions[mention].range.upperBound <= part.tokens[index].range.lowerBound
            {
                mention += 1
            }
            for piece in pieces(index..<end, from: mention) {
                if let name = name(piece) { names.append(name) }
            }
            index = end
        }
        return names
    }

    private func startsName(_ index: Int) -> Bool {
        let token = part.tokens[index]
        return token.isCapital && isNameWord(index)
    }

    /// `He` and `May` are names within a name only.
    private func isNameWord(_ index: Int) -> Bool {
        let token = part.tokens[index]
        let small: WordClass = [
            .determiner, .pronoun, .objectPronoun, .possessive, .preposition, .modal, .be, .have,
            .do,
            .negation, .adverb, .conjunction, .subordinator, .relative, .question, .month, .weekday,
        ]
        guard token.has(small) else { return true }
        guard
            token.word == "he" || token.word == "may" || token.word == "will" || token.word == "so"
                || token.word == "to" || token.word == "do"
        else {
            return false
        }
        guard index > 0, token.isSpaced, index + 1 < part.tokens.count else { return false }
        let before = part.tokens[index - 1]
        return before.kind == .word
            && (before.has([.title, .person]) || before.isCapital && before.lexeme.classes.isEmpty)
            && (part.tokens[index + 1].isCapital || before.isCapital)
    }

    private func runEnd(from start: Int) -> Int {
        var end = start + 1
        while end < part.tokens.count {
            let token = part.tokens[end]
            guard token.kind == .word, token.isSpaced, token.quote == part.tokens[start].quote
            else { break }
            if token.isCapital, isNameWord(end) {
                end += 1
            } else if isCompound(token)
                || RoleWords.particles.contains(token.word) && continues(end)
            {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    /// `al-Falih`: a small first part and a capital behind the hyphen.
    private func isCompound(_ token: Token) -> Bool {
        guard let hyphen = part.bytes[token.range].firstIndex(of: 0x2D), !token.isCapital,
            hyphen + 1 < token.range.upperBound, hyphen - token.range.lowerBound <= 3
        else { return false }
        return (0x41...0x5A).contains(part.bytes[hyphen + 1])
    }

    private func continues(_ index: Int) -> Bool {
        guard index + 1 < part.tokens.count else { return false }
        let next = part.tokens[index + 1]
        if RoleWords.particles.contains(next.word), index + 2 < part.tokens.count {
            return part.tokens[index + 2].isCapital
        }
        return next.isCapital
    }

    /// Without the states and bodies within the run.
    private func pieces(_ run: Range<Int>, from first: Int) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = run.lowerBound
        var mention = first
        while mention < mentions.count {
            let found = mentions[mention]
            guard found.range.lowerBound < part.tokens[run.upperBound - 1].range.upperBound else {
                break
            }
            mention += 1
            if found.kind == .person { continue }
            let tokens = part.tokens(in: found.range)
            if start < tokens.lowerBound {
                pieces.append(start..<min(tokens.lowerBound, run.upperBound))
            }
            start = max(start, tokens.upperBound)
        }
        if start < run.upperBound { pieces.append(start..<run.upperBound) }
        return pieces
    }

    private func name(_ piece: Range<Int>) -> Name? {
        var start = piece.lowerBound
        var isTitled = isTitleBefore(start)
        for index in piece
        where part.tokens[index].has([.title, .person]) && !isGiven(index, piece) {
            start = index + 1
            isTitled = true
        }
        guard start < piece.upperBound else { return nil }
        let tokens = start..<piece.upperBound
        if tokens.contains(where: { part.tokens[$0].has([.body, .writing]) }) { return nil }
        let words = tokens.filter { !RoleWords.particles.contains(part.tokens[$0].word) }
        guard words.count <= 5, let last = words.last else { return nil }
        if words.allSatisfy({ part.tokens[$0].isAllCapital }) { return nil }
        let isJunior =
            part.tokens[last].word == "jr." || part.tokens[last].word == "jr"
            || part.tokens[last].word == "iii"
        let surname = isJunior && words.count > 1 ? words[words.count - 2] : last
        if !isTitled, isOrganisationBefore(start) { return nil }
        return Name(
            tokens: tokens, surname: surname, isFull: words.count >= 2, isTitled: isTitled)
    }

    /// `Chase`, `Bishop` as a given or family name: nothing capital stands behind a last word.
    private func isGiven(_ index: Int, _ piece: Range<Int>) -> Bool {
        index == piece.upperBound - 1 && index > piece.lowerBound
    }

    private func isTitleBefore(_ start: Int) -> Bool {
        guard start > 0 else { return false }
        let before = part.tokens[start - 1]
        return before.has([.title, .person]) && !before.has([.weekday])
    }

    private func isOrganisationBefore(_ start: Int) -> Bool {
        guard start > 0 else { return false }
        let before = part.tokens[start - 1].word
        return before == "at" || RoleWords.beforeCompany.contains(before)
    }
}

/// Finds what acts as a body: `China's foreign ministry`, `the International Energy Agency`.
struct BodyReader {
    let part: TextPart

    func bodies() -> [Cast.Body] {
        part.tokens.indices.compactMap { index in
            part.tokens[index].has(.body) ? body(at: index) : nil
        }
    }

    private func body(at head: Int) -> Cast.Body? {
        var start = head
        while start > 0, head - start < 7, belongs(start - 1, head) { start -= 1 }
        while start < head,
            part.tokens[start].has([.determiner, .adverb]) || part.tokens[start].word == "'s"
        { start += 1 }
        var end = head + 1
        if end + 1 < part.tokens.count, part.tokens[end].word == "of",
            part.tokens[end + 1].isCapital, part.tokens[head].isCapital
        {
            end += 2
            while end < part.tokens.count, part.tokens[end].isCapital, part.tokens[end].isSpaced {
                end += 1
            }
        }
        guard end - start > 1 else { return nil }
        return Cast.Body(
            head: part.tokens[head].word, name: part.words(start..<end),
            range: part.bytes(of: start..<end))
    }

    private func belongs(_ index: Int, _ head: Int) -> Bool {
        let token = part.tokens[index]
        guard token.kind == .word || token.kind == .number else { return false }
        if token.word == "'s"
            || token.isCapital
                && !token.has([.preposition, .conjunction, .determiner, .subordinator])
        {
            return true
        }
        if token.word == "and" {
            return index > 0 && part.tokens[index - 1].isCapital && part.tokens[index + 1].isCapital
                && part.tokens[head].isCapital
        }
        let other: WordClass = [
            .preposition, .conjunction, .subordinator, .relative, .auxiliary, .pronoun, .past,
            .third, .gerund,
            .negation, .adverb, .determiner, .possessive, .weekday, .month,
        ]
        return !token.has(other) || token.has(.noun)
    }
}
