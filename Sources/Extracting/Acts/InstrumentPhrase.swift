import Model

/// A noun phrase that names an instrument: `a joint statement on fisheries`.
struct InstrumentPhrase: Sendable {
    var instrument: Act.Instrument
    /// All of its words, from the determiner on.
    var range: Range<Int>
    var head: Int
    /// `no statement`, `neither of two drafts`.
    var isNegated: Bool
    var isPlural: Bool
    /// A head that says little by itself: a plan, measures, a target.
    var isPlain: Bool
    /// A proper name: `the Paris Agreement`.
    var isNamed: Bool
}

/// Finds the noun phrases of a line that name instruments.
struct InstrumentFinder {
    let line: Line
    /// The instrument spoken of before: `a corrected paper`, `the text`.
    var antecedent: InstrumentPhrase?

    private static let byHead = Dictionary(grouping: InstrumentTerms.rows, by: \.head)

    /// The nouns of the table, in the plural too.
    static let nouns = Set(
        byHead.keys.flatMap { noun in
            let stem = noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s"
            return [noun, noun + "s", noun + "es", stem]
        })

    func phrases() -> [InstrumentPhrase] {
        line.words.indices.compactMap {
            line.has(.instrument, $0) && !line.words[$0].isQuoted ? phrase(at: $0) : nil
        }
    }

    private func phrase(at head: Int) -> InstrumentPhrase? {
        let (noun, rows) = row(at: head)
        guard let rows, !isVerb(head), !isModifier(head) else { return nil }
        let start = phraseStart(of: head)
        let before = (start..<head).map { line[$0] }
        guard !isFalseFriend(noun, start..<head) else { return nil }
        let row = rows.first { row in
            row.modifiers.isEmpty || row.modifiers.contains { before.contains($0) }
        }
        if row == nil, let again = again(noun, start..<head) { return again }
        guard let row,
            row.instrument != .spokespersonRemarks || !row.modifiers.isEmpty || isSpokesperson
        else { return nil }
        return InstrumentPhrase(
            instrument: row.instrument, range: start..<head + 1, head: head,
            isNegated: before.contains("no") || line[start - 1] == "no"
                || line[start - 1] == "neither",
            isPlural: noun != line[head],
            isPlain: row.instrument == .decision && InstrumentTerms.plainHeads.contains(noun),
            isNamed: head > start && line.words[head].isCapital && line.words[head - 1].isCapital)
    }

    /// The same kind of paper or text once more.
    private func again(_ noun: String, _ before: Range<Int>) -> InstrumentPhrase? {
        guard var phrase = antecedent,
            noun == "paper" && phrase.instrument == .whitePaper
                || noun == "text"
                    && [.jointStatement, .outcomeDocument].contains(phrase.instrument),
            line.hasAny(
                ["new", "corrected", "revised", "updated", "final", "second", "fresh"], in: before)
        else { return nil }
        phrase.range = before.lowerBound..<before.upperBound + 1
        phrase.head = before.upperBound
        phrase.isNegated = false
        phrase.isNamed = false
        return phrase
    }

    private var isSpokesperson: Bool { line.words.contains { $0.text.hasPrefix("spokes") } }

    private func row(at index: Int) -> (String, [InstrumentTerms.Row]?) {
        let word = line[index]
        if let rows = Self.byHead[word] { return (word, rows) }
        guard word.hasSuffix("s") else { return (word, nil) }
        let stems = [
            String(word.dropLast()), word.hasSuffix("ies") ? word.dropLast(3) + "y" : "",
            word.hasSuffix("es") ? String(word.dropLast(2)) : "",
        ]
        let stem = stems.first { Self.byHead[$0] != nil } ?? word
        return (stem, Self.byHead[stem])
    }

    /// `China plans to`, `rules out`: the same word as a verb.
    private func isVerb(_ index: Int) -> Bool {
        guard line.verb(index) != nil else { return false }
        let before = line[index - 1]
        if GrammarWords.auxiliaries.contains(before) || before == "to" { return true }
        if line[index + 1] == "to", line[index].hasSuffix("s"), line[index - 1] != "'s",
            !GrammarWords.determiners.contains(before)
        {
            return true
        }
        if line.party(at: index - 1) != nil, !line.words[index].isCapital || line.isTitle {
            return line.has(.determiner, index + 1) || line[index + 1] == "out"
        }
        return false
    }

    /// `statement of`, but not `agreement text`: the last noun of a compound is the head.
    private func isModifier(_ index: Int) -> Bool {
        let next = line[index + 1]
        if next == "of", line[index + 2] == "intent", line[index] != "statement" { return true }
        return line.has(.instrument, index + 1) && Self.byHead[next] != nil
            && !GrammarWords.prepositions.contains(next) && isSameKind(index)
            || ["talks", "negotiations", "office", "deadline", "holder", "maker", "makers"]
                .contains(next)
    }

    private func isSameKind(_ index: Int) -> Bool {
        line.verb(index + 1) == nil
            || ["text", "plan", "document", "draft"].contains(line[index + 1])
    }

    private func isFalseFriend(_ noun: String, _ before: Range<Int>) -> Bool {
        guard let friends = InstrumentTerms.falseFriends[noun], let near = before.last else {
            return false
        }
        return friends.contains(line[near])
            || line[near] == "'s"
                && friends.contains(
                    line[near - 1] + "'s")
    }

    /// Back over modifiers, names and possessors.
    private func phraseStart(of head: Int) -> Int {
        var index = head
        while index > 0, head - index < 9, belongs(index - 1) { index -= 1 }
        return index
    }

    private func belongs(_ index: Int) -> Bool {
        let word = line.words[index]
        if word.isMark { return word.text == "’" || word.text == "'" || word.text == "%" }
        if word.text == "'s" || line.party(at: index) != nil { return true }
        if word.traits.contains(.determiner) { return true }
        if word.traits.contains(.preposition)
            || ["and", "or", "but"].contains(word.text)
            || word.traits.contains(.auxiliary)
            || word.traits.contains(.relative)
            || word.traits.contains(.weekday)
        {
            return false
        }
        guard let verb = word.verb else { return true }
        return isInside(index) || isNounLike(index, verb)
    }

    /// A participle or a noun that looks like a verb, behind a determiner: `a written statement`.
    private func isInside(_ index: Int) -> Bool {
        let before = line[index - 1]
        return GrammarWords.determiners.contains(before) || before == "'s" || before == "new"
            || before.hasSuffix("ly") && line[index].hasSuffix("ed")
    }

    /// `forces agreement`, `trade deal`: no verb without a subject before it.
    private func isNounLike(_ index: Int, _ verb: VerbForm) -> Bool {
        guard !verb.forms.contains(.past) || Self.verbalModifiers.contains(line[index]),
            !verb.forms.contains(.gerund), index > 0
        else { return false }
        let before = line.words[index - 1]
        let isLed =
            before.isMark || line.party(at: index - 1) != nil || before.isCapital
            || GrammarWords.auxiliaries.contains(before.text) || before.text == "to"
            || CommitmentWords.pronouns.contains(before.text) || before.text.hasSuffix("s")
            || GrammarWords.relatives.contains(before.text)
            || GrammarWords.adverbs.contains(before.text)
        return !isLed
    }

    /// Forms of the past that are as often nouns.
    private static let verbalModifiers: Set<String> = ["set", "cut", "cost", "written", "draft"]
}
