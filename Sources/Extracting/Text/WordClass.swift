/// What part a word can play in an English sentence.
struct WordClass: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    static let determiner = WordClass(rawValue: 1 << 0)
    /// That can be a subject: `he`, `they`, `it`.
    static let pronoun = WordClass(rawValue: 1 << 1)
    static let objectPronoun = WordClass(rawValue: 1 << 2)
    static let possessive = WordClass(rawValue: 1 << 3)
    static let preposition = WordClass(rawValue: 1 << 4)
    static let modal = WordClass(rawValue: 1 << 5)
    static let be = WordClass(rawValue: 1 << 6)
    static let have = WordClass(rawValue: 1 << 7)
    static let `do` = WordClass(rawValue: 1 << 8)
    static let negation = WordClass(rawValue: 1 << 9)
    static let adverb = WordClass(rawValue: 1 << 10)
    /// `and`, `but`, `or`.
    static let conjunction = WordClass(rawValue: 1 << 11)
    static let subordinator = WordClass(rawValue: 1 << 12)
    static let relative = WordClass(rawValue: 1 << 13)
    static let past = WordClass(rawValue: 1 << 14)
    static let third = WordClass(rawValue: 1 << 15)
    static let base = WordClass(rawValue: 1 << 16)
    static let participle = WordClass(rawValue: 1 << 17)
    static let gerund = WordClass(rawValue: 1 << 18)
    /// `Mr.`, `President`: before a name.
    static let title = WordClass(rawValue: 1 << 19)
    static let month = WordClass(rawValue: 1 << 20)
    static let weekday = WordClass(rawValue: 1 << 21)
    /// `yesterday`, `later`, `week`: what an adverbial of time is made of.
    static let time = WordClass(rawValue: 1 << 22)
    /// A person by role: `spokesman`, `minister`, `analyst`.
    static let person = WordClass(rawValue: 1 << 23)
    /// What acts as a body: `ministry`, `commission`, `company`.
    static let body = WordClass(rawValue: 1 << 24)
    /// What can say something in writing: `report`, `statement`, `poll`.
    static let writing = WordClass(rawValue: 1 << 25)
    /// `statement`, `claim`, `belief`: a noun that carries what was said.
    static let cueNoun = WordClass(rawValue: 1 << 26)
    /// `reporters`, `Reuters`: who is told.
    static let audience = WordClass(rawValue: 1 << 27)
    static let question = WordClass(rawValue: 1 << 28)
    /// `former`, `ex-`, `retired`.
    static let former = WordClass(rawValue: 1 << 29)
    /// A noun for sure that looks like a verb: `talks`, `plans`.
    static let noun = WordClass(rawValue: 1 << 30)
    static let anonymous = WordClass(rawValue: 1 << 31)

    static let finite: WordClass = [.past, .third, .modal]
    static let verb: WordClass = [.past, .third, .base, .participle, .gerund]
    static let auxiliary: WordClass = [.modal, .be, .have, .do]
}

/// What the lexicon knows of a word.
struct Lexeme: Hashable, Sendable {
    var classes: WordClass
    /// The forms of a verb that attributes speech.
    var cue: CueVerb?

    static let unknown = Lexeme(classes: [], cue: nil)
}

/// A verb that attributes speech, by how it is built.
struct CueVerb: Hashable, Sendable {
    enum Frame: UInt8, Sendable, CaseIterable {
        /// A clause or a quotation: `said that`, `added:`
        case say
        /// Somebody, then a clause: `told reporters that`.
        case tell
        /// Somebody to do something: `urged China to`.
        case urge
        /// Something as something: `called it a slap`.
        case call
        /// An opinion: `believes that`.
        case think
        /// Data and documents: `showed that`.
        case show
        /// A question: `asked whether`.
        case ask
        /// An undertaking: `vowed to`.
        case promise
        /// Praise and blame of something: `criticised the plan`.
        case judge
    }

    var frame: Frame
    /// Stands as often for something that isn't speech: `read`, `found`, `continued`.
    var isAmbiguous: Bool
}
