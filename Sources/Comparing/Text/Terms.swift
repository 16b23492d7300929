/// Words that carry the subject of a text, as they are compared and kept: English words without
/// their endings, numbers, pairs of Chinese characters.
struct Terms: Hashable {
    var latin: Set<String> = []
    var han: Set<String> = []
    /// Numbers of one to four digits stand for years, dates and quantities alike.
    var numbers: Set<String> = []

    var isEmpty: Bool { latin.isEmpty && han.isEmpty }

    init() {}

    /// `passing` are words that don't count, in their stemmed form; pairs in Chinese.
    init(of text: String, passing: Set<String> = []) {
        let words = Words(text)
        var last: String?
        for index in words.list.indices {
            let word = words.list[index]
            // Most words are passed over by their hash alone.
            if !word.isHan, !word.isNumber, StopWords.hashes.contains(word.hash) {
                last = nil
                continue
            }
            let string = words.lowercased(index)
            if word.isHan {
                if let last { add(last + string, to: \.han, passing) }
                last = word.traits.contains(.endsSentence) ? nil : string
                continue
            }
            last = nil
            if word.isNumber {
                numbers.insert(string)
            } else if string.utf8.count > 1 {
                add(stem(string), to: \.latin, passing)
            }
        }
    }

    /// From the form they are kept in.
    init(kept: [String]) {
        for term in kept {
            guard let first = term.utf8.first else { continue }
            if (0x30...0x39).contains(first) {
                numbers.insert(term)
            } else if first < 0xE0 {
                latin.insert(term)
            } else {
                han.insert(term)
            }
        }
    }

    private mutating func add(
        _ term: String, to set: WritableKeyPath<Terms, Set<String>>, _ passing: Set<String>
    ) {
        if !passing.contains(term) { self[keyPath: set].insert(term) }
    }

    mutating func formUnion(_ other: Terms) {
        latin.formUnion(other.latin)
        han.formUnion(other.han)
        numbers.formUnion(other.numbers)
    }

    /// The form they are kept in; at most `limit`.
    func kept(_ limit: Int) -> [String] {
        Array((latin.sorted() + han.sorted() + numbers.sorted()).prefix(limit))
    }

    /// The share of the smaller set that stands in the other; nil where no script is common.
    func overlap(_ other: Terms) -> Double? {
        let shares = [share(latin, other.latin), share(han, other.han)].compactMap { $0 }
        return shares.max()
    }

    var count: Int { latin.count + han.count }

    /// How many words of both are the same.
    func common(_ other: Terms) -> Int {
        latin.intersection(other.latin).count + han.intersection(other.han).count
    }

    private func share(_ left: Set<String>, _ right: Set<String>) -> Double? {
        let smaller = min(left.count, right.count)
        guard smaller > 0 else { return nil }
        return Double(left.intersection(right).count) / Double(smaller)
    }
}

/// An English word without the commonest endings.
func stem(_ word: String) -> String {
    if word.utf8.count > 4, word.hasSuffix("ies") { return String(word.dropLast(3)) + "y" }
    if word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"),
        !word.hasSuffix("is")
    {
        return String(word.dropLast())
    }
    return word
}
