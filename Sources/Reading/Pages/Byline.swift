/// Who wrote a page.
struct Byline {
    let names: [String]

    init(_ page: Page) {
        let facts = page.facts
        if !facts.linked.authors.isEmpty {
            names = Self.cleaned(facts.linked.authors)
            return
        }
        let metas = [
            "author", "dc.creator", "dc.creator.author", "sailthru.author", "byl",
            "parsely-author", "article:author", "cxenseparse:author", "article.author",
        ].lazy.map { facts.all($0) }
        for found in metas {
            let named = Self.cleaned(found.filter { !$0.hasPrefix("http") })
            if !named.isEmpty {
                names = named
                return
            }
        }
        names = Self.cleaned(Self.shown(page))
    }

    /// The text of what is marked as the author on the page.
    private static func shown(_ page: Page) -> [String] {
        let tree = page.tree
        for node in 1..<max(tree.count, 1) where tree.tag(node) != .text {
            let isMarked =
                tree.value(.rel, of: node)?.lowercased() == "author"
                || tree.value(.itemprop, of: node)?.lowercased() == "author"
                || page.land.signs[node].contains(.author)
            guard isMarked, tree.end(node) - node < 40 else { continue }
            let text = tree.text(of: node)
            if !text.isEmpty, text.utf8.count < 120 { return [text] }
        }
        return []
    }

    /// Names without the words before and after them, each once.
    static func cleaned(_ texts: [String]) -> [String] {
        var found: [String] = []
        for text in texts {
            for part in divided(withoutLead(text)) {
                let name = part.trimmed
                guard !name.isEmpty, name.utf8.count < 80, !found.contains(name),
                    !name.contains("@"), !name.contains("://")
                else { continue }
                found.append(name)
            }
        }
        return found
    }

    private static func withoutLead(_ text: String) -> String {
        let lower = text.lowercased()
        for lead in [
            "written by ", "posted by ", "by: ", "by ", "von ", "par ", "por ", "作者：", "作者:", "记者",
        ]
        where lower.hasPrefix(lead) {
            return String(text.dropFirst(lead.count))
        }
        return text
    }

    private static func divided(_ text: String) -> [String] {
        var parts = [text]
        for mark in [",", ";", " and ", " & ", " und ", " et ", " y ", "、", "|", "，"] {
            parts = parts.flatMap { $0.components(separatedBy: mark) }
        }
        return parts
    }
}
