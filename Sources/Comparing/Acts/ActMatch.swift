import Model

/// An act as a document tells it, made ready to be compared.
struct Report {
    let act: Act
    let subject: Subject
    /// When it was put on record; a revised page also counts from its first sight.
    let dates: [Timestamp]
    /// Of the actor's own page; nil for the press.
    let title: OfficialTitle?
    /// A page of nearly the same words, that differ in a number or a name, was read lately.
    var isMended = false

    var date: Timestamp { dates[0] }

    func days(to time: Timestamp) -> Double {
        dates.map { abs(Double($0.seconds - time.seconds)) / 86400 }.min() ?? .infinity
    }
}

/// A known act that a report may be of.
struct ActMatch {
    let known: KnownAct
    let relation: SubjectRelation
    let days: Double

    /// Better matches have more: the name before the subject, the same form and actors, nearness.
    func score(_ report: Report) -> Double {
        Double(relation.rawValue) * 10 + (known.act.instrument == report.act.instrument ? 4 : 0)
            + (known.act.actors == report.act.actors ? 3 : 0)
            + (known.act.status == report.act.status ? 2 : 0)
            + (isDue(report) ? 3 : 0) - min(days, 100) / 50
    }

    /// It was expected for these days.
    private func isDue(_ report: Report) -> Bool {
        guard known.act.status == .expected, let day = known.act.expected?.lastDay else {
            return false
        }
        return abs(report.date.dayNumber - day) <= 3
    }
}

/// Whether a report tells of a known act. Actors must be nested, and nothing that both tell may
/// differ: what one of them leaves out is unknown and vetoes nothing.
func match(_ report: Report, _ known: KnownAct, _ topics: TopicTable) -> ActMatch? {
    guard areNested(report.act.actors, known.act.actors) else { return nil }
    let days = report.days(to: known.date)
    guard days <= 400, !isLongOver(report, known, days), !isOtherPage(report, known) else {
        return nil
    }
    guard areOneForm(report.act, known.act) || isOneEnd(report.act, known.act) else { return nil }
    let subject = Subject(known)
    let relation = relation(report.subject, subject, topics)
    guard relation > .differs else { return nil }
    guard mayBeOne(report.act, known.act, relation) else { return nil }
    let isSameSight =
        !known.titles.isEmpty && (report.subject.words.overlap(subject.words) ?? 0) >= 0.6
        && report.days(to: known.lastSeen) < report.act.instrument.window
    return ActMatch(known: known, relation: relation, days: isSameSight ? 0 : days)
}

/// Reporters name the form of what is issued loosely; what comes to nothing they name by its own.
private func areOneForm(_ one: Act, _ other: Act) -> Bool {
    let isLoose = one.status == .issued || one.status == .referenced
    let isIssue = isLoose && (other.status == .issued || other.status.isOpen)
    return isIssue
        ? one.instrument.isNear(other.instrument) : one.instrument.isKin(other.instrument)
}

/// The same actors come to the same end, whatever its form is called.
private func isOneEnd(_ one: Act, _ other: Act) -> Bool {
    one.status == other.status && one.actors == other.actors && !one.status.isFrequent
}

/// Other actors or another form need more than silence to be one act with it; a form that nobody
/// takes for the other needs the same words for the same end.
private func mayBeOne(_ one: Act, _ other: Act, _ relation: SubjectRelation) -> Bool {
    guard areOneForm(one, other) else { return relation >= .sameWords }
    if one.instrument == other.instrument { return true }
    if one.actors == other.actors || other.status.isOpen { return relation > .unknown }
    return relation == .sameName
}

/// Two issued acts without a name, too far apart to be one: known without a look at their words.
private func isLongOver(_ report: Report, _ known: KnownAct, _ days: Double) -> Bool {
    report.act.status == .issued && known.act.status == .issued && known.titles.isEmpty
        && days > report.act.instrument.window
        && (report.act.name == nil || known.act.name == nil)
}

private func areNested(_ left: [ActorID], _ right: [ActorID]) -> Bool {
    left == right || Set(left).isSubset(of: right) || Set(right).isSubset(of: left)
}

/// Two official pages of one actor in one language, and two pages of one site, are two acts, even
/// where they look alike: "… on Yemen" and "… on Iraq", the briefing of Tuesday and that of
/// Wednesday. Only nearly the same words under the same title on the same day are a page that was
/// mended and posted again. Copies and versions of one page come here without a title.
private func isOtherPage(_ report: Report, _ known: KnownAct) -> Bool {
    guard let title = report.title else { return false }
    let isJoint = report.act.actors.count > 1
    let same = known.titles.map(OfficialTitle.init).filter {
        $0.isHan == title.isHan && (!isJoint || $0.host == title.host)
    }
    guard !same.isEmpty else { return false }
    let isMended =
        report.isMended && report.days(to: known.date) <= 1
        && same.contains { $0.isLike(title) }
    return !isMended
}
