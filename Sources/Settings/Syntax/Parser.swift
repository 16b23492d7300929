/// Reads JSON5 (json5.org, version 1.0.0) and goes on after an error, so that all errors of a file
/// are told at once. Own work because the platform's decoder names no place, and takes unknown and
/// repeated keys without a word.
struct Parser {
    let bytes: [UInt8]
    let notes: Notebook
    var index = 0
    /// Nothing more is read: the text ended too early, or nests too deeply.
    var isStopped = false
    /// The brackets that are open, the innermost last.
    private var openers: [UInt8] = []
    /// What comes next was behind its comma already when an unclosed list was given up.
    private var isBehindComma = false

    static let maximumDepth = 64

    /// The value of the whole text; nil where there is none.
    static func parse(_ bytes: [UInt8], _ notes: Notebook) -> Node? {
        let text = Text.checked(bytes, notes)
        var parser = Parser(bytes: text, notes: notes)
        parser.index = text.starts(with: Text.mark) ? Text.mark.count : 0
        return parser.document()
    }

    private init(bytes: [UInt8], notes: Notebook) {
        self.bytes = bytes
        self.notes = notes
    }

    var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func document() -> Node? {
        skipSpace(Path())
        guard current != nil else {
            if !notes.hasErrors { notes.error("the file is empty", at: 0, Path()) }
            return nil
        }
        let node = value(Path())
        skipSpace(Path())
        if current != nil, !isStopped, !node.isBroken {
            notes.error("nothing may follow the end of the file's object", at: index, Path())
        }
        return node
    }

    private mutating func value(_ path: Path) -> Node {
        let start = index
        switch current {
        case UInt8(ascii: "{"): return object(path)
        case UInt8(ascii: "["): return array(path)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let text = string(path)
            return Node(value: text.map(Node.Value.string) ?? .broken, start: start)
        case let byte? where Self.startsNumber(byte):
            return Node(value: number(path), start: start)
        case let byte? where Self.startsWord(byte): return Node(value: word(path), start: start)
        default:
            notes.error("a value was expected, but there is \(found)", at: start, path)
            return Node(value: .broken, start: start)
        }
    }

    // MARK: - Objects

    private mutating func object(_ path: Path) -> Node {
        let start = index
        guard open(path) else { return Node(value: .broken, start: start) }
        var members: [Member] = []
        var first: [String: Int] = [:]
        var isWhole = true
        while !closes(UInt8(ascii: "}"), from: start, path, &isWhole) {
            guard let member = member(path) else {
                isWhole = false
                skipToNext(path)
                continue
            }
            if let earlier = first.updateValue(member.start, forKey: member.key) {
                first[member.key] = earlier
                noteRepeat(of: member, after: earlier, path)
            }
            members.append(member)
            if member.node.isBroken { skipToNext(path) } else { separator(path.key(member.key)) }
        }
        return Node(value: .object(members, isWhole: isWhole), start: start)
    }

    private mutating func member(_ path: Path) -> Member? {
        let start = index
        guard let key = key(path) else { return nil }
        skipSpace(path)
        guard current == UInt8(ascii: ":") else {
            notes.error(
                "a colon (:) was expected after the key, but there is \(found)", at: index,
                path.key(key))
            return nil
        }
        index += 1
        skipSpace(path)
        return Member(key: key, start: start, node: value(path.key(key)))
    }

    private mutating func key(_ path: Path) -> String? {
        switch current {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return string(path)
        case let byte? where Self.startsWord(byte): return identifier()
        default:
            notes.error("a key was expected, but there is \(found)", at: index, path)
            return nil
        }
    }

    private func noteRepeat(of member: Member, after first: Int, _ path: Path) {
        notes.error(
            "the key \"\(member.key)\" stands here a second time, first at "
                + "\(notes.place(of: first)); keep one of the two", at: member.start,
            path.key(member.key))
    }

    // MARK: - Lists

    private mutating func array(_ path: Path) -> Node {
        let start = index
        guard open(path) else { return Node(value: .broken, start: start) }
        var items: [Node] = []
        var isWhole = true
        while !closes(UInt8(ascii: "]"), from: start, path, &isWhole) {
            let place = path.index(items.count)
            let item = value(place)
            if isKey(item) {
                giveUp(from: start, before: item.start, path)
                break
            }
            items.append(item)
            if item.isBroken { skipToNext(path) } else { separator(place) }
        }
        return Node(value: .array(items), start: start)
    }

    /// Whether what was read as an item of a list is followed by a colon, and so is the next key of
    /// the object around a list that nobody closed.
    private mutating func isKey(_ item: Node) -> Bool {
        guard item.string != nil, openers.dropLast().last == UInt8(ascii: "{") else { return false }
        let end = index
        skipSpace(Path())
        defer { index = end }
        return current == UInt8(ascii: ":")
    }

    private mutating func giveUp(from start: Int, before key: Int, _ path: Path) {
        notes.error(
            "this \"[\" is still open at \(notes.place(of: key)); close it", at: start, path)
        openers.removeLast()
        index = key
        isBehindComma = true
    }

    // MARK: - What both share

    /// Steps over an opening bracket, unless the nesting is too deep.
    private mutating func open(_ path: Path) -> Bool {
        guard openers.count < Self.maximumDepth else {
            notes.error("nested over \(Self.maximumDepth) levels deep", at: index, path.top)
            isStopped = true
            index = bytes.count
            return false
        }
        openers.append(bytes[index])
        index += 1
        return true
    }

    /// Whether the object or list ends here: at its bracket, at that of one around it, or at the
    /// end of the text.
    private mutating func closes(
        _ bracket: UInt8, from start: Int, _ path: Path, _ isWhole: inout Bool
    ) -> Bool {
        skipSpace(path)
        while current == UInt8(ascii: ",") {
            notes.error("a comma too many; remove it", at: index, path)
            index += 1
            skipSpace(path)
        }
        if current == bracket {
            index += 1
        } else if !isUnclosed(from: start, path) {
            return false
        } else {
            isWhole = false
        }
        openers.removeLast()
        return true
    }

    private mutating func isUnclosed(from start: Int, _ path: Path) -> Bool {
        guard current == nil || current == UInt8(ascii: "}") || current == UInt8(ascii: "]") else {
            return false
        }
        guard !isStopped else { return true }
        let opener = Character(Unicode.Scalar(bytes[start]))
        let end = current == nil ? "at the end of the file" : "at \(notes.place(of: index))"
        notes.error("this \"\(opener)\" is still open \(end); close it", at: start, path)
        if current == nil { isStopped = true }
        // A bracket that nothing around waits for is stepped over.
        let partner: UInt8 = current == UInt8(ascii: "}") ? UInt8(ascii: "{") : UInt8(ascii: "[")
        if current != nil, !openers.dropLast().contains(partner) { index += 1 }
        return true
    }

    private mutating func separator(_ path: Path) {
        let end = index
        skipSpace(path)
        guard !isBehindComma else {
            isBehindComma = false
            return
        }
        switch current {
        case UInt8(ascii: ","): index += 1
        case nil, UInt8(ascii: "}"), UInt8(ascii: "]"): return
        default: notes.error("a comma is missing after this value", at: end, path)
        }
    }
}
