import Comparing
import Model

/// A ledger in memory that answers as the real one promises to.
final class MemoryLedger: Known {
    private(set) var pages: [String: KnownPage] = [:]
    private(set) var acts: [String: KnownAct] = [:]
    private(set) var commitments: [String: KnownCommitment] = [:]
    private(set) var statements: [String: KnownStatement] = [:]
    private var sightings: [Sighting] = []

    func write(_ comparison: Comparison) {
        if let page = comparison.page { pages[page.url] = page }
        for act in comparison.acts { acts[act.id] = act }
        for commitment in comparison.commitments { commitments[commitment.id] = commitment }
        for statement in comparison.statements { statements[statement.id] = statement }
        sightings += comparison.sightings
    }

    func page(at url: String) -> KnownPage? { pages[url] }

    func acts(of actors: [ActorID], since: Timestamp) -> [KnownAct] {
        let wanted = Set(actors)
        return newest(
            acts.values.filter {
                $0.date >= since
                    && (wanted.isSubset(of: $0.act.actors) || wanted.isSuperset(of: $0.act.actors))
            }, 64)
    }

    func openActs(ofAny actors: [ActorID]) -> [KnownAct] {
        newest(
            acts.values.filter {
                [.expected, .pending].contains($0.act.status)
                    && !Set(actors).isDisjoint(with: $0.act.actors)
            }, 64)
    }

    func actsExpected(before day: Int) -> [KnownAct] {
        acts.values.filter { $0.act.status == .expected && ($0.act.expected?.lastDay ?? day) < day }
    }

    func commitments(ofAny actors: [ActorID]) -> [KnownCommitment] {
        commitments.values.filter { !Set(actors).isDisjoint(with: $0.commitment.actors) }
            .sorted { $0.id < $1.id }
    }

    func statements(withAnyOf keys: [String]) -> [KnownStatement] {
        statements.values.filter { !Set(keys).isDisjoint(with: $0.keys) }.sorted { $0.id < $1.id }
    }

    func pages(withAnyOf keys: [UInt64], since: Timestamp) -> [KnownPage] {
        pages.values.filter { $0.firstSeen >= since && !Set(keys).isDisjoint(with: $0.keys) }
            .sorted { $0.id < $1.id }
    }

    func evidence(of record: String) -> [Evidence] {
        sightings.reversed().filter { $0.record == record }.prefix(4).map(\.evidence)
    }

    private func newest(_ acts: [KnownAct], _ limit: Int) -> [KnownAct] {
        Array(acts.sorted { ($0.date, $1.id) > ($1.date, $0.id) }.prefix(limit))
    }
}
