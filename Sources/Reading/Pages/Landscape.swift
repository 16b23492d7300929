/// A page seen for where its text lies: what each element's names say, which parts are foreign to
/// a text, and how much good text each element holds.
struct Landscape {
    let tree: Tree
    let blocks: Blocks
    /// Of each node: what its class, id and role say.
    private(set) var signs: [Signs]
    /// Of each node: whether it or one above it is foreign to a text.
    private(set) var isForeign: [Bool]
    /// Of each node: whether it or one above it belongs to the frame of the site. What promotes
    /// other texts doesn't: on a listing it is what matters.
    private(set) var isFrame: [Bool]
    /// Of each node: the weight of the good text in it, foreign parts left out.
    private(set) var good: [Double]
    /// Of each block: its own good text.
    private(set) var worth: [Double]

    init(_ tree: Tree) {
        self.tree = tree
        let signs = Self.readSigns(tree)
        self.signs = signs
        blocks = Blocks(tree) { Self.isHidden($0, tree, signs[$0]) }
        worth = blocks.list.map(Self.worth)
        isForeign = Array(repeating: false, count: tree.count)
        isFrame = isForeign
        good = Array(repeating: 0, count: tree.count)
        let all = sums(foreignCount: true)
        markForeign(all)
        good = sums(foreignCount: false)
    }

    private static func readSigns(_ tree: Tree) -> [Signs] {
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

    /// Not shown: by attribute or by style.
    static func isHidden(_ node: Int, _ tree: Tree, _ signs: Signs) -> Bool {
        if tree.has(.hidden, node) || signs.contains(.hidden) && !signs.contains(.content) {
            return true
        }
        if let range = tree.range(.ariaHidden, of: node),
            tree.bytes.holds("true", at: range.lowerBound)
        {
            return true
        }
        guard let style = tree.range(.style, of: node) else { return false }
        return tree.bytes.place(of: "display:none", from: style.lowerBound, to: style.upperBound)
            != nil
            || tree.bytes.place(of: "display: none", from: style.lowerBound, to: style.upperBound)
                != nil
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

    /// Of each node, the worth of the blocks in it.
    private func sums(foreignCount: Bool) -> [Double] {
        var sums = [Double](repeating: 0, count: tree.count)
        for (index, block) in blocks.list.enumerated() where block.node >= 0 {
            if foreignCount || !isForeign[block.node] { sums[block.node] += worth[index] }
        }
        var node = tree.count - 1
        while node > 0 {
            sums[tree.parent(node)] += sums[node]
            node -= 1
        }
        return sums
    }

    // MARK: - Foreign parts

    private mutating func markForeign(_ all: [Double]) {
        for node in 1..<max(tree.count, 1) {
            isFrame[node] = isFrame[tree.parent(node)] || looksLikeFrame(node)
            if isForeign[tree.parent(node)] {
                isForeign[node] = true
            } else if looksForeign(node) {
                // A wrapper around most of the text is none, whatever its name says.
                isForeign[node] = all[node] < 0.4 * all[0] || isForeignByNature(tree.tag(node))
            }
        }
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
