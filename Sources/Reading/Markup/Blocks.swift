/// A run of text without a block boundary: a paragraph, a heading, an entry of a list, a cell.
struct Block {
    /// Where its words stand in `Blocks.text`.
    var range: Range<Int>
    /// The nearest block element.
    var node: Int
    /// The first node that it takes text from.
    var first: Int
    /// Past the last node that it takes text from.
    var last: Int
    /// Letters and digits; a character of East Asian writing counts three.
    var weight: Int
    /// Of `weight`, what stands in links.
    var linkWeight: Int
    /// Of `weight`, what is set in bold.
    var boldWeight: Int
    /// Marks that end or divide sentences, Latin and East Asian.
    var marks: Int
    /// Whether it ends as sentences do.
    var endsSentence: Bool

    var linkShare: Double { weight == 0 ? 0 : Double(linkWeight) / Double(weight) }
}

/// The text of a part of a page, cut into blocks.
struct Blocks {
    private(set) var list: [Block] = []
    /// UTF-8.
    private(set) var text: [UInt8] = []

    /// Leaves out silent elements and the nodes for which `skips` holds.
    init(_ tree: Tree, in node: Int = 0, skips: (Int) -> Bool = { _ in false }) {
        var reader = BlockReader(tree)
        var place = node
        let end = tree.end(node)
        while place < end {
            let tag = tree.tag(place)
            if tag == .text {
                reader.add(text: place)
            } else if (tag.isSilent && place != node) || skips(place) {
                reader.breakIfBlock(tag)
                place = tree.end(place)
                continue
            } else {
                reader.enter(place, tag)
            }
            place += 1
        }
        reader.finish()
        list = reader.list
        text = reader.text
    }

    /// The block that takes text from a node or from what is in it, or the next one.
    func block(at node: Int) -> Block? {
        let place = index(at: node)
        return place < list.count ? list[place] : nil
    }

    /// The place in `list` of the first block that ends after a node begins.
    func index(at node: Int) -> Int {
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if list[middle].last > node { high = middle } else { low = middle + 1 }
        }
        return low
    }

    func string(_ block: Block) -> String { String(utf8: text[block.range]) }

    /// Paragraphs, one blank line between two.
    func joined(_ chosen: [Block]) -> String {
        chosen.map(string).joined(separator: "\n\n").composed
    }
}

/// Collects blocks while the nodes of a tree go by.
private struct BlockReader {
    private let tree: Tree
    private(set) var list: [Block] = []
    private(set) var text: [UInt8] = []
    private var block: Block
    private var start = 0
    private var needsSpace = false
    /// Line breaks since the last word.
    private var breaks = 0
    private var linkEnd = 0
    private var boldEnd = 0
    private var lastScalar: UInt32 = 0

    init(_ tree: Tree) {
        self.tree = tree
        text.reserveCapacity(min(tree.bytes.count, 1 << 16))
        block = Self.fresh(at: 0, node: 0)
    }

    private static func fresh(at place: Int, node: Int) -> Block {
        Block(
            range: place..<place, node: node, first: node, last: node, weight: 0, linkWeight: 0,
            boldWeight: 0,
            marks: 0, endsSentence: false)
    }

    mutating func enter(_ node: Int, _ tag: Tag) {
        if tag.isBlock { finish() }
        if tag == .br { breaks += 1 }
        if tag == .a { linkEnd = max(linkEnd, tree.end(node)) }
        if tag == .b || tag == .strong { boldEnd = max(boldEnd, tree.end(node)) }
    }

    mutating func breakIfBlock(_ tag: Tag) {
        if tag.isBlock { finish() } else { needsSpace = true }
    }

    mutating func add(text node: Int) {
        let range = tree.textRange(node)
        guard let first = range.first(where: { !tree.bytes[$0].isSpace }) else {
            needsSpace = true
            return
        }
        let container = blockElement(of: node)
        if container != block.node || divides(breaks) { finish() }
        if block.range.isEmpty, text.count == start {
            block = Self.fresh(at: start, node: container)
        }
        if first > range.lowerBound || breaks > 0 { needsSpace = true }
        if text.count == start { block.first = node }
        breaks = 0
        append(first..<range.upperBound, isLink: node < linkEnd, isBold: node < boldEnd)
        block.last = node + 1
    }

    private func blockElement(of node: Int) -> Int {
        var place = tree.parent(node)
        while place != 0, !tree.tag(place).isBlock { place = tree.parent(place) }
        return place
    }

    /// Two line breaks divide paragraphs; so does one after the end of a sentence.
    private func divides(_ breaks: Int) -> Bool {
        breaks > 1 || (breaks == 1 && Self.endsSentence(lastScalar))
    }

    private mutating func append(_ range: Range<Int>, isLink: Bool, isBold: Bool) {
        let bytes = tree.bytes
        var place = range.lowerBound
        let before = block.weight
        while place < range.upperBound {
            let byte = bytes[place]
            if byte == UInt8(ascii: "&"),
                let entity = Entity.read(
                    bytes, at: place, end: range.upperBound, inAttribute: false)
            {
                add(entity.scalar.value)
                place = entity.end
            } else if byte > 0x20, byte < 0x7F {
                place = addWord(bytes, from: place, to: range.upperBound)
            } else {
                let (value, length) = bytes.scalar(at: place)
                add(value)
                place += length
            }
        }
        if isLink { block.linkWeight += block.weight - before }
        if isBold { block.boldWeight += block.weight - before }
    }

    /// Adds a run of ASCII without spaces or references; past its end.
    private mutating func addWord(_ bytes: [UInt8], from start: Int, to limit: Int) -> Int {
        var end = start
        repeat {
            count(UInt32(bytes[end]))
            end += 1
        } while end < limit && bytes[end] > 0x20 && bytes[end] < 0x7F
            && bytes[end] != UInt8(ascii: "&")
        if needsSpace, text.count > self.start { text.append(0x20) }
        needsSpace = false
        text.append(contentsOf: bytes[start..<end])
        lastScalar = UInt32(bytes[end - 1])
        return end
    }

    @inline(__always) private mutating func add(_ value: UInt32) {
        switch value {
        case 0x20, 0x09, 0x0A, 0x0C, 0x0D, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000:
            needsSpace = true
            return
        case 0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF:
            return
        default:
            break
        }
        if needsSpace, text.count > start, !isJoined(to: value) { text.append(0x20) }
        needsSpace = false
        count(value)
        if value < 0x80 {
            text.append(UInt8(value))
        } else {
            text.append(scalar: Unicode.Scalar(value) ?? "\u{FFFD}")
        }
        lastScalar = value
    }

    /// A line break in the source between two East Asian characters is no space.
    private func isJoined(to value: UInt32) -> Bool {
        isEastAsian(value) && isEastAsian(lastScalar) && value < 0xAC00 && lastScalar < 0xAC00
    }

    @inline(__always) private mutating func count(_ value: UInt32) {
        if value < 0x80 {
            let byte = UInt8(value)
            if byte.isLetter || byte.isDigit {
                block.weight += 1
            } else if byte == 0x2E || byte == 0x2C || byte == 0x21 || byte == 0x3F || byte == 0x3B {
                block.marks += 1
            }
        } else if isEastAsian(value) {
            if Self.isMark(value) { block.marks += 1 } else { block.weight += 3 }
        } else if value >= 0xC0, value < 0x2000 {
            block.weight += 1
            if value == 0x60C || value == 0x61B || value == 0x61F || value == 0x6D4 {
                block.marks += 1
            }
        }
    }

    private static func isMark(_ value: UInt32) -> Bool {
        switch value {
        case 0x3001, 0x3002, 0xFF01, 0xFF0C, 0xFF1B, 0xFF1F, 0xFF0E: true
        default: false
        }
    }

    static func endsSentence(_ value: UInt32) -> Bool {
        switch value {
        case 0x2E, 0x21, 0x3F, 0x3A, 0x22, 0x201D, 0x2019, 0xBB, 0x2026, 0x29: true
        case 0x3002, 0xFF01, 0xFF1F, 0xFF1A, 0x300D, 0x300F, 0x61F, 0x6D4: true
        default: false
        }
    }

    mutating func finish() {
        breaks = 0
        needsSpace = false
        guard text.count > start else { return }
        block.range = start..<text.count
        block.endsSentence = Self.endsSentence(lastScalar)
        list.append(block)
        start = text.count
        lastScalar = 0
        block = Self.fresh(at: start, node: -1)
    }
}

/// Han, kana, Hangul, bopomofo and their full-width marks.
@inline(__always) func isEastAsian(_ value: UInt32) -> Bool {
    (value >= 0x2E80 && value < 0xA4D0) || (value >= 0xAC00 && value < 0xD7B0)
        || (value >= 0xF900 && value < 0xFB00) || (value >= 0xFE30 && value < 0xFE50)
        || (value >= 0xFF00 && value < 0xFFF0) || (value >= 0x20000 && value < 0x32000)
}
