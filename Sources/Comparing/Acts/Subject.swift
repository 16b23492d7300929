import Model

/// What an act is about, as far as its words and topics tell.
struct Subject {
    let topics: [String]
    let isRare: Bool
    /// What it says it is about.
    let spoken: String
    /// Of its own name.
    let name: Terms
    /// Of its name and what it says it is about.
    let about: Terms
    /// Of all words around it.
    var words: Terms

    /// `context` is what stands around it: the title, the sentence.
    init(_ act: Act, context: [String]) {
        topics = act.topics
        isRare = act.instrument.isRare
        spoken = act.about ?? ""
        name = Terms(of: act.name ?? "", passing: FormWords.forms)
        var about = Terms(of: act.about ?? "", passing: FormWords.forms)
        about.formUnion(name)
        self.about = about
        var words = about
        for text in context { words.formUnion(Terms(of: text, passing: FormWords.all)) }
        self.words = words
    }

    /// Of words that were kept: those of its quote are among them.
    init(_ known: KnownAct) {
        self.init(known.act, context: known.words.isEmpty ? [known.act.quote] : [])
        words.formUnion(Terms(kept: known.words))
    }
}

/// Whether two acts are about the same.
enum SubjectRelation: Int, Comparable {
    /// `sameWords`: the subject is told in the same words; `sameName`: the act's own name is.
    case differs, unknown, agrees, sameWords, sameName

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Shares of terms from which on words say something; found on wire copies of invented acts.
private enum Share {
    static let name = 0.6
    static let about = 0.5
    static let words = 0.5
    static let weak = 0.25
}

func relation(_ one: Subject, _ other: Subject, _ table: TopicTable) -> SubjectRelation {
    if numbersDiffer(one.about, other.about) { return .differs }
    if let share = one.name.overlap(other.name) {
        if share >= Share.name { return .sameName }
        if share == 0, !topicsMeet(one, other, table) { return .differs }
    }
    if let about = one.about.overlap(other.about), about >= Share.about { return .sameWords }
    let words = one.words.overlap(other.words) ?? 0
    let meet = topicsMeet(one, other, table)
    if meet, one.isRare && other.isRare || isTopic(one, table) || isTopic(other, table) {
        return .agrees
    }
    if one.about.overlap(other.about) != nil {
        if words >= Share.words, one.words.common(other.words) > 2 { return .agrees }
        guard words >= Share.weak else { return .differs }
        if meet { return .agrees }
        return one.topics.isEmpty || other.topics.isEmpty ? .unknown : .differs
    }
    if !one.topics.isEmpty, !other.topics.isEmpty {
        return meet || words >= Share.words ? .agrees : .differs
    }
    if words >= Share.words { return .agrees }
    return words < 0.1 && one.words.latin.count > 3 && other.words.latin.count > 3
        ? .differs : .unknown
}

/// Whether its subject is told by no more than a topic.
private func isTopic(_ subject: Subject, _ table: TopicTable) -> Bool {
    !subject.spoken.isEmpty && table.topic(of: subject.spoken) != nil
}

/// Each names a number that the other doesn't: the plan for 2030, the plan for 2035.
private func numbersDiffer(_ one: Terms, _ other: Terms) -> Bool {
    !one.numbers.isEmpty && !other.numbers.isEmpty
        && countCommon(one.numbers, other.numbers) == 0
}

private func topicsMeet(_ one: Subject, _ other: Subject, _ table: TopicTable) -> Bool {
    one.topics.contains { left in
        other.topics.contains { table.stands(left, over: $0) || table.stands($0, over: left) }
    }
}
