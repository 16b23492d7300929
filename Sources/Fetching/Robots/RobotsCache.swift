import Foundation
import Model

/// The robots.txt of each origin, for a day (RFC 9309, section 2.4). Those who ask for the same
/// one at the same time share one request.
actor RobotsCache {
    /// What is known of an origin's robots.txt.
    enum Answer: Sendable {
        case rules(RobotsRules)
        /// The server has an error of its own.
        case unavailable(status: Int)
        /// The server could not be asked.
        case unreachable(Refusal)
    }

    /// Rules, and what came of the requests since they were too old.
    private struct Entry {
        var rules: RobotsRules?
        /// When the rules have to be asked for again.
        var expires: Date
        var outage: Outage?
    }

    private struct Outage {
        var answer: Answer
        var since: Date
        var last: Date
    }

    private struct Load {
        var ticket: Int
        var task: Task<Answer, Never>
        var waiting: Int
    }

    private static let lifetime: Seconds = 24 * 3600
    /// What could not be had is not asked for again within a minute, whoever wants to know.
    private static let patience: Seconds = 60
    /// After so long an outage a file counts as one that isn't there (section 2.3.1.4).
    private static let longestOutage: Seconds = 30 * 86400
    /// Origins remembered, and bytes of their rules; beyond them those that expire first are
    /// forgotten and asked for again.
    private static let memory = 20_000
    private static let mostBytes = 64 << 20

    private let clock: any Timekeeping
    private var entries: [String: Entry] = [:]
    private var bytes = 0
    private var underWay: [String: Load] = [:]
    private var lastTicket = 0

    init(clock: any Timekeeping) { self.clock = clock }

    /// The answer of the cache, else that of `load`, which is cancelled when nobody waits for it
    /// any more.
    func answer(
        for origin: String, load: @escaping @Sendable () async -> Answer
    ) async -> Answer {
        if let known = known(origin) { return known }
        let (task, ticket) = join(origin, load)
        return await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            Task { await leave(origin, ticket) }
        }
    }

    /// A clock that was set back doesn't lengthen the life of what is known.
    private func known(_ origin: String) -> Answer? {
        guard let entry = entries[origin] else { return nil }
        let left = entry.expires.timeIntervalSince(clock.now)
        if let rules = entry.rules, left > 0, left <= Self.lifetime { return .rules(rules) }
        guard let outage = entry.outage,
            (0..<Self.patience).contains(clock.now.timeIntervalSince(outage.last))
        else { return nil }
        return answer(during: outage, entry.rules)
    }

    /// An older copy outlives an outage; without one nothing is allowed, until the outage has
    /// lasted so long that the file can't be meant.
    private func answer(during outage: Outage, _ rules: RobotsRules?) -> Answer {
        if let rules { return .rules(rules) }
        guard case .unavailable = outage.answer,
            outage.last.timeIntervalSince(outage.since) >= Self.longestOutage
        else { return outage.answer }
        return .rules(.allowingAll)
    }

    // MARK: - Asking

    private func join(
        _ origin: String, _ load: @escaping @Sendable () async -> Answer
    ) -> (Task<Answer, Never>, ticket: Int) {
        if let current = underWay[origin] {
            underWay[origin]?.waiting += 1
            return (current.task, current.ticket)
        }
        lastTicket += 1
        let ticket = lastTicket
        let task = Task { finish(origin, ticket, with: await load()) }
        underWay[origin] = Load(ticket: ticket, task: task, waiting: 1)
        return (task, ticket)
    }

    private func leave(_ origin: String, _ ticket: Int) {
        guard let load = underWay[origin], load.ticket == ticket else { return }
        underWay[origin]?.waiting -= 1
        guard load.waiting == 1 else { return }
        underWay[origin] = nil
        load.task.cancel()
    }

    private func finish(_ origin: String, _ ticket: Int, with answer: Answer) -> Answer {
        if underWay[origin]?.ticket == ticket { underWay[origin] = nil }
        switch answer {
        case .rules(let rules):
            keep(Entry(rules: rules, expires: clock.now + Self.lifetime), of: origin)
            return answer
        case .unreachable(let refusal) where refusal.saysNothingOfTheFile:
            return entries[origin]?.rules.map { .rules($0) } ?? answer
        case .unavailable, .unreachable:
            var entry = entries[origin] ?? Entry(expires: clock.now)
            let since = min(entry.outage?.since ?? clock.now, clock.now)
            let outage = Outage(answer: answer, since: since, last: clock.now)
            entry.outage = outage
            keep(entry, of: origin)
            return self.answer(during: outage, entry.rules)
        }
    }

    // MARK: - Remembering

    private func keep(_ entry: Entry, of origin: String) {
        forget(origin)
        entries[origin] = entry
        bytes += entry.rules?.size ?? 0
        guard entries.count > Self.memory || bytes > Self.mostBytes else { return }
        let oldest = entries.sorted { $0.value.expires < $1.value.expires }.map(\.key)
        for name in oldest.prefix(1 + entries.count / 4) where name != origin { forget(name) }
    }

    private func forget(_ origin: String) {
        guard let old = entries.removeValue(forKey: origin) else { return }
        bytes -= old.rules?.size ?? 0
    }
}
