import Model

/// Seconds by which a day ends later in its last time zone than in UTC. Nobody says in which zone
/// a Monday is meant.
private let lastZone: Int64 = 12 * 3600

/// Expected acts whose date has passed without them. What came since under another name closes
/// the expectation instead; what was over before it was first read of was never waited for.
package func overdue(at now: Timestamp, in known: any Known) throws -> Comparison {
    let today = Timestamp(seconds: now.seconds - lastZone).dayNumber
    var comparison = Comparison()
    for act in try known.actsExpected(before: today) where act.isOverdue(on: today) {
        var record = act
        record.events.append(.statementOverdue)
        comparison.acts.append(record)
        let silence = try reasonForSilence(act, in: known)
        comparison.verdicts.append(
            Verdict(
                outcome: silence == nil ? .change : .noted,
                event: silence == nil ? .statementOverdue : nil, record: act.id,
                why: silence ?? "Its day passed without it.", rule: act.act.rule,
                quote: act.act.quote))
        if silence == nil {
            comparison.changes.append(change(act, try known.evidence(of: act.id), at: now))
        }
    }
    return comparison
}

extension Timestamp {
    /// Days since 1970-01-01 in UTC.
    var dayNumber: Int {
        Int(seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400)
    }
}

extension KnownAct {
    /// Its last day is over and nobody said so yet since it was last expected.
    fileprivate func isOverdue(on today: Int) -> Bool {
        guard act.status == .expected, let last = act.expected?.lastDay, last < today else {
            return false
        }
        let told = events.lastIndex(of: .statementOverdue)
        guard let told else { return true }
        return (events.lastIndex(of: .statementExpected) ?? -1) > told
    }
}

private func reasonForSilence(_ act: KnownAct, in known: any Known) throws -> String? {
    if let last = act.act.expected?.lastDay, last < act.firstSeen.dayNumber {
        return "Its day had passed when it was first read of."
    }
    let topics = TopicTable([])
    let report = Report(
        act: act.act, subject: Subject(act), dates: [act.date], title: nil)
    let came = try known.acts(of: act.act.actors, since: act.date).contains { other in
        other.id != act.id && other.act.status == .issued
            && (match(report, other, topics)?.relation ?? .differs) >= .agrees
    }
    return came ? "It came under another name." : nil
}

private func change(
    _ record: KnownAct, _ evidence: [Evidence], at now: Timestamp
) -> Change {
    let times = record.events.filter { $0 == .statementOverdue }.count
    return Change(
        event: .statementOverdue, actors: record.act.actors, finding: .act(record.act),
        title: evidence.first?.title ?? "", paragraph: record.act.quote, evidence: evidence,
        record: record.id, at: now, step: "\(times)")
}
