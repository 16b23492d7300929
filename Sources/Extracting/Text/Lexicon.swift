/// English words by what they can be, built once from the tables.
struct Lexicon: Sendable {
    static let shared = Lexicon()

    /// Words that take a full stop along: `mr`, `gen`, `nov`.
    let abbreviations: WordSet
    private var entries: [Word: Lexeme] = [:]
    private var table = WordTable<Lexeme>([:], other: .unknown)

    subscript(word: Word) -> Lexeme { table[word] }

    private init() {
        abbreviations = WordSet(EnglishWords.abbreviations.listed.map { Word($0) })
        for (classes, list) in EnglishWords.classes {
            for word in list.listed { add(word, classes) }
        }
        for lemma in EnglishVerbs.plain.listed { add(lemma, cue: nil) }
        for (frame, isAmbiguous, list) in CueVerbs.table {
            let cue = CueVerb(frame: frame, isAmbiguous: isAmbiguous)
            for lemma in list.listed { add(lemma, cue: cue) }
        }
        for word in EnglishWords.nouns.listed { remove(word, [.third, .base]) }
        table = WordTable(entries, other: .unknown)
    }

    private mutating func add(_ word: String, _ classes: WordClass) {
        entries[Word(word), default: .unknown].classes.formUnion(classes)
    }

    private mutating func add(_ lemma: String, cue: CueVerb?) {
        for (form, classes) in EnglishVerbs.forms(of: lemma) {
            let word = Word(form)
            add(form, classes)
            if let cue, entries[word]?.cue == nil { entries[word]?.cue = cue }
        }
    }

    private mutating func remove(_ word: String, _ classes: WordClass) {
        if entries[Word(word)]?.cue == nil {
            entries[Word(word), default: .unknown].classes.subtract(classes)
        }
        entries[Word(word), default: .unknown].classes.insert(.noun)
    }
}

extension String {
    /// The words and phrases of a table, cut at commas and line ends.
    var listed: [String] {
        split(whereSeparator: { $0 == "," || $0 == "\n" })
            .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    }
}
