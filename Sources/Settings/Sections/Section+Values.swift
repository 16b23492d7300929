import Model

// The types of values that keys have.

extension Section {
    func flag(_ key: String) -> Bool? { value(key, "true or false", \.bool) }

    /// A string that says something.
    func text(_ key: String) -> String? {
        guard let text = value(key, "a string", \.string) else { return nil }
        guard !text.allSatisfy(\.isWhitespace) else {
            error("empty; say something, or leave the key out", at: key)
            return nil
        }
        return text
    }

    func whole(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let number = value(key, "a whole number", \.number) else { return nil }
        guard let whole = Int(exactly: number), range.contains(whole) else {
            let limits = "from \(range.lowerBound) to \(range.upperBound)"
            error("expected a whole number \(limits), found \(JSON.number(number).text)", at: key)
            return nil
        }
        return whole
    }

    /// A number from 0 to 1.
    func share(_ key: String) -> Double? {
        guard let number = value(key, "a number from 0 to 1", \.number) else { return nil }
        guard (0...1).contains(number) else {
            error("expected a number from 0 to 1, found \(JSON.number(number).text)", at: key)
            return nil
        }
        return number
    }

    func duration(_ key: String, in range: ClosedRange<Seconds>) -> Seconds? {
        guard let node = self[key] else { return nil }
        guard let text = node.string ?? Self.digits(node) else {
            error("expected a duration like \"90s\", \"5m\" or \"6h\", found \(node.kind)", at: key)
            return nil
        }
        guard node.string != nil, let seconds = Duration.seconds(text) else {
            let near = Duration.suggestion(for: text).map { "; did you mean \"\($0)\"?" }
            let shape = "; write a whole number and s, m, h or d, as in \"5m\""
            error("\"\(text)\" is no duration\(near ?? shape)", at: key)
            return nil
        }
        guard range.contains(seconds) else {
            let limits = "\(Duration.text(range.lowerBound)) to \(Duration.text(range.upperBound))"
            error("\"\(text)\" is out of range; it may be \(limits)", at: key)
            return nil
        }
        return seconds
    }

    func size(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let node = self[key] else { return nil }
        guard let text = node.string ?? Self.digits(node) else {
            error("expected a size like \"8MiB\", found \(node.kind)", at: key)
            return nil
        }
        guard node.string != nil, let bytes = Size.bytes(text) else {
            let near = Size.suggestion(for: text).map { "; did you mean \"\($0)\"?" }
            let shape = "; write a whole number and B, KiB, MiB or GiB, as in \"8MiB\""
            error("\"\(text)\" is no size\(near ?? shape)", at: key)
            return nil
        }
        guard range.contains(bytes) else {
            let limits = "\(Size.text(range.lowerBound)) to \(Size.text(range.upperBound))"
            error("\"\(text)\" is out of range; it may be \(limits)", at: key)
            return nil
        }
        return bytes
    }

    /// A bare number where a measure was wanted, as text, so that a unit can be suggested.
    private static func digits(_ node: Node) -> String? {
        node.number.flatMap { Int(exactly: $0) }.map(String.init)
    }
}

// MARK: - Words of a fixed choice

extension Section {
    func choice<Word: RawRepresentable & CaseIterable>(
        _ key: String, of type: Word.Type = Word.self
    ) -> Word? where Word.RawValue == String {
        guard let text = value(key, "a string", \.string) else { return nil }
        return Self.word(text) { self.error($0, at: key) }
    }

    func choices<Word: RawRepresentable & CaseIterable & Hashable>(
        _ key: String, of type: Word.Type = Word.self
    ) -> Set<Word>? where Word.RawValue == String {
        guard let items = strings(key) else { return nil }
        return Set(
            items.compactMap { item in
                Self.word(item.text) { notes.error($0, at: item.start, item.path) }
            })
    }

    private static func word<Word: RawRepresentable & CaseIterable>(
        _ text: String, complain: (String) -> Void
    ) -> Word? where Word.RawValue == String {
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue)
        complain(
            "unknown value \"\(text)\""
                + Suggestion.advice(for: text, among: known, called: "choices"))
        return nil
    }
}

// MARK: - Lists and objects

extension Section {
    /// A string of a list, with its place.
    struct Item {
        var text: String
        var start: Int
        var path: Path
    }

    /// Nil where the key is missing or no list; what is no string, empty or a repeat is noted and
    /// left out.
    func strings(_ key: String) -> [Item]? {
        guard let nodes = value(key, "a list of strings", \.items) else { return nil }
        var items: [Item] = []
        for (index, node) in nodes.enumerated() where !node.isBroken {
            let place = path.key(key).index(index)
            guard let text = node.string, !text.allSatisfy(\.isWhitespace) else {
                let found = node.string == nil ? node.kind : "an empty one"
                notes.error("expected a string, found \(found)", at: node.start, place)
                continue
            }
            if items.contains(where: { $0.text == text }) {
                notes.warning("\"\(text)\" is listed twice", at: node.start, place)
            }
            items.append(Item(text: text, start: node.start, path: place))
        }
        return items
    }

    static let anyRemedy = "it matches nothing; leave the key out for any"

    /// As `strings`, where an empty list is a mistake.
    func someStrings(_ key: String, whenEmpty remedy: String = Self.anyRemedy) -> [Item]? {
        guard let items = strings(key) else { return nil }
        if self[key]?.items?.isEmpty == true {
            error("an empty list; \(remedy)", at: key)
        }
        return items
    }

    func section(_ key: String, _ shape: Shape) -> Section? {
        self[key].flatMap { Section($0, shape, at: path.key(key), notes) }
    }

    func sections(_ key: String, _ shape: Shape) -> [Section] {
        let nodes = value(key, "a list of objects", \.items) ?? []
        return nodes.enumerated().compactMap { index, node in
            Section(node, shape, at: path.key(key).index(index), notes)
        }
    }
}
