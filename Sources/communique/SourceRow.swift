import Fetching
import Foundation
import Model
import Scheduling
import Settings
import Storing

/// A source as `sources list` shows it.
struct SourceRow {
    var source: Source
    var state: PollState?
    /// Of its host; nil for a folder.
    var load: HostLoad?
    /// Its pages whose words come and go.
    var flapping: FlappingPages?
    var now = Date()

    var json: JSON {
        [
            "id": .string(source.id), "url": .string(source.url),
            "kind": .string(source.kind.rawValue), "actor": JSON(source.actor),
            "labels": .array(source.labels.map { .string($0) }),
            "health": JSON(state?.health.rawValue ?? "new"), "reason": JSON(state?.reason),
            "note": JSON(state?.note), "failures": .integer(state?.failures ?? 0),
            "paused": .bool(state?.isPaused ?? false), "movedTo": JSON(state?.movedTo),
            "lastPoll": JSON(state?.lastPoll), "lastSuccess": JSON(state?.lastSuccess),
            "latency": JSON(state?.latency),
            "nextPoll": JSON(state?.nextPoll), "nextPollReason": JSON(state?.pace),
            "host": load.map(\.json) ?? .null,
            "flapping": [
                "pages": .integer(flapping?.count ?? 0), "newest": JSON(flapping?.newest),
            ],
        ]
    }

    var line: String {
        guard let state else { return "\(padded(source.id))  new       not polled so far" }
        let health = state.isPaused ? "paused" : state.health.rawValue
        let last = state.lastPoll.map { "last \($0)" } ?? "not polled so far"
        let why = [state.reason, state.note ?? slowness(of: state)].compactMap { $0 }
            .joined(separator: ": ")
        return "\(padded(source.id))  \(health.padding(toLength: 8, withPad: " ", startingAt: 0))  "
            + last + next(of: state) + (load?.words ?? "") + (flapping?.words ?? "")
            + (why.isEmpty ? "" : "  (\(why))")
    }

    /// `, next in 40 s: briefing window, something pending for 12 days`
    private func next(of state: PollState) -> String {
        guard !state.isPaused else { return "" }
        let wait = state.nextPoll.date.timeIntervalSince(now)
        let time = wait > 0 ? "in \(spoken(wait.rounded(.up)))" : "now"
        return ", next \(time)" + (state.pace.map { ": \($0)" } ?? "")
    }

    private func slowness(of state: PollState) -> String? {
        guard state.health == .slow, let latency = state.latency else { return nil }
        return "its answers take \(spoken(latency))"
    }

    private func padded(_ id: String) -> String {
        id.count >= 24 ? id : id.padding(toLength: 24, withPad: " ", startingAt: 0)
    }
}

extension FlappingPages {
    fileprivate var words: String {
        "; \(count) \(count == 1 ? "page flaps" : "pages flap"), last \(newest)"
    }
}

/// Requests to a host today, in UTC, against the budget.
struct HostLoad {
    var name: String
    var used: Int
    var budget: Int

    /// Nothing for a host that wasn't asked, or that no budget binds.
    var words: String { used == 0 ? "" : "; \(name) \(used)/\(budget) today" }

    var json: JSON {
        [
            "name": .string(name), "used": .integer(used), "left": .integer(max(0, budget - used)),
            "budget": .integer(budget),
        ]
    }
}

/// How often each host was asked today.
struct HostLoads {
    private let used: [String: Int]
    private let budget: Int

    init(_ states: [HostState], of configuration: Configuration, at now: Date) {
        let today = Int((now.timeIntervalSince1970 / 86400).rounded(.down))
        let current = states.filter { $0.day == today }
        used = Dictionary(current.map { ($0.name, $0.used) }) { first, _ in first }
        budget = configuration.fetch.dailyBudget
    }

    func load(of source: Source) -> HostLoad? {
        guard source.kind != .folder, let name = Fetcher.hostName(of: source.url) else {
            return nil
        }
        return HostLoad(name: name, used: used[name] ?? 0, budget: budget)
    }
}
