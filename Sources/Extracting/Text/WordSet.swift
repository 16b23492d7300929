/// Words of a rule.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
    private let table: WordTable<Bool>

    init(_ words: some Sequence<Word>) {
        let entries = Dictionary(words.map { ($0, true) }, uniquingKeysWith: { first, _ in first })
        table = WordTable(entries, other: false)
    }

    init(arrayLiteral words: Word...) { self.init(words) }

    func contains(_ word: Word) -> Bool { table[word] }
}
