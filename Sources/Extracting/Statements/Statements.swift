import Model

/// Who said what in an article, sorted by place. A headline repeats its article and is read only
/// where there is nothing below it.
func statements(in article: Article) -> [Statement] {
    let part = article.text.tokens.isEmpty ? article.title : article.text
    if let transcript = Transcript(article: article, part: part) { return transcript.statements() }
    if isNumbered(part) { return [] }
    let found =
        article.isChinese
        ? ChineseStatements.statements(of: part, in: article)
        : EnglishStatements.statements(of: part, in: article)
    return found.sorted { ($0.place.start, $0.place.end) < ($1.place.start, $1.place.end) }
}

/// A text in numbered paragraphs is what its parties agreed on, and nobody's speech.
private func isNumbered(_ part: TextPart) -> Bool {
    guard part.paragraphs.count >= 2 else { return false }
    let numbered = part.paragraphs.count { paragraph in
        guard paragraph.count > 3 else { return false }
        let first = part.tokens[paragraph.lowerBound]
        let second = part.tokens[paragraph.lowerBound + 1]
        if first.kind == .number {
            return second.word == "." || second.word == "、" || second.word == "．"
        }
        if first.kind == .han {
            return numerals.contains(first.word) && (second.word == "、" || second.word == "．")
        }
        return (first.word == "article" || first.word == "section") && second.kind == .number
    }
    return numbered >= 2 && numbered * 2 >= part.paragraphs.count
}

private let numerals: WordSet = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
