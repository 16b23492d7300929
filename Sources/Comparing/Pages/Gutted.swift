import Model

/// When a page counts as gutted: an error, a form for signing in or a new look has little to say,
/// and nothing of what the page said. Nobody can tell that from a text that was taken back, unless
/// by waiting.
private enum GuttedRule {
    /// Sentences of the page as it was; of a shorter one, a line edited is most of it.
    static let leastSentences = 10
    /// The share of them that is gone.
    static let share = 0.8
    /// How long the text may be, against the one before: one that is longer was written anew.
    static let length = 0.5
}

/// Whether a known page on the site of an actor has lost most of its words without others in their
/// place. `before` is the page as the ledger has it; a version that was seen before is never
/// gutted.
package func isGutted(_ observation: Observation, before: KnownPage?) -> Bool {
    let document = observation.document
    guard let before, before.url == address(of: observation), document.kind != .feedItem,
        before.hasArticle, !document.text.isEmpty, observation.isOfficial, !observation.isHistory,
        Double(document.text.utf8.count) < Double(before.text.utf8.count) * GuttedRule.length
    else { return false }
    let text = DocumentText(title: document.title, text: document.text)
    guard !before.versions.contains(text.fingerprint) else { return false }
    return isGutted(Substance(before.text), to: text.body)
}

private func isGutted(_ old: Substance, to new: Substance) -> Bool {
    guard old.sentences.count >= GuttedRule.leastSentences else { return false }
    let left = Set(new.sentenceHashes)
    let gone = old.sentenceHashes.filter { !left.contains($0) }.count
    return Double(gone) > Double(old.sentences.count) * GuttedRule.share
}

/// The address under which the ledger keeps the page of a document.
package func address(of observation: Observation) -> String {
    pageKey(of: observation.document, source: observation.source)
}
