import Foundation
import Model

/// Lets requests through to each host: so many at a time, so far apart, and none before the time
/// that the host named in a Retry-After.
actor HostGate {
    /// How a host is treated.
    struct Manners: Sendable {
        var spacing: Seconds
        var connections: Int
        /// Set for this source by the user, so that it binds even on hosts of the user's own.
        var isExplicit: Bool
    }

    private struct Host {
        var inFlight = 0
        var waiting: [(ticket: Int, continuation: CheckedContinuation<Bool, Never>)] = []
        /// When the last request was let through.
        var lastStart: Date?
        var heldUntil: Date?
        /// One of the user's own, reached through `allowAddresses`.
        var isUnbound = false
    }

    /// Hosts remembered beyond those in use; the ones unused longest are forgotten first.
    private static let memory = 20_000
    private static let longestHold: Seconds = 24 * 3600

    private let clock: any Timekeeping
    private var hosts: [String: Host] = [:]
    private var lastTicket = 0

    init(clock: any Timekeeping) { self.clock = clock }

    /// Seconds until the host may be asked again; nil where it named no time or that is past.
    func hold(on name: String) -> Seconds? {
        guard let until = hosts[name]?.heldUntil else { return nil }
        let left = until.timeIntervalSince(clock.now)
        guard left > 0 else {
            hosts[name]?.heldUntil = nil
            return nil
        }
        // More than was ever asked for means that the clock was set back.
        return min(left, Self.longestHold)
    }

    func hold(_ name: String, for wait: Seconds) {
        hosts[name, default: Host()].heldUntil = clock.now + min(max(0, wait), Self.longestHold)
    }

    /// Returns when the request may start. Every `enter` is paired with a `leave`, also where it
    /// throws nothing but the task was cancelled: then false comes back and `leave` is not due.
    func enter(_ name: String, _ manners: Manners) async -> Bool {
        guard await takePlace(name, manners) else { return false }
        guard await keepDistance(name, manners) else {
            leave(name, isUnbound: nil)
            return false
        }
        hosts[name]?.lastStart = clock.now
        return true
    }

    /// `isUnbound` says whether the answer came from an address that is allowed by name; nil
    /// where there was no answer.
    func leave(_ name: String, isUnbound: Bool?) {
        hosts[name]?.inFlight -= 1
        if let isUnbound { hosts[name]?.isUnbound = isUnbound }
        wakeNext(name)
        forget()
    }

    // MARK: - A place

    private func takePlace(_ name: String, _ manners: Manners) async -> Bool {
        let host = hosts[name, default: Host()]
        if host.waiting.isEmpty, host.inFlight < limit(of: host, manners) {
            hosts[name, default: Host()].inFlight += 1
            return !Task.isCancelled || giveBack(name)
        }
        lastTicket += 1
        let ticket = lastTicket
        let isIn = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled { return continuation.resume(returning: false) }
                hosts[name]?.waiting.append((ticket, continuation))
            }
        } onCancel: {
            Task { await self.giveUp(name, ticket) }
        }
        return isIn
    }

    private func giveBack(_ name: String) -> Bool {
        leave(name, isUnbound: nil)
        return false
    }

    private func giveUp(_ name: String, _ ticket: Int) {
        guard let place = hosts[name]?.waiting.firstIndex(where: { $0.ticket == ticket }) else {
            return
        }
        hosts[name]?.waiting.remove(at: place).continuation.resume(returning: false)
    }

    private func limit(of host: Host, _ manners: Manners) -> Int {
        host.isUnbound && !manners.isExplicit ? .max : max(1, manners.connections)
    }

    /// Hands the place that became free on. A host found to be unbound lets all in.
    private func wakeNext(_ name: String) {
        guard var host = hosts[name] else { return }
        let count = host.isUnbound ? host.waiting.count : min(1, host.waiting.count)
        for waiter in host.waiting.prefix(count) { waiter.continuation.resume(returning: true) }
        host.waiting.removeFirst(count)
        host.inFlight += count
        hosts[name] = host
    }

    // MARK: - Distance

    private func keepDistance(_ name: String, _ manners: Manners) async -> Bool {
        while let host = hosts[name], let last = host.lastStart,
            !host.isUnbound || manners.isExplicit
        {
            // A clock that was set back must not make anybody wait longer than the spacing.
            let wait = min(last.timeIntervalSince(clock.now) + manners.spacing, manners.spacing)
            guard wait > 0 else { break }
            do { try await clock.sleep(until: clock.now + wait) } catch { return false }
        }
        return !Task.isCancelled
    }

    private func forget() {
        guard hosts.count > Self.memory else { return }
        let idle = hosts.filter { $0.value.inFlight == 0 && $0.value.waiting.isEmpty }
        let oldest = idle.sorted {
            ($0.value.lastStart ?? .distantPast) < ($1.value.lastStart ?? .distantPast)
        }
        for (name, _) in oldest.prefix(Self.memory / 4) { hosts[name] = nil }
    }
}
