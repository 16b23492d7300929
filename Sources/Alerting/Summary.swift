import Model

/// One line for a person: who did what about what, in whose words.
func summary(of change: Change, names: (ActorID) -> String) -> String {
    sentence(line(of: change, who: enumeration(change.actors.map { articled(names($0)) })))
}

private func line(of change: Change, who: String?) -> String {
    switch change.event {
    case .sourceFailing:
        let reason = change.reason ?? "unknown"
        let why = change.title.isEmpty ? reason : "\(change.title) (\(reason))"
        return "Source \(change.record) is failing: \(why)"
    case .sourceRecovered: return "Source \(change.record) has recovered"
    case .pageRevised:
        return "A page\(who.map { " on " + $0 } ?? "") was revised: \(quoted(change.title))"
    case .pageRemoved:
        return "A page\(who.map { " on " + $0 } ?? "") was removed: \(quoted(change.title))"
    default: break
    }
    let doer = who ?? "Somebody"
    switch change.finding {
    case .act(let act): return line(doer, act, change)
    case .commitment(let commitment): return line(doer, commitment, change)
    case .statement(let statement): return line(doer, statement)
    case nil: return "\(doer): \(change.event.rawValue)"
    }
}

/// Names that English says with an article, beside all that begin with `United`.
private let articledNames: Set<String> = [
    "African Union", "Bahamas", "Central African Republic", "Comoros", "Czech Republic",
    "Democratic Republic of the Congo", "Dominican Republic", "European Union", "Gambia",
    "International Energy Agency", "International Monetary Fund", "Marshall Islands",
    "Maldives", "Netherlands", "Philippines", "Republic of the Congo", "Seychelles",
    "Solomon Islands", "World Bank", "World Health Organization", "World Trade Organization",
]

private func articled(_ name: String) -> String {
    name.hasPrefix("United ") || articledNames.contains(name) ? "the " + name : name
}

private func sentence(_ line: String) -> String { line.prefix(1).uppercased() + line.dropFirst() }

/// Three names and how many more.
private func enumeration(_ names: [String]) -> String? {
    switch names.count {
    case 0: nil
    case 1: names[0]
    case 2: "\(names[0]) and \(names[1])"
    case 3: "\(names[0]), \(names[1]) and \(names[2])"
    default: "\(names[0]), \(names[1]), \(names[2]) and \(names.count - 3) more"
    }
}

// MARK: - Acts

private func line(_ who: String, _ act: Act, _ change: Change) -> String {
    let many = change.actors.count > 1
    let form = phrase(act, indefinite: true)
    let other = change.also.isEmpty ? "" : " (and \(change.also.count) more)"
    let rest = "\(about(act))\(other): \(quoted(act.quote))"
    return switch change.event {
    case .statementExpected:
        "\(who) \(many ? "are" : "is") expected to \(infinitive(act)) \(form)\(rest)"
    case .statementPending:
        "\(who) \(many ? "have" : "has") yet to \(infinitive(act)) \(form)\(rest)"
    case .statementConfirmed:
        "\(who) published the text of \(phrase(act, indefinite: false))\(rest)"
    case .statementFailed: "\(who) failed to agree on \(form)\(rest)"
    case .statementRefused: "\(who) refused \(form)\(rest)"
    case .statementDenied: "\(who) denied \(form)\(rest)"
    case .statementWithdrawn: "\(who) withdrew \(form)\(rest)"
    case .statementOverdue:
        "\(who) \(many ? "have" : "has") not come out with \(form)\(when(act)) as expected\(rest)"
    default: "\(who) \(past(act)) \(form)\(rest)"
    }
}

private func phrase(_ act: Act, indefinite: Bool) -> String {
    let noun =
        switch act.instrument {
        case .jointStatement: "joint statement"
        case .statement: "statement"
        case .spokespersonRemarks: "spokesperson's remarks"
        case .whitePaper: "white paper"
        case .submission: "submission"
        case .agreement: "agreement"
        case .decision: "decision"
        case .outcomeDocument: "outcome document"
        }
    if act.instrument == .spokespersonRemarks { return noun }
    guard indefinite else { return "the " + noun }
    return (["agreement", "outcome document"].contains(noun) ? "an " : "a ") + noun
}

private func infinitive(_ act: Act) -> String {
    switch act.instrument {
    case .submission: "make"
    case .agreement: "conclude"
    case .decision: "take"
    case .spokespersonRemarks: "give"
    case .whitePaper: "publish"
    case .jointStatement, .statement, .outcomeDocument: "issue"
    }
}

private func past(_ act: Act) -> String {
    switch act.instrument {
    case .submission: "made"
    case .agreement: "concluded"
    case .decision: "took"
    case .spokespersonRemarks: "gave"
    case .whitePaper: "published"
    case .jointStatement, .statement, .outcomeDocument: "issued"
    }
}

private func about(_ act: Act) -> String { act.about.map { " on \($0)" } ?? "" }

private func when(_ act: Act) -> String {
    act.expected.map { " \($0.relation.rawValue) \($0.date)" } ?? ""
}

// MARK: - Commitments and statements

private func line(_ who: String, _ commitment: Commitment, _ change: Change) -> String {
    let target = "\(commitment.action) \(commitment.object)".trimmedWords
    let moved = change.differences.map {
        "\($0.slot) \($0.before ?? "none") → \($0.after ?? "none")"
    }.joined(separator: ", ")
    return switch change.event {
    case .commitmentReaffirmed: "\(who) stood by a target: \(quoted(commitment.quote))"
    case .commitmentDropped: "\(who) gave up a target: \(quoted(commitment.quote))"
    case .commitmentStrengthened: "\(who) moved a target: \(target), \(moved) (stronger)"
    case .commitmentWeakened: "\(who) moved a target: \(target), \(moved) (weaker)"
    case .commitmentChanged: "\(who) moved a target: \(target), \(moved)"
    default: "\(who) undertook: \(quoted(commitment.quote))"
    }
}

private func line(_ who: String, _ statement: Statement) -> String {
    let speaker = statement.speaker.map { $0 == who ? who : "\($0) (\(who))" } ?? who
    return "\(speaker): \(quoted(statement.content))"
}

// MARK: - Words

/// Characters of somebody's words that a summary shows at most.
private let longestQuote = 160

private func quoted(_ text: String) -> String {
    let words = text.trimmedWords
    guard words.count > longestQuote else { return "“\(words)”" }
    let cut = words.prefix(longestQuote)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return "“\(cut[..<end]) …”"
}

extension String {
    /// In one line, with single spaces.
    fileprivate var trimmedWords: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
