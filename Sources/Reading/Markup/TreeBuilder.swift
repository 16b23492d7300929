/// Tokens to an arena. Elements that HTML lets stay open are closed where the next one says so;
/// nothing is moved. Deeper than `deepest` everything is kept, but flat.
struct TreeBuilder {
    private(set) var nodes: [Tree.Node] = []
    private var tokens: Tokenizer
    private var open: [Int] = [0]
    /// Elements beyond the deepest level that are open.
    private var overflow = 0

    static let deepest = 512
    static let mostNodes = 2_000_000

    var attributes: [Attribute] { tokens.attributes }

    init(_ bytes: [UInt8]) {
        tokens = Tokenizer(bytes)
        nodes.reserveCapacity(bytes.count / 24 + 16)
        nodes.append(Tree.Node(tag: .root, parent: 0, end: 0, depth: 0, first: 0, last: 0))
    }

    mutating func build() {
        while nodes.count < Self.mostNodes, let token = tokens.next() {
            switch token {
            case .text(let range): add(text: range)
            case .start(let start): add(start)
            case .end(let tag, _): close(tag)
            case .other(let range): addCharacterData(range)
            }
        }
        close(downTo: 0)
        nodes[0].end = Int32(nodes.count)
    }

    private var current: Int { open[open.count - 1] }

    private mutating func add(text range: Range<Int>) {
        nodes.append(
            Tree.Node(
                tag: .text, parent: Int32(current), end: Int32(nodes.count + 1),
                depth: Int32(open.count), first: Int32(range.lowerBound),
                last: Int32(range.upperBound)))
    }

    private mutating func addCharacterData(_ range: Range<Int>) {
        guard range.count > 12, tokens.bytes.holds("<![cdata[", at: range.lowerBound) else {
            return
        }
        add(text: range.lowerBound + 9..<max(range.lowerBound + 9, range.upperBound - 3))
    }

    private mutating func add(_ start: StartTag) {
        closeImplied(by: start.tag)
        let node = nodes.count
        nodes.append(
            Tree.Node(
                tag: start.tag, parent: Int32(current), end: Int32(node + 1),
                depth: Int32(open.count), first: Int32(start.attributes.lowerBound),
                last: Int32(start.attributes.upperBound)))
        if start.tag.isVoid || (start.closesItself && start.tag == .other) { return }
        if start.closesItself, start.tag == .svg || start.tag == .math { return }
        if open.count < Self.deepest { open.append(node) } else { overflow += 1 }
    }

    /// Pops until `count` elements are open.
    private mutating func close(downTo count: Int) {
        while open.count > max(count, 1) {
            nodes[open.removeLast()].end = Int32(nodes.count)
        }
    }

    private mutating func close(_ tag: Tag) {
        if overflow > 0 {
            overflow -= 1
            return
        }
        if tag == .br || tag == .body || tag == .html { return }
        if tag == .p, !isOpen(.p) { return }
        let isInline = !tag.isBlock
        var level = open.count - 1
        while level > 0 {
            let found = nodes[open[level]].tag
            if matches(tag, found) { return close(downTo: level) }
            if found.isWall || (isInline && found.isBlock) { break }
            level -= 1
        }
        closeAcrossWalls(tag)
    }

    private func matches(_ tag: Tag, _ found: Tag) -> Bool {
        tag == found || (tag.isHeading && found.isHeading)
    }

    /// `</table>`, `</td>` and their like close the cells that are open in them.
    private mutating func closeAcrossWalls(_ tag: Tag) {
        guard Self.tableParts.contains(tag) else { return }
        var level = open.count - 1
        while level > 0, nodes[open[level]].tag != tag {
            if nodes[open[level]].tag == .table { return }
            level -= 1
        }
        if level > 0 { close(downTo: level) }
    }

    private func isOpen(_ tag: Tag) -> Bool { open.contains { nodes[$0].tag == tag } }

    private mutating func closeImplied(by tag: Tag) {
        if tag.isBlock, Self.closesParagraph.contains(tag) { closeNearest(.p, walls: Self.boxes) }
        switch tag {
        case .li: closeNearest(.li, walls: Self.lists)
        case .dd, .dt: closeNearest(.dd, .dt, walls: Self.lists)
        case .option, .optgroup: closeNearest(.option, walls: Self.selects)
        case .tr: closeNearest(.tr, walls: Self.tables)
        case .td, .th: closeNearest(.td, .th, walls: Self.rows)
        case .tbody, .thead, .tfoot: closeNearest(.tbody, .thead, walls: Self.tables)
        case .a: closeNearest(.a, walls: Self.anchors)
        case .body: closeNearest(.head, walls: Self.tables)
        default: break
        }
    }

    private mutating func closeNearest(_ tag: Tag, _ other: Tag? = nil, walls: TagSet) {
        let isTablePart = Self.tableParts.contains(tag)
        var level = open.count - 1
        while level > 0 {
            let found = nodes[open[level]].tag
            if found == tag || found == other { return close(downTo: level) }
            if walls.contains(found) || (found.isWall && !isTablePart) { return }
            level -= 1
        }
    }

    private static let tableParts = TagSet([.table, .tbody, .thead, .tfoot, .tr, .td, .th])
    private static let lists = TagSet([.ul, .ol, .dl, .menu, .section, .nav])
    private static let selects = TagSet([.select])
    private static let tables = TagSet([.table])
    private static let rows = TagSet([.tr, .table])
    private static let boxes = TagSet([.div, .section, .article, .button, .li])
    private static let anchors = TagSet([
        .div, .p, .li, .section, .article, .ul, .h1, .h2, .h3, .h4, .nav, .header, .aside,
    ])
    private static let closesParagraph = TagSet([
        .address, .article, .aside, .blockquote, .center, .details, .dialog, .div, .dl, .fieldset,
        .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hr, .main,
        .menu, .nav, .ol, .p, .pre, .search, .section, .table, .ul,
    ])
}
