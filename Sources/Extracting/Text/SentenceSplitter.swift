/// Cuts paragraphs into sentences at stops, but not behind an abbreviation, an initial or within
/// a number; closing marks belong to the sentence before them.
struct SentenceSplitter {
    /// A run of more tokens without a stop is no sentence but a table, a list or an attack; it is
    /// cut here, since the rules look at each word of a sentence more than once.
    private static let mostTokens = 500

    let tokens: [Token]

    func sentences(of paragraphs: [Range<Int>]) -> [Sentence] {
        var sentences: [Sentence] = []
        for (number, paragraph) in paragraphs.enumerated() {
            var start = paragraph.lowerBound
            var index = start
            while index < paragraph.upperBound {
                let isTooLong = index + 1 - start >= Self.mostTokens
                let end = self.end(at: index, paragraph) ?? (isTooLong ? index + 1 : nil)
                if let end {
                    add(start..<end, number, to: &sentences)
                    start = end
                }
                index = end ?? index + 1
            }
            if start < paragraph.upperBound {
                add(start..<paragraph.upperBound, number, to: &sentences)
            }
        }
        return sentences
    }

    private func add(_ range: Range<Int>, _ paragraph: Int, to sentences: inout [Sentence]) {
        let bytes =
            tokens[range.lowerBound].range
            .lowerBound..<tokens[range.upperBound - 1].range.upperBound
        let first = tokens[range.lowerBound].quote
        let isInside =
            first >= 0 && range.lowerBound > 0 && sentences.last?.paragraph == paragraph
            && !tokens[range.lowerBound].isMark
            && tokens[range.lowerBound - 1].quote == first
        sentences.append(
            Sentence(tokens: range, range: bytes, paragraph: paragraph, continuesQuote: isInside))
    }

    /// Where the next sentence begins, if one ends with the token.
    private func end(at index: Int, _ paragraph: Range<Int>) -> Int? {
        let token = tokens[index]
        let isStop = token.isMark && self.isStop(token.word)
        let isHanStop = token.isMark && self.isHanStop(token.word)
        let isAbbreviation = token.kind == .word && endsWithPoint(token)
        guard isStop || isHanStop || isAbbreviation else { return nil }
        var next = index + 1
        while next < paragraph.upperBound,
            self.isStop(tokens[next].word) || self.isHanStop(tokens[next].word)
        {
            next += 1
        }
        while next < paragraph.upperBound, isClosing(next) { next += 1 }
        guard next < paragraph.upperBound else { return next }
        if isHanStop { return next }
        guard tokens[next].isSpaced || tokens[next].kind == .han else { return nil }
        if isAbbreviation { return opens(next, after: token) ? next : nil }
        return begins(next, after: token, isQuoted: next > index + 1) ? next : nil
    }

    private func endsWithPoint(_ token: Token) -> Bool {
        token.range.count >= 2 && token.word.endsWithPoint
    }

    private func isClosing(_ index: Int) -> Bool {
        guard tokens[index].isMark else { return false }
        if Self.closing.contains(tokens[index].word) { return true }
        let isStraight =
            tokens[index].word == "\"" || tokens[index].word == "'" || tokens[index].word == "''"
        return isStraight && !tokens[index].isSpaced
    }

    /// After a stop: everything but a lower-case word begins a sentence. `"No!" he said` goes on.
    private func begins(_ index: Int, after token: Token, isQuoted: Bool) -> Bool {
        let next = tokens[index]
        if next.kind == .word, !next.isCapital {
            // A small letter begins a sentence only as part of a name: `iPhone`.
            return false
        }
        return token.word != "…" || next.isCapital || next.isMark
    }

    /// After an abbreviation: only a word that commonly begins a sentence does.
    private func opens(_ index: Int, after token: Token) -> Bool {
        let next = tokens[index]
        guard !token.has(.title) else { return false }
        if next.isMark { return next.word == "“" || next.word == "\"" }
        guard next.isCapital else { return false }
        return next.has([
            .determiner, .pronoun, .preposition, .subordinator, .conjunction, .adverb,
        ])
    }

    private func isStop(_ word: Word) -> Bool {
        word == "." || word == "!" || word == "?" || word == "…"
    }

    private func isHanStop(_ word: Word) -> Bool {
        word == "。" || word == "！" || word == "？" || word == "；" || word == "…"
    }

    private static let closing: WordSet = ["”", "’", "」", "』", "）", ")", "»", "]", "】"]
}

extension Word {
    /// Of a packed word: whether its last byte is a full stop. Hashed words never tell.
    var endsWithPoint: Bool { key >> 63 == 0 && key & 0xFF == 0x2E && key > 0xFF }
}
