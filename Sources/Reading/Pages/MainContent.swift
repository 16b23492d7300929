/// Where the main text of a page lies, and which blocks are it.
struct MainContent {
    /// The smallest element that holds nearly all of the good text.
    let container: Int
    let blocks: [Block]

    init(_ land: Landscape, title: PageTitle) {
        container = Self.container(of: land, title)
        let chosen = Self.chosen(in: container, land, title: title.text)
        let lead = chosen.first.map { Self.lead(land, title, before: $0) } ?? []
        blocks = Self.withoutRepeats(lead + chosen, land)
    }

    // MARK: - The container

    /// From the element about the title goes down while one child still holds nearly everything.
    private static func container(of land: Landscape, _ title: PageTitle) -> Int {
        let tree = land.tree
        let start = aboutTitle(land, title)
        var node = named(land, in: start) ?? start
        while true {
            let children = tree.children(node)
            guard let best = children.max(by: { land.good[$0] < land.good[$1] }),
                land.good[best] >= 0.85 * land.good[node], land.good[best] > 0, !tree.isLeaf(best)
            else { return node }
            node = best
        }
    }

    /// The smallest element around the title that holds a text; the whole page where none does.
    private static func aboutTitle(_ land: Landscape, _ title: PageTitle) -> Int {
        guard var node = title.node else { return 0 }
        let enough = min(0.3 * land.good[0], max(1000, 0.5 * land.longestRun))
        while node != 0, land.good[node] < enough { node = land.tree.parent(node) }
        return node
    }

    /// An element that is said to be the article's text, or the one article.
    private static func named(_ land: Landscape, in start: Int) -> Int? {
        let all = land.good[start]
        guard all > 0 else { return nil }
        var best: Int?
        for node in start..<land.tree.end(start) where land.good[node] > 0.6 * all {
            let isNamed = land.signs[node].contains(.body) || land.tree.tag(node) == .article
            guard isNamed, !land.isForeign[node] else { continue }
            if land.good[node] >= 0.85 * land.good[best ?? node] { best = node }
        }
        return best
    }

    // MARK: - Blocks

    /// The blocks of the container from the first sentence to the last, without what is foreign,
    /// rows of links, and the words that pages put around a text.
    private static func chosen(in container: Int, _ land: Landscape, title: String) -> [Block] {
        let end = land.tree.end(container)
        let titleKey = plainKey(title)
        let kept = land.blocks.list.indices.filter { index in
            let block = land.blocks.list[index]
            return block.node >= container && block.node < end && !land.isForeign[block.node]
                && isText(block, land, titleKey)
        }
        guard let first = kept.firstIndex(where: { isSentence($0, land, from: 30) }),
            let last = kept.lastIndex(where: { isSentence($0, land, from: 10) })
        else { return kept.map { land.blocks.list[$0] } }
        let start = startOfHeadings(kept, before: first, in: container, land)
        let blocks = kept[start...max(last, first)].map { land.blocks.list[$0] }
        return withoutEndings(blocks, land)
    }

    /// Headings right above the first sentence belong to it, and in an element that is said to be
    /// the text any short line; dates and names don't.
    private static func startOfHeadings(
        _ kept: [Int], before first: Int, in container: Int, _ land: Landscape
    ) -> Int {
        let isNamed = land.signs[container].contains(.body)
        var start = first
        while start > 0, first - start < 2 {
            let block = land.blocks.list[kept[start - 1]]
            let text = land.blocks.text[block.range]
            guard land.tree.tag(block.node).isHeading || isNamed, block.weight < 200,
                block.linkWeight == 0, DateReader.first(in: Array(text)) == nil,
                land.signs[block.node].isDisjoint(with: [.aside, .author, .date])
            else { break }
            start -= 1
        }
        return start
    }

    private static func isText(_ block: Block, _ land: Landscape, _ titleKey: String) -> Bool {
        if block.weight == 0 { return false }
        if block.linkShare > 0.6 {
            return block.weight > 150 && block.endsSentence && block.linkShare < 0.9
        }
        let signs = land.signs[block.node]
        if signs.contains(.aside), !signs.contains(.body), block.weight < 200 { return false }
        guard block.range.count < 400 else { return true }
        let text = land.blocks.string(block)
        return !isLabel(text) && (titleKey.isEmpty || plainKey(text) != titleKey)
    }

    /// Cuts off what stands below a text: copyright, calls to follow, scraps.
    private static func withoutEndings(_ blocks: [Block], _ land: Landscape) -> [Block] {
        var kept = blocks
        while kept.count > 2, let last = kept.last {
            let isScrap = !last.endsSentence && last.weight < 40 && land.tree.tag(last.node) != .li
            let isNote = last.weight < 200 && isEnding(land.blocks.string(last))
            guard isScrap || isNote else { break }
            kept.removeLast()
        }
        return kept
    }

    /// Whether a block is worth so much, or is a short sentence.
    private static func isSentence(_ index: Int, _ land: Landscape, from worth: Double) -> Bool {
        let block = land.blocks.list[index]
        return land.worth[index] > worth
            || (block.marks > 0 && block.endsSentence && block.weight >= 12
                && block.linkShare < 0.3)
    }

    /// What stands between the title and the text and sums it up.
    private static func lead(_ land: Landscape, _ title: PageTitle, before first: Block) -> [Block]
    {
        guard let node = title.node, node < first.node else { return [] }
        let found = land.blocks.list.filter { block in
            block.first >= land.tree.end(node) && block.last <= first.first
                && !land.isForeign[block.node] && block.weight >= 30 && block.linkShare < 0.2
                && isNamedLead(block.node, land)
        }
        return Array(found.prefix(2))
    }

    private static func isNamedLead(_ node: Int, _ land: Landscape) -> Bool {
        land.signs[node].contains(.lead) || land.signs[land.tree.parent(node)].contains(.lead)
    }

    /// A long block that stands twice, for wide and for narrow screens, is shown once.
    private static func withoutRepeats(_ blocks: [Block], _ land: Landscape) -> [Block] {
        var seen: Set<String> = []
        return blocks.filter { block in
            block.weight < 150 || seen.insert(land.blocks.string(block)).inserted
        }
    }
}

extension Tree {
    /// Whether a node holds text and inline elements only.
    func isLeaf(_ node: Int) -> Bool {
        guard tag(node) != .p, !tag(node).isHeading, tag(node) != .text else { return true }
        return !tag(node).isBlock
    }
}
