import Model

/// A document as one more sight of a page: whether anything on it is new.
struct PageSight {
    enum News {
        /// Never seen under this address.
        case first
        /// A version that was seen before, or that differs from one in nothing but looks.
        case known
        /// The same document in its other length: a feed's teaser and the article behind it.
        case otherLength
        /// A new version that changed in substance.
        case revised(Change.Revision)
        /// A new version that changed in nothing that counts.
        case retouched
    }

    let key: String
    let text: DocumentText
    let version: String
    let before: KnownPage?
    /// The words of the page as it was seen last.
    let previous: DocumentText?
    let news: News
    /// Whether it went back from other words to ones that it had before.
    let isReturn: Bool

    /// Versions of a page that are remembered; the oldest go first.
    static let mostVersions = 256

    init(_ observation: Observation, in known: any Known) throws {
        let document = observation.document
        key = pageKey(of: document, source: observation.source)
        text = DocumentText(title: document.title, text: document.text)
        let isItem = document.kind == .feedItem
        let fingerprint = text.fingerprint
        version = isItem ? Self.item + fingerprint : fingerprint
        before = try known.page(at: key)
        guard let before else {
            (previous, news, isReturn) = (nil, .first, false)
            return
        }
        // A page without words is one that couldn't be read: nothing is concluded from it.
        let isEmpty = document.text.isEmpty && !before.text.isEmpty
        if isEmpty || before.versions.contains(version) || before.versions.contains(fingerprint) {
            (previous, news) = (nil, .known)
            isReturn =
                !isEmpty && isReturned(document, text, to: before, observation.isOfficial)
            return
        }
        isReturn = false
        let old = DocumentText(title: before.title, text: before.text)
        previous = old
        if before.isItem(old.fingerprint) != isItem {
            news = .otherLength
        } else if let revision = revision(
            from: old.body, to: text.body, isOfficial: observation.isOfficial)
        {
            news = .revised(revision)
        } else {
            news = .retouched
        }
    }

    fileprivate static let item = "item:"

    fileprivate static func isItem(_ fingerprint: String, among versions: [String]) -> Bool {
        versions.contains(item + fingerprint) && !versions.contains(fingerprint)
    }
}

/// Whether a page that shows a known version showed other words when it was seen last, as far as
/// they count. A feed's item beside its article is the page in its other length.
private func isReturned(
    _ document: Document, _ text: DocumentText, to before: KnownPage, _ isOfficial: Bool
) -> Bool {
    guard document.text != before.text, !before.text.isEmpty else { return false }
    let isItem = document.kind == .feedItem
    guard !isItem || !before.hasArticle else { return false }
    let last = DocumentText(title: before.title, text: before.text)
    guard before.isItem(last.fingerprint) == isItem else { return false }
    return revision(from: last.body, to: text.body, isOfficial: isOfficial) != nil
}

extension KnownPage {
    /// Whether it was read as more than a feed's item.
    var hasArticle: Bool { !versions.allSatisfy { $0.hasPrefix(PageSight.item) } }

    fileprivate func isItem(_ fingerprint: String) -> Bool {
        PageSight.isItem(fingerprint, among: versions)
    }
}

extension Observation {
    /// Whether the document stands on the own site of an actor, or says of itself that it does.
    package var isOfficial: Bool { owner != nil || findings.acts.contains(where: \.firstParty) }
}

/// The address under which a document is kept: its own, its canonical one where that only drops
/// what doesn't matter, an item's id, or what its words are.
func pageKey(of document: Document, source: String) -> String {
    if let canonical = document.canonicalURL, !document.url.isEmpty,
        bare(canonical) == bare(document.url)
    {
        return canonical
    }
    let address = document.url.isEmpty ? document.canonicalURL ?? "" : document.url
    guard address.isEmpty else { return String(address.prefix { $0 != "#" }) }
    if let id = document.item?.id { return "item:\(source):\(id)" }
    return "text:\(source):" + digest([document.title, document.text])
}

/// An address without scheme, query, fragment and closing slash.
private func bare(_ url: String) -> Substring {
    var rest = url.prefix { $0 != "?" && $0 != "#" }
    if let scheme = rest.firstIndex(of: ":"), rest[scheme...].hasPrefix("://") {
        rest = rest[rest.index(scheme, offsetBy: 3)...]
    }
    return rest.hasSuffix("/") ? rest.dropLast() : rest
}
