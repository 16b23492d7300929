/// A page as an arena: nodes in the order of the page, so that whatever a node holds follows it up
/// to `end`; text and attributes are places in the bytes.
struct Tree {
    struct Node {
        var tag: Tag
        /// Place of the parent; its own for the root.
        var parent: Int32
        /// Past the last node that it holds.
        var end: Int32
        var depth: Int32
        /// Of text: its bytes. Of an element: its attributes.
        var first: Int32
        var last: Int32
    }

    let bytes: [UInt8]
    private(set) var nodes: [Node]
    private let attributes: [Attribute]

    init(_ bytes: [UInt8]) {
        var builder = TreeBuilder(bytes)
        builder.build()
        self.bytes = bytes
        nodes = builder.nodes
        attributes = builder.attributes
    }

    var count: Int { nodes.count }

    func tag(_ node: Int) -> Tag { nodes[node].tag }
    func parent(_ node: Int) -> Int { Int(nodes[node].parent) }
    func end(_ node: Int) -> Int { Int(nodes[node].end) }

    func textRange(_ node: Int) -> Range<Int> { Int(nodes[node].first)..<Int(nodes[node].last) }

    /// The raw bytes of an attribute.
    func range(_ name: AttributeName, of node: Int) -> Range<Int>? {
        guard nodes[node].tag != .text else { return nil }
        for place in Int(nodes[node].first)..<Int(nodes[node].last)
        where attributes[place].name == name {
            return attributes[place].value
        }
        return nil
    }

    func has(_ name: AttributeName, _ node: Int) -> Bool { range(name, of: node) != nil }

    /// An attribute with its references replaced.
    func value(_ name: AttributeName, of node: Int) -> String? {
        range(name, of: node).map { String(utf8: bytes.unescaped($0, inAttribute: true)) }
    }

    func children(_ node: Int) -> [Int] {
        var found: [Int] = []
        var place = node + 1
        while place < end(node) {
            found.append(place)
            place = end(place)
        }
        return found
    }

    /// All elements of a tag, in order.
    func elements(_ tag: Tag, in node: Int = 0) -> [Int] {
        (node..<end(node)).filter { nodes[$0].tag == tag }
    }

    /// The nearest ancestor with the tag.
    func ancestor(_ tag: Tag, of node: Int) -> Int? {
        var place = node
        while place != 0 {
            place = parent(place)
            if nodes[place].tag == tag { return place }
        }
        return nil
    }

    /// All the text in a node, spaces collapsed.
    func text(of node: Int, skippingSilent: Bool = true) -> String {
        var collected = TextCollector()
        var place = node
        while place < end(node) {
            let tag = nodes[place].tag
            if tag == .text {
                collected.add(bytes, textRange(place))
            } else if skippingSilent, tag.isSilent, place != node {
                place = end(place)
                continue
            } else if tag.isBlock || tag == .br {
                collected.space()
            }
            place += 1
        }
        return collected.text
    }
}

/// Text with its spaces collapsed and references replaced.
struct TextCollector {
    private(set) var output: [UInt8] = []
    private var needsSpace = false

    mutating func space() { needsSpace = !output.isEmpty }

    mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
        var place = range.lowerBound
        let end = range.upperBound
        while place < end {
            let byte = bytes[place]
            if byte.isSpace {
                needsSpace = !output.isEmpty
                place += 1
            } else if byte == UInt8(ascii: "&"),
                let entity = Entity.read(bytes, at: place, end: end, inAttribute: false)
            {
                add(entity.scalar)
                place = entity.end
            } else if byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF {
                let (value, length) = bytes.scalar(at: place)
                add(Unicode.Scalar(value) ?? "\u{FFFD}")
                place += length
            } else {
                flush()
                output.append(byte)
                place += 1
            }
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000:
            needsSpace = !output.isEmpty
        case 0xAD, 0x200B, 0x2060, 0xFEFF:
            break
        default:
            flush()
            output.append(scalar: scalar)
        }
    }

    private mutating func flush() {
        if needsSpace { output.append(0x20) }
        needsSpace = false
    }

    var text: String { String(utf8: output) }
}
