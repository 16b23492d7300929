import Model

/// A sitemap as a listing: its addresses, the titles and dates that it gives them.
func readSitemap(_ bytes: [UInt8], capture: Capture) throws(ReadingError) -> Document {
    let builder = SitemapBuilder()
    readXML(bytes, into: builder)
    guard !builder.links.isEmpty else { throw ReadingError("the sitemap names no address") }
    return Document(url: capture.finalURL, kind: .listing, links: builder.links)
}

/// Collects `url` and `sitemap` elements (sitemaps.org 0.9, Google's news extension).
private final class SitemapBuilder: XMLReceiver {
    private(set) var links: [Document.Link] = []
    private var link = Document.Link(url: "", text: "")
    private var text: [UInt8] = []

    func start(_ element: XMLElement) {
        text = []
        let name = element.name.local
        if name == "url" || name == "sitemap" { link = Document.Link(url: "", text: "") }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { text += bytes }

    func end(_ name: XMLName) {
        let value = String(utf8: text).trimmed
        switch name.local {
        case "loc": if name.prefix == nil { link.url = value }
        case "lastmod": link.date = link.date ?? DateReader.field(value)
        case "publication_date": link.date = DateReader.field(value) ?? link.date
        case "title": link.text = value
        case "url", "sitemap": if !link.url.isEmpty { links.append(link) }
        default: break
        }
        text = []
    }
}
