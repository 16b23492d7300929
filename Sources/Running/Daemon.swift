import Comparing
import Foundation
import Logging
import Model
import Scheduling
import Settings
import Storing

/// The whole program for one configuration: polls what is due, records what it says, delivers
/// what is to be told, until its task is cancelled.
package final class Daemon: Sendable {
    /// Polls under way at a time, those among them that wait for their turn at a polite host; what
    /// is due beyond them waits. What is with curl is bounded by its loop.
    private static let mostInFlight = 4096
    private static let housekeeping: Seconds = 3600

    private let house: House
    private let notifier: Notifier

    package init(
        _ configuration: Configuration, ledger: Ledger, clock: any AlarmClock,
        notifier: Notifier = Notifier(environment: [:]), logger: Logger
    ) throws {
        house = try House(configuration, ledger: ledger, clock: clock, logger: logger)
        self.notifier = notifier
    }

    /// Runs until it is cancelled. Stops in this order: no new polls, polls in flight, one more
    /// attempt at what is to be delivered, curl.
    package func run() async throws {
        defer { house.close() }
        try await begin()
        notifier.ready("polling \(house.configuration.sources.count) sources")
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.poll() }
            group.addTask { await self.house.deliverer.run() }
            group.addTask { await self.keepHouse() }
            group.addTask { await self.house.hostKeeper.run() }
            group.addTask { await self.house.watchFolders() }
            group.addTask { await self.reassure() }
        }
        await lastCall()
    }

    /// Polls what is due, or all sources, and the pages they lead to; delivers once and returns the
    /// sources that could not be read.
    package func once(all: Bool) async throws -> [PollState] {
        defer { house.close() }
        try await house.tellForsaken()
        try await house.hostKeeper.restore()
        var states = try await house.states()
        let now = Timestamp(house.clock.now)
        for index in states.indices where all && !states[index].isPage {
            states[index].nextPoll = now
            if !states[index].isSitemap { states[index].isPaused = false }
        }
        await house.agenda.add(states)
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.poll() }
            await self.house.agenda.idle()
            group.cancelAll()
        }
        await settle()
        await house.hostKeeper.keep()
        await prune()
        return try await house.states().filter { $0.parent == nil && $0.reason != nil }
    }

    /// Returns once nothing is due at the clock's time, nothing is in flight, and everything in
    /// the outbox that is due was attempted.
    package func settle() async {
        await house.agenda.idle()
        await sweep()
        await house.deliverer.flush()
    }

    /// There may be something new in the outbox.
    func wake() { house.deliverer.wake() }

    private func begin() async throws {
        do {
            try await house.hostKeeper.restore()
            try await house.tellForsaken()
            let states = try await house.states()
            await house.agenda.add(spread(states, at: house.clock.now))
        } catch {
            // Whoever waits for the agenda must not wait for ever.
            await house.agenda.stop()
            throw error
        }
    }

    /// One more attempt at what is due, for a few seconds at most. The task is cancelled already,
    /// so it happens in one of its own.
    private func lastCall() async {
        let flush = Task { await house.deliverer.flush() }
        let limit = Task {
            try await Task.sleep(for: .seconds(5))
            flush.cancel()
        }
        await flush.value
        limit.cancel()
    }

    // MARK: - Loops

    private func poll() async {
        await withTaskCancellationHandler {
            await withDiscardingTaskGroup { group in
                for await _ in house.agenda.ticks {
                    for state in await house.agenda.take(limit: Self.mostInFlight) {
                        group.addTask { await self.house.poll(state) }
                    }
                }
                group.cancelAll()
            }
        } onCancel: {
            Task { await house.agenda.stop() }
        }
    }

    /// What is overdue is told, and what has become old is forgotten.
    private func keepHouse() async {
        while !Task.isCancelled {
            await sweep()
            await prune()
            try? await house.clock.sleep(until: house.clock.now + Self.housekeeping)
        }
    }

    private func sweep() async {
        do {
            let alerts = try await sweepOverdue(
                in: house.ledger, judge: house.pipeline.judge, at: house.clock.now)
            if !alerts.isEmpty { house.deliverer.wake() }
        } catch {
            house.logger.error("what is overdue was not looked up: \(error)")
        }
    }

    private func prune() async {
        do {
            let evidence = try await house.ledger.prune(
                at: Timestamp(house.clock.now), sources: Set(house.configuration.sources.map(\.id)))
            guard evidence > Retention.roomForCaptures else { return }
            house.logger.warning(
                """
                the answers behind alerts take \(evidence >> 20) MiB of the ledger; they are never \
                removed, so see that its disk has room
                """)
        } catch {
            house.logger.error("what is old was not removed from the ledger: \(error)")
        }
    }

    /// Feeds the watchdog as long as every loop comes round.
    private func reassure() async {
        guard let watchdog = notifier.watchdog else { return }
        let clock = SystemClock()
        while !Task.isCancelled {
            await house.pulse()
            notifier.alive()
            try? await clock.sleep(until: clock.now + watchdog / 3)
        }
    }
}

/// Tells of expected acts whose date has passed.
func sweepOverdue(in ledger: Ledger, judge: Judge, at now: Date) async throws -> [Alert] {
    let at = Timestamp(now)
    return try await ledger.record(states: [], at: at) { known in
        let comparison = try overdue(at: at, in: known)
        return (comparison, judge.alerts(for: comparison.changes))
    }
}
