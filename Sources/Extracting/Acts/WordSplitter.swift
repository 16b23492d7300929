/// Cuts a sentence into words and marks.
struct WordSplitter {
    private let text: ByteText
    private let quotes: [Range<Int>]

    init(_ text: ByteText, quotes: [Range<Int>]) {
        self.text = text
        self.quotes = quotes
    }

    func words() -> [Line.Word] {
        var words: [Line.Word] = []
        words.reserveCapacity(text.range.count / 5 + 4)
        var place = text.range.lowerBound
        while place < text.range.upperBound {
            if text[place] == 0x20 || text[place] == 0x0A {
                place += 1
            } else if isLetter(place) {
                let end = wordEnd(from: place)
                append(place..<end, to: &words)
                place = end
            } else {
                let end = text.end(ofScalar: place)
                words.append(word(place..<end, isMark: true))
                place = end
            }
        }
        return words
    }

    /// ASCII letters and digits, and letters beyond ASCII but for the marks of U+2000 and on.
    private func isLetter(_ place: Int) -> Bool {
        let byte = text[place]
        return byte.isWordByte || (0xC3...0xDF).contains(byte)
            || byte >= 0xE1 && byte != 0xE2
                && byte != 0xE3 && byte != 0xEF
    }

    /// With inner hyphens, inner points of an abbreviation, and inner apostrophes.
    private func wordEnd(from start: Int) -> Int {
        var end = start
        while end < text.range.upperBound {
            if isLetter(end) {
                end = text.end(ofScalar: end)
            } else if text[end] == UInt8(ascii: "-"), isLetter(end + 1) {
                end += 1
            } else if text[end] == UInt8(ascii: "."), isAbbreviation(start, end) {
                end += 1
            } else if (text[end] == UInt8(ascii: ",") || text[end] == UInt8(ascii: ".")),
                isDigit(end - 1), isDigit(end + 1)
            {
                end += 1
            } else if let length = apostrophe(end), isLetter(end + length) {
                end += length
            } else {
                break
            }
        }
        return end
    }

    private func isDigit(_ place: Int) -> Bool { (0x30...0x39).contains(text[place]) }

    /// `U.S.`: single letters with points.
    private func isAbbreviation(_ start: Int, _ place: Int) -> Bool {
        let isSingle = place - start == 1 || text[place - 2] == UInt8(ascii: ".")
        let isUpper = (0x41...0x5A).contains(text[place - 1])
        return isSingle && isUpper && (isLetter(place + 1) || place - start > 1)
    }

    private func apostrophe(_ place: Int) -> Int? {
        if text[place] == 0x27 { return 1 }
        return text.has("’", at: place) ? 3 : nil
    }

    /// Cuts off `'s` and `n't`.
    private func append(_ range: Range<Int>, to words: inout [Line.Word]) {
        guard hasApostrophe(range) else { return words.append(word(range)) }
        let whole = text.lowered(range)
        for (tail, plain) in Self.tails
        where whole.hasSuffix(tail) && whole.utf8.count > tail.utf8.count {
            let cut = range.upperBound - tail.utf8.count
            let irregular = ["wo": "will", "ca": "can", "sha": "shall"]
            var stem = word(range.lowerBound..<cut)
            if plain == "not", let full = irregular[stem.text] { stem.text = full }
            stem.traits = Vocabulary[.init(stem.text)].traits
            words.append(stem)
            var rest = word(cut..<range.upperBound)
            rest.text = plain
            rest.traits = Vocabulary[.init(plain)].traits
            words.append(rest)
            return
        }
        words.append(word(range))
    }

    private static let tails = [("'s", "'s"), ("’s", "'s"), ("n't", "not"), ("n’t", "not")]

    private func hasApostrophe(_ range: Range<Int>) -> Bool {
        range.contains { text.bytes[$0] == 0x27 || text.bytes[$0] == 0xE2 }
    }

    private func word(_ range: Range<Int>, isMark: Bool = false) -> Line.Word {
        let plain = text.lowered(range)
        let isCapital = (0x41...0x5A).contains(text[range.lowerBound])
        let entry = isMark ? Vocabulary.Entry() : Vocabulary[.init(lowercased: text.bytes[range])]
        return Line.Word(
            text: plain, range: range, isCapital: isCapital,
            isQuoted: quotes.contains { $0.overlaps(range) },
            verb: entry.verb, traits: entry.traits, isMark: isMark)
    }
}
