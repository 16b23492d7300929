/// What an element of a feed or an item tells, whatever its dialect calls it.
enum FeedField {
    case title, link, id, summary, content
    case published, updated, lastBuilt
    /// Atom's person, or the names that RSS and Dublin Core write as text.
    case author, creator
    /// Media RSS, for items that say nothing else.
    case mediaTitle, mediaSummary
    case language, ttl, updatePeriod, updateFrequency, originalLink
    case skippedHour, skippedDay

    /// The field of an element; nil for one that tells nothing here.
    static func of(_ name: XMLName) -> FeedField? {
        table[Vocabulary.of(name)]?[name.local] ?? lowerCase(name)
    }

    private static func lowerCase(_ name: XMLName) -> FeedField? {
        guard Vocabulary.of(name) == .core else { return nil }
        return table[.core]?[name.local.lowercased()]
    }

    private static let table: [Vocabulary: [String: FeedField]] = [
        .core: [
            "title": .title, "link": .link, "guid": .id, "id": .id, "description": .summary,
            "summary": .summary, "content": .content, "fullitem": .content, "body": .content,
            "tagline": .summary, "subtitle": .summary, "pubdate": .published,
            "published": .published, "issued": .published, "created": .published,
            "updated": .updated, "modified": .updated, "lastbuilddate": .lastBuilt,
            "author": .author, "managingeditor": .creator, "language": .language, "ttl": .ttl,
            "hour": .skippedHour, "day": .skippedDay,
        ],
        .content: ["encoded": .content],
        .xhtml: ["body": .content, "div": .content],
        .dublinCore: [
            "title": .title, "date": .published, "creator": .creator, "author": .creator,
            "language": .language, "description": .summary, "identifier": .id,
        ],
        .terms: [
            "created": .published, "issued": .published, "modified": .updated,
        ],
        .syndication: ["updatePeriod": .updatePeriod, "updateFrequency": .updateFrequency],
        .itunes: ["author": .creator],
        .media: ["title": .mediaTitle, "description": .mediaSummary],
        .feedBurner: ["origLink": .originalLink],
    ]
}

/// Who defines an element.
enum Vocabulary {
    /// RSS of all versions, Atom of both, and what names no namespace.
    case core
    case content, dublinCore, terms, syndication, itunes, feedBurner, media, xhtml
    /// Everything else.
    case foreign

    static func of(_ name: XMLName) -> Vocabulary {
        guard let namespace = name.namespace else { return ofPrefix(name.prefix) }
        return uris[namespace] ?? uris[namespace.lowercased()] ?? .foreign
    }

    /// A prefix without a declaration means what it means everywhere.
    private static func ofPrefix(_ prefix: String?) -> Vocabulary {
        guard let prefix else { return .core }
        return prefixes[prefix] ?? .foreign
    }

    private static let prefixes: [String: Vocabulary] = [
        "atom": .core, "content": .content, "dc": .dublinCore, "dcterms": .terms,
        "feedburner": .feedBurner, "itunes": .itunes, "media": .media,
        "rss": .core, "sy": .syndication,
        "xhtml": .xhtml,
    ]

    private static let uris: [String: Vocabulary] = [
        "": .core,
        "http://backend.userland.com/rss": .core,
        "http://backend.userland.com/rss2": .core,
        "http://blogs.law.harvard.edu/tech/rss": .core,
        "http://channel.netscape.com/rdf/simple/0.9/": .core,
        "http://my.netscape.com/rdf/simple/0.9/": .core,
        "http://my.netscape.com/publish/formats/rss-0.91.dtd": .core,
        "http://purl.org/atom/ns#": .core,
        "http://purl.org/net/rss1.1#": .core,
        "http://purl.org/rss/1.0/": .core,
        "http://purl.org/rss/1.0/modules/rss091#": .core,
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .core,
        "http://www.w3.org/2005/atom": .core,
        "http://feedburner.org/ext/1.0": .feedBurner,
        "http://purl.org/dc/elements/1.0/": .dublinCore,
        "http://purl.org/dc/elements/1.1/": .dublinCore,
        "http://purl.org/dc/terms/": .terms,
        "http://purl.org/rss/1.0/modules/content/": .content,
        "http://purl.org/rss/1.0/modules/syndication/": .syndication,
        "http://rssnamespace.org/feedburner/ext/1.0": .feedBurner,
        "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
        "http://search.yahoo.com/mrss": .media,
        "http://search.yahoo.com/mrss/": .media,
        "http://www.w3.org/1999/xhtml": .xhtml,
    ]
}
