/// A word, a number, a Han character or a mark of a text. `'s` and `n't` are words of their own.
struct Token: Sendable {
    enum Kind: UInt8, Sendable { case word, number, han, mark }

    /// Bytes of the part.
    var range: Range<Int>
    var word: Word
    var kind: Kind
    var isCapital: Bool
    /// Two letters or more, all of them capital: `EU`, `WASHINGTON`.
    var isAllCapital: Bool
    /// A blank, a line's end or the text's beginning stands before it.
    var isSpaced: Bool
    /// The innermost quotation whose words it belongs to; -1 outside of all.
    var quote: Int
    /// What the lexicon knows of the word.
    var lexeme: Lexeme

    var isMark: Bool { kind == .mark }
    var isQuoted: Bool { quote >= 0 }

    func has(_ classes: WordClass) -> Bool { !lexeme.classes.isDisjoint(with: classes) }
}
