/// A sentence as an attribution is read: every quotation is one item, words in brackets are left
/// out, so that nothing said within the marks is taken for the words around them.
final class Carrier {
    struct Item {
        enum Kind { case word, mark, quote }

        var kind: Kind
        /// Tokens of the part.
        var tokens: Range<Int>
        var word: Word
        var classes: WordClass
        var cue: CueVerb?
        var isCapital: Bool
        /// Words of a quotation; 1 for everything else.
        var length: Int
        /// Index of the quotation in the part.
        var quote: Int
    }

    let part: TextPart
    let items: [Item]
    /// Sentences of the part that it is made of.
    let sentences: Range<Int>
    let paragraph: Int

    init(part: TextPart, items: [Item], sentences: Range<Int>, paragraph: Int) {
        self.part = part
        self.items = items
        self.sentences = sentences
        self.paragraph = paragraph
    }

    var count: Int { items.count }

    subscript(index: Int) -> Item { items[index] }

    func word(_ index: Int) -> Word { items.indices.contains(index) ? items[index].word : .none }

    func has(_ index: Int, _ classes: WordClass) -> Bool {
        items.indices.contains(index) && !items[index].classes.isDisjoint(with: classes)
    }

    func isQuote(_ index: Int) -> Bool {
        items.indices.contains(index) && items[index].kind == .quote
    }

    func isMark(_ index: Int) -> Bool {
        items.indices.contains(index) && items[index].kind == .mark
    }

    func isComma(_ index: Int) -> Bool { isMark(index) && items[index].word == "," }

    func isDash(_ index: Int) -> Bool {
        isMark(index)
            && (items[index].word == "—" || items[index].word == "–" || items[index].word == "-")
    }

    func isStop(_ index: Int) -> Bool {
        isMark(index)
            && (items[index].word == "." || items[index].word == "!" || items[index].word == "?"
                || items[index].word == "…")
    }

    func isCapital(_ index: Int) -> Bool {
        items.indices.contains(index) && items[index].isCapital
    }

    /// Bytes from the first item to the last; marks of a quotation included.
    func bytes(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return part.tokens[items[first].tokens.lowerBound].range
            .lowerBound..<part.tokens[items[last].tokens.upperBound - 1].range.upperBound
    }

    func tokens(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return items[first].tokens.lowerBound..<items[last].tokens.upperBound
    }

    func string(_ range: Range<Int>) -> String { part.string(bytes(range)) }

    /// Where the sentence begins that the item belongs to: behind the last full stop before it.
    func sentenceStart(_ index: Int) -> Int {
        var place = index - 1
        while place >= 0 {
            if isStop(place) || items[place].kind == .mark && items[place].word == ";" {
                return place + 1
            }
            if isQuote(place), place + 1 < index, endsWithStop(place), isCapital(place + 1),
                !isCueSoon(place + 1)
            {
                return place + 1
            }
            place -= 1
        }
        return 0
    }

    private func isCueSoon(_ index: Int) -> Bool {
        (index..<min(index + 8, count)).contains { items[$0].cue != nil }
    }

    /// Whether the last words of a quotation end a sentence.
    func endsWithStop(_ index: Int) -> Bool {
        let tokens = items[index].tokens
        for place in tokens.reversed().prefix(2) {
            let word = part.tokens[place].word
            if word == "." || word == "!" || word == "?" { return true }
        }
        return false
    }

    /// Without marks and blanks at either end.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, items[low].kind == .mark, !Self.kept.contains(items[low].word) {
            low += 1
        }
        while high > low, items[high - 1].kind == .mark,
            !Self.keptAtEnd.contains(items[high - 1].word)
        { high -= 1 }
        return low..<high
    }

    private static let kept: WordSet = ["$", "€", "£", "#", "@", "¥"]
    private static let keptAtEnd: WordSet = ["%", "°", "€"]
}

/// Cuts a part into carriers: a sentence each, or several that one quotation holds together.
struct CarrierReader {
    let part: TextPart

    func carriers() -> [Carrier] {
        var carriers: [Carrier] = []
        var start = 0
        while start < part.sentences.count {
            var end = start + 1
            while end < part.sentences.count, part.sentences[end].continuesQuote || goesOn(end) {
                end += 1
            }
            carriers.append(carrier(start..<end))
            start = end
        }
        return carriers
    }

    /// Behind `；` the same speaker goes on.
    private func goesOn(_ sentence: Int) -> Bool {
        let before = part.sentences[sentence - 1]
        return part.tokens[before.tokens.upperBound - 1].word == "；"
            && before.paragraph == part.sentences[sentence].paragraph
    }

    private func carrier(_ sentences: Range<Int>) -> Carrier {
        let first = part.sentences[sentences.lowerBound]
        let tokens =
            first.tokens.lowerBound..<part.sentences[sentences.upperBound - 1].tokens.upperBound
        return Carrier(
            part: part, items: items(tokens), sentences: sentences, paragraph: first.paragraph)
    }

    /// `depth` is the quotation that is read itself; -1 for the words outside of all.
    func items(_ tokens: Range<Int>, within depth: Int = -1) -> [Carrier.Item] {
        var items: [Carrier.Item] = []
        items.reserveCapacity(tokens.count)
        var index = tokens.lowerBound
        var brackets = 0
        while index < tokens.upperBound {
            let token = part.tokens[index]
            if token.isMark, let quote = opened(index, within: depth) {
                let end = self.end(of: quote, from: index, to: tokens.upperBound)
                items.append(item(quote, index..<end))
                index = end
                continue
            }
            if token.word == "(" || token.word == "[" { brackets += 1 }
            if brackets == 0 { items.append(item(token, index)) }
            if token.word == ")" || token.word == "]" { brackets = max(0, brackets - 1) }
            index += 1
        }
        return items
    }

    /// The quotation that the mark opens.
    private func opened(_ index: Int, within depth: Int) -> Int? {
        guard index + 1 < part.tokens.count else { return nil }
        let start = part.tokens[index].range.upperBound
        var inner = part.tokens[index + 1].quote
        if inner < 0 || part.quotes[inner].range.lowerBound != start {
            // Empty, or another mark opens at once.
            guard let found = part.quotes.firstIndex(where: { $0.range.lowerBound == start }),
                inner >= 0 || part.tokens[index + 1].isMark
            else { return nil }
            inner = found
        }
        while inner >= 0, part.quotes[inner].parent != depth { inner = part.quotes[inner].parent }
        guard inner >= 0, part.quotes[inner].range.lowerBound == start else { return nil }
        return inner
    }

    private func end(of quote: Int, from index: Int, to limit: Int) -> Int {
        let bytes = part.quotes[quote].outer.upperBound
        var end = index + 1
        while end < limit, part.tokens[end].range.lowerBound < bytes { end += 1 }
        return end
    }

    private func item(_ quote: Int, _ tokens: Range<Int>) -> Carrier.Item {
        Carrier.Item(
            kind: .quote, tokens: tokens, word: .none, classes: [], cue: nil, isCapital: false,
            length: tokens.count {
                part.tokens[$0].kind == .word || part.tokens[$0].kind == .number
            },
            quote: quote)
    }

    private func item(_ token: Token, _ index: Int) -> Carrier.Item {
        var classes = token.lexeme.classes
        if classes.isEmpty, token.kind == .word, !token.isCapital { classes = guess(token) }
        if isNameParticle(token, index) { classes = [] }
        return Carrier.Item(
            kind: token.isMark ? .mark : .word, tokens: index..<index + 1, word: token.word,
            classes: classes, cue: token.lexeme.cue, isCapital: token.isCapital, length: 1,
            quote: -1)
    }

    /// `do` in `Andre Correa do Lago`.
    private func isNameParticle(_ token: Token, _ index: Int) -> Bool {
        guard !token.isCapital, index > 0, index + 1 < part.tokens.count,
            part.tokens[index - 1].isCapital, RoleWords.particles.contains(token.word)
        else { return false }
        return part.tokens[index + 1].isCapital
            || RoleWords.particles.contains(part.tokens[index + 1].word)
    }

    /// By its ending.
    private func guess(_ token: Token) -> WordClass {
        let bytes = part.bytes[token.range]
        guard bytes.count > 4 else { return [] }
        if bytes.hasEnding("ly") { return .adverb }
        if bytes.hasEnding("ed") { return [.past, .participle] }
        return []
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasEnding(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard self.count >= count else { return false }
        for offset in 0..<count where self[endIndex - count + offset] != text.utf8Start[offset] {
            return false
        }
        return true
    }
}
