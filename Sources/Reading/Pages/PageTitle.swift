/// The title of what a page is about, without the name of the site.
struct PageTitle {
    let text: String

    init(_ page: Page) {
        let facts = page.facts
        let whole = facts.documentTitle
        let shared = facts.meta("og:title", "twitter:title", "articletitle", "dc.title")
        let headings = Self.headings(page)
        if let heading = headings.first(where: { Self.agrees($0, with: [whole, shared ?? ""]) }) {
            text = heading
        } else if let headline = facts.linked.headline ?? facts.meta("articletitle") {
            text = Self.plain(headline)
        } else if let shared {
            text = Self.withoutSite(Self.plain(shared), facts.meta("og:site_name"))
        } else if !whole.isEmpty {
            text = Self.withoutSite(whole, facts.meta("og:site_name"))
        } else {
            text = headings.first ?? ""
        }
    }

    /// The texts of headings of the first rank and of what is named a title.
    private static func headings(_ page: Page) -> [String] {
        var found: [String] = []
        var named: [String] = []
        let tree = page.tree
        for node in 0..<tree.count {
            let tag = tree.tag(node)
            let isNamed = page.land.signs[node].contains(.title) && tag != .text
            guard tag == .h1 || isNamed, tree.end(node) - node < 40 else { continue }
            let text = tree.text(of: node).composed
            guard !text.isEmpty, text.utf8.count < 400 else { continue }
            if tag == .h1 { found.append(text) } else if named.count < 40 { named.append(text) }
        }
        return found + named
    }

    /// Whether a heading is the beginning or the whole of one of the titles.
    private static func agrees(_ heading: String, with titles: [String]) -> Bool {
        let key = plainKey(heading)
        guard key.utf8.count >= 6 else { return false }
        return titles.contains { title in
            let other = plainKey(title)
            return !other.isEmpty && (other.contains(key) || key.contains(other))
                && key.utf8.count * 3 >= other.utf8.count
        }
    }

    private static func plain(_ text: String) -> String { plainText(ofMarkup: Array(text.utf8)) }

    /// Cuts the site's name off either end: after the last dash, bar or underscore.
    static func withoutSite(_ title: String, _ site: String?) -> String {
        let bytes = Array(title.utf8)
        let marks = [" | ", " - ", " – ", " — ", " · ", " :: ", " » ", "_", "|", " / "]
        for mark in marks {
            let parts = title.components(separatedBy: mark)
            guard parts.count > 1, let last = parts.last, let first = parts.first else { continue }
            if let site, plainKey(first) == plainKey(site) {
                return parts.dropFirst().joined(separator: mark).trimmed
            }
            let kept = parts.dropLast().joined(separator: mark).trimmed
            if kept.utf8.count >= last.utf8.count || kept.utf8.count * 2 > bytes.count {
                return mark == "_" ? first.trimmed : kept
            }
        }
        return title
    }
}
