import Foundation
import Model

/// The robots.txt of each origin, for a day (RFC 9309, section 2.4). Those who ask for the same
/// one at the same time share one request.
actor RobotsCache {
    /// What is known of an origin's robots.txt. Only rules are kept: what could not be had is
    /// asked for again with the next poll.
    enum Answer: Sendable {
        case rules(RobotsRules)
        /// The server has an error of its own.
        case unavailable(status: Int)
        /// The server could not be asked.
        case unreachable(Refusal)
    }

    private struct Entry {
        var rules: RobotsRules
        var expires: Date
    }

    private struct Load {
        var ticket: Int
        var task: Task<Answer, Never>
        var waiting: Int
    }

    private static let lifetime: Seconds = 24 * 3600
    /// Origins remembered; beyond them all is forgotten and asked for again.
    private static let memory = 4096

    private let clock: any Timekeeping
    private var entries: [String: Entry] = [:]
    private var underWay: [String: Load] = [:]
    private var lastTicket = 0

    init(clock: any Timekeeping) { self.clock = clock }

    /// The answer of the cache, else that of `load`, which is cancelled when nobody waits for it
    /// any more.
    func answer(
        for origin: String, load: @escaping @Sendable () async -> Answer
    ) async -> Answer {
        if let rules = fresh(origin) { return .rules(rules) }
        let (task, ticket) = join(origin, load)
        return await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            Task { await leave(origin, ticket) }
        }
    }

    /// A clock that was set back doesn't lengthen the life of what is known.
    private func fresh(_ origin: String) -> RobotsRules? {
        guard let entry = entries[origin] else { return nil }
        let left = entry.expires.timeIntervalSince(clock.now)
        return left > 0 && left <= Self.lifetime ? entry.rules : nil
    }

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
        guard case .rules(let rules) = answer else {
            // An older copy outlives a time in which the file can't be had.
            return entries[origin].map { .rules($0.rules) } ?? answer
        }
        if entries.count >= Self.memory { entries.removeAll() }
        entries[origin] = Entry(rules: rules, expires: clock.now + Self.lifetime)
        return answer
    }
}
