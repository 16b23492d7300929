import Model

/// What a report is to an act that it may be of.
enum ActStep: Equatable {
    /// A step of its life that wasn't told.
    case tell(Event)
    /// Nothing new, with the reason.
    case silent(String)
    /// It is another act after all.
    case separate
}

/// Days by which reports lag behind what happened.
private let lag = 2.0
/// Days after the first report within which the actor's own text confirms it.
private let confirmation = 14.0
/// Days over which nothing but actors and form links two reports whose subject is unknown.
private let benefit = 2.0

/// The life of an act: expected or pending, issued, confirmed, withdrawn; failed, refused and
/// denied on the way. A step is told once; after a failure or a withdrawal all begins anew.
func step(_ report: Report, _ match: ActMatch) -> ActStep {
    let known = match.known
    switch report.act.status {
    case .referenced:
        return isRecalled(match, report) ? .silent("A past act told as background.") : .separate
    case .issued: return issuedStep(report, match)
    default: break
    }
    if known.act.status == .referenced { return .separate }
    if isNewDate(report, known) { return .tell(.statementExpected) }
    if report.act.status == known.act.status { return repeatedStep(report, match) }
    guard let event = report.act.status.event else { return .separate }
    if known.act.status == .issued { return afterIssue(report, match, event) }
    guard isWithin(match, known.act.status.isOpen ? 400 : 60) else { return .separate }
    if report.date.seconds < known.date.seconds - 43200 {
        return .silent("Told before what is known of it by now.")
    }
    return told(known.events).contains(event) ? .silent("Told before.") : .tell(event)
}

private func isRecalled(_ match: ActMatch, _ report: Report) -> Bool {
    match.relation >= .agrees || match.days < report.act.instrument.window
}

/// Steps since the last failure or withdrawal, which count as told.
private func told(_ events: [Event]) -> ArraySlice<Event> {
    let ends: Set<Event> = [.statementFailed, .statementWithdrawn]
    guard let last = events.lastIndex(where: { ends.contains($0) }) else { return events[...] }
    return events[last...]
}

private func isWithin(_ match: ActMatch, _ days: Double) -> Bool {
    match.days <= (match.relation == .unknown ? min(benefit, days) : days)
}

// MARK: - Issued

private func issuedStep(_ report: Report, _ match: ActMatch) -> ActStep {
    let known = match.known
    switch known.act.status {
    case .issued:
        let window = match.relation == .sameName ? 400 : report.act.instrument.window
        guard isWithin(match, window) else { return .separate }
        return isConfirmation(report, match)
            ? .tell(.statementConfirmed) : .silent("The act is known as issued.")
    case .referenced:
        guard match.relation == .sameName,
            report.date.seconds - known.firstSeen.seconds > 7 * 86400
        else { return .separate }
        return .silent("It was told as a past act before.")
    case .withdrawn:
        guard match.days > lag else { return .silent("It was withdrawn since.") }
        return .separate
    case .expected, .pending:
        let isNear = known.act.instrument == report.act.instrument || match.days <= 60
        return isNear && isOpenFor(match) ? .tell(.statementIssued) : .separate
    case .failed, .refused, .denied:
        return isWithin(match, 200) ? .tell(.statementIssued) : .separate
    }
}

/// An expectation may have waited long; one whose subject nobody told only so long.
private func isOpenFor(_ match: ActMatch) -> Bool {
    match.relation > .unknown || match.days <= 30
}

/// The actor's own text of an act that only others reported.
private func isConfirmation(_ report: Report, _ match: ActMatch) -> Bool {
    let known = match.known
    return report.act.firstParty && !known.act.firstParty && known.act.rule != "known"
        && !known.events.contains(.statementConfirmed) && match.days <= confirmation
}

/// A denial or a withdrawal of what was issued is news; a late preview of it is none.
private func afterIssue(_ report: Report, _ match: ActMatch, _ event: Event) -> ActStep {
    switch report.act.status {
    case .denied, .withdrawn:
        guard match.relation > .unknown || match.days <= 10 else { return .separate }
        return told(match.known.events).contains(event) ? .silent("Told before.") : .tell(event)
    case .expected, .pending, .refused:
        let isLate = report.date.seconds < match.known.date.seconds + Int64(lag * 86400)
        return isLate && match.days <= 30 ? .silent("The act was issued since.") : .separate
    default: return .separate
    }
}

// MARK: - Told again

private func repeatedStep(_ report: Report, _ match: ActMatch) -> ActStep {
    let status = report.act.status
    guard isWithin(match, status.memory) || (status.isOpen && match.relation > .unknown) else {
        return .separate
    }
    return .silent("It is known as \(status.rawValue).")
}

/// Expected for a later day after the first one passed without it.
private func isNewDate(_ report: Report, _ known: KnownAct) -> Bool {
    guard report.act.status == .expected, known.act.status.isOpen,
        let day = report.act.expected?.lastDay, let before = known.act.expected?.lastDay,
        let overdue = known.events.lastIndex(of: .statementOverdue),
        overdue > known.events.lastIndex(of: .statementExpected) ?? -1
    else { return false }
    return day > before
}
