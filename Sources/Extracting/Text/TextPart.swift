import Model

/// The title or the text of a document, cut into tokens, quotations, paragraphs and sentences.
final class TextPart: Sendable {
    let part: Place.Part
    let bytes: [UInt8]
    let tokens: [Token]
    /// Tokens of each paragraph.
    let paragraphs: [Range<Int>]
    let sentences: [Sentence]
    let quotes: [QuoteSpan]
    private let offsets: ScalarOffsets

    init(_ text: String, _ part: Place.Part) {
        self.part = part
        bytes = Array(text.utf8)
        var tokens = Tokenizer.tokens(of: bytes)
        paragraphs = Self.paragraphs(of: bytes, tokens)
        quotes = QuoteScanner.scan(bytes, &tokens, paragraphs: paragraphs)
        self.tokens = tokens
        sentences = SentenceSplitter(tokens: tokens).sentences(of: paragraphs)
        offsets = ScalarOffsets(bytes)
    }

    /// Of a range of bytes.
    func place(_ range: Range<Int>) -> Place {
        Place(
            part, offsets.scalars(before: range.lowerBound),
            offsets.scalars(before: range.upperBound))
    }

    /// Of a range of bytes.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// From the first of the tokens to the last; empty for none.
    func bytes(of range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return tokens[first].range.lowerBound..<tokens[last].range.upperBound
    }

    /// The words of a range of tokens as they stand.
    func words(_ range: Range<Int>) -> String { string(bytes(of: range)) }

    /// The tokens that touch a range of bytes.
    func tokens(in range: Range<Int>) -> Range<Int> {
        let start = firstToken { $0.range.upperBound > range.lowerBound }
        let end = firstToken { $0.range.lowerBound >= range.upperBound }
        return start..<max(start, end)
    }

    /// By halving: the tokens stand in order.
    private func firstToken(_ isBehind: (Token) -> Bool) -> Int {
        var (low, high) = (0, tokens.count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(tokens[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// Cut at blank lines, and at a line's end behind a short line.
    private static func paragraphs(of bytes: [UInt8], _ tokens: [Token]) -> [Range<Int>] {
        var paragraphs: [Range<Int>] = []
        var start = 0
        for index in tokens.indices.dropFirst() where tokens[index].isSpaced {
            let gap = tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound
            guard isBreak(bytes[gap]) else { continue }
            paragraphs.append(start..<index)
            start = index
        }
        if start < tokens.count { paragraphs.append(start..<tokens.count) }
        return paragraphs
    }

    private static func isBreak(_ gap: ArraySlice<UInt8>) -> Bool {
        var lines = 0
        for byte in gap where byte == 0x0A { lines += 1 }
        return lines >= 2
    }
}
