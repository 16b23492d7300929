/// What markup is made of, as places in its bytes: nothing is copied.
enum MarkupToken {
    case text(Range<Int>)
    case start(StartTag)
    case end(Tag, Range<Int>)
    /// Comments, declarations and processing instructions.
    case other(Range<Int>)
}

struct StartTag {
    var tag: Tag
    /// From `<` to past `>`.
    var range: Range<Int>
    /// Places in the tokenizer's list.
    var attributes: Range<Int>
    var closesItself: Bool
}

struct Attribute {
    var name: AttributeName
    /// Without quotation marks; references not replaced.
    var value: Range<Int>
}

/// Cuts HTML into tokens by the rules of its standard that matter for text: one pass, every step
/// forward, so that the time is linear whatever the input. Of one tag 64 attributes are kept.
struct Tokenizer {
    let bytes: [UInt8]
    private(set) var attributes: [Attribute] = []
    private var place = 0
    /// The raw element that is open: text up to its end tag.
    private var raw: Tag?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private static let mostAttributes = 64

    mutating func next() -> MarkupToken? {
        guard place < bytes.count else { return nil }
        if let open = raw {
            raw = nil
            let end = endOfRaw(open)
            if end > place { return text(to: end) }
        }
        let start = place
        if bytes[start] == UInt8(ascii: "<"), let token = markup() { return token }
        // The first byte is text even where it is a `<` that begins nothing.
        var end = start + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
        return text(to: end)
    }

    private mutating func text(to end: Int) -> MarkupToken {
        defer { place = end }
        return .text(place..<end)
    }

    private mutating func markup() -> MarkupToken? {
        guard place + 1 < bytes.count else { return nil }
        switch bytes[place + 1] {
        case UInt8(ascii: "/"):
            return endTag()
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            return declaration()
        case let byte where byte.isLetter:
            return startTag()
        default:
            return nil
        }
    }

    private mutating func declaration() -> MarkupToken {
        let start = place
        if bytes.holds("<!--", at: place) {
            place = endOfComment(place + 4)
        } else if bytes.holds("<![cdata[", at: place) {
            place = bytes.place(of: "]]>", from: place + 9).map { $0 + 3 } ?? bytes.count
        } else {
            place = bytes.place(of: UInt8(ascii: ">"), from: place).map { $0 + 1 } ?? bytes.count
        }
        return .other(start..<place)
    }

    /// `-->`, `--!>`, or `>` at once; a comment that never ends takes the rest.
    private func endOfComment(_ start: Int) -> Int {
        if start < bytes.count, bytes[start] == UInt8(ascii: ">") { return start + 1 }
        var place = start
        while let dash = bytes.place(of: UInt8(ascii: "-"), from: place) {
            if bytes.holds("-->", at: dash) { return dash + 3 }
            if bytes.holds("--!>", at: dash) { return dash + 4 }
            place = dash + 1
        }
        return bytes.count
    }

    private mutating func endTag() -> MarkupToken? {
        let start = place
        guard start + 2 < bytes.count else { return nil }
        guard bytes[start + 2].isLetter else { return declaration() }
        var end = start + 2
        while end < bytes.count, Self.isName(bytes[end]) { end += 1 }
        let tag = Self.tags.value(bytes, start + 2..<end) ?? .other
        place = bytes.place(of: UInt8(ascii: ">"), from: end).map { $0 + 1 } ?? bytes.count
        return .end(tag, start..<place)
    }

    private mutating func startTag() -> MarkupToken {
        let start = place
        var end = start + 1
        while end < bytes.count, Self.isName(bytes[end]) { end += 1 }
        let tag = Self.tags.value(bytes, start + 1..<end) ?? .other
        let first = attributes.count
        place = end
        var closesItself = false
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            closesItself = bytes[place] == UInt8(ascii: "/")
            if closesItself || bytes[place].isSpace { place += 1 } else { attribute(first) }
        }
        place = min(place + 1, bytes.count)
        if tag.isRaw, !(closesItself && (tag == .svg || tag == .math)) { raw = tag }
        return .start(
            StartTag(
                tag: tag, range: start..<place, attributes: first..<attributes.count,
                closesItself: closesItself))
    }

    /// Leaves `place` after the attribute.
    private mutating func attribute(_ first: Int) {
        let start = place
        place += 1
        while place < bytes.count, !Self.endsName(bytes[place]) { place += 1 }
        let name = start..<place
        let after = bytes.afterSpace(place)
        var value = place..<place
        if after < bytes.count, bytes[after] == UInt8(ascii: "=") {
            place = bytes.afterSpace(after + 1)
            value = attributeValue()
        }
        guard attributes.count - first < Self.mostAttributes,
            let known = Self.names.value(bytes, name)
        else { return }
        attributes.append(Attribute(name: known, value: value))
    }

    private mutating func attributeValue() -> Range<Int> {
        guard place < bytes.count else { return place..<place }
        let quote = bytes[place]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = place + 1
            let end = bytes.place(of: quote, from: start) ?? bytes.count
            place = min(end + 1, bytes.count)
            return start..<end
        }
        let start = place
        while place < bytes.count, !bytes[place].isSpace, bytes[place] != UInt8(ascii: ">") {
            place += 1
        }
        return start..<place
    }

    /// Where the end tag of a raw element stands.
    private func endOfRaw(_ tag: Tag) -> Int {
        let name = "\(tag)".utf8
        var place = place
        while let found = bytes.place(of: "</", from: place) {
            let end = found + 2 + name.count
            let isIt =
                end <= bytes.count
                && zip(bytes[found + 2..<end], name).allSatisfy {
                    $0.lowered == $1
                }
            if isIt, end == bytes.count || !Self.isName(bytes[end]) { return found }
            place = found + 2
        }
        // A title that never ends swallows no page.
        return tag == .title ? self.place : bytes.count
    }

    private static func isName(_ byte: UInt8) -> Bool {
        byte.isWord || byte == UInt8(ascii: ":") || byte >= 0x80
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte.isSpace || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">")
            || byte == UInt8(ascii: "/")
    }

    private static let tags = NameTable(
        Tag.allCases.filter { $0 != .other && $0 != .text && $0 != .root }.map { ("\($0)", $0) })
    private static let names = NameTable(AttributeName.allCases.map { ($0.spelling, $0) })
}
