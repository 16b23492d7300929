import Model

/// Who does what a verb says: the parties that stand before it, without those that are only where,
/// with whom or to whom.
struct SubjectFinder {
    let line: Line

    /// The parties of the clause before the word; empty where none is named there.
    func subject(before verb: Int) -> [ActorID] { parties(before: verb).flatMap(\.actors).unique }

    func parties(before verb: Int) -> [Line.Party] {
        let own = ownParties(before: verb)
        guard own.isEmpty, let boundary = segments(before: verb).first?.lowerBound, boundary > 1,
            !line.words[boundary - 1].isMark
        else { return own }
        return parties(before: boundary - 1)
    }

    /// Of the clause alone; a pronoun stands for those of the clause that governs it.
    private func ownParties(before verb: Int) -> [Line.Party] {
        var end = verb
        var fallback: [Line.Party] = []
        for segment in segments(before: verb).reversed() {
            let range = segment.lowerBound..<end
            end = segment.lowerBound
            let isAside = segment.upperBound < verb && isSubordinate(segment)
            let found = line.parties.filter { range.contains($0.range.lowerBound) && !isHidden($0) }
            guard !isAside else { continue }
            let free = found.filter { !isInPhrase($0) }
            if let first = free.first { return coordinated(with: first, before: verb) }
            if fallback.isEmpty, let near = found.first(where: belongs) {
                fallback = coordinated(with: near, before: verb)
            }
            if !found.isEmpty, !fallback.isEmpty { break }
        }
        return fallback
    }

    /// Runs between commas, dashes and the like, from the sentence's start or the nearest hard
    /// boundary to the verb.
    private func segments(before verb: Int) -> [Range<Int>] {
        var segments: [Range<Int>] = []
        var start = 0
        for index in 0..<verb where line.words[index].isMark || line.has(.clause, index) {
            let word = line[index]
            if word == ";" || word == "“" || word == "”" || word == "\"" || word == ":" {
                segments = []
                start = index + 1
            } else if isComplementizer(index) || isClauseConjunction(index) {
                segments = []
                start = index + 1
            } else if word == "," || word == "-" || word == "–" || word == "—" || word == "("
                || word == ")"
            {
                segments.append(start..<index + 1)
                start = index + 1
            }
        }
        return segments + [start..<verb]
    }

    /// `said that`: what follows has a subject of its own.
    private func isComplementizer(_ index: Int) -> Bool {
        guard line[index] == "that" else { return false }
        return line.verb(index - 1)?.classes.isDisjoint(with: [.say, .deny, .know, .pledge])
            == false
            || line.has(.weekday, index - 1)
            || ["report", "reports", "claims", "claim", "idea", "suggestion"].contains(
                line[index - 1])
    }

    /// `but China signed`: a new clause that names its own subject.
    private func isClauseConjunction(_ index: Int) -> Bool {
        guard line.has(.clause, index), line[index] != "that",
            let party = line.parties.first(where: { $0.range.lowerBound > index })
        else { return false }
        let between = index + 1..<party.range.lowerBound
        guard between.allSatisfy({ line.has(.determiner, $0) }) else {
            return false
        }
        if line[index] == "and" { return hasVerb(before: index) && !isList(index) }
        return index > 0
    }

    /// Whether `and` at the word joins two parties rather than two clauses.
    private func isList(_ index: Int) -> Bool {
        line.party(at: index - 1) != nil
            || line[index - 1] == ","
                && line.party(at: index - 2) != nil
    }

    private func hasVerb(before index: Int) -> Bool {
        (0..<index).contains { place in
            guard let verb = line.verb(place) else { return false }
            return line.party(at: place) == nil
                && (verb.forms.contains(.past) || line.has(.auxiliary, place))
        }
    }

    private func isSubordinate(_ segment: Range<Int>) -> Bool {
        let first = line[segment.lowerBound]
        if GrammarWords.relatives.contains(first) || GrammarWords.subordinators.contains(first) {
            return true
        }
        if ["on", "in", "at", "with", "during", "from", "under", "despite", "ahead"].contains(first)
        {
            return true
        }
        return line.verb(segment.lowerBound)?.forms == [.gerund]
    }

    /// Within a relative clause of the same segment: `the country that borders China`.
    private func isHidden(_ party: Line.Party) -> Bool {
        party.kind == .adjective && !isPossessor(party) && isAdjectiveOfThing(party)
    }

    private func isPossessor(_ party: Line.Party) -> Bool { line[party.range.upperBound] == "'s" }

    /// `Chinese wind turbines`, unlike `Chinese officials`.
    private func isAdjectiveOfThing(_ party: Line.Party) -> Bool {
        let after = (party.range.upperBound..<party.range.upperBound + 4).map { line[$0] }
        return !after.contains { Self.people.contains($0) }
    }

    private static let people: Set<String> = [
        "official", "officials", "minister", "ministers", "president", "government", "ministry",
        "leaders", "leader", "authorities", "negotiators", "negotiator", "side", "sides", "premier",
        "chancellor", "cabinet", "parliament", "senate", "congress", "presidency", "delegation",
        "delegations", "envoy", "foreign", "counterpart", "diplomats", "diplomat", "embassy",
        "spokesman", "spokeswoman", "spokesperson", "regulators", "regulator", "lawmakers", "army",
        "military", "navy", "administration", "coalition", "secretary", "ambassador", "coast",
        "prime", "defence", "defense", "trade", "climate", "energy", "commerce", "finance", "state",
        "central", "council", "commission", "union", "spokespersons", "governments", "states",
    ]

    /// Behind a preposition: `talks with China`, `in Beijing`.
    func isInPhrase(_ party: Line.Party) -> Bool { preposition(of: party) != nil }

    private func belongs(_ party: Line.Party) -> Bool {
        preposition(of: party).map { GrammarWords.belonging.contains($0) } ?? false
    }

    func preposition(of party: Line.Party) -> String? {
        var index = party.range.lowerBound - 1
        let stop = index - 5
        while index >= 0, index > stop {
            let word = line[index]
            if GrammarWords.prepositions.contains(word) {
                if word == "after" || word == "before" || word == "since", index == 0 {
                    return word
                }
                return word
            }
            if let other = line.party(at: index) {
                guard joins(index + 1..<party.range.lowerBound) else { return nil }
                return preposition(of: other)
            }
            if word == "and" || word == ",",
                let other = line.parties.last(where: {
                    $0.range.upperBound <= index
                }), joins(other.range.upperBound..<party.range.lowerBound)
            {
                return preposition(of: other)
            }
            let isModifier =
                GrammarWords.determiners.contains(word) || word == "'s"
                || !line.words[index].isMark && line.verb(index) == nil
            guard isModifier else { return nil }
            index -= 1
        }
        return nil
    }

    // MARK: - Lists

    /// The whole list that a party stands in: `China, India and Brazil`.
    func coordinated(with party: Line.Party, before end: Int = .max) -> [Line.Party] {
        var list = [party]
        for next in line.parties where next.range.lowerBound >= party.range.upperBound {
            guard next.range.lowerBound < end, let last = list.last,
                joins(last.range.upperBound..<next.range.lowerBound)
            else { break }
            list.append(next)
        }
        for before in line.parties.reversed()
        where before.range.upperBound <= party.range.lowerBound {
            guard let first = list.first,
                joins(before.range.upperBound..<first.range.lowerBound)
            else { break }
            list.insert(before, at: 0)
        }
        return list
    }

    /// Only commas, `and` and words that belong to a name between two parties of a list.
    private func joins(_ between: Range<Int>) -> Bool {
        guard between.count <= 6 else { return false }
        if between.isEmpty { return true }
        var hasJoint = false
        for index in between {
            let word = line[index]
            if [",", "and", "&", "/", "or", "-", "–"].contains(word) || word == "plus" {
                hasJoint = true
            } else if !Self.titles.contains(word) && !GrammarWords.determiners.contains(word) {
                return false
            }
        }
        return hasJoint
    }

    private static let titles: Set<String> = [
        "president", "minister", "prime", "chancellor", "premier", "envoy", "secretary", "mr", "ms",
        "mrs", "counterpart", "climate", "foreign", "state", "as", "well", "republic", "kingdom",
        "king", "sheikh", "governments", "government", "leaders", "leader", "commissioner", "union",
    ]
}

extension [ActorID] {
    /// In order, without repeats.
    var unique: [ActorID] {
        reduce(into: []) { list, actor in if !list.contains(actor) { list.append(actor) } }
    }
}
