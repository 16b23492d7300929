/// Cuts UTF-8 into tokens in one pass over its bytes.
struct Tokenizer {
    private let bytes: [UInt8]
    private let lexicon = Lexicon.shared
    private var tokens: [Token] = []

    static func tokens(of bytes: [UInt8]) -> [Token] {
        var tokenizer = Tokenizer(bytes: bytes)
        tokenizer.run()
        return tokenizer.tokens
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 5 + 8)
    }

    private mutating func run() {
        var place = 0
        var isSpaced = true
        while place < bytes.count {
            let byte = bytes[place]
            if byte <= 0x20 {
                isSpaced = true
                place += 1
                continue
            }
            if byte == 0xC2, at(place + 1) == 0xA0 {
                isSpaced = true
                place += 2
                continue
            }
            let start = place
            let (end, kind) =
                cliticEnd(at: place, isSpaced).map { ($0, .word) } ?? extent(from: place)
            append(start..<end, kind, isSpaced)
            isSpaced = false
            place = end
        }
    }

    private func at(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

    private func extent(from start: Int) -> (end: Int, kind: Token.Kind) {
        let byte = bytes[start]
        if byte.isDigit { return (numberEnd(from: start), .number) }
        if isLetter(start) { return (wordEnd(from: start), .word) }
        if byte == 0x27, at(start + 1) == 0x27 { return (start + 2, .mark) }
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let end = min(start + length, bytes.count)
        return (end, isHan(start) ? .han : .mark)
    }

    /// ASCII letters and those of the Latin, Greek and Cyrillic blocks.
    private func isLetter(_ place: Int) -> Bool {
        let byte = at(place)
        if byte < 0x80 { return (0x61...0x7A).contains(byte | 0x20) }
        return (0xC3...0xDF).contains(byte) || byte == 0xE1
    }

    /// U+3400 to U+9FFF and what lies beyond the basic plane's ideographs.
    private func isHan(_ place: Int) -> Bool {
        let byte = at(place)
        return (0xE4...0xE9).contains(byte) || byte == 0xE3 && at(place + 1) >= 0x90
            || byte == 0xF0 && at(place + 1) >= 0xA0
    }

    private func numberEnd(from start: Int) -> Int {
        var end = start
        while at(end).isDigit
            || (at(end) == 0x2C || at(end) == 0x2E) && at(end + 1).isDigit && end > start
        {
            end += 1
        }
        while isLetter(end), end - start < 12 { end += 1 }
        if at(end) == 0x2D, isLetter(end + 1) { return wordEnd(from: end + 1) }
        return end
    }

    private func wordEnd(from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            if byte.isDigit {
                end += 1
            } else if isLetter(end) {
                end += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
            } else if byte == 0x2D || byte == 0x26, isLetter(end + 1) || at(end + 1).isDigit {
                end += 1
            } else if byte == 0x2E, isLetter(end + 1), end - start <= 1 || isDotted(start, end) {
                end += 1
            } else if let length = apostrophe(at: end), isLetter(end + length),
                !isClitic(end + length)
            {
                end += length
            } else {
                break
            }
        }
        return withPoint(start, end)
    }

    /// `O’Brien` is one word; `ministry’s` and `didn’t` are two.
    private func isClitic(_ place: Int) -> Bool {
        guard !isLetter(place + 1) || at(place + 1).isDigit else {
            let pair = (at(place).folded, at(place + 1).folded)
            let isPair = pair == (0x72, 0x65) || pair == (0x76, 0x65) || pair == (0x6C, 0x6C)
            return isPair && !isLetter(place + 2)
        }
        let byte = at(place).folded
        return byte == 0x73 || byte == 0x74 || byte == 0x64 || byte == 0x6D
    }

    /// The end of `'s`, `'ll` or `'t` right behind a word.
    private func cliticEnd(at place: Int, _ isSpaced: Bool) -> Int? {
        guard !isSpaced, let last = tokens.last, last.kind == .word || last.kind == .number,
            let length = apostrophe(at: place), isLetter(place + length),
            isClitic(place + length)
        else { return nil }
        let end = place + length + 1
        return isLetter(end) ? end + 1 : end
    }

    private func apostrophe(at place: Int) -> Int? {
        if at(place) == 0x27 { return 1 }
        return at(place) == 0xE2 && at(place + 1) == 0x80 && at(place + 2) == 0x99 ? 3 : nil
    }

    private func isDotted(_ start: Int, _ end: Int) -> Bool {
        end >= start + 2 && bytes[end - 2] == 0x2E
    }

    /// Takes the point of an abbreviation along: `U.S.`, `Mr.`, `J.`
    private func withPoint(_ start: Int, _ end: Int) -> Int {
        guard at(end) == 0x2E else { return end }
        let isInitial = end == start + 1 && (0x41...0x5A).contains(bytes[start])
        if isInitial && at(start) != 0x49 || isDotted(start, end) { return end + 1 }
        let word = Word(lowercased: bytes[start..<end])
        return lexicon.abbreviations.contains(word) ? end + 1 : end
    }

    private mutating func append(_ range: Range<Int>, _ kind: Token.Kind, _ isSpaced: Bool) {
        tokens.append(token(range, kind, isSpaced))
    }

    private func token(_ range: Range<Int>, _ kind: Token.Kind, _ isSpaced: Bool) -> Token {
        let word = word(range, kind)
        let first = bytes[range.lowerBound]
        let isCapital =
            (0x41...0x5A).contains(first) || first == 0xC3 && at(range.lowerBound + 1) < 0x9F
        return Token(
            range: range, word: word, kind: kind, isCapital: kind == .word && isCapital,
            isAllCapital: kind == .word && isAllCapital(range), isSpaced: isSpaced, quote: -1,
            lexeme: kind == .mark || kind == .number ? .unknown : lexicon[word])
    }

    /// A curly apostrophe counts as a straight one; `n't` is cut as `didn` and `'t`.
    private func word(_ range: Range<Int>, _ kind: Token.Kind) -> Word {
        guard kind == .word, bytes[range.lowerBound] == 0xE2 else {
            return Word(lowercased: bytes[range])
        }
        return Word(lowercased: [0x27] + bytes[range.lowerBound + 3..<range.upperBound])
    }

    private func isAllCapital(_ range: Range<Int>) -> Bool {
        guard range.count >= 2 else { return false }
        return bytes[range].allSatisfy {
            (0x41...0x5A).contains($0) || $0 == 0x2E || $0 == 0x2D || $0 == 0x26 || $0.isDigit
        }
    }
}

extension UInt8 {
    var isDigit: Bool { (0x30...0x39).contains(self) }
}
