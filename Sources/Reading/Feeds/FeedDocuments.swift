import Model

extension FeedRecord {
    /// The document of an item. `hint` is the language that the source is known to have.
    func document(index: Int, of feed: Feed, url: String, hint: String?) -> Document {
        let summary = summary?.isBlank == false ? summary : mediaSummary
        let body = content?.isBlank == false ? content : summary
        let text = body?.paragraphs ?? ""
        let title = (title ?? mediaTitle)?.plain ?? ""
        let declared = content?.language ?? summary?.language ?? language ?? feed.language ?? hint
        return Document(
            url: address ?? "", canonicalURL: originalLink, title: title, byline: authors,
            publisher: feed.title, published: published, modified: updated,
            language: textLanguage(of: [title, text], declared: declared), kind: .feedItem,
            text: text, feed: feed,
            item: FeedItem(
                index: index, id: id,
                author: authors.isEmpty ? nil : authors.joined(separator: ", "),
                updated: updated, summary: summary?.markup, content: content?.markup))
    }
}

extension FeedRecord.Value {
    /// What a reader sees of it, as paragraphs.
    var paragraphs: String {
        if form == .plain { return plainParagraphs(bytes) }
        guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
            return plainParagraphs(bytes)
        }
        let blocks = Blocks(Tree(bytes))
        return blocks.joined(blocks.list)
    }
}

/// Documents of a feed: one an item, or one for a feed without items.
func documents(
    of feed: FeedRecord, items: [FeedRecord], url: String, hints: ReadingHints
) -> [Document] {
    let about = feed.feed
    guard !items.isEmpty else {
        return [
            Document(
                url: feed.link ?? url, title: about.title ?? "", language: about.language,
                kind: .feedItem, feed: about)
        ]
    }
    return items.enumerated().map { index, item in
        item.document(index: index, of: about, url: url, hint: hints.language)
    }
}
