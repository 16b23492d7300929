import Foundation
import Model

/// Lets requests through to each host: so many at a time, so far apart, and none before the time
/// that the host named in a Retry-After.
actor HostGate {
    /// How a host is treated. What is set for a source binds even on hosts of the user's own,
    /// which the usual rules don't.
    struct Manners: Sendable {
        var usualSpacing: Seconds
        var usualConnections: Int
        var spacing: Seconds?
        var connections: Int?

        fileprivate func spacing(on host: Host) -> Seconds {
            spacing ?? (host.isUnbound ? 0 : usualSpacing)
        }

        fileprivate func limit(on host: Host) -> Int {
            max(1, connections ?? (host.isUnbound ? HostGate.most : usualConnections))
        }
    }

    enum Entrance: Hashable, Sendable {
        /// The request may start; a `leave` is due.
        case open
        /// The host wants to be left alone for so many seconds.
        case held(Seconds)
        case cancelled
    }

    fileprivate struct Waiter {
        var ticket: Int
        var manners: Manners
        var continuation: CheckedContinuation<Bool, Never>
    }

    fileprivate struct Host {
        var inFlight = 0
        var waiting: [Waiter] = []
        /// When the last request was let through.
        var lastStart: Date?
        var heldUntil: Date?
        /// One of the user's own, reached through `allowAddresses`.
        var isUnbound = false
    }

    /// Connections to a host of the user's own: more at once than small servers queue.
    fileprivate static let most = 16
    /// Hosts remembered beyond those in use; the ones unused longest are forgotten first.
    private static let memory = 20_000
    private static let longestHold: Seconds = 24 * 3600

    private let clock: any Timekeeping
    private var hosts: [String: Host] = [:]
    private var lastTicket = 0

    init(clock: any Timekeeping) { self.clock = clock }

    /// Returns when the request may start. Only what was let in has to `leave`.
    func enter(_ name: String, _ manners: Manners) async -> Entrance {
        if let wait = hold(on: name) { return .held(wait) }
        guard await takePlace(name, manners) else { return .cancelled }
        let entrance = await keepDistance(name, manners)
        if entrance == .open {
            hosts[name]?.lastStart = clock.now
        } else {
            leave(name, isUnbound: nil)
        }
        return entrance
    }

    /// `isUnbound` says whether the answer came from an address that is allowed by name; nil
    /// where there was no answer.
    func leave(_ name: String, isUnbound: Bool?) {
        hosts[name]?.inFlight -= 1
        if let isUnbound { hosts[name]?.isUnbound = isUnbound }
        letIn(name)
        forget()
    }

    /// Nobody is let through for so many seconds, a day at most.
    func hold(_ name: String, for wait: Seconds) {
        hosts[name, default: Host()].heldUntil = clock.now + min(max(0, wait), Self.longestHold)
    }

    private func hold(on name: String) -> Seconds? {
        guard let until = hosts[name]?.heldUntil else { return nil }
        let left = until.timeIntervalSince(clock.now)
        guard left > 0 else {
            hosts[name]?.heldUntil = nil
            return nil
        }
        // More than was ever asked for means that the clock was set back.
        return min(left, Self.longestHold)
    }

    // MARK: - A place

    private func takePlace(_ name: String, _ manners: Manners) async -> Bool {
        let host = hosts[name, default: Host()]
        guard !host.waiting.isEmpty || host.inFlight >= manners.limit(on: host) else {
            hosts[name, default: host].inFlight += 1
            return true
        }
        lastTicket += 1
        let ticket = lastTicket
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled { return continuation.resume(returning: false) }
                hosts[name]?.waiting.append(
                    Waiter(ticket: ticket, manners: manners, continuation: continuation))
            }
        } onCancel: {
            Task { await self.giveUp(name, ticket) }
        }
    }

    private func giveUp(_ name: String, _ ticket: Int) {
        guard let place = hosts[name]?.waiting.firstIndex(where: { $0.ticket == ticket }) else {
            return
        }
        hosts[name]?.waiting.remove(at: place).continuation.resume(returning: false)
        letIn(name)
    }

    /// Hands places that are free to those who wait, in the order of their coming.
    private func letIn(_ name: String) {
        guard var host = hosts[name] else { return }
        while let first = host.waiting.first, host.inFlight < first.manners.limit(on: host) {
            host.inFlight += 1
            host.waiting.removeFirst().continuation.resume(returning: true)
        }
        hosts[name] = host
    }

    // MARK: - Distance

    private func keepDistance(_ name: String, _ manners: Manners) async -> Entrance {
        while !Task.isCancelled {
            // Those before may have been told to stay away.
            if let wait = hold(on: name) { return .held(wait) }
            guard let wait = distance(name, manners) else { return .open }
            do { try await clock.sleep(until: clock.now + wait) } catch { break }
        }
        return .cancelled
    }

    private func distance(_ name: String, _ manners: Manners) -> Seconds? {
        guard let host = hosts[name], let last = host.lastStart else { return nil }
        // A clock that was set back must not make anybody wait longer than the spacing.
        let start = min(last, clock.now)
        hosts[name]?.lastStart = start
        let wait = start.timeIntervalSince(clock.now) + manners.spacing(on: host)
        return wait > 0 ? wait : nil
    }

    private func forget() {
        guard hosts.count > Self.memory else { return }
        let idle = hosts.filter {
            $0.value.inFlight == 0 && $0.value.waiting.isEmpty && $0.value.heldUntil == nil
        }
        let oldest = idle.sorted {
            ($0.value.lastStart ?? .distantPast) < ($1.value.lastStart ?? .distantPast)
        }
        for (name, _) in oldest.prefix(Self.memory / 4) { hosts[name] = nil }
    }
}
