import Model

/// The document of a web page: an article, a page of a government, or a listing.
func readPage(
    _ bytes: [UInt8], capture: Capture, hints: ReadingHints
) throws(ReadingError) -> Document {
    let page = Page(bytes, url: capture.finalURL)
    if hints.kind == .listing || hints.selector != nil {
        return try page.listing(hints: hints)
    }
    if hints.kind != .page {
        let listing = Listing(page, selector: nil)
        let form = PageForm(page, listing: listing, title: PageTitle(page).text)
        if form.score > 0 { return page.document(of: listing, hints: hints) }
    }
    return try page.article(hints: hints)
}

/// A page with what its head says and where its text lies.
struct Page {
    let tree: Tree
    let facts: PageFacts
    let land: Landscape
    let url: String
    let base: BaseAddress

    init(_ bytes: [UInt8], url: String) {
        tree = Tree(bytes)
        facts = PageFacts(tree)
        land = Landscape(tree)
        self.url = url
        let address = BaseAddress(url)
        base = facts.base.map { BaseAddress(address.resolve($0)) } ?? address
    }

    func article(hints: ReadingHints) throws(ReadingError) -> Document {
        let title = PageTitle(self).text
        let content = MainContent(land, title: title)
        let text = land.blocks.joined(content.blocks)
        guard !text.isEmpty else { throw ReadingError(emptiness) }
        let dates = PageDates(self, content: content)
        return Document(
            url: url, canonicalURL: canonical, title: title, byline: Byline(self).names,
            publisher: publisher, published: dates.published, modified: dates.modified,
            language: textLanguage(of: [text], declared: declaredLanguage ?? hints.language),
            kind: isOfficial(host: base.host) ? .officialPage : .article, text: text)
    }

    var canonical: String? {
        (facts.canonical ?? facts.meta("og:url")).map(base.resolve)
    }

    var publisher: String? {
        facts.meta("og:site_name", "sitename") ?? facts.linked.publisher
            ?? facts.meta("dc.publisher", "application-name", "contentsource")
    }

    var declaredLanguage: String? {
        facts.language
            ?? facts.meta("content-language", "og:locale", "dc.language", "language")
    }

    private var emptiness: String {
        land.blocks.list.isEmpty
            ? "the page shows no text; it may be made by scripts in a browser"
            : "the page has no main text"
    }

    func listing(hints: ReadingHints) throws(ReadingError) -> Document {
        let listing = Listing(self, selector: hints.selector)
        guard !listing.links.isEmpty else { throw ReadingError("the listing has no entries") }
        return document(of: listing, hints: hints)
    }

    func document(of listing: Listing, hints: ReadingHints) -> Document {
        let text = listing.links.map(\.text).joined(separator: "\n\n")
        return Document(
            url: url, canonicalURL: canonical, title: PageTitle(self).text, publisher: publisher,
            language: textLanguage(of: [text], declared: declaredLanguage ?? hints.language),
            kind: .listing, text: text.composed, links: listing.links)
    }
}
