/// How a verb is said: tense, aspect, voice, negation, and the verb that governs it.
struct Mood: Sendable {
    enum Time: Hashable, Sendable { case present, past, perfect, pastPerfect, future, would, maybe }

    /// What governs an infinitive or a gerund: `failed to`, `is due to`, `refused to`.
    enum Governor: Hashable, Sendable {
        case expected, hoped, pending, failed, refused, denied, asked, purpose, achieved
        /// A verb of undertaking: `pledged to`, `agreed to`.
        case pledged, aimed
    }

    var time = Time.present
    var isNegative = false
    var isPassive = false
    var isProgressive = false
    /// A gerund or participle without a verb of its own before it: `, refusing to sign`.
    var isParticiple = false
    /// An infinitive without a governor: `China to sign`.
    var isBareInfinitive = false
    var isObliged = false
    /// Behind a noun that it belongs to: `the statement issued on Monday`.
    var governor: Governor?
    /// The word of the governing verb, adjective or noun.
    var governorWord: Int?
    /// The governor's own negation: `does not plan to`.
    var isGovernorNegative = false
    /// The first word of the whole group, from which the subject is looked for.
    var start: Int
    /// The words of the party that is asked: between `urged` and `to`.
    var asked: Range<Int>?
}

/// Reads the group of verbs that ends in a word.
struct MoodReader {
    let line: Line
    private var place: Int
    private var mood: Mood
    private var passed: [String] = []
    private let depth: Int

    init(_ line: Line, verb: Int, depth: Int = 0) {
        self.line = line
        self.depth = depth
        place = verb - 1
        mood = Mood(start: verb)
    }

    static func mood(of verb: Int, in line: Line) -> Mood {
        MoodReader(line, verb: verb).read(verb)
    }

    private func read(_ verb: Int) -> Mood {
        var reader = self
        reader.passAuxiliaries()
        reader.settle(line.words[verb])
        if line[reader.place] == "to" { reader.govern() } else { reader.governGerund(verb) }
        return reader.mood
    }

    private mutating func passAuxiliaries() {
        while place >= 0 {
            let word = line[place]
            if line.has(.auxiliary, place) || word == "'s" && isVerbal(place) {
                passed.append(word)
                mood.start = place
            } else if word == "yet", line[place + 1] == "to" {
                break
            } else if !isAdverb(place) {
                break
            }
            if word == "nor" || word == "neither" { mood.isNegative = true }
            place -= 1
        }
        place = mood.start - 1
        skipAdverbs()
    }

    private mutating func skipAdverbs() {
        while place >= 0, isAdverb(place) {
            if line[place] == "never" || line[place] == "not" { mood.isNegative = true }
            place -= 1
        }
    }

    /// `'s` is a verb where no noun is owned: `it's`, `there's`.
    private func isVerbal(_ place: Int) -> Bool {
        ["it", "he", "she", "that", "there", "who", "what"].contains(line[place - 1])
    }

    /// An adverb, or a time that stands like one: `failed on Tuesday to agree`.
    private func isAdverb(_ place: Int) -> Bool {
        let word = line[place]
        if line.has(.adverb, place) || word.hasSuffix("ly") && word.utf8.count > 4 {
            return word != "at" || ["last", "once"].contains(line[place + 1])
        }
        if line.has(.weekday, place) { return true }
        let next = line[place + 1]
        if word == "on" || word == "late" || word == "early" {
            return line.has(.weekday, place + 1)
        }
        if word == "in" { return isPastYear(next) || line.has(.month, place + 1) }
        return isPastYear(word)
            && (line[place - 1] == "in" || line.has(.month, place - 1))
            || line.has(.month, place) && line[place - 1] == "in"
            || ["week", "month", "year"].contains(word)
                && ["last", "this"].contains(line[place - 1])
    }

    private func isPastYear(_ word: String) -> Bool {
        word.utf8.count == 4 && Int(word).map { (1980...2100).contains($0) } ?? false
    }

    private mutating func settle(_ word: Line.Word) {
        let forms = word.verb?.forms ?? []
        let has = { (words: Set<String>, passed: [String]) in passed.contains { words.contains($0) }
        }
        if passed.contains("not") || passed.contains("never") || passed.contains("cannot") {
            mood.isNegative.toggle()
        }
        let isPast = forms.contains(.past) || forms.contains(.participle)
        let hasBe = has(GrammarWords.beForms, passed)
        mood.isPassive = hasBe && forms.contains(.participle) && !forms.contains(.gerund)
        mood.isProgressive = hasBe && forms.contains(.gerund)
        mood.isParticiple = forms == [.gerund] && !hasBe
        mood.isObliged = passed.contains("must") || passed.contains("should")
        mood.time = time(isPast: isPast && !forms.contains(.base), forms)
    }

    private func time(isPast: Bool, _ forms: VerbForm.Form) -> Mood.Time {
        if passed.contains(where: { ["will", "shall", "'ll", "’ll"].contains($0) }) {
            return .future
        }
        if passed.contains("would") || passed.contains("'d") || passed.contains("’d") {
            return .would
        }
        if passed.contains(where: { GrammarWords.modals.contains($0) }) { return .maybe }
        if passed.contains("had") { return .pastPerfect }
        if passed.contains(where: { GrammarWords.haveForms.contains($0) }) { return .perfect }
        if passed.contains(where: { ["was", "were", "did"].contains($0) }) { return .past }
        if !passed.isEmpty { return .present }
        return isPast || forms.contains(.past) && !line.isTitle && !forms.contains(.third)
            ? .past : .present
    }

    // MARK: - What governs it

    private mutating func govern() {
        mood.start = place
        place -= 1
        if line[place] == "yet"
            || line[place] == "still" && line.has(.have, place - 1)
        {
            return take(.pending, at: place)
        }
        skipAdverbs()
        let word = line[place]
        if word == "order", line[place - 1] == "in" { return take(.purpose, at: place) }
        if ["order", "decree", "directive", "notice", "notification"].contains(word) {
            return take(.achieved, at: place)
        }
        if GrammarWords.beForms.contains(word) { return take(.expected, at: place) }
        if let governor = adjective(word) ?? noun(word) { return take(governor, at: place) }
        if let verb = line.verb(place), let governor = Self.governor(verb) {
            return take(governor, at: place)
        }
        if line.verb(place) != nil, line.party(at: place) == nil {
            return take(.purpose, at: place)
        }
        governObject()
    }

    private mutating func governGerund(_ verb: Int) {
        guard mood.isParticiple || passed.contains("having") else { return }
        if let before = line.verb(place), let governor = Self.governor(before),
            governor == .denied || governor == .refused || governor == .hoped
        {
            return take(governor, at: place)
        }
        let lead = line[place]
        if lead == "of" || lead == "from" || lead == "on" || lead == "for" || lead == "about" {
            mood.governor = .purpose
        }
        if lead == "without" {
            mood.isNegative = true
            mood.isParticiple = false
            mood.time = .past
        }
        guard lead == "to" else { return }
        let commit = (max(0, place - 6)..<place).last { line.verb($0)?.lemma == "commit" }
        if let commit { take(.pledged, at: commit) }
    }

    private func adjective(_ word: String) -> Mood.Governor? {
        if GrammarWords.futureAdjectives.contains(word) { return .expected }
        if GrammarWords.failingAdjectives.contains(word) { return .failed }
        return GrammarWords.refusingAdjectives.contains(word) ? .refused : nil
    }

    private func noun(_ word: String) -> Mood.Governor? {
        if line.verb(place) != nil, line.party(at: place - 1) != nil { return nil }
        if GrammarWords.futureNouns.contains(word) { return .expected }
        if GrammarWords.failingNouns.contains(word) { return .failed }
        return GrammarWords.refusingNouns.contains(word) ? .refused : nil
    }

    /// `urged China to sign`: the verb before the party that is asked.
    private mutating func governObject() {
        var index = place
        let stop = max(0, place - 9)
        while index >= stop, !line.words[index].isMark || line[index] == "'" || line[index] == "’" {
            if let verb = line.verb(index), line.party(at: index) == nil,
                verb.classes.contains(.ask) || verb.lemma == "see"
            {
                mood.asked = index + 1..<place + 1
                return take(.asked, at: index)
            }
            if let verb = line.verb(index),
                verb.forms.contains(.past) || verb.forms.contains(.third),
                line.party(at: index) == nil, !isNounLike(index)
            {
                return take(.purpose, at: index)
            }
            if line.has(.auxiliary, index) { return take(.purpose, at: index) }
            index -= 1
        }
        mood.isBareInfinitive = true
    }

    private func isNounLike(_ index: Int) -> Bool {
        line.has(.determiner, index - 1) || line[index - 1] == "'s"
    }

    private mutating func take(_ governor: Mood.Governor, at word: Int) {
        mood.governor = governor
        mood.governorWord = word
        mood.start = word
        guard depth < 3 else { return }
        let own = MoodReader(line, verb: word, depth: depth + 1).read(word)
        mood.start = min(word, own.start)
        mood.isGovernorNegative = own.isNegative || ["no", "little"].contains(line[word - 1])
        mood.time = own.time
        mood.isObliged = own.isObliged
        if governor == .asked, own.isPassive { mood.asked = max(0, own.start - 6)..<own.start }
        if let above = own.governor, governor != .asked, above != .purpose {
            if above == .asked { mood.asked = own.asked }
            mood.governor = above
            mood.governorWord = own.governorWord
        }
    }

    static func governor(_ verb: VerbForm) -> Mood.Governor? {
        let classes = verb.classes
        if ["fail", "neglect"].contains(verb.lemma) { return .failed }
        if ["manage", "succeed"].contains(verb.lemma) { return .achieved }
        if ["refuse", "decline"].contains(verb.lemma) { return .refused }
        if ["deny", "disown"].contains(verb.lemma) { return .denied }
        if classes.contains(.hedge) { return .hoped }
        if classes.contains(.aim) { return .aimed }
        if [
            "pledge", "promise", "vow", "commit", "undertake", "agree", "swear", "guarantee",
            "decide", "resolve", "offer", "bind", "oblige", "determine", "recommit", "threaten",
        ].contains(verb.lemma) {
            return .pledged
        }
        if classes.contains(.know) { return .expected }
        if classes.contains(.ask) { return .asked }
        return nil
    }
}
