import Foundation
import Logging
import Model
import Synchronization

/// What goes to one channel, oldest first and one batch at a time: a webhook has one request in
/// flight, so that what succeeds arrives in order. The only place that tries again.
final class ChannelQueue: Sendable {
    private typealias Outcomes = [(row: Int64, outcome: Delivery.Outcome)]

    /// Seconds to leave an outbox alone that can't be used.
    private static let outboxPause: Seconds = 5

    private let id: String
    private let channel: any OpenChannel
    private let outbox: any Outbox
    private let clock: any Timekeeping
    private let journal: DeliveryJournal

    private let standing = Mutex(Standing())
    /// What came of attempts and could not be noted: noted before anything else is sent, so that
    /// an outbox that can't be written doesn't make a receiver hear everything again.
    private let unrecorded = Mutex(Outcomes())
    private let bell = Token(isThere: false)
    private let turn = Token(isThere: true)

    init(
        id: String, channel: any OpenChannel, outbox: any Outbox, clock: any Timekeeping,
        logger: Logger
    ) {
        self.id = id
        self.channel = channel
        self.outbox = outbox
        self.clock = clock
        journal = DeliveryJournal(channel: id, logger: logger)
    }

    /// Delivers until the task is cancelled.
    func run() async {
        while !Task.isCancelled {
            let next = await attempt()
            await rest(until: next)
        }
    }

    func wake() { bell.put() }

    /// Attempts everything that is due, once; says when there will be more to do, nil for nothing.
    func attempt() async -> Date? {
        guard await turn.take() else { return nil }
        defer { turn.put() }
        do {
            try await noteOutcomes()
            while try await attemptBatch() {}
            return try await nextAttempt()
        } catch {
            if !(error is CancellationError) { journal.outboxFails(error) }
            return clock.now.addingTimeInterval(Self.outboxPause)
        }
    }

    /// Until the bell rings; the clock rings it too.
    private func rest(until next: Date?) async {
        await withTaskGroup(of: Void.self) { group in
            if let next {
                group.addTask { [clock, bell] in
                    guard (try? await clock.sleep(until: next)) != nil else { return }
                    bell.put()
                }
            }
            _ = await bell.take()
            group.cancelAll()
        }
    }

    private func attemptBatch() async throws -> Bool {
        let now = clock.now
        guard !Task.isCancelled, standing.withLock({ $0.isOpen(at: now) }) else { return false }
        let rows = try await outbox.due(for: id, at: now, limit: channel.batch)
        guard !rows.isEmpty else { return false }
        let reception = await channel.send(rows)
        guard reception != .interrupted else { throw CancellationError() }
        try await conclude(rows, reception)
        return true
    }

    private func conclude(_ rows: [Delivery], _ reception: Reception) async throws {
        let now = clock.now
        let (before, after) = standing.withLock { standing in
            let before = standing
            standing.note(reception, at: now)
            return (before, standing)
        }
        let outcomes = rows.map { row in
            (row: row.id, outcome: outcome(of: reception, for: row, after, at: now))
        }
        journal.tell(rows, outcomes.map(\.outcome), before: before, after: after)
        unrecorded.withLock { $0 += outcomes }
        try await noteOutcomes()
    }

    /// A cancelled task may not write to the ledger, but what was sent was sent: the writing is a
    /// task of its own, which is waited for.
    private func noteOutcomes() async throws {
        let outcomes = unrecorded.withLock { $0 }
        guard !outcomes.isEmpty else { return }
        try await Task { [outbox, clock] in
            try await outbox.record(outcomes, at: clock.now)
        }.value
        unrecorded.withLock { $0 = [] }
    }

    private func nextAttempt() async throws -> Date? {
        let due = try await outbox.nextDue(for: id)
        let (isGone, held) = standing.withLock { ($0.isGone, $0.hold?.upperBound) }
        guard let due, !isGone else { return nil }
        return max(due, held ?? due)
    }

    private func outcome(
        of reception: Reception, for row: Delivery, _ standing: Standing, at now: Date
    ) -> Delivery.Outcome {
        switch reception {
        case .delivered: .delivered
        case .blocked(let why): .retry(at: standing.hold?.upperBound ?? now, why: why)
        case .failed(let why, let wait): retry(row, why, wait, now)
        case .refused(let why): retry(row, why, nil, now)
        case .gone(let why): .dead(why: "\(why); the channel is off until it is reloaded")
        case .interrupted: .retry(at: now, why: "interrupted")
        }
    }

    private func retry(
        _ row: Delivery, _ why: String, _ wait: Seconds?, _ now: Date
    ) -> Delivery.Outcome {
        let schedule = RetrySchedule.standardWebhooks
        guard let delay = schedule.delay(afterAttempts: row.attempts + 1) else {
            return .dead(why: "given up after \(row.attempts + 1) attempts: \(why)")
        }
        let pause = max(delay, Standing.clamped(wait ?? 0))
        return .retry(at: now.addingTimeInterval(pause), why: why)
    }
}
