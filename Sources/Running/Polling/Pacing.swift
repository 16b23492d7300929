import Fetching
import Foundation
import Logging
import Model
import Scheduling
import Settings
import Storing

/// What the pace of each source follows: its configuration, what is awaited of its actor, and how
/// often its host may still be asked today.
actor Pacing {
    /// An act that was spoken of longer ago is awaited by nobody any more.
    private static let longestWait: Seconds = 60 * 86400
    /// What was asked of the ledger is asked again after this.
    private static let memory: Seconds = 60

    private let fetcher: Fetcher
    private let ledger: Ledger
    private let logger: Logger
    /// Sources on each host.
    private let crowds: [String: Int]
    /// By actor; there are no more than sources have actors.
    private var awaited: [ActorID: (known: Awaited?, at: Date)] = [:]
    /// By source, of those that have any.
    private var doubted: (counts: [String: Int], at: Date) = ([:], .distantPast)

    init(_ configuration: Configuration, fetcher: Fetcher, ledger: Ledger, logger: Logger) {
        self.fetcher = fetcher
        self.ledger = ledger
        self.logger = logger
        let hosts = configuration.sources.compactMap { Fetcher.hostName(of: $0.url) }
        crowds = Dictionary(hosts.map { ($0, 1) }, uniquingKeysWith: +)
    }

    func plan(of errand: Errand, at now: Date) async -> Plan {
        var plan = await pace(of: errand, at: now)
        if errand.state.parent == nil {
            plan.pagesInDoubt = await pagesInDoubt(at: now)[errand.source.id] ?? 0
        }
        return plan
    }

    /// A fixed interval is the user's own, and follows nothing.
    private func pace(of errand: Errand, at now: Date) async -> Plan {
        let source = errand.source
        var plan = Plan(source.interval, windows: errand.isPage ? [] : source.windows)
        if case .every = source.interval, source.windows.isEmpty { return plan }
        guard !errand.isPage else { return plan }
        if let actor = source.actor { plan.awaited = await awaited(of: actor, at: now) }
        plan.affordable = await affordable(for: errand.state.movedTo ?? source.url)
        return plan
    }

    // MARK: - What is awaited

    private func awaited(of actor: ActorID, at now: Date) async -> Awaited? {
        if let last = awaited[actor], (0..<Self.memory).contains(now.timeIntervalSince(last.at)) {
            return last.known
        }
        let known = await newest(of: actor, at: now)
        awaited[actor] = (known, now)
        return known
    }

    private func newest(of actor: ActorID, at now: Date) async -> Awaited? {
        do {
            let acts = try await ledger.openActs(of: actor)
            let recent = acts.first { act in
                now.timeIntervalSince(act.date.date) < Self.longestWait
            }
            return recent.flatMap { act in
                Awaited.Status(rawValue: act.act.status.rawValue)
                    .map { Awaited($0, since: act.date) }
            }
        } catch {
            logger.error("what is awaited of \(actor) was not looked up: \(error)")
            return nil
        }
    }

    // MARK: - What is in doubt

    private func pagesInDoubt(at now: Date) async -> [String: Int] {
        guard !(0..<Self.memory).contains(now.timeIntervalSince(doubted.at)) else {
            return doubted.counts
        }
        do {
            doubted = (try await ledger.pagesInDoubt(), now)
        } catch {
            logger.error("pages in doubt were not looked up: \(error)")
        }
        return doubted.counts
    }

    // MARK: - What can be afforded

    /// The interval at which what is left of the day lasts for all sources of the host, once half
    /// of it is used.
    private func affordable(for url: String) async -> Seconds? {
        guard let host = Fetcher.hostName(of: url),
            let allowance = await fetcher.allowance(for: url), let left = allowance.left,
            left < allowance.used
        else { return nil }
        return allowance.seconds * Double(crowds[host] ?? 1) / Double(max(1, left))
    }
}
