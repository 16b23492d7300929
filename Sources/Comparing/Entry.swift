import Model

/// What is known from the start, in the form that comparisons find again. The same record gives
/// the same ids every time, so that it can be entered at every start.
package func entry(of record: KnownRecord, at now: Timestamp) -> Comparison {
    var comparison = Comparison()
    let id: String
    switch record.finding {
    case .act(let act):
        let subject = Subject(act, context: [act.quote, record.origin.title])
        id = actIdentity(of: act, on: record.date)
        comparison.acts = [
            KnownAct(
                id: id, act: act, date: record.date, firstSeen: now, lastSeen: now,
                events: act.status.event.map { [$0] } ?? [], words: subject.words.kept(64))
        ]
    case .commitment(let commitment):
        id = commitmentIdentity(of: commitment)
        comparison.commitments = [
            KnownCommitment(
                id: id, commitment: commitment, date: record.date, firstSeen: now, lastSeen: now)
        ]
    case .statement(let statement):
        let keys = Utterance(statement).keys(of: statement.doer)
        id = statementIdentity(keys, on: record.date)
        comparison.statements = [
            KnownStatement(
                id: id, statement: statement, keys: keys, date: record.date, firstSeen: now,
                lastSeen: now)
        ]
    }
    comparison.sightings = [sighting(of: record, id: id, at: now)]
    return comparison
}

private func sighting(of record: KnownRecord, id: String, at now: Timestamp) -> Sighting {
    Sighting(
        record: id, event: nil, finding: record.finding,
        evidence: Evidence(
            url: record.origin.url ?? "", title: record.origin.title,
            quote: record.finding.quote, published: record.date, fetched: now, sha256: "",
            firstParty: false), at: now)
}
