import Foundation

/// The title of what a page is about, without the name of the site.
struct PageTitle {
    let text: String
    /// The heading that shows it on the page.
    let node: Int?

    private struct Heading {
        var node: Int
        var text: String
    }

    init(_ tree: Tree, _ facts: PageFacts, signs: [Signs]) {
        let whole = facts.documentTitle
        let shared = facts.meta("og:title", "twitter:title", "articletitle", "dc.title")
        let headings = Self.headings(tree, signs)
        let heading = headings.first { Self.agrees($0.text, with: [whole, shared ?? ""]) }
        node = heading?.node ?? headings.first { tree.tag($0.node) == .h1 }?.node
        if let heading {
            text = heading.text
        } else if let headline = facts.linked.headline ?? facts.meta("articletitle") {
            text = plainText(ofMarkup: Array(headline.utf8))
        } else if let title = shared.map({ plainText(ofMarkup: Array($0.utf8)) }) ?? whole.nonEmpty
        {
            text = Self.withoutSite(title, facts.meta("og:site_name"))
        } else {
            text = headings.first?.text ?? ""
        }
    }

    /// Headings of the first rank, then what is named a title.
    private static func headings(_ tree: Tree, _ signs: [Signs]) -> [Heading] {
        var found: [Heading] = []
        var named: [Heading] = []
        for node in 0..<tree.count {
            let tag = tree.tag(node)
            let isNamed = tag != .text && tag.isBlock && signs[node].contains(.title)
            guard tag == .h1 || isNamed, tree.end(node) - node < 40 else { continue }
            let text = tree.text(of: node).composed
            guard !text.isEmpty, text.utf8.count < 400 else { continue }
            let heading = Heading(node: node, text: text)
            if tag == .h1 {
                found.append(heading)
            } else if named.count < 40 {
                named.append(heading)
            }
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

    /// Cuts the site's name off either end: after the last dash, bar or underscore.
    static func withoutSite(_ title: String, _ site: String?) -> String {
        for mark in [" | ", " - ", " – ", " — ", " · ", " :: ", " » ", "_", "|", " / "] {
            let parts = title.components(separatedBy: mark)
            guard parts.count > 1, let last = parts.last, let first = parts.first else { continue }
            if let site, plainKey(first) == plainKey(site) {
                return parts.dropFirst().joined(separator: mark).trimmed
            }
            let kept = parts.dropLast().joined(separator: mark).trimmed
            if kept.utf8.count >= last.utf8.count || kept.utf8.count * 2 > title.utf8.count {
                return mark == "_" ? first.trimmed : kept
            }
        }
        return title
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

/// Letters and digits in lower case: what two titles are compared by.
func plainKey(_ text: String) -> String {
    let kept = text.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || ($0.value >= 0x30 && $0.value <= 0x39)
    }
    return String(String.UnicodeScalarView(kept))
}
