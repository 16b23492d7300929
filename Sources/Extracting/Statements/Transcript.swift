import Model

/// The answers of a press conference or an interview that is printed as `Name: words`.
struct Transcript {
    private struct Turn {
        /// Bytes of the label and of what follows it.
        var label: Range<Int>
        var words: Range<Int>
        var isQuestion: Bool
    }

    private let article: Article
    private let part: TextPart
    private let turns: [Turn]

    /// Nil for a part that is none: questions and answers under different labels.
    init?(article: Article, part: TextPart) {
        self.article = article
        self.part = part
        let turns = Self.turns(of: part)
        guard turns.contains(where: \.isQuestion), turns.contains(where: { !$0.isQuestion }) else {
            return nil
        }
        self.turns = turns
    }

    func statements() -> [Statement] {
        turns.filter { !$0.isQuestion }.map { turn in
            let source = source(of: turn)
            return Statement(
                speaker: source.name, actor: source.actor, mode: .direct, cue: nil,
                content: part.string(turn.words),
                about: TopicMatcher.shared.topics(in: part.bytes, turn.words), part: part.part,
                spans: [part.place(turn.words)], speakerSpan: part.place(turn.label), cueSpan: nil,
                confidence: 0.9, rule: "transcript")
        }
    }

    // MARK: - Turns

    private static func turns(of part: TextPart) -> [Turn] {
        var turns: [Turn] = []
        for paragraph in part.paragraphs {
            if let colon = colon(paragraph, part) {
                let words = colon + 1..<paragraph.upperBound
                guard !words.isEmpty else { continue }
                let label = part.bytes(of: paragraph.lowerBound..<colon)
                let isQuestion = asks(label, words, part)
                turns.append(
                    Turn(label: label, words: part.bytes(of: words), isQuestion: isQuestion))
            } else if let last = turns.last {
                turns[turns.count - 1].words =
                    last.words.lowerBound..<part.bytes(of: paragraph).upperBound
            }
        }
        return turns
    }

    /// The token of a colon that ends a label at the paragraph's beginning.
    private static func colon(_ paragraph: Range<Int>, _ part: TextPart) -> Int? {
        for index in paragraph.prefix(14) {
            let token = part.tokens[index]
            if token.word == ":" || token.word == "：" {
                return index > paragraph.lowerBound ? index : nil
            }
            if token.isMark, token.word != ".", token.word != "·", token.word != "“",
                token.word != "”", token.word != "(", token.word != ")"
            {
                return nil
            }
            if token.has([.past, .third, .auxiliary]), !token.isCapital { return nil }
        }
        return nil
    }

    private static func asks(_ label: Range<Int>, _ words: Range<Int>, _ part: TextPart) -> Bool {
        let name = part.string(label)
        if ["Q", "Question", "问", "問", "提问"].contains(name) { return true }
        if ["A", "Answer", "答"].contains(name) { return false }
        if ChineseCues.press.listed.contains(where: name.hasSuffix) { return true }
        let text = part.words(words)
        return text.hasSuffix("?") || text.hasSuffix("？")
    }

    // MARK: - Who answers

    private func source(of turn: Turn) -> (name: String?, actor: ActorID?) {
        let label = part.string(turn.label)
        let known = article.mentions(of: part).within(turn.label)
        if let person = known.last(where: { $0.kind == .person }) {
            return (person.name, person.isFormer ? article.owner : person.actor)
        }
        if ["A", "Answer", "答"].contains(label) {
            let person = article.mentions(of: article.title).last { $0.kind == .person }
            return (person?.name, person?.actor ?? article.owner)
        }
        return (label, known.first?.actor ?? article.owner)
    }
}
