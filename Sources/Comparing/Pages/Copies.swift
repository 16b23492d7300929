import Model

/// How much of the shorter text must stand in the longer one for a copy. Chinese shingles are
/// shorter in meaning, so more of them must agree.
private enum CopyRule {
    static let latin = 0.7
    static let han = 0.85
    /// Days between two sights of a copy.
    static let days: Int64 = 10
    /// Words below which nothing is a copy of anything.
    static let leastWords = 12
}

/// Pages under other addresses of which this document is a copy: the same words, and no number
/// and no name that only the one has where only the other has another.
func copies(
    of text: DocumentText, _ shingles: Shingles, key: String, at now: Timestamp, in known: any Known
) throws -> [DocumentText] {
    guard shingles.set.count >= CopyRule.leastWords else { return [] }
    let since = Timestamp(seconds: now.seconds - CopyRule.days * 86400)
    return try known.pages(withAnyOf: shingles.keys, since: since)
        .filter { $0.url != key }
        .map { DocumentText(title: $0.title, text: $0.text) }
        .filter { isCopy(text, shingles, of: $0) }
}

private func isCopy(_ one: DocumentText, _ shingles: Shingles, of other: DocumentText) -> Bool {
    let isHan = one.body.words.list.prefix(50).filter(\.isHan).count > 25
    guard shingles.containment(other.shingles) >= (isHan ? CopyRule.han : CopyRule.latin)
    else { return false }
    return !differ(one.body.marks(\.isNumber), other.body.marks(\.isNumber))
        && !differ(one.body.marks(\.isCapitalised), other.body.marks(\.isCapitalised))
}

/// Whether each has something that the other lacks; what only one has is a detail left out.
private func differ(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Bool {
    !left.isSubset(of: right) && !right.isSubset(of: left)
}

extension Substance {
    /// Words with a trait that stand within a sentence: a capital letter at its start is no name.
    fileprivate func marks(_ trait: (Word) -> Bool) -> Set<UInt64> {
        var result: Set<UInt64> = []
        for sentence in sentences {
            for word in words.list[sentence].dropFirst(
                words.list[sentence.lowerBound].isNumber ? 0 : 1)
            where trait(word) {
                result.insert(word.hash)
            }
        }
        return result
    }
}
