import Model

/// When a page was published and changed, by the most reliable of what it says.
struct PageDates {
    private(set) var published: Timestamp?
    private(set) var modified: Timestamp?

    init(_ page: Page, content: MainContent) {
        let facts = page.facts
        published =
            facts.linked.published.flatMap(DateReader.field)
            ?? Self.meta(facts, Self.publishedNames)
            ?? Self.marked(page, content)
            ?? Self.address(page.url)
            ?? Self.nearTitle(page, content)
        modified =
            facts.linked.modified.flatMap(DateReader.field) ?? Self.meta(facts, Self.modifiedNames)
    }

    private static let publishedNames = [
        "article:published_time", "pubdate", "publishdate", "og:published_time", "datepublished",
        "article:published", "sailthru.date", "parsely-pub-date", "dc.date.issued",
        "dcterms.created", "dc.date", "dcterms.date", "date", "article.published",
        "publication_date", "publish-date", "publish_date", "published_date", "pub_date",
        "cxenseparse:recs:publishtime", "article_date_original", "date.issued", "dc.created",
        "weibo: article:create_at", "article:create_at", "release_date", "og:release_date",
        "lastpubdate", "firstpublishedtime", "originalpublicationdate", "ptime", "created",
    ]

    private static let modifiedNames = [
        "article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod",
        "dcterms.modified", "dc.date.modified", "article:modified", "revised",
    ]

    private static func meta(_ facts: PageFacts, _ names: [String]) -> Timestamp? {
        for name in names {
            for value in facts.all(name) { if let time = DateReader.field(value) { return time } }
        }
        return nil
    }

    /// Elements that say of themselves that they are a date: `itemprop`, `<time>`, and names, the
    /// last two only above the text or beside it.
    private static func marked(_ page: Page, _ content: MainContent) -> Timestamp? {
        let tree = page.tree
        let limit = content.blocks.first?.node ?? tree.count
        var best: (rank: Int, time: Timestamp)?
        for node in 1..<max(tree.count, 1) where tree.tag(node) != .text {
            guard let (rank, time) = candidate(node, page, limit) else { continue }
            if rank < best?.rank ?? 9 { best = (rank, time) }
        }
        return best?.time
    }

    private static func candidate(
        _ node: Int, _ page: Page, _ limit: Int
    ) -> (Int, Timestamp)? {
        let tree = page.tree
        let isTime = tree.tag(node) == .time
        let property = tree.value(.itemprop, of: node)?.lowercased()
        let isProperty = property == "datepublished"
        let isNamed = page.land.signs[node].contains(.date)
        guard isTime || isProperty || isNamed, tree.end(node) - node < 30 else { return nil }
        let given = tree.value(.datetime, of: node) ?? tree.value(.content, of: node)
        let shown = tree.text(of: node)
        guard shown.utf8.count < 160 || given != nil,
            let time = given.flatMap(DateReader.field) ?? DateReader.first(in: Array(shown.utf8))
        else { return nil }
        if isProperty { return (0, time) }
        if page.land.isForeign[node] { return (7, time) }
        let isAbove = node < limit
        return ((isAbove ? 1 : 4) + (isTime ? 0 : 1), time)
    }

    /// `/2023/11/15/`, `/202311/t20231115_1.shtml`, `/2023-11-15/`.
    private static func address(_ url: String) -> Timestamp? {
        let bytes = Array(url.utf8)
        var place = 8
        while place + 8 <= bytes.count {
            if let time = date(bytes, at: place) { return time }
            place += 1
        }
        return nil
    }

    private static func date(_ bytes: [UInt8], at place: Int) -> Timestamp? {
        guard !bytes[place - 1].isDigit, bytes[place] == 0x31 || bytes[place] == 0x32 else {
            return nil
        }
        var numbers: [Int] = []
        var at = place
        for width in [4, 2, 2] {
            guard at + width <= bytes.count, bytes[at..<at + width].allSatisfy(\.isDigit) else {
                return nil
            }
            numbers.append(bytes[at..<at + width].reduce(0) { $0 * 10 + Int($1 - 0x30) })
            at += width
            if numbers.count < 3, at < bytes.count, !bytes[at].isDigit { at += 1 }
        }
        guard at == bytes.count || !bytes[at].isDigit, (1990...2100).contains(numbers[0]) else {
            return nil
        }
        return Timestamp(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// The first date in the blocks about the title and before the text, or in the dateline.
    private static func nearTitle(_ page: Page, _ content: MainContent) -> Timestamp? {
        let blocks = page.land.blocks
        guard let first = content.blocks.first,
            let start = blocks.list.firstIndex(where: { $0.range == first.range })
        else { return nil }
        for index in stride(from: start, through: max(0, start - 8), by: -1) {
            let bytes = Array(blocks.text[blocks.list[index].range].prefix(300))
            if let time = DateReader.first(in: bytes) { return time }
        }
        return nil
    }
}
