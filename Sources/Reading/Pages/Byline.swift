import Foundation

/// Who wrote a page: by its structured data, its head, or what it shows; names of people before
/// the name of the site.
struct Byline {
    let names: [String]

    init(_ page: Page) {
        let site = plainKey(page.publisher ?? "")
        var fallback: [String] = []
        for source in Self.sources {
            let found = Self.cleaned(source(page))
            if found.contains(where: { plainKey($0) != site }) {
                names = found
                return
            }
            if fallback.isEmpty { fallback = found }
        }
        names = fallback
    }

    private static let sources: [@Sendable (Page) -> [String]] = [
        { $0.facts.linked.authors },
        { page in metaNames.lazy.map { cleaned(page.facts.all($0)) }.first { !$0.isEmpty } ?? [] },
        { shown($0) },
    ]

    private static let metaNames = [
        "author", "dc.creator", "dc.creator.author", "sailthru.author", "byl", "parsely-author",
        "article:author", "cxenseparse:author", "article.author",
    ]

    /// The text of what is marked as the author on the page, of its links where it has some.
    private static func shown(_ page: Page) -> [String] {
        let tree = page.tree
        for node in 1..<max(tree.count, 1) where tree.tag(node) != .text {
            guard isMarked(node, page), tree.end(node) - node < 60, !page.land.isFrame[node] else {
                continue
            }
            let links = tree.elements(.a, in: node).map { tree.text(of: $0) }.filter(isName)
            if !links.isEmpty { return links }
            let text = tree.text(of: node)
            if !text.isEmpty, text.utf8.count < 120 { return [text] }
        }
        return []
    }

    private static func isMarked(_ node: Int, _ page: Page) -> Bool {
        page.land.signs[node].contains(.author)
            || page.tree.value(.rel, of: node)?.lowercased() == "author"
    }

    private static func isName(_ text: String) -> Bool {
        (4...50).contains(text.utf8.count) && !text.contains { $0.isNumber }
    }

    // MARK: - Cleaning

    /// Names without the words before and after them, each once.
    static func cleaned(_ texts: [String]) -> [String] {
        var found: [String] = []
        for text in texts where !text.hasPrefix("http") {
            for part in divided(withoutTail(withoutLead(text))) {
                let name = part.trimmed
                guard name.utf8.count > 1, name.utf8.count < 80, !found.contains(name),
                    !name.contains("@"), !name.contains("://")
                else { continue }
                found.append(name)
            }
        }
        return found
    }

    private static let leads = [
        "written by", "posted by", "text by", "words by", "story by", "authors:", "author:", "by",
        "von", "par", "por", "作者", "记者", "文",
    ]

    private static func withoutLead(_ text: String) -> String {
        let lower = text.lowercased()
        guard let lead = leads.first(where: lower.hasPrefix) else { return text }
        let rest = text.dropFirst(lead.count)
        guard let next = rest.unicodeScalars.first,
            !next.properties.isAlphabetic || next.value > 0x2E80
        else { return rest.isEmpty ? "" : text }
        return String(rest.drop { ": ：/".contains($0) }).trimmed
    }

    /// What follows a name: dates, times of reading, what was done to the text.
    private static func withoutTail(_ text: String) -> String {
        var kept = text
        if let digit = kept.firstIndex(where: \.isNumber) { kept = String(kept[..<digit]) }
        for word in ["Published", "Updated", "Posted", "Publish", " on "] {
            if let range = kept.range(of: word) { kept = String(kept[..<range.lowerBound]) }
        }
        let months = DateWords.months
        let words = kept.split(separator: " ")
        if let last = words.last, kept.count < text.count, months[last.lowercased()] != nil {
            return words.dropLast().joined(separator: " ")
        }
        return kept.trimmed
    }

    private static func divided(_ text: String) -> [String] {
        var parts = [text]
        for mark in [",", ";", " and ", " & ", " und ", " et ", " y ", "、", "|", "，", "·"] {
            parts = parts.flatMap { $0.components(separatedBy: mark) }
        }
        return parts
    }
}
