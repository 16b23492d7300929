/// An object of a file while it is read: hands out the values of its keys, and notes what is wrong
/// with them. A key that is missing or wrong gives nil; that it is wrong is noted once.
struct Section {
    let shape: Shape
    let path: Path
    /// The byte of its opening brace.
    let start: Int
    let notes: Notebook
    /// False where a syntax error may hide some of its keys.
    let isWhole: Bool
    private let members: [String: Node]

    /// Nil where the node is no object. Unknown and missing keys are noted.
    init?(_ node: Node, _ shape: Shape, at path: Path, _ notes: Notebook) {
        guard case .object(let members, let isWhole) = node.value else {
            if !node.isBroken {
                notes.error("expected an object, found \(node.kind)", at: node.start, path)
            }
            return nil
        }
        self.shape = shape
        self.path = path
        self.start = node.start
        self.notes = notes
        self.isWhole = isWhole
        self.members = Dictionary(members.map { ($0.key, $0.node) }) { first, _ in first }
        noteUnknown(members)
        if isWhole { noteMissing() }
    }

    private func noteUnknown(_ members: [Member]) {
        for member in members where !shape.keys.contains(member.key) {
            let free = shape.keys.filter { self.members[$0] == nil }
            let near = Suggestion.nearest(to: member.key, among: free)
            let advice =
                near.map { "; did you mean \"\($0)\"?" }
                ?? "; the keys here are \(Suggestion.list(shape.keys))"
            notes.error(
                "unknown key \"\(member.key)\"\(advice)", at: member.start, path.key(member.key))
        }
    }

    private func noteMissing() {
        for key in shape.required where members[key] == nil {
            notes.error("missing; the key \"\(key)\" is required here", at: start, path.key(key))
        }
    }

    /// The value of a key; nil where there is none to speak of.
    subscript(_ key: String) -> Node? {
        assert(shape.keys.contains(key), "\(shape.name) has no key \(key) in its table")
        guard let node = members[key], !node.isBroken else { return nil }
        return node.isNull && shape.takesNull ? nil : node
    }

    func has(_ key: String) -> Bool { members[key] != nil }

    func error(_ message: String, at key: String) {
        notes.error(message, at: members[key]?.start ?? start, path.key(key))
    }

    func warning(_ message: String, at key: String) {
        notes.warning(message, at: members[key]?.start ?? start, path.key(key))
    }

    /// The value as `read` understands it; where it doesn't, `expected` and what is there is noted.
    func value<Value>(
        _ key: String, _ expected: String, _ read: (Node) -> Value?
    ) -> Value? {
        guard let node = self[key] else { return nil }
        guard let value = read(node) else {
            error("expected \(expected), found \(node.kind)", at: key)
            return nil
        }
        return value
    }
}
