import Foundation
import Model

/// Lets requests through to each host: so many at a time, so far apart, so many a day, and none
/// before the time that the host named in a Retry-After.
actor HostGate {
    enum Entrance: Hashable, Sendable {
        /// The request may start; a `leave` is due.
        case open
        /// The host wants to be left alone for so many seconds.
        case held(Seconds)
        /// The budget of the day is used up, or has to last, for so many seconds.
        case spent(Seconds)
        /// As many wait as may; a place may be free in so many seconds.
        case crowded(Seconds)
        case cancelled
    }

    private struct Waiter {
        var ticket: Int
        var manners: Manners
        var continuation: CheckedContinuation<Bool, Never>
    }

    /// Who waits for a host, sources before pages.
    private struct Line {
        var waiters: [Waiter] = []

        mutating func add(_ waiter: Waiter) {
            let place =
                waiter.manners.isFollowed
                ? nil : waiters.firstIndex { $0.manners.isFollowed }
            waiters.insert(waiter, at: place ?? waiters.endIndex)
        }
    }

    /// Hosts remembered beyond those in use; the ones unused longest are forgotten first.
    private static let memory = 20_000
    /// A longer wait for the budget isn't sat out at the gate.
    private static let longestPause: Seconds = 10

    private let clock: any Timekeeping
    private var hosts: [String: Host] = [:]
    private var lines: [String: Line] = [:]
    /// Hosts whose state isn't kept yet.
    private var changed: Set<String> = []
    private var lastTicket = 0

    init(clock: any Timekeeping) { self.clock = clock }

    /// Returns when the request may start. Only what was let in has to `leave`.
    func enter(_ name: String, _ manners: Manners) async -> Entrance {
        if let refusal = refusal(name, manners) { return refusal }
        guard await takePlace(name, manners) else { return .cancelled }
        let entrance = await keepDistance(name, manners)
        if entrance == .open {
            hosts[name]?.start(at: clock.now)
            changed.insert(name)
        } else {
            leave(name, isUnbound: nil)
        }
        return entrance
    }

    /// `isUnbound` says whether the answer came from an address that is allowed by name; nil
    /// where there was no answer.
    func leave(_ name: String, isUnbound: Bool?) {
        hosts[name]?.inFlight -= 1
        if let isUnbound { hosts[name]?.learn(isUnbound: isUnbound) }
        letIn(name)
        forget()
    }

    // MARK: - Wishes of the host

    /// Nobody is let through for so many seconds, a day at most.
    func hold(_ name: String, for wait: Seconds) {
        hosts[name, default: Host()].hold(for: wait, at: clock.now)
        changed.insert(name)
    }

    /// Seconds that the host wants between two requests.
    func slow(_ name: String, to delay: Seconds?) {
        hosts[name]?.delay = delay.map { min($0, Host.longestDelay) }
    }

    // MARK: - Memory

    /// What changed since the last call, to be kept; a host that nothing binds is not.
    func changes() -> [HostState] {
        defer { changed = [] }
        return changed.compactMap { name in hosts[name]?.state(of: name) }
            .filter { $0.used > 0 || $0.heldUntil != nil }
    }

    /// Gives back changes that could not be kept.
    func giveBack(_ states: [HostState]) { changed.formUnion(states.map(\.name)) }

    /// What was kept before a restart.
    func restore(_ states: [HostState]) {
        for state in states where hosts[state.name] == nil { hosts[state.name] = Host(state) }
    }

    /// Requests that wait for a place.
    func waiting(_ name: String) -> Int { lines[name]?.waiters.count ?? 0 }

    func allowance(_ name: String, of budget: Int) -> Allowance {
        (hosts[name] ?? Host()).allowance(of: budget, at: clock.now)
    }

    private func forget() {
        guard hosts.count > Self.memory else { return }
        let now = clock.now
        let idle = hosts.filter { name, host in
            host.inFlight == 0 && lines[name] == nil && host.hold(at: now) == nil
                && !changed.contains(name)
        }
        let oldest = idle.sorted {
            ($0.value.lastStart ?? .distantPast) < ($1.value.lastStart ?? .distantPast)
        }
        for (name, _) in oldest.prefix(Self.memory / 4) { hosts[name] = nil }
    }

    // MARK: - A place

    private func refusal(_ name: String, _ manners: Manners) -> Entrance? {
        hosts[name]?.heed(clock: clock.now)
        guard let host = hosts[name] else { return nil }
        if let wait = host.hold(at: clock.now) { return .held(wait) }
        if let wait = host.pause(for: manners, at: clock.now), wait > Self.longestPause {
            return .spent(wait)
        }
        let waiting = waiting(name)
        guard !host.isUnbound, waiting >= manners.mostWaiting else { return nil }
        return .crowded(max(1, Double(waiting) * host.spacing(manners)))
    }

    private func takePlace(_ name: String, _ manners: Manners) async -> Bool {
        let host = hosts[name, default: Host()]
        guard lines[name] != nil || host.inFlight >= host.limit(manners) else {
            hosts[name, default: host].inFlight += 1
            return true
        }
        lastTicket += 1
        let ticket = lastTicket
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled { return continuation.resume(returning: false) }
                lines[name, default: Line()].add(
                    Waiter(ticket: ticket, manners: manners, continuation: continuation))
            }
        } onCancel: {
            Task { await self.giveUp(name, ticket) }
        }
    }

    private func giveUp(_ name: String, _ ticket: Int) {
        guard let place = lines[name]?.waiters.firstIndex(where: { $0.ticket == ticket }) else {
            return
        }
        lines[name]?.waiters.remove(at: place).continuation.resume(returning: false)
        letIn(name)
    }

    /// Hands places that are free to those who wait, in the order of their coming.
    private func letIn(_ name: String) {
        guard var host = hosts[name], var line = lines[name] else { return }
        while let first = line.waiters.first, host.inFlight < host.limit(first.manners) {
            host.inFlight += 1
            line.waiters.removeFirst().continuation.resume(returning: true)
        }
        hosts[name] = host
        lines[name] = line.waiters.isEmpty ? nil : line
    }

    // MARK: - Distance

    private func keepDistance(_ name: String, _ manners: Manners) async -> Entrance {
        while !Task.isCancelled {
            hosts[name]?.heed(clock: clock.now)
            guard let host = hosts[name] else { return .open }
            // Those before may have been told to stay away, or have used up the day.
            if let wait = host.hold(at: clock.now) { return .held(wait) }
            let pause = host.pause(for: manners, at: clock.now) ?? 0
            if pause > Self.longestPause { return .spent(pause) }
            let wait = max(pause, host.distance(manners, at: clock.now))
            guard wait > 0 else { return .open }
            do { try await clock.sleep(until: clock.now + wait) } catch { break }
        }
        return .cancelled
    }
}
