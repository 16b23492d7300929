/// A verb of attribution with its auxiliaries, particles and how it is meant.
struct VerbGroup {
    enum Form { case finite, infinitive, gerund }

    /// Items of the carrier: the verb itself.
    var verb: Int
    /// From the first auxiliary to the last particle.
    var range: Range<Int>
    var form: Form
    var cue: CueVerb
    var isNegated = false
    var isPassive = false
    /// `would`, `could`, `may`, `will`.
    var isModal = false
}

/// Finds the verbs of attribution of a carrier.
struct VerbGroupReader {
    let carrier: Carrier

    func groups() -> [VerbGroup] {
        carrier.items.indices.compactMap { group(at: $0) }
    }

    func group(at index: Int) -> VerbGroup? {
        guard let cue = carrier[index].cue, !isNoun(index), !isOther(index) else { return nil }
        var group = VerbGroup(verb: index, range: index..<index + 1, form: .finite, cue: cue)
        let classes = carrier[index].classes
        var start = index
        var auxiliary: WordClass = []
        var isInfinitive = false
        while start > 0, carrier[start - 1].kind == .word {
            let before = carrier[start - 1]
            if before.word == "to" {
                isInfinitive = true
                start -= 1
                break
            }
            if before.classes.isDisjoint(with: [.auxiliary, .negation, .adverb]) { break }
            if before.isCapital, before.classes.contains(.month) { break }
            group.isNegated = group.isNegated || before.classes.contains(.negation)
            auxiliary.formUnion(before.classes.intersection(.auxiliary))
            start -= 1
        }
        while start < index, carrier.has(start, .adverb), !carrier.has(start, .auxiliary) {
            start += 1
        }
        group.isModal = auxiliary.contains(.modal)
        guard let form = form(classes, auxiliary, isInfinitive, index) else { return nil }
        group.form = form
        group.isPassive =
            auxiliary.contains(.be) && !classes.contains(.gerund) && classes.contains(.participle)
        group.range = start..<end(of: index)
        return group
    }

    private func form(
        _ classes: WordClass, _ auxiliary: WordClass, _ isInfinitive: Bool, _ index: Int
    ) -> VerbGroup.Form? {
        if isInfinitive { return classes.contains(.base) ? .infinitive : nil }
        if classes.contains(.gerund) { return auxiliary.contains(.be) ? .finite : .gerund }
        if !auxiliary.isEmpty { return .finite }
        if !classes.isDisjoint(with: [.past, .third]) { return .finite }
        return classes.contains(.base) && takesBase(index) ? .finite : nil
    }

    /// A plain first form is a verb behind a plural or a pronoun: `workers say`, `they think`.
    private func takesBase(_ index: Int) -> Bool {
        var before = index - 1
        while carrier.has(before, .adverb) { before -= 1 }
        guard before >= 0 else { return false }
        if carrier.has(before, .pronoun) { return true }
        if carrier.isComma(before) || carrier.has(before, .conjunction) { return true }
        guard carrier[before].kind == .word else { return carrier.isQuote(before) }
        if carrier.has(before, [.person, .writing, .noun]) || isPlural(before) { return true }
        return hasPluralHead(before)
    }

    /// `Analysts at Carbon Ledger think`: a plural before the preposition.
    private func hasPluralHead(_ end: Int) -> Bool {
        var index = end
        while index > 0, end - index < 8, carrier[index].kind == .word {
            if carrier.has(index, .preposition) {
                let head = index - 1
                return carrier[head].kind == .word && (isPlural(head) || carrier.has(head, .person))
            }
            if carrier.has(index, [.past, .third, .auxiliary, .relative]) { return false }
            index -= 1
        }
        return false
    }

    private func isPlural(_ index: Int) -> Bool {
        let range = carrier.part.tokens[carrier[index].tokens.lowerBound].range
        return carrier.part.bytes[range.upperBound - 1] == 0x73 && range.count > 3
            && carrier.word(index) != "'s"
    }

    /// `the claims`, `his proposed law`: no verb there.
    private func isNoun(_ index: Int) -> Bool {
        let classes = carrier[index].classes
        if carrier[index].isCapital, index > 0, !carrier.isQuote(index - 1),
            !carrier.isStop(index - 1)
        {
            return true
        }
        let before = index - 1
        if carrier.has(before, [.determiner, .possessive]), !carrier.has(before, .pronoun) {
            return !carrier.has(before, .relative) && !isPronounOne(before)
        }
        guard classes.contains(.noun) else { return false }
        if carrier.has(before, .preposition), !carrier.has(before, .adverb) {
            return carrier.word(before) != "to"
        }
        return false
    }

    /// `wrote down`, `called off`, `state secretary`.
    private func isOther(_ index: Int) -> Bool {
        let next = carrier.word(index + 1)
        return Self.otherParticles.contains(next) && carrier[index].kind == .word
            && !carrier.isQuote(index + 2)
    }

    private static let otherParticles: WordSet = ["down", "off", "away"]

    private func isPronounOne(_ index: Int) -> Bool {
        let word = carrier.word(index)
        return word == "some" || word == "many" || word == "others" || word == "one"
            || word == "most"
            || word == "all" || word == "few" || word == "both" || word == "several"
            || word == "these" || word == "those" || word == "this" || word == "another"
            || word == "that"
    }

    /// Takes the particle along: `pointed out`, `called on`.
    private func end(of index: Int) -> Int {
        let next = carrier.word(index + 1)
        guard Particles.words.contains(next) else { return index + 1 }
        return Particles.pairs.contains(Particles.Pair(verb: carrier[index].word, particle: next))
            ? index + 2 : index + 1
    }
}

/// Particles by every form of their verb.
enum Particles {
    struct Pair: Hashable { var verb: Word; var particle: Word }

    static let words = WordSet(CueVerbs.particles.map { Word($0.particle) })
    static let pairs = Set(
        CueVerbs.particles.flatMap { verb, particle in
            EnglishVerbs.forms(of: verb).map { Pair(verb: Word($0.form), particle: Word(particle)) }
        })
}
