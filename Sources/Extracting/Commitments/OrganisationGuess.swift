import Model

/// Organisations that no table knows, by how they stand before a verb: `Northfield Steel pledged`.
struct OrganisationGuess {
    /// All sentences of the document: a surname has a first name somewhere.
    let body: [Passage]

    /// The id of the capitalised words right before the word; nil where they may be a person.
    func actor(before verb: Int, in line: Line) -> ActorID? {
        var end = verb
        while end > 0, isBetween(end - 1, line) { end -= 1 }
        var start = end
        while start > 0, isNameWord(start - 1, line) { start -= 1 }
        let words = (start..<end).map { line[$0] }
        guard let last = words.last, words.count <= 4, !isCommon(words, at: start, line) else {
            return nil
        }
        let isNamed =
            Self.suffixes.contains(last)
            || words.count == 1
                && (isAbbreviation(start, line) || !isSurname(line.words[start], line))
        guard isNamed else { return nil }
        return ActorID(words.filter { !Self.dropped.contains($0) }.joined(separator: "-"))
    }

    private func isBetween(_ index: Int, _ line: Line) -> Bool {
        line.has(.adverb, index) || line.has(.weekday, index)
            || line[index] == "on" && line.has(.weekday, index + 1)
    }

    private func isNameWord(_ index: Int, _ line: Line) -> Bool {
        let word = line.words[index]
        return !word.isMark && word.isCapital && line.party(at: index) == nil
            && !GrammarWords.determiners.contains(word.text)
    }

    private func isCommon(_ words: [String], at start: Int, _ line: Line) -> Bool {
        guard words.count == 1, let word = words.first else { return false }
        return CommitmentWords.pronouns.contains(word) || GrammarWords.adverbs.contains(word)
            || DateWords.months[word] != nil || line.verb(start) != nil
            || start == 0 && word.hasSuffix("s") && !isAbbreviation(start, line)
            || [
                "officials", "nobody", "everyone", "nothing", "there", "what", "president",
                "another",
            ]
            .contains(word)
    }

    private func isAbbreviation(_ index: Int, _ line: Line) -> Bool {
        let range = line.words[index].range
        return range.count > 1 && range.count < 7
            && line.text.bytes[range].allSatisfy { (0x41...0x5A).contains($0) }
    }

    /// Behind a first name or a title anywhere in the document.
    private func isSurname(_ word: Line.Word, _ line: Line) -> Bool {
        let name = line.text.string(word.range)
        return body.contains { passage in
            var from = passage.text.range.lowerBound
            while let place = passage.text.find(name, from: from) {
                if isLedByName(place, in: passage.text) { return true }
                from = place + name.utf8.count
            }
            return false
        }
    }

    private func isLedByName(_ place: Int, in text: ByteText) -> Bool {
        guard place > text.range.lowerBound + 2, text[place - 1] == 0x20 else { return false }
        guard let before = text.wordsBefore(place, 1).first else { return false }
        return before.start < place - 1 && (0x41...0x5A).contains(text[before.start])
            && before.start + before.text.utf8.count == place - 1
    }

    private static let suffixes: Set<String> = [
        "inc", "corp", "group", "ltd", "plc", "co", "ag", "sa", "nv", "energy", "motors", "bank",
        "holdings", "industries", "airlines", "airways", "steel", "cement", "oil", "gas", "power",
        "pharma", "technologies", "electric", "foods", "mining", "resources", "petroleum",
        "capital",
        "insurance", "semiconductor", "chemical", "university", "institute", "foundation",
        "alliance",
    ]

    private static let dropped: Set<String> = ["inc", "corp", "ltd", "plc", "co"]
}
