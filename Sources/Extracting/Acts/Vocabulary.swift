/// What a word of grammar or of time can be; looked up once a word.
struct WordTraits: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    static let auxiliary = WordTraits(rawValue: 1 << 0)
    static let adverb = WordTraits(rawValue: 1 << 1)
    static let preposition = WordTraits(rawValue: 1 << 2)
    static let determiner = WordTraits(rawValue: 1 << 3)
    static let relative = WordTraits(rawValue: 1 << 4)
    static let have = WordTraits(rawValue: 1 << 5)
    static let weekday = WordTraits(rawValue: 1 << 6)
    static let month = WordTraits(rawValue: 1 << 7)
    static let pronoun = WordTraits(rawValue: 1 << 8)
    static let target = WordTraits(rawValue: 1 << 9)
    static let reduction = WordTraits(rawValue: 1 << 10)
    static let deed = WordTraits(rawValue: 1 << 11)
}

/// Verbs and words of grammar in one table.
enum Vocabulary {
    struct Entry: Sendable {
        var verb: VerbForm?
        var traits: WordTraits = []
    }

    static subscript(word: String) -> Entry { entries[word] ?? Entry() }

    private static let entries: [String: Entry] = {
        var entries = Verbs.shared.byForm.mapValues { Entry(verb: $0) }
        for (traits, words) in sets {
            for word in words { entries[word, default: Entry()].traits.formUnion(traits) }
        }
        return entries
    }()

    private static let sets: [(WordTraits, Set<String>)] = [
        (.auxiliary, GrammarWords.auxiliaries), (.adverb, GrammarWords.adverbs),
        (.preposition, GrammarWords.prepositions), (.determiner, GrammarWords.determiners),
        (.relative, GrammarWords.relatives), (.have, GrammarWords.haveForms),
        (.weekday, Set(DateWords.weekdays.keys)), (.month, Set(DateWords.months.keys)),
        (.pronoun, CommitmentWords.pronouns), (.target, CommitmentWords.targets),
        (.reduction, CommitmentWords.reductions), (.deed, Set(CommitmentWords.deeds.keys)),
    ]
}
