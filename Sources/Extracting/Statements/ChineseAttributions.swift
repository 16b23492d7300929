/// Who said what in one Chinese sentence.
struct ChineseAttributions {
    struct Cue {
        /// Items of the carrier.
        var range: Range<Int>
        var text: String
    }

    let carrier: Carrier
    /// A quotation right before the sentence: `“……。”他说。`
    let before: Carrier?

    func drafts() -> [StatementDraft] {
        let cues = self.cues()
        var drafts: [StatementDraft] = []
        for (index, cue) in cues.enumerated() {
            let others = Array(cues[(index + 1)...])
            if let draft = draft(cue, others) { drafts.append(draft) }
        }
        return drafts
    }

    // MARK: - Cues

    private func cues() -> [Cue] {
        var cues: [Cue] = []
        var index = 0
        while index < carrier.count {
            if carrier[index].kind == .quote || !isHan(index) {
                index += 1
                continue
            }
            if let length = ChineseLexicon.shared.length(of: .compound, in: carrier, at: index) {
                index += max(length, 1)
            } else if let length = ChineseLexicon.shared.length(of: .verb, in: carrier, at: index) {
                let range = index..<index + length
                cues.append(Cue(range: range, text: carrier.string(range)))
                index += length
            } else {
                index += 1
            }
        }
        return cues
    }

    private func isHan(_ index: Int) -> Bool {
        carrier.part.tokens[carrier[index].tokens.lowerBound].kind == .han
    }

    // MARK: - Content

    private func draft(_ cue: Cue, _ others: [Cue]) -> StatementDraft? {
        guard !isNegated(cue) else { return nil }
        guard let source = source(of: cue) else { return nil }
        if let content = following(cue, others) {
            return make(cue, source, content, rule: "chinese-subject-verb-content", 0.85)
        }
        guard isLast(cue), let content = preceding(source) else { return nil }
        return make(cue, source, content, rule: "chinese-content-subject-verb", 0.85)
    }

    /// `没有透露`, `未回应`, `拒绝说明`.
    private func isNegated(_ cue: Cue) -> Bool {
        let start = max(0, cue.range.lowerBound - 3)
        let lead = carrier.string(start..<cue.range.lowerBound)
        return ["没有", "沒有", "未", "不", "拒绝", "拒絕", "未能", "不愿", "不予", "將", "预计", "无法"].contains {
            lead.hasSuffix($0)
        }
            || lead.hasSuffix("将") || lead.hasSuffix("被") || lead.hasSuffix("的")
    }

    private func following(_ cue: Cue, _ others: [Cue]) -> [Range<Int>]? {
        var start = cue.range.upperBound
        guard start < carrier.count else { return nil }
        let word = carrier[start].word
        let hasMark =
            carrier.isMark(start) && (word == "，" || word == "：" || word == ":" || word == ",")
        if hasMark {
            start += 1
            guard start < carrier.count else { return nil }
            // `……，”他说，“……”` goes on: what is said begins before.
            if word == "，", carrier.isQuote(start), before != nil, cue.range.lowerBound < 8 {
                return nil
            }
        } else if carrier.isMark(start) {
            return nil
        } else if !carrier.isQuote(start) {
            guard takesBare(cue, start) else { return nil }
        }
        let end = contentEnd(start, others)
        guard end > start, end - start >= 2 || carrier.isQuote(start) else { return nil }
        if carrier.isQuote(start), carrier[start].tokens.count < 5, end - start == 1 { return nil }
        if carrier.isQuote(start), isWholeSpeech(start, hasMark) { return [start..<start + 1] }
        return [start..<end]
    }

    /// `说：“……。”` and nothing of it behind.
    private func isWholeSpeech(_ index: Int, _ hasMark: Bool) -> Bool {
        guard hasMark else { return false }
        if index + 1 >= carrier.count { return true }
        return carrier.part.tokens[carrier[index].tokens.upperBound - 2].isMark
    }

    private func takesBare(_ cue: Cue, _ start: Int) -> Bool {
        let lexicon = ChineseLexicon.shared
        if lexicon.length(of: .feeling, in: carrier, at: start) != nil { return false }
        if lexicon.needsMark.contains(cue.text) { return false }
        let end =
            (start..<carrier.count).first { carrier.isMark($0) && carrier[$0].word != "、" }
            ?? carrier.count
        return end - start >= 4 || (start..<end).contains { carrier.isQuote($0) }
    }

    /// The sentence's end, or the clause in which somebody else speaks.
    private func contentEnd(_ start: Int, _ others: [Cue]) -> Int {
        var end = carrier.count
        for cue in others {
            let clause = clauseStart(cue.range.lowerBound)
            guard clause > start, cue.range.upperBound < carrier.count else { continue }
            let lead = carrier.string(clause..<cue.range.lowerBound)
            let isNew =
                lead.hasPrefix("有人") || lead.hasPrefix("并") || lead.hasPrefix("並") || lead.isEmpty
            if isNew {
                end = clause - 1
                break
            }
        }
        while end > start, carrier.isMark(end - 1) { end -= 1 }
        return end
    }

    private func clauseStart(_ index: Int) -> Int {
        var start = index
        while start > 0 {
            let item = carrier[start - 1]
            if item.kind == .mark, Self.breaks.contains(item.word) { break }
            start -= 1
        }
        return start
    }

    private static let breaks: WordSet = ["，", "；", "：", "。", "！", "？", ",", ";", ":"]

    private func isLast(_ cue: Cue) -> Bool {
        let next = cue.range.upperBound
        return next >= carrier.count || carrier.isMark(next)
    }

    private func preceding(_ source: Range<Int>) -> [Range<Int>]? {
        // `“……”他说。`
        if source.lowerBound > 0, carrier.isQuote(source.lowerBound - 1) {
            return [source.lowerBound - 1..<source.lowerBound]
        }
        return before == nil ? nil : []
    }

    // MARK: - Source

    /// The words before the cue in its clause; those of the first clause where it has none.
    private func source(of cue: Cue) -> Range<Int>? {
        var start = clauseStart(cue.range.lowerBound)
        if let quote = (start..<cue.range.lowerBound).last(where: { carrier.isQuote($0) }),
            isSpoken(quote)
        {
            start = quote + 1
        }
        let cut = cut(start..<cue.range.lowerBound)
        if !cut.isEmpty { return cut }
        guard start > 0 else { return nil }
        var first = 0
        while first < start, carrier.isMark(first) { first += 1 }
        let clause =
            first..<(first..<start).first {
                $0 > first && carrier.isMark($0) && Self.breaks.contains(carrier[$0].word)
            }.map { $0 }.orEnd(start)
        let shared = self.cut(clause)
        return shared.isEmpty ? nil : shared
    }

    private func isSpoken(_ index: Int) -> Bool {
        let tokens = carrier[index].tokens
        return tokens.count > 6 && carrier.part.tokens[tokens.upperBound - 2].isMark
    }

    /// Without openings, and up to the circumstances.
    private func cut(_ range: Range<Int>) -> Range<Int> {
        let lexicon = ChineseLexicon.shared
        var start = range.lowerBound
        while start < range.upperBound {
            if carrier.isMark(start) {
                start = afterBracket(start, range.upperBound)
            } else if let length = lexicon.length(of: .opening, in: carrier, at: start) {
                start += length
            } else if isDate(start) {
                start = afterDate(start, range.upperBound)
            } else {
                break
            }
        }
        var end = start
        while end < range.upperBound {
            if end > start,
                isDate(end) || lexicon.length(of: .circumstance, in: carrier, at: end) != nil
            {
                break
            }
            end += 1
        }
        while end > start, carrier.isMark(end - 1) { end -= 1 }
        return start..<max(start, end)
    }

    /// Past `【……电】`.
    private func afterBracket(_ start: Int, _ end: Int) -> Int {
        guard carrier[start].word == "【" || carrier[start].word == "（" else { return start + 1 }
        let close: Word = carrier[start].word == "【" ? "】" : "）"
        return ((start..<end).first { carrier[$0].word == close } ?? start) + 1
    }

    private func isDate(_ index: Int) -> Bool {
        carrier.part.tokens[carrier[index].tokens.lowerBound].kind == .number
    }

    private func afterDate(_ start: Int, _ end: Int) -> Int {
        var index = start + 1
        while index < end, isDate(index) || Self.dateWords.contains(carrier[index].word) {
            index += 1
        }
        return index
    }

    private static let dateWords: WordSet = ["年", "月", "日", "号", "晚", "早", "时", "時", "，"]

    // MARK: - Making

    private func make(
        _ cue: Cue, _ source: Range<Int>, _ content: [Range<Int>], rule: String,
        _ confidence: Double
    ) -> StatementDraft {
        var quotes: [Int] = []
        var ranges: [Range<Int>] = []
        if content.isEmpty, let before {
            for item in before.items where item.kind == .quote {
                quotes.append(item.quote)
                ranges.append(trimmed(carrier.part.quotes[item.quote].range))
            }
            // `“……。”他说，“……。”`
            let next = cue.range.upperBound + 1
            if carrier.isQuote(next) {
                quotes.append(carrier[next].quote)
                ranges.append(trimmed(carrier.part.quotes[carrier[next].quote].range))
            }
        }
        for range in content {
            if range.count == 1, carrier.isQuote(range.lowerBound) {
                quotes.append(carrier[range.lowerBound].quote)
                ranges.append(trimmed(carrier.part.quotes[carrier[range.lowerBound].quote].range))
            } else {
                ranges.append(carrier.bytes(range))
            }
        }
        return StatementDraft(
            speaker: carrier.bytes(source), context: carrier.bytes(source), antecedent: nil,
            cue: carrier.bytes(cue.range), content: ranges, quotes: quotes,
            paragraph: carrier.paragraph,
            confidence: confidence, rule: rule)
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> { carrier.part.trimmed(range) }
}

extension Int? {
    fileprivate func orEnd(_ end: Int) -> Int { self ?? end }
}
