/// What a reader makes of a capture.
package struct Document: Hashable, Sendable {
    package enum Kind: String, Sendable, Codable {
        case article
        case feedItem = "feed-item"
        case listing
        case officialPage = "official-page"
        case pdf
        case text
    }

    package struct Link: Hashable, Sendable {
        /// Absolute.
        package var url: String
        package var text: String
        /// The date that stands beside the link in a listing.
        package var date: Timestamp?
        /// Whether it is one of an index of sitemaps, and leads to a sitemap instead of a page.
        package var isSitemap: Bool

        package init(
            url: String, text: String, date: Timestamp? = nil, isSitemap: Bool = false
        ) {
            self.url = url
            self.text = text
            self.date = date
            self.isSitemap = isSitemap
        }
    }

    /// Where the document is to be found; empty where nobody knows.
    package var url: String
    package var canonicalURL: String?
    package var title: String
    /// Names of the authors.
    package var byline: [String]
    package var publisher: String?
    package var published: Timestamp?
    package var modified: Timestamp?
    /// BCP 47; Chinese always with its script: `zh-Hans`, `zh-Hant`.
    package var language: String?
    package var kind: Kind
    /// The main content: NFC, paragraphs separated by one blank line, no boilerplate.
    package var text: String
    package var links: [Link]
    package var feed: Feed?
    /// Set for each item of a feed.
    package var item: FeedItem?

    package init(
        url: String = "", canonicalURL: String? = nil, title: String = "", byline: [String] = [],
        publisher: String? = nil, published: Timestamp? = nil, modified: Timestamp? = nil,
        language: String? = nil, kind: Kind = .text, text: String = "", links: [Link] = [],
        feed: Feed? = nil, item: FeedItem? = nil
    ) {
        self.url = url
        self.canonicalURL = canonicalURL
        self.title = title
        self.byline = byline
        self.publisher = publisher
        self.published = published
        self.modified = modified
        self.language = language
        self.kind = kind
        self.text = text
        self.links = links
        self.feed = feed
        self.item = item
    }
}

/// What a feed says of itself.
package struct Feed: Hashable, Sendable {
    package var title: String?
    package var link: String?
    package var language: String?
    package var updated: Timestamp?
    /// Minutes that the feed asks its readers to wait.
    package var ttl: Int?
    /// The address of a WebSub hub.
    package var hub: String?
    /// Hours and days in which it doesn't want to be asked.
    package var skipped: SkippedHours?

    package init(
        title: String? = nil, link: String? = nil, language: String? = nil,
        updated: Timestamp? = nil, ttl: Int? = nil, hub: String? = nil,
        skipped: SkippedHours? = nil
    ) {
        self.title = title
        self.link = link
        self.language = language
        self.updated = updated
        self.ttl = ttl
        self.hub = hub
        self.skipped = skipped
    }
}

/// What an item of a feed says beyond what every document has.
package struct FeedItem: Hashable, Sendable {
    /// Place in the feed, from 0.
    package var index: Int
    /// The item's id or guid as it stands.
    package var id: String?
    package var author: String?
    package var updated: Timestamp?
    /// HTML with addresses made absolute.
    package var summary: String?
    package var content: String?

    package init(
        index: Int, id: String? = nil, author: String? = nil, updated: Timestamp? = nil,
        summary: String? = nil, content: String? = nil
    ) {
        self.index = index
        self.id = id
        self.author = author
        self.updated = updated
        self.summary = summary
        self.content = content
    }
}
