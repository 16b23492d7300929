/// Where the main text of a page lies, and which blocks are it.
struct MainContent {
    /// The smallest element that holds nearly all of the good text.
    let container: Int
    let blocks: [Block]

    init(_ land: Landscape, title: String) {
        container = Self.container(of: land)
        blocks = Self.chosen(in: container, land, title: title)
    }

    /// Goes down from the top while one child still holds nearly everything.
    private static func container(of land: Landscape) -> Int {
        let tree = land.tree
        var node = named(land) ?? 0
        while true {
            let children = tree.children(node)
            guard let best = children.max(by: { land.good[$0] < land.good[$1] }),
                land.good[best] >= 0.85 * land.good[node], land.good[best] > 0, !tree.isLeaf(best)
            else { return node }
            node = best
        }
    }

    /// An element that is said to be the article's text, or the one article of the page.
    private static func named(_ land: Landscape) -> Int? {
        let all = land.good[0]
        guard all > 0 else { return nil }
        var best: Int?
        for node in 0..<land.tree.count where land.good[node] > 0.4 * all {
            let isNamed = land.signs[node].contains(.body) || land.tree.tag(node) == .article
            guard isNamed, !land.isForeign[node] else { continue }
            if land.good[node] >= 0.8 * land.good[best ?? node] { best = node }
        }
        return best
    }

    /// The blocks of the container from the first sentence to the last, without what is foreign,
    /// and without rows of links.
    private static func chosen(in container: Int, _ land: Landscape, title: String) -> [Block] {
        let end = land.tree.end(container)
        let inside = land.blocks.list.indices.filter { index in
            let block = land.blocks.list[index]
            return block.node >= container && block.node < end && !land.isForeign[block.node]
        }
        let kept = inside.filter { isText(land.blocks.list[$0], land) }
        guard
            let first = kept.firstIndex(where: {
                land.worth[$0] > 30 || land.blocks.list[$0].marks > 0
            }),
            let last = kept.lastIndex(where: { land.worth[$0] > 10 })
        else { return kept.map { land.blocks.list[$0] } }
        let plain = plainKey(title)
        return kept[first...max(last, first)].map { land.blocks.list[$0] }.filter {
            plain.isEmpty || plainKey(land.blocks.string($0)) != plain
        }
    }

    private static func isText(_ block: Block, _ land: Landscape) -> Bool {
        if block.weight == 0 { return false }
        if block.linkShare > 0.6 {
            return block.weight > 150 && block.endsSentence && block.linkShare < 0.9
        }
        let signs = land.signs[block.node]
        if signs.contains(.aside), !signs.contains(.body), block.weight < 200 { return false }
        return true
    }
}

/// Letters and digits in lower case: what two titles are compared by.
func plainKey(_ text: String) -> String {
    String(
        String.UnicodeScalarView(
            text.lowercased().unicodeScalars.filter {
                $0.properties.isAlphabetic || ($0.value >= 0x30 && $0.value <= 0x39)
            }))
}

extension Tree {
    /// Whether a node holds text and inline elements only.
    func isLeaf(_ node: Int) -> Bool {
        guard tag(node) != .p, !tag(node).isHeading, tag(node) != .text else { return true }
        return !tag(node).isBlock
    }
}
