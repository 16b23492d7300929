/// A simple CSS selector: tags, `.class`, `#id`, combined, and descendants: `ul.news li a`.
struct Selector {
    private struct Step {
        var tag: Tag?
        var id: String?
        var classes: [String] = []
    }

    private let steps: [Step]

    /// Nil for what is no selector of this kind.
    init?(_ text: String) {
        let parts = text.split { $0 == " " || $0 == ">" }
        let steps = parts.compactMap(Self.step)
        guard !steps.isEmpty, steps.count == parts.count else { return nil }
        self.steps = steps
    }

    private static func step(_ text: Substring) -> Step? {
        var step = Step()
        var rest = text
        let name = rest.prefix { $0 != "." && $0 != "#" }
        if !name.isEmpty, name != "*" {
            guard let tag = Tag.allCases.first(where: { "\($0)" == name.lowercased() }) else {
                return nil
            }
            step.tag = tag
        }
        rest = rest.dropFirst(name.count)
        while let mark = rest.first {
            let word = rest.dropFirst().prefix { $0 != "." && $0 != "#" }
            guard !word.isEmpty else { return nil }
            if mark == "." { step.classes.append(String(word)) } else { step.id = String(word) }
            rest = rest.dropFirst(word.count + 1)
        }
        return step
    }

    func matches(_ node: Int, _ tree: Tree) -> Bool {
        guard let last = steps.last, Self.matches(last, node, tree) else { return false }
        var wanted = steps.count - 2
        var place = node
        while wanted >= 0, place != 0 {
            place = tree.parent(place)
            if Self.matches(steps[wanted], place, tree) { wanted -= 1 }
        }
        return wanted < 0
    }

    private static func matches(_ step: Step, _ node: Int, _ tree: Tree) -> Bool {
        guard tree.tag(node) != .text else { return false }
        if let tag = step.tag, tree.tag(node) != tag { return false }
        if let id = step.id, tree.value(.id, of: node) != id { return false }
        guard !step.classes.isEmpty else { return true }
        let given = (tree.value(.class, of: node) ?? "").split { $0.isWhitespace }
        return step.classes.allSatisfy { given.contains(Substring($0)) }
    }
}
