import Model

/// What the head of a page and its structured data say of it, before anything is guessed.
struct PageFacts {
    /// The contents of `<meta>` elements by their lower-case name.
    private(set) var metas: [String: [String]] = [:]
    private(set) var documentTitle = ""
    private(set) var canonical: String?
    private(set) var language: String?
    private(set) var base: String?
    private(set) var linked = LinkedData()

    init(_ tree: Tree) {
        for node in 0..<tree.count {
            switch tree.tag(node) {
            case .html: language = language ?? tree.value(.lang, of: node)
            case .meta: addMeta(tree, node)
            case .link: addLink(tree, node)
            case .base: base = base ?? tree.value(.href, of: node)
            case .title: addTitle(tree, node)
            case .script: addScript(tree, node)
            default: break
            }
        }
    }

    private mutating func addMeta(_ tree: Tree, _ node: Int) {
        let name =
            tree.value(.property, of: node) ?? tree.value(.name, of: node)
            ?? tree.value(.itemprop, of: node) ?? tree.value(.httpEquiv, of: node)
        guard let name, let content = tree.value(.content, of: node)?.trimmed, !content.isEmpty
        else { return }
        metas[name.lowercased(), default: []].append(content)
    }

    private mutating func addLink(_ tree: Tree, _ node: Int) {
        guard canonical == nil, tree.value(.rel, of: node)?.lowercased() == "canonical" else {
            return
        }
        canonical = tree.value(.href, of: node)
    }

    private mutating func addTitle(_ tree: Tree, _ node: Int) {
        guard documentTitle.isEmpty, tree.ancestor(.svg, of: node) == nil else { return }
        documentTitle = tree.text(of: node, skippingSilent: false).composed
    }

    private mutating func addScript(_ tree: Tree, _ node: Int) {
        guard let type = tree.range(.type, of: node),
            tree.bytes.place(of: "ld+json", from: type.lowerBound, to: type.upperBound) != nil,
            node + 1 < tree.end(node)
        else { return }
        linked.add(Array(tree.bytes[tree.textRange(node + 1)]))
    }

    /// The first content of the first of these names that has one.
    func meta(_ names: String...) -> String? {
        for name in names { if let value = metas[name]?.first { return value } }
        return nil
    }

    func all(_ name: String) -> [String] { metas[name] ?? [] }
}
