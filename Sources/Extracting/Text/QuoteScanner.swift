/// Finds quotations: straight, curly and corner marks, and single ones told from apostrophes.
/// `《》` name titles and are no speech. A quotation ends with its paragraph at the latest; where
/// the next one opens with a mark again, it goes on there.
struct QuoteScanner {
    private enum Mark: Equatable {
        case open(Style), close(Style), straight(Style)
    }

    private enum Style: Equatable { case double, single, corner, whiteCorner }

    private struct Open {
        var style: Style
        var start: Int
        var mark: Int
        var index: Int
    }

    private let bytes: [UInt8]
    private let tokens: [Token]
    private var spans: [QuoteSpan] = []
    private var open: [Open] = []
    /// The innermost quotation of each token.
    private var quoteOf: [Int]

    static func scan(
        _ bytes: [UInt8], _ tokens: inout [Token], paragraphs: [Range<Int>]
    ) -> [QuoteSpan] {
        var scanner = QuoteScanner(bytes: bytes, tokens: tokens)
        for paragraph in paragraphs { scanner.scan(paragraph) }
        for (index, quote) in scanner.quoteOf.enumerated() { tokens[index].quote = quote }
        return scanner.spans
    }

    private init(bytes: [UInt8], tokens: [Token]) {
        self.bytes = bytes
        self.tokens = tokens
        quoteOf = [Int](repeating: -1, count: tokens.count)
    }

    /// `paragraph` is a range of tokens.
    private mutating func scan(_ paragraph: Range<Int>) {
        let before = spans.last { $0.parent < 0 }
        for index in paragraph {
            if tokens[index].isMark, let mark = mark(index, paragraph) {
                take(mark, index, isFirst: index == paragraph.lowerBound, before)
            } else {
                quoteOf[index] = open.last?.index ?? -1
            }
        }
        closeAll(paragraph)
    }

    private mutating func take(_ mark: Mark, _ index: Int, isFirst: Bool, _ before: QuoteSpan?) {
        switch mark {
        case .open(let style):
            // A second opening mark of the same kind stands for a missing closing one.
            if open.last?.style == style, style == .double { close(style, index, isClosed: false) }
            begin(style, index, isFirst: isFirst)
        case .close(let style): close(style, index, isClosed: true)
        case .straight(let style):
            if open.contains(where: { $0.style == style }) {
                close(style, index, isClosed: true)
            } else {
                begin(style, index, isFirst: isFirst)
            }
        }
    }

    private mutating func begin(_ style: Style, _ index: Int, isFirst: Bool) {
        let parent = open.last?.index ?? -1
        var isContinued = false
        if isFirst, let last = spans.lastIndex(where: { $0.parent < 0 }), !spans[last].isClosed,
            spans[last].goesOn
        {
            isContinued = true
        }
        let range = tokens[index].range
        spans.append(
            QuoteSpan(
                range: range.upperBound..<range.upperBound,
                outer: range.lowerBound..<range.upperBound,
                parent: parent, isClosed: false, goesOn: false, isContinued: isContinued))
        open.append(
            Open(
                style: style, start: range.upperBound, mark: range.lowerBound,
                index: spans.count - 1))
        quoteOf[index] = parent
    }

    private mutating func close(_ style: Style, _ index: Int, isClosed: Bool) {
        guard let depth = open.lastIndex(where: { $0.style == style }) else { return }
        let range = tokens[index].range
        for inner in open[depth...].reversed() {
            let isThis = inner.style == style && isClosed
            spans[inner.index].range = inner.start..<range.lowerBound
            spans[inner.index].outer = inner.mark..<(isThis ? range.upperBound : range.lowerBound)
            spans[inner.index].isClosed = isThis
        }
        open.removeSubrange(depth...)
        quoteOf[index] = open.last?.index ?? -1
    }

    private mutating func closeAll(_ paragraph: Range<Int>) {
        guard let last = paragraph.last else { return }
        let end = tokens[last].range.upperBound
        let next = paragraph.upperBound
        let opensAgain =
            next < tokens.count && tokens[next].isMark
            && Self.double.contains(tokens[next].word)
        for inner in open {
            spans[inner.index].range = inner.start..<max(inner.start, end)
            spans[inner.index].outer = inner.mark..<max(inner.start, end)
            spans[inner.index].goesOn = opensAgain && inner.index == open.first?.index
        }
        open = []
    }

    // MARK: - Marks

    private static let double: WordSet = ["\"", "''", "“", "「", "『", "«", "„", "‘"]

    private static let marks: [Word: Mark] = [
        "\"": .straight(.double), "''": .straight(.double), "“": .open(.double),
        "”": .close(.double),
        "„": .open(.double), "«": .open(.double), "»": .close(.double),
        "＂": .straight(.double), "「": .open(.corner), "」": .close(.corner),
        "『": .open(.whiteCorner), "』": .close(.whiteCorner),
        "'": .straight(.single), "‘": .open(.single), "’": .close(.single),
    ]

    private func mark(_ index: Int, _ paragraph: Range<Int>) -> Mark? {
        guard let mark = Self.marks[tokens[index].word] else { return nil }
        switch mark {
        case .straight(.single): return single(index, paragraph)
        case .open(.single): return isYear(index) ? nil : mark
        case .close(.single): return open.contains { $0.style == .single } ? closes(index) : nil
        case .straight(.double): return straight(index)
        case .open(.double) where isWrongWay(index): return .close(.double)
        case .close(.double) where open.allSatisfy({ $0.style != .double }):
            // Turned the wrong way by the site: it opens before a word.
            return tokens[index].isSpaced && !isFollowedByBlank(index) ? .open(.double) : mark
        default: return mark
        }
    }

    /// A lone closing mark opens nothing: `5" pipe`.
    private func straight(_ index: Int) -> Mark? {
        if open.contains(where: { $0.style == .double }) { return .straight(.double) }
        return isFollowedByBlank(index) && !tokens[index].isSpaced ? nil : .straight(.double)
    }

    private func isWrongWay(_ index: Int) -> Bool {
        open.contains { $0.style == .double } && !tokens[index].isSpaced
            && isFollowedByBlank(index)
    }

    private func isFollowedByBlank(_ index: Int) -> Bool {
        let end = tokens[index].range.upperBound
        guard end < bytes.count else { return true }
        let next = bytes[end]
        return next <= 0x20 || next == 0x2C || next == 0x2E || next == 0x3B || next == 0x3A
    }

    private func isYear(_ index: Int) -> Bool {
        index + 1 < tokens.count && tokens[index + 1].kind == .number
            && !tokens[index + 1].isSpaced && tokens[index + 1].range.count <= 3
    }

    /// A straight single mark opens before a word and where a closing one follows in the paragraph.
    private func single(_ index: Int, _ paragraph: Range<Int>) -> Mark? {
        if open.contains(where: { $0.style == .single }) { return closes(index) }
        guard tokens[index].isSpaced || isBehindMark(index), !isFollowedByBlank(index),
            !isYear(index)
        else { return nil }
        let follows = paragraph.suffix(from: index + 1).contains {
            tokens[$0].word == "'" && !tokens[$0].isSpaced
                && (isFollowedByBlank($0) || isBeforeMark($0))
        }
        return follows ? .open(.single) : nil
    }

    private func isBehindMark(_ index: Int) -> Bool {
        index > 0 && tokens[index - 1].isMark && tokens[index - 1].word != "'"
    }

    private func isBeforeMark(_ index: Int) -> Bool {
        index + 1 < tokens.count && tokens[index + 1].isMark
    }

    /// `dogs’ bowls` within single marks: a later mark behind a stop closes instead.
    private func closes(_ index: Int) -> Mark? {
        guard !tokens[index].isSpaced else { return nil }
        guard isFollowedByBlank(index) || isBeforeMark(index) else { return nil }
        let isPlural = index > 0 && tokens[index - 1].kind == .word && endsInS(index - 1)
        if isPlural, hasLaterClose(index) { return nil }
        return .close(.single)
    }

    private func endsInS(_ index: Int) -> Bool {
        bytes[tokens[index].range.upperBound - 1].folded == 0x73
            && tokens.indices.contains(index + 2) && tokens[index + 2].kind == .word
            && !tokens[index + 2].isCapital
    }

    /// Whether another single closing mark comes before the next opening one.
    private func hasLaterClose(_ index: Int) -> Bool {
        for next in index + 1..<min(index + 40, tokens.count) {
            let word = tokens[next].word
            if word == "‘" || word == "\"" || word == "“" { return false }
            if word == "’" || word == "'" { return !tokens[next].isSpaced }
        }
        return false
    }
}
