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

/// Pages under other addresses that say nearly the same.
struct NearPages {
    /// Of which the document is a copy: the same words, and no number and no name that only the
    /// one has where only the other has another.
    var copied: [DocumentText] = []
    /// Of the same words, but of other numbers or names.
    var alike: [DocumentText] = []
}

func nearPages(
    of text: DocumentText, _ shingles: Shingles, key: String, at now: Timestamp,
    in known: any Known
) throws -> NearPages {
    var near = NearPages()
    guard shingles.set.count >= CopyRule.leastWords else { return near }
    let since = Timestamp(seconds: now.seconds - CopyRule.days * 86400)
    for page in try known.pages(withAnyOf: shingles.keys, since: since) where page.url != key {
        let other = DocumentText(title: page.title, text: page.text)
        let isHan = text.body.words.list.prefix(50).filter(\.isHan).count > 25
        let share = isHan ? CopyRule.han : CopyRule.latin
        guard shingles.containment(other.shingles) >= share else { continue }
        if haveSameMarks(text.body, other.body) {
            near.copied.append(other)
        } else {
            near.alike.append(other)
        }
    }
    return near
}

private func haveSameMarks(_ one: Substance, _ other: Substance) -> Bool {
    !differ(one.marks(\.isNumber), other.marks(\.isNumber))
        && !differ(one.marks(\.isCapitalised), other.marks(\.isCapitalised))
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
