import Model

/// A sitemap as a listing: its addresses, the titles and dates that it gives them. Those of an
/// index lead to sitemaps.
func readSitemap(
    _ bytes: [UInt8], isIndex: Bool, capture: Capture
) throws(ReadingError) -> Document {
    let builder = SitemapBuilder(isIndex: isIndex)
    readXML(bytes, into: builder)
    guard !builder.links.isEmpty else { throw ReadingError("the sitemap names no address") }
    return Document(url: capture.finalURL, kind: .listing, links: builder.links)
}

/// Collects `url` and `sitemap` elements (sitemaps.org 0.9, Google's news extension).
private final class SitemapBuilder: XMLReceiver {
    private(set) var links: [Document.Link] = []
    private let empty: Document.Link
    private var link: Document.Link
    private var lastModified: Timestamp?
    private var text: [UInt8] = []

    init(isIndex: Bool) {
        empty = Document.Link(url: "", text: "", isSitemap: isIndex)
        link = empty
    }

    func start(_ element: XMLElement) {
        text = []
        guard element.name.isEntry else { return }
        link = empty
        lastModified = nil
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { text += bytes }

    func end(_ name: XMLName) {
        let value = String(utf8: text).trimmed
        text = []
        switch name.local {
        case "loc" where name.isOfSitemap: link.url = value
        case "lastmod" where name.isOfSitemap: lastModified = DateReader.field(value)
        case "publication_date" where name.isOfNews: link.date = DateReader.field(value)
        case "title" where name.isOfNews: link.text = value
        default: if name.isEntry { add() }
        }
    }

    /// The day of the news comes before that of the last change.
    private func add() {
        guard !link.url.isEmpty else { return }
        link.date = link.date ?? lastModified
        links.append(link)
        link = empty
    }
}

extension XMLName {
    fileprivate var isEntry: Bool { isOfSitemap && (local == "url" || local == "sitemap") }

    /// By its namespace, whatever the prefix; without one where none is declared.
    fileprivate var isOfSitemap: Bool {
        prefix == nil || namespace?.contains("/schemas/sitemap/") ?? false
    }

    fileprivate var isOfNews: Bool {
        namespace?.contains("/schemas/sitemap-news/") ?? (prefix == "news")
    }
}
