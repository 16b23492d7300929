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
    of page: PageText, key: String, at now: Timestamp, in known: any Known
) throws -> NearPages {
    var near = NearPages()
    guard page.shingles.list.count >= CopyRule.leastWords else { return near }
    let since = Timestamp(seconds: now.seconds - CopyRule.days * 86400)
    let share = page.isHan ? CopyRule.han : CopyRule.latin
    for found in try known.pages(withAnyOf: page.shingles.keys, since: since)
    where found.url != key {
        guard let other = try PageText.of(found, in: known) else { continue }
        guard page.shingles.containment(other.shingles) >= share else { continue }
        if page.hasSameMarks(as: other) {
            near.copied.append(other.text)
        } else {
            near.alike.append(other.text)
        }
    }
    return near
}
