import Foundation
import Model

/// The robots.txt of each origin, for a day (RFC 9309, section 2.4). Those who ask for the same
/// one at the same time share one request.
actor RobotsCache {
    /// What is known of an origin's robots.txt.
    enum Answer: Sendable {
        case rules(RobotsRules)
        /// It can't be had: nothing may be fetched (RFC 9309, section 2.3.1.4).
        case unreachable(String)
    }

    private struct Entry {
        var answer: Answer
        var expires: Date
    }

    private static let lifetime: Seconds = 24 * 3600
    /// How soon a file is looked for again that couldn't be had.
    private static let retry: Seconds = 300
    private static let memory = 4096

    private let clock: any Timekeeping
    private var entries: [String: Entry] = [:]
    private var underWay: [String: Task<Answer, Never>] = [:]

    init(clock: any Timekeeping) { self.clock = clock }

    /// The answer of the cache, else that of `load`.
    func answer(
        for origin: String, load: @escaping @Sendable () async -> Answer
    ) async -> Answer {
        let now = clock.now
        // A clock that was set back doesn't lengthen the life of what is known.
        if let entry = entries[origin], entry.expires > now,
            entry.expires.timeIntervalSince(now) <= Self.lifetime
        {
            return entry.answer
        }
        if let task = underWay[origin] { return await task.value }
        let task = Task { await load() }
        underWay[origin] = task
        let loaded = await task.value
        underWay[origin] = nil
        return keep(loaded, for: origin)
    }

    /// An older copy outlives a time in which the file can't be had.
    private func keep(_ loaded: Answer, for origin: String) -> Answer {
        var entry = Entry(answer: loaded, expires: clock.now + Self.lifetime)
        if case .unreachable = loaded {
            entry.expires = clock.now + Self.retry
            if case .rules? = entries[origin]?.answer { entry.answer = entries[origin]!.answer }
        }
        if entries.count >= Self.memory {
            entries = entries.filter { $0.value.expires > clock.now }
        }
        if entries.count >= Self.memory { entries.removeAll() }
        entries[origin] = entry
        return entry.answer
    }
}
