/// What a word of grammar or of time can be; looked up once a word.
struct WordTraits: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

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
    /// Names an instrument, alone or in the plural.
    static let instrument = WordTraits(rawValue: 1 << 12)
    /// Begins a phrase that tells of hearsay.
    static let hearsay = WordTraits(rawValue: 1 << 13)
    /// What is refused without an instrument: `comment`.
    static let refusable = WordTraits(rawValue: 1 << 14)
    /// `it`, `them`: may stand for an instrument.
    static let objectPronoun = WordTraits(rawValue: 1 << 15)
    /// May begin a clause with a subject of its own.
    static let clause = WordTraits(rawValue: 1 << 16)
    /// A verb that decides by itself: `ban`.
    static let decision = WordTraits(rawValue: 1 << 17)
    /// A verb that moves or drops a target.
    static let change = WordTraits(rawValue: 1 << 18)
    /// A verb that takes a sum: `pledge`.
    static let giving = WordTraits(rawValue: 1 << 19)
}

/// Verbs and words of grammar in one table.
enum Vocabulary {
    struct Entry: Sendable {
        var verb: VerbForm?
        var traits: WordTraits = []
    }

    static subscript(word: Line.Word.Key) -> Entry { table[word] }

    private static let table: WordTable<Entry> = {
        var entries = Verbs.shared.byForm.mapValues { Entry(verb: $0) }
        for (traits, words) in sets {
            for word in words { entries[word, default: Entry()].traits.formUnion(traits) }
        }
        let byWord = entries.map { (Line.Word.Key($0.key), $0.value) }
        return WordTable(Dictionary(uniqueKeysWithValues: byWord), other: Entry())
    }()

    private static let sets: [(WordTraits, Set<String>)] = [
        (.auxiliary, GrammarWords.auxiliaries), (.adverb, GrammarWords.adverbs),
        (.preposition, GrammarWords.prepositions), (.determiner, GrammarWords.determiners),
        (.relative, GrammarWords.relatives), (.have, GrammarWords.haveForms),
        (.weekday, Set(DateWords.weekdays.keys)), (.month, Set(DateWords.months.keys)),
        (.pronoun, CommitmentWords.pronouns), (.target, CommitmentWords.targets),
        (.reduction, CommitmentWords.reductions), (.deed, Set(CommitmentWords.deeds.keys)),
        (.instrument, InstrumentFinder.nouns), (.clause, GrammarWords.clauseOpeners),
        (.hearsay, Set(GrammarWords.hearsay.compactMap(\.first))),
        (.refusable, ["comment", "elaborate", "confirm"]), (.objectPronoun, ["it", "them"]),
        (.decision, Verbs.shared.forms(of: EnglishActs.decidingVerbs)),
        (.giving, Verbs.shared.forms(of: CommitmentWords.giving)),
        (.change, Verbs.shared.forms(of: CommitmentWords.changing)),
        (.change, Verbs.shared.forms(of: CommitmentWords.dropping)),
    ]
}
