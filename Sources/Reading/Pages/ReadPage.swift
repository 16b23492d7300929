import Model

/// The document of a web page: an article, a page of a government, or a listing.
func readPage(
    _ bytes: [UInt8], capture: Capture, hints: ReadingHints
) throws(ReadingError) -> Document {
    var page = Page(bytes, url: capture.finalURL)
    let isListing = hints.kind == .listing || hints.selector != nil
    let listing = Listing(page, selector: hints.selector)
    if isListing, listing.links.isEmpty {
        throw ReadingError(
            "the listing has no entries\(hints.selector.map { " under \($0)" } ?? "")")
    }
    if isListing { return page.document(of: listing, hints: hints) }
    let all = page.land
    page.land.setAside(listing.cards)
    if hints.kind != .page, PageForm(page, listing: listing, all: all.good[0]).score > 0 {
        return page.document(of: listing, hints: hints)
    }
    // Where nearly all stands in what look like teasers, they are the sections of one text.
    if page.land.good[0] < 0.15 * all.good[0] { page.land = all }
    do {
        return try page.article(links: listing.links, hints: hints)
    } catch {
        guard listing.links.count >= 4, hints.kind != .page else { throw error }
        return page.document(of: listing, hints: hints)
    }
}

/// A page with what its head says and where its text lies.
struct Page {
    let tree: Tree
    let facts: PageFacts
    let title: PageTitle
    var land: Landscape
    let url: String
    let base: BaseAddress

    init(_ bytes: [UInt8], url: String) {
        tree = Tree(bytes)
        facts = PageFacts(tree)
        let signs = Landscape.signs(of: tree)
        title = PageTitle(tree, facts, signs: signs)
        land = Landscape(tree, signs: signs, anchor: title.node)
        self.url = url
        let address = BaseAddress(url)
        base = facts.base.map { BaseAddress(address.resolve($0)) } ?? address
    }

    func article(
        links: [Document.Link], hints: ReadingHints
    ) throws(ReadingError) -> Document {
        let content = MainContent(land, title: title)
        let text = land.blocks.joined(content.blocks)
        guard !text.isEmpty else { throw ReadingError(emptiness) }
        let dates = PageDates(self, content: content)
        return Document(
            url: url, canonicalURL: canonical, title: title.text, byline: Byline(self).names,
            publisher: publisher, published: dates.published, modified: dates.modified,
            language: textLanguage(of: [text], declared: declaredLanguage ?? hints.language),
            kind: isOfficial(host: base.host) ? .officialPage : .article, text: text,
            links: links)
    }

    func document(of listing: Listing, hints: ReadingHints) -> Document {
        let text = listing.links.map(\.text).joined(separator: "\n\n")
        return Document(
            url: url, canonicalURL: canonical, title: title.text, publisher: publisher,
            language: textLanguage(of: [text], declared: declaredLanguage ?? hints.language),
            kind: .listing, text: text.composed, links: listing.links)
    }

    private var canonical: String? {
        (facts.canonical ?? facts.meta("og:url")).map(base.resolve)
    }

    var publisher: String? {
        facts.meta("og:site_name", "sitename") ?? facts.linked.publisher
            ?? facts.meta("dc.publisher", "application-name", "contentsource")
    }

    private var declaredLanguage: String? {
        facts.language ?? facts.meta("content-language", "og:locale", "dc.language", "language")
    }

    private var emptiness: String {
        land.blocks.list.isEmpty
            ? "the page shows no text; it may be made by scripts in a browser"
            : "the page has no main text"
    }
}
