import Model

/// What a new version of a page changed in substance, with the words before and after; nil where
/// only its looks did. On an `isOfficial` page every sentence that comes or goes counts; on a page
/// of the press one that has nothing to do with the rest is an advert.
func revision(
    from old: Substance, to new: Substance, isOfficial: Bool
) -> Change.Revision? {
    let found = hunks(old.sentenceHashes, new.sentenceHashes)
        .filter { isSubstantial($0, old, new, isOfficial) }
    guard !found.isEmpty else { return nil }
    return Change.Revision(
        before: excerpt(found.map { old.text($0.before, changedAgainst: new, $0.after) }),
        after: excerpt(found.map { new.text($0.after, changedAgainst: old, $0.before) }))
}

/// Bytes of the words before or after that an alert carries at most.
private let longestExcerpt = 4000

private func excerpt(_ parts: [String]) -> String {
    let text = parts.filter { !$0.isEmpty }.joined(separator: " … ")
    guard text.utf8.count > longestExcerpt else { return text }
    return String(text.prefix(longestExcerpt / 4)) + " …"
}

// MARK: - Substance of a change

private func isSubstantial(
    _ hunk: Hunk, _ old: Substance, _ new: Substance, _ isOfficial: Bool
) -> Bool {
    let before = old.words(hunk.before)
    let after = new.words(hunk.after)
    let changes = hunks(before.map(\.hash), after.map(\.hash))
    guard !changes.isEmpty else { return false }
    let changed = changes.map { $0.before.count }.reduce(0, +)
    if changed * 10 < before.count * 7, !before.isEmpty {
        return !changes.allSatisfy { isMisprint(Array(before), Array(after), $0, old, new) }
    }
    return (isOfficial && before.count + after.count > 2)
        || belongs(after, to: old) || belongs(before, to: new)
}

/// Whether one lower-case word became another that differs by one letter or by two that changed
/// places. Numbers, names and the words that turn a sentence are never misprints.
private func isMisprint(
    _ before: [Word], _ after: [Word], _ hunk: Hunk, _ old: Substance, _ new: Substance
) -> Bool {
    guard hunk.before.count == hunk.after.count else { return false }
    return zip(hunk.before, hunk.after).allSatisfy { i, j in
        let (left, right) = (before[i], after[j])
        let plain = [left, right].allSatisfy {
            !$0.isNumber && !$0.isHan && !$0.isCapitalised
                && !TurningWords.hashes.contains($0.hash) && $0.end - $0.start > 2
        }
        return plain && isSlip(old.words.bytes[left.bytes], new.words.bytes[right.bytes])
    }
}

private func isSlip(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let head = zip(left, right).prefix { $0 == $1 }.count
    let (a, b) = (Array(left.dropFirst(head)), Array(right.dropFirst(head)))
    if a.count == b.count {
        return a.dropFirst() == b.dropFirst()
            || (a.count >= 2 && a[0] == b[1] && a[1] == b[0] && a.dropFirst(2) == b.dropFirst(2))
    }
    return a.count == b.count + 1 ? Array(a.dropFirst()) == b : Array(b.dropFirst()) == a
}

/// Whether words have to do with a page: two of their terms stand there.
private func belongs(_ words: ArraySlice<Word>, to page: Substance) -> Bool {
    guard words.count > 3 else { return false }
    let there = terms(page.words.list[...])
    return terms(words).intersection(there).count >= 2
}

private func terms(_ words: ArraySlice<Word>) -> Set<UInt64> {
    var result: Set<UInt64> = []
    var last: UInt64?
    for word in words {
        if word.isHan {
            if let last { result.insert(mixed([last, word.hash])) }
            last = word.hash
        } else {
            last = nil
            let isLong = word.end - word.start > 3 || word.isNumber
            if isLong, !StopWords.hashes.contains(word.hash) { result.insert(word.hash) }
        }
    }
    return result
}

extension Word {
    fileprivate var bytes: Range<Int> { Int(start)..<Int(end) }
}

extension Substance {
    var sentenceHashes: [UInt64] {
        sentences.map { mixed(words.list[$0].lazy.map(\.hash)) }
    }

    fileprivate func words(_ range: Range<Int>) -> ArraySlice<Word> {
        guard let span = span(range) else { return [] }
        return ArraySlice(Array(words.list[span]))
    }

    private func span(_ range: Range<Int>) -> Range<Int>? {
        guard !range.isEmpty else { return nil }
        return sentences[range.lowerBound].lowerBound..<sentences[range.upperBound - 1].upperBound
    }

    /// Words of context on either side of a change in a long passage.
    private static let context = 12

    /// The sentences, cut to what changed where they are long.
    fileprivate func text(
        _ range: Range<Int>, changedAgainst other: Substance, _ otherRange: Range<Int>
    ) -> String {
        guard let span = span(range) else { return "" }
        guard span.count > 5 * Self.context else { return passage(span) }
        let changes = hunks(
            words(range).map(\.hash), other.words(otherRange).map(\.hash))
        guard let first = changes.first, let last = changes.last else { return passage(span) }
        let start = max(span.lowerBound, span.lowerBound + first.before.lowerBound - Self.context)
        let end = min(span.upperBound, span.lowerBound + last.before.upperBound + Self.context)
        return (start > span.lowerBound ? "… " : "") + passage(start..<max(start + 1, end))
            + (end < span.upperBound ? " …" : "")
    }

    /// The words with the mark that closes them.
    private func passage(_ span: Range<Int>) -> String {
        let text = words.text(span)
        let end = Int(words.list[span.upperBound - 1].end)
        let rest = words.bytes[end...]
        if rest.first == 0x2E || rest.first == 0x21 || rest.first == 0x3F {
            return text + String(decoding: rest.prefix(1), as: UTF8.self)
        }
        return rest.prefix(3).elementsEqual("。".utf8) ? text + "。" : text
    }
}
