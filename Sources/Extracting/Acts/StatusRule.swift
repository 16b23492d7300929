import Model

/// What a verb makes of an instrument: issued, expected, refused … Nil where it says nothing.
struct StatusRule {
    let line: Line
    let verb: VerbForm
    let index: Int
    let mood: Mood

    func status(of phrase: InstrumentPhrase) -> Act.Status? {
        guard !isConditional, mood.governor != .asked,
            mood.governor != .purpose || mood.time == .past
        else { return nil }
        if mood.governor == .purpose, !mood.isBareInfinitive, line[index - 1] == "to" { return nil }
        let isOwn = isRelevant(phrase)
        guard isOwn || !verb.classes.isDisjoint(with: [.withdraw, .fail, .refuse, .draft]) else {
            return nil
        }
        if isDenied { return verb.classes.contains(.fail) ? nil : .denied }
        if phrase.isNegated { return negated }
        if verb.lemma == "deny" || verb.lemma == "disown" { return nil }
        if isWithdrawal(phrase) { return withdrawal }
        if verb.classes.contains(.fail), isFailure(phrase) { return failure }
        if isRefusal(phrase) { return mood.isNegative ? nil : refusal }
        if verb.classes.contains(.draft), isDrafting { return mood.isNegative ? nil : .expected }
        return isOwn ? governed ?? plain(phrase) : nil
    }

    /// Whether the verb makes this kind of instrument.
    private func isRelevant(_ phrase: InstrumentPhrase) -> Bool {
        let wanted: VerbClass =
            switch phrase.instrument {
            case .jointStatement, .outcomeDocument: [.issue, .sign]
            case .statement, .whitePaper: .issue
            case .spokespersonRemarks: .hold
            case .submission: .submit
            case .agreement: .sign
            case .decision: .adopt
            }
        let isTold = phrase.instrument == .spokespersonRemarks && verb.lemma == "tell"
        guard isTold || !verb.classes.isDisjoint(with: wanted) else { return false }
        if phrase.instrument == .spokespersonRemarks, verb.lemma == "tell" { return true }
        if phrase.isPlain { return Self.deciding.contains(verb.lemma) }
        return true
    }

    /// Verbs that make a plan or a target a decision; announcing one is a commitment.
    static let deciding: Set<String> = [
        "adopt", "approve", "pass", "enact", "impose", "sign", "endorse", "back", "agree",
        "finalise",
        "finalize", "promulgate", "clear", "vote", "ratify", "authorise", "authorize",
        "take effect",
    ]

    private var isConditional: Bool {
        var index = mood.start - 1
        while index >= 0, !line.words[index].isMark {
            let word = line[index]
            if word == "if" || word == "unless" || word == "whether" { return true }
            index -= 1
        }
        return false
    }

    /// `denied that it had issued`, `denied having signed`, `said it had signed no treaty`.
    var isDenied: Bool {
        if mood.governor == .denied { return !mood.isGovernorNegative }
        let before = 0..<mood.start
        guard let deny = before.last(where: { isDenial($0) }) else { return false }
        let between = deny + 1..<mood.start
        return !line.hasAny([";", ".", "”", "\""], in: between)
            && (line.hasAny(
                ["that", "report", "reports", "claim", "claims", "suggestions"], in: between)
                || between.count <= 4)
    }

    private func isDenial(_ index: Int) -> Bool {
        guard let verb = line.verb(index) else { return false }
        if ["deny", "disown", "refute", "rebut"].contains(verb.lemma) { return true }
        let isReport = ["report", "reports", "claim", "claims", "suggestions"]
        return ["reject", "dismiss", "contradict"].contains(verb.lemma)
            && (index + 1..<index + 5).contains { isReport.contains(line[$0]) }
    }

    /// `had issued no statement`.
    private var negated: Act.Status? {
        if mood.time == .pastPerfect,
            line.words[..<mood.start].contains(where: {
                $0.verb?.classes.contains(.say) == true
            })
        {
            return .denied
        }
        return mood.time == .perfect
            ? .pending : mood.isPassive && mood.time == .past ? .failed : nil
    }

    private func isWithdrawal(_ phrase: InstrumentPhrase) -> Bool {
        guard verb.classes.contains(.withdraw) else { return false }
        if ["drop", "leave", "exit", "quit", "pull", "abandon", "remove", "delete"].contains(
            verb.lemma)
        {
            return phrase.instrument == .agreement || phrase.instrument == .jointStatement
                || verb.lemma == "abandon" || verb.lemma == "pull"
        }
        if verb.lemma == "suspend" { return phrase.instrument == .agreement }
        if verb.lemma == "denounce" {
            return phrase.instrument == .agreement && mood.governor != nil
        }
        return true
    }

    private var withdrawal: Act.Status? {
        if mood.isNegative || mood.governor == .refused { return nil }
        switch mood.governor {
        case .failed, .hoped, .purpose: return nil
        default: break
        }
        switch mood.time {
        case .maybe, .would: return nil
        case .pastPerfect: return .withdrawn
        default: return .withdrawn
        }
    }

    private func isFailure(_ phrase: InstrumentPhrase) -> Bool {
        switch verb.lemma {
        case "miss": false
        case "reject", "veto", "block", "defeat", "vote down", "strike down", "shelve", "give up":
            true
        case "fail", "collapse", "break down", "fall apart", "founder", "unravel", "fall through",
            "stall":
            index > phrase.head
        default: false
        }
    }

    private var failure: Act.Status? {
        guard !mood.isNegative, mood.time != .future, mood.time != .maybe, mood.time != .would,
            mood.time != .pastPerfect
        else { return nil }
        if verb.lemma == "reject", !mood.isPassive { return .refused }
        return .failed
    }

    private func isRefusal(_ phrase: InstrumentPhrase) -> Bool {
        verb.classes.contains(.refuse) && index < phrase.head && verb.lemma != "reject"
            && verb.lemma != "veto"
    }

    private var refusal: Act.Status? {
        mood.time == .future || mood.time == .maybe ? nil : .refused
    }

    private var isDrafting: Bool {
        guard verb.classes.isDisjoint(with: [.issue, .sign]) || mood.isProgressive else {
            return false
        }
        return mood.isProgressive || mood.governor == .expected || mood.time == .future
            || verb.lemma == "prepare" && mood.time != .pastPerfect && !mood.isPassive
    }

    /// By the verb that governs it.
    private var governed: Act.Status? {
        guard let governor = mood.governor else { return nil }
        let isNegative = mood.isGovernorNegative
        if mood.isNegative, governor == .expected || governor == .pledged || governor == .aimed {
            return .refused
        }
        switch governor {
        case .pending: return .pending
        case .failed: return isNegative ? .issued : .failed
        case .refused: return isNegative ? nil : .refused
        case .denied: return isNegative ? nil : .denied
        case .expected, .pledged, .aimed:
            if isNegative { return governor == .expected ? nil : .refused }
            if mood.time == .maybe || mood.time == .would { return nil }
            return mood.time == .pastPerfect ? nil : .expected
        case .hoped: return isNegative || mood.time == .pastPerfect ? nil : .expected
        case .achieved: return isNegative ? .failed : .issued
        case .asked, .purpose: return nil
        }
    }

    /// By tense, aspect and negation.
    private func plain(_ phrase: InstrumentPhrase) -> Act.Status? {
        if mood.isObliged || isByNobody { return nil }
        if mood.isNegative { return negative(phrase) }
        if verb.lemma == "propose" { return mood.time == .pastPerfect ? nil : .expected }
        switch mood.time {
        case .future, .would: return .expected
        case .maybe: return line.hasAny(["can", "must"], in: mood.start..<index) ? nil : .expected
        case .pastPerfect: return .referenced
        case .present where mood.isBareInfinitive: return line.isTitle ? .expected : nil
        case .present where mood.isProgressive: return .expected
        case .present: return isPresentNews ? .issued : nil
        case .past, .perfect: return isReported ? .issued : nil
        }
    }

    /// `Neither side issued`, `No country signed`.
    private var isByNobody: Bool {
        var index = mood.start - 1
        while index >= 0, !line.words[index].isMark {
            if ["neither", "no", "none", "nobody", "few"].contains(line[index]) { return true }
            index -= 1
        }
        return false
    }

    private func negative(_ phrase: InstrumentPhrase) -> Act.Status? {
        switch mood.time {
        case .perfect: return .pending
        case .pastPerfect:
            return mood.isPassive || line.hasAny(["yet", "still"], in: 0..<index)
                ? .pending : nil
        case .future, .would: return .refused
        case .maybe: return Self.agreeing.contains(verb.lemma) ? .failed : nil
        case .past:
            if verb.lemma == "sign" || verb.lemma == "endorse" { return .refused }
            return phrase.instrument == .jointStatement || Self.agreeing.contains(verb.lemma)
                ? .failed : nil
        case .present: return nil
        }
    }

    private static let agreeing: Set<String> = [
        "agree", "issue", "produce", "adopt", "reach", "pass", "conclude", "release", "approve",
    ]

    /// The present tense is news in a headline, and in a text that acts by saying so.
    private var isPresentNews: Bool {
        line.isTitle || mood.isPassive && line.hasAny(["hereby"], in: 0..<index)
            || line.hasAny(["hereby", "following", "today"], in: 0..<line.words.count)
    }

    /// A participle alone is no report: `leaders met, having issued`.
    private var isReported: Bool { !mood.isParticiple || mood.isNegative == false && index == 0 }
}
