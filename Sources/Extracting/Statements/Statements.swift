import Model

/// Who said what in an article, sorted by place. A headline repeats its article and is read only
/// where there is nothing below it.
func statements(in article: Article) -> [Statement] {
    guard !article.isChinese else { return [] }
    let found = EnglishStatements.statements(of: article.text, in: article)
    if !found.isEmpty || !article.text.tokens.isEmpty { return found }
    return EnglishStatements.statements(of: article.title, in: article)
}
