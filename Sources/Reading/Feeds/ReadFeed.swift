import Model

/// The documents of an RSS or Atom feed, or the one of a sitemap.
func readFeed(
    _ bytes: [UInt8], _ prolog: Prolog, capture: Capture, hints: ReadingHints
) throws(ReadingError) -> [Document] {
    if prolog.definesEntities {
        throw ReadingError("the XML defines entities of its own, which is refused")
    }
    let xml = repairedReferences(bytes[prolog.root...])
    if hasCrowdedTag(xml) {
        throw ReadingError("the XML has a tag with more than 2,000 attributes, which is refused")
    }
    if prolog.name == "urlset" || prolog.name == "sitemapindex" {
        return [try readSitemap(xml, isIndex: prolog.name == "sitemapindex", capture: capture)]
    }
    let builder = FeedBuilder(base: BaseAddress(capture.finalURL))
    readXML(xml, into: builder)
    guard builder.isFeed else { throw ReadingError("the XML is no feed that is known") }
    return documents(
        of: builder.feed, items: builder.items, url: capture.finalURL, hints: hints)
}
