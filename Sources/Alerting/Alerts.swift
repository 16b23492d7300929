import Crypto
import Model

/// The alerts of some changes: one for each change and each watch that it matches.
/// `names` gives an actor's name for people.
package func alerts(
    for changes: [Change], watches: [Watch], topics: TopicTable, names: (ActorID) -> String
) -> [Alert] {
    changes.flatMap { change in
        let matching = watches.filter { $0.matches(change, topics) }
        guard !matching.isEmpty else { return [Alert]() }
        let summary = summary(of: change, names: names)
        return matching.map { alert(change, for: $0, summary) }
    }
}

private func alert(_ change: Change, for watch: Watch, _ summary: String) -> Alert {
    let id = identity(of: change, watch)
    let severity = severity(of: change)
    return Alert(
        id: id, watch: watch.id, event: change.event, actors: change.actors, summary: summary,
        severity: severity, time: change.at, record: change.record, channels: watch.channels,
        body: body(of: change, id: id, watch: watch.id, summary, severity))
}

/// The first 128 bits of the SHA-256 of what makes it this alert and no other.
private func identity(of change: Change, _ watch: Watch) -> String {
    let step = change.step.isEmpty ? change.at.description : change.step
    var hash = SHA256()
    for part in [change.event.rawValue, change.record, watch.id, step] {
        hash.update(data: Array(part.utf8))
        hash.update(data: [0])
    }
    return hexadecimal(hash.finalize().prefix(16))
}

/// Urgent is what ends or turns something; notice what is put on record; info the rest.
func severity(of change: Change) -> Alert.Severity {
    switch change.event {
    case .statementFailed, .statementRefused, .statementDenied, .statementWithdrawn,
        .commitmentWeakened, .commitmentDropped:
        .urgent
    case .statementIssued:
        (change.finding?.confidence ?? 1) < 0.5 ? .info : .notice
    case .statementOverdue, .commitmentMade, .commitmentStrengthened, .commitmentChanged,
        .pageRevised, .pageRemoved, .sourceFailing:
        .notice
    case .statementExpected, .statementPending, .statementConfirmed, .remarkMade,
        .commitmentReaffirmed, .sourceRecovered:
        .info
    }
}
