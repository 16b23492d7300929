/// A page seen for where its text lies: what each element's names say, which parts are foreign to
/// a text, and how much good text each element holds.
struct Landscape {
    let tree: Tree
    let blocks: Blocks
    /// Of each node: what its class, id and role say.
    let signs: [Signs]
    /// Of each node: whether it or one above it is foreign to a text.
    private(set) var isForeign: [Bool]
    /// Of each node: whether it or one above it belongs to the frame of the site. What promotes
    /// other texts doesn't: on a listing it is what matters.
    private(set) var isFrame: [Bool]
    /// Of each node: the weight of the good text in it, foreign parts left out.
    private(set) var good: [Double]
    /// Of each block: its own good text.
    private(set) var worth: [Double]

    /// `anchor` is the heading that holds the page's title: nothing around it is foreign.
    init(_ tree: Tree, signs: [Signs], anchor: Int?) {
        self.tree = tree
        self.signs = signs
        blocks = Self.shownBlocks(tree)
        worth = blocks.list.map(Self.worth)
        isForeign = Array(repeating: false, count: tree.count)
        isFrame = isForeign
        good = Array(repeating: 0, count: tree.count)
        good = sums()
        markForeign(good, around: Self.ancestors(of: anchor, tree))
        good = sums()
    }

    /// The signs of every node.
    static func signs(of tree: Tree) -> [Signs] {
        (0..<tree.count).map { node in
            guard tree.tag(node) != .text else { return [] }
            var found: Signs = []
            for name in [AttributeName.class, .id, .role, .itemprop] {
                if let range = tree.range(name, of: node) {
                    found.formUnion(Reading.signs(tree.bytes, range))
                }
            }
            return found
        }
    }

    /// The blocks that are not hidden; all of them where hardly anything else would be left: some
    /// pages come hidden and are shown by a script.
    private static func shownBlocks(_ tree: Tree) -> Blocks {
        let shown = Blocks(tree) { tree.isHidden($0) }
        guard shown.list.reduce(0, { $0 + worth($1) }) < 200 else { return shown }
        let all = Blocks(tree)
        return all.text.count > 3 * shown.text.count + 500 ? all : shown
    }

    private static func ancestors(of node: Int?, _ tree: Tree) -> Set<Int> {
        guard var place = node else { return [] }
        var found: Set<Int> = []
        while place != 0 {
            place = tree.parent(place)
            found.insert(place)
        }
        return found
    }

    // MARK: - Worth

    /// The weight of a block as running text: sentences without links count fully, scraps little.
    static func worth(_ block: Block) -> Double {
        let open = 1 - block.linkShare
        let share = block.linkShare > 0.5 ? 0 : open * open
        let isSentence = block.marks > 0 && (block.endsSentence || block.weight > 80)
        let form = isSentence ? (block.weight > 60 ? 1 : 0.5) : block.weight > 120 ? 0.5 : 0.1
        return Double(block.weight) * share * form
    }

    /// Of each node, the worth of the blocks in it that aren't foreign.
    private func sums() -> [Double] {
        var sums = [Double](repeating: 0, count: tree.count)
        for (index, block) in blocks.list.enumerated() where !isForeign[block.node] {
            sums[block.node] += worth[index]
        }
        var node = tree.count - 1
        while node > 0 {
            sums[tree.parent(node)] += sums[node]
            node -= 1
        }
        return sums
    }

    /// The most good text that stands in elements of one parent.
    var longestRun: Double {
        var sums: [Int: Double] = [:]
        for (index, block) in blocks.list.enumerated()
        where !isForeign[block.node] && block.linkShare < 0.3 {
            sums[tree.parent(block.node), default: 0] += worth[index]
        }
        return sums.values.max() ?? 0
    }

    /// Takes parts of a page as foreign, such as the teasers of other texts.
    mutating func setAside(_ parts: [Int]) {
        for part in parts {
            for node in part..<tree.end(part) { isForeign[node] = true }
        }
        good = sums()
    }

    // MARK: - Foreign parts

    private mutating func markForeign(_ all: [Double], around anchor: Set<Int>) {
        let links = linksBefore()
        for node in 1..<max(tree.count, 1) {
            if isFrame[tree.parent(node)] {
                isFrame[node] = true
            } else if looksLikeFrame(node), !anchor.contains(node) {
                let share = links[tree.end(node)] - links[node]
                isFrame[node] = 2 * share < links[tree.count] || isForeignByNature(tree.tag(node))
            }
            if isForeign[tree.parent(node)] {
                isForeign[node] = true
            } else if looksForeign(node), !anchor.contains(node) {
                // A wrapper around most of the text is none, whatever its name says.
                isForeign[node] = all[node] < 0.4 * all[0] || isForeignByNature(tree.tag(node))
            }
        }
    }

    /// Of each node, and past the last, how many links stand before it.
    private func linksBefore() -> [Int] {
        var count = 0
        var found = (0..<tree.count).map { node in
            defer { count += tree.tag(node) == .a ? 1 : 0 }
            return count
        }
        found.append(count)
        return found
    }

    private func isForeignByNature(_ tag: Tag) -> Bool { tag == .nav || tag == .footer }

    private func looksForeign(_ node: Int) -> Bool {
        switch tree.tag(node) {
        case .text, .root, .html, .body: return false
        case .nav, .footer, .aside, .menu, .search, .label, .form, .fieldset: return true
        case .figcaption, .figure, .caption: return true
        case .main, .article: return false
        default: break
        }
        let signs = signs[node]
        if signs.contains(.body) { return false }
        return !signs.isDisjoint(with: [.foreign, .promotion])
    }

    private func looksLikeFrame(_ node: Int) -> Bool {
        switch tree.tag(node) {
        case .text, .root, .html, .body, .main, .article, .form, .li, .a: false
        case .nav, .footer, .menu, .search: true
        default: signs[node].contains(.foreign) && !signs[node].contains(.promotion)
        }
    }
}

extension Tree {
    /// Not shown to the eye: by attribute, style or the usual class.
    func isHidden(_ node: Int) -> Bool {
        if has(.hidden, node) { return true }
        if let value = range(.ariaHidden, of: node), bytes.holds("true", at: value.lowerBound) {
            return true
        }
        if let names = range(.class, of: node), isHidden(byClass: names) { return true }
        guard let style = range(.style, of: node) else { return false }
        return ["display:none", "display: none"].contains { (word: StaticString) in
            bytes.place(of: word, from: style.lowerBound, to: style.upperBound) != nil
        }
    }

    private func isHidden(byClass names: Range<Int>) -> Bool {
        ["sr-only", "visually-hidden", "visuallyhidden", "screen-reader", "element-invisible"]
            .contains { (word: StaticString) in
                bytes.place(of: word, from: names.lowerBound, to: names.upperBound) != nil
            }
    }
}
