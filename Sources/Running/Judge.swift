import Alerting
import Comparing
import Extracting
import Model
import Settings
import Storing

/// Holds an observation against the ledger and decides who is told. Pure: it runs inside the
/// ledger's transaction.
struct Judge: Sendable {
    let watches: [Watch]
    let extractor: Extractor

    init(configuration: Configuration, extractor: Extractor) {
        watches = configuration.watches
        self.extractor = extractor
    }

    func decide(_ observation: Observation, known: any Known) throws -> (Comparison, [Alert]) {
        let comparison = try compare(observation, with: known, topics: Extractor.topics)
        return (comparison, alerts(for: comparison.changes))
    }

    func alerts(for changes: [Change]) -> [Alert] {
        Alerting.alerts(
            for: changes, watches: watches, topics: Extractor.topics, names: extractor.name(of:))
    }
}
