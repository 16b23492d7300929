import Alerting
import Comparing
import Extracting
import Model
import Scheduling

/// Holds an observation against the ledger and decides who is told. Pure: it runs inside the
/// ledger's transaction.
struct Judge: Sendable {
    let watches: [Watch]
    let extractor: Extractor

    func decide(_ observation: Observation, known: any Known) throws -> (Comparison, [Alert]) {
        let comparison = try compare(observation, with: known, topics: Extractor.topics)
        return (comparison, alerts(for: comparison.changes))
    }

    func alerts(for changes: [Change]) -> [Alert] {
        Alerting.alerts(
            for: changes, watches: watches, topics: Extractor.topics, names: extractor.name(of:))
    }

    /// A source's health as a change. The time makes two failures of one source two changes.
    func change(
        _ health: HealthChange, of errand: Errand, note: String?, at: Timestamp
    ) -> Change {
        var change = Change(
            event: .sourceRecovered, actors: errand.source.actor.map { [$0] } ?? [],
            title: note ?? "", record: errand.source.id, at: at)
        if case .failing(let reason) = health {
            change.event = .sourceFailing
            change.reason = reason
        }
        return change
    }
}
