import Model

/// The entries of a page that lists others: links that look alike, several of a kind, outside what
/// is navigation; of one address the one with the most words.
struct Listing {
    let links: [Document.Link]
    /// Letters and digits in the texts of the links.
    let weight: Int
    /// Of each entry, the largest element around its link that holds no other entry and no long
    /// text: its teaser.
    let cards: [Int]

    /// With a selector: the links in what it selects, or the selected links themselves.
    init(_ page: Page, selector: String?) {
        var rows = selector.map { Self.selected($0, page) } ?? Self.guessed(page)
        rows = Self.distinct(rows)
        weight = rows.reduce(0) { $0 + $1.weight }
        let places = rows.map(\.node)
        let cards = rows.indices.map { Self.card(around: $0, places, page) }
        self.cards = cards
        links = rows.indices.map { index in
            Document.Link(
                url: rows[index].url, text: rows[index].text,
                date: Self.date(in: cards[index], page.tree))
        }
    }

    /// A link of the page.
    private struct Row {
        var node: Int
        var url: String
        var text: String
        var weight: Int
        /// Of its place in the page's structure: the same for links of a kind.
        var kind: Int
    }

    // MARK: - Choosing

    private static func guessed(_ page: Page) -> [Row] {
        let rows = page.tree.elements(.a).compactMap { node in
            page.land.isFrame[node] || isInProse(node, page) ? nil : row(node, page)
        }
        let kinds = Dictionary(grouping: rows, by: \.kind)
        let headlines = kinds.filter { isKindOfHeadlines($0.value) }
        let found = rows.filter { headlines[$0.kind] != nil }
        guard found.count < 4, page.land.good[0] < 1000 else { return found }
        let names = kinds.filter { isKindOfNames($0.value, below: page.title.node ?? 0) }
        return rows.filter { headlines[$0.kind] != nil || names[$0.kind] != nil }
    }

    /// Whether a link is a few words of a longer text.
    private static func isInProse(_ node: Int, _ page: Page) -> Bool {
        guard let block = page.land.blocks.block(at: node) else { return true }
        return block.linkShare < 0.35
    }

    /// Three or more, long enough on average to be headlines.
    private static func isKindOfHeadlines(_ rows: [Row]) -> Bool {
        let total = rows.reduce(0) { $0 + min($1.weight, 100) }
        // Links that all say the same are buttons.
        guard Set(rows.map(\.text)).count * 2 > rows.count else { return false }
        return Set(rows.map(\.url)).count >= 3 && total >= 18 * rows.count
    }

    /// Many short ones below the title: names of places, things or sections.
    private static func isKindOfNames(_ rows: [Row], below title: Int) -> Bool {
        let total = rows.reduce(0) { $0 + $1.weight }
        guard let first = rows.first, first.node > title else { return false }
        return Set(rows.map(\.url)).count >= 8 && total >= 8 * rows.count
    }

    private static func selected(_ selector: String, _ page: Page) -> [Row] {
        guard let selector = Selector(selector) else { return [] }
        var found: [Row] = []
        for node in 1..<max(page.tree.count, 1) where selector.matches(node, page.tree) {
            let inside = page.tree.elements(.a, in: node)
            found += inside.compactMap { row($0, page) }
        }
        return found
    }

    private static func row(_ node: Int, _ page: Page) -> Row? {
        let tree = page.tree
        guard let href = tree.value(.href, of: node)?.trimmed, !href.isEmpty,
            !href.hasPrefix("#"), !href.lowercased().hasPrefix("javascript:")
        else { return nil }
        let url = page.base.resolve(href)
        guard url.hasPrefix("http"), withoutFragment(url) != withoutFragment(page.url) else {
            return nil
        }
        let text = tree.text(of: node).composed
        guard !text.isEmpty else { return nil }
        return Row(
            node: node, url: url, text: text, weight: weight(of: text),
            kind: kind(of: node, tree))
    }

    private static func withoutFragment(_ url: String) -> Substring { url.prefix { $0 != "#" } }

    private static func weight(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            sum + (isEastAsian(scalar.value) ? 3 : scalar.value == 0x20 ? 0 : 1)
        }
    }

    /// The tags and first classes of the link and of what holds it, four levels up.
    private static func kind(of node: Int, _ tree: Tree) -> Int {
        var hasher = Hasher()
        var place = node
        for _ in 0..<5 where place != 0 {
            hasher.combine(tree.tag(place))
            if let range = tree.range(.class, of: place) {
                let word = tree.bytes[range].drop { $0.isSpace }.prefix { !$0.isSpace }
                for byte in word where !byte.isDigit { hasher.combine(byte) }
            }
            place = tree.parent(place)
        }
        return hasher.finalize()
    }

    private static func distinct(_ rows: [Row]) -> [Row] {
        var places: [String: Int] = [:]
        var kept: [Row] = []
        for row in rows {
            if let place = places[row.url] {
                if row.weight > kept[place].weight { kept[place] = row }
            } else {
                places[row.url] = kept.count
                kept.append(row)
            }
        }
        return kept
    }

    // MARK: - Cards

    private static func card(around index: Int, _ places: [Int], _ page: Page) -> Int {
        let tree = page.tree
        let before = index > 0 ? places[index - 1] : -1
        let after = index + 1 < places.count ? places[index + 1] : Int.max
        var card = places[index]
        while tree.parent(card) != 0 {
            let parent = tree.parent(card)
            guard parent > before, tree.end(parent) <= after, page.land.good[parent] < 800,
                tree.tag(parent) != .body, !hasTextAbove(card, in: parent, page.land)
            else { break }
            card = parent
        }
        return card
    }

    /// Whether sentences stand before the link: a teaser begins with its headline, a section of a
    /// text doesn't.
    private static func hasTextAbove(_ node: Int, in parent: Int, _ land: Landscape) -> Bool {
        let start = land.blocks.index(at: parent)
        let above = land.blocks.list[start...].prefix { $0.last <= node }
        return above.reduce(0) { $0 + Landscape.worth($1) } > 60
    }

    /// The date that a card shows or names.
    private static func date(in card: Int, _ tree: Tree) -> Timestamp? {
        for time in tree.elements(.time, in: card) {
            let given = tree.value(.datetime, of: time).flatMap(DateReader.field)
            if let given { return given }
        }
        return DateReader.first(in: Array(tree.text(of: card).utf8))
    }
}
