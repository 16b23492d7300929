/// A verb of the table in one of its forms.
struct VerbForm: Hashable, Sendable {
    struct Form: OptionSet, Hashable, Sendable {
        let rawValue: UInt8

        static let base = Form(rawValue: 1)
        static let third = Form(rawValue: 2)
        static let past = Form(rawValue: 4)
        static let participle = Form(rawValue: 8)
        static let gerund = Form(rawValue: 16)
    }

    var lemma: String
    /// What the forms may be: `cut` is base, past and participle at once.
    var forms: Form
    var classes: VerbClass
    /// Particles make another verb of it: `phase`.
    var isPhrasal = false
}

/// The table of verbs by their forms.
struct Verbs: Sendable {
    static let shared = Verbs()

    private(set) var byForm: [String: VerbForm] = [:]
    /// Particles that make another verb: `phase` to `phase out`.
    private var phrasal: [String: [(particle: String, verb: VerbForm)]] = [:]

    /// The verb that a lower-case word may be.
    func form(_ word: String) -> VerbForm? { byForm[word] }

    /// The verb that this one makes with a particle: `phase` with `out`.
    func form(_ verb: VerbForm, with particle: String) -> VerbForm? {
        guard verb.isPhrasal else { return nil }
        return phrasal[verb.lemma]?.first { $0.particle == particle }.map {
            VerbForm(lemma: $0.verb.lemma, forms: verb.forms, classes: $0.verb.classes)
        }
    }

    /// All forms of some verbs.
    func forms(of lemmas: Set<String>) -> Set<String> {
        Set(byForm.filter { lemmas.contains($0.value.lemma) }.keys)
    }

    private init() {
        var classes: [String: VerbClass] = [:]
        for (verbClass, list) in VerbTable.classes {
            for lemma in list.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
                let words = lemma.split(separator: " ").joined(separator: " ")
                if !words.isEmpty { classes[words, default: []].insert(verbClass) }
            }
        }
        let irregular = Self.irregularForms()
        for (lemma, verbClass) in classes {
            let words = lemma.split(separator: " ").map(String.init)
            if words.count == 2 {
                let verb = VerbForm(lemma: lemma, forms: [], classes: verbClass)
                phrasal[words[0], default: []].append((words[1], verb))
            }
            add(words[0], words.count == 1 ? verbClass : classes[words[0]] ?? [], irregular)
        }
        for (form, verb) in byForm { byForm[form]?.isPhrasal = phrasal[verb.lemma] != nil }
    }

    private static func irregularForms() -> [String: (past: String, participle: String)] {
        var forms: [String: (past: String, participle: String)] = [:]
        for row in VerbTable.irregular.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
            let cells = row.split(separator: " ").map(String.init)
            if cells.count == 3 { forms[cells[0]] = (cells[1], cells[2]) }
        }
        return forms
    }

    private mutating func add(
        _ lemma: String, _ classes: VerbClass,
        _ irregular: [String: (past: String, participle: String)]
    ) {
        let stem = Self.stem(lemma)
        let past = irregular[lemma]?.past ?? stem + "ed"
        let participle = irregular[lemma]?.participle ?? past
        put(lemma, .base, lemma, classes)
        put(Self.third(lemma), .third, lemma, classes)
        put(past, .past, lemma, classes)
        put(participle, .participle, lemma, classes)
        put(Self.gerund(lemma, doubled: past), .gerund, lemma, classes)
        if lemma == "be" {
            for word in ["am", "are", "is", "were"] { put(word, .third, lemma, classes) }
        }
    }

    private mutating func put(
        _ word: String, _ form: VerbForm.Form, _ lemma: String, _ classes: VerbClass
    ) {
        var known = byForm[word] ?? VerbForm(lemma: lemma, forms: [], classes: classes)
        known.forms.insert(form)
        known.classes.formUnion(classes)
        byForm[word] = known
    }

    /// What `ed` is put behind: `decid`, `carri`.
    private static func stem(_ lemma: String) -> String {
        if lemma.hasSuffix("e") { return String(lemma.dropLast()) }
        if lemma.hasSuffix("y"), !lemma.hasVowelBeforeLast { return lemma.dropLast() + "i" }
        return lemma
    }

    private static func third(_ lemma: String) -> String {
        if lemma == "have" { return "has" }
        if lemma.hasSuffix("y"), !lemma.hasVowelBeforeLast { return lemma.dropLast() + "ies" }
        let sibilant = ["s", "x", "z", "ch", "sh", "o"].contains { lemma.hasSuffix($0) }
        return lemma + (sibilant ? "es" : "s")
    }

    private static func gerund(_ lemma: String, doubled past: String) -> String {
        if past.count > lemma.count + 2, past.hasPrefix(lemma) {
            return past.dropLast(2) + "ing"
        }
        let doubling: Set<String> = [
            "cut", "get", "hit", "put", "quit", "run", "set", "shut", "begin",
        ]
        if doubling.contains(lemma), let last = lemma.last { return lemma + "\(last)ing" }
        if lemma.hasSuffix("e"), lemma != "be", !lemma.hasSuffix("ee") {
            return lemma.dropLast() + "ing"
        }
        return lemma + "ing"
    }
}

extension String {
    fileprivate var hasVowelBeforeLast: Bool {
        dropLast().last.map { "aeiou".contains($0) } ?? false
    }
}
