import Foundation

/// A row of the outbox: one alert on its way to one channel.
package struct Delivery: Hashable, Sendable {
    package enum State: String, Sendable, Codable {
        case pending, delivered, dead, suppressed
    }

    /// What came of an attempt.
    package enum Outcome: Hashable, Sendable {
        case delivered
        /// To be tried again at a time.
        case retry(at: Date, why: String)
        /// Given up, with the reason a person needs.
        case dead(why: String)
    }

    /// The row's number: ascending in the order the alerts were decided.
    package var id: Int64
    package var alert: String
    package var sequence: Int64
    package var channel: String
    /// The alert's CloudEvents object, frozen.
    package var payload: String
    package var state: State
    /// Attempts made so far.
    package var attempts: Int
    package var due: Date

    /// Somebody asked for it again: such a row is due since the beginning of time.
    package var isResent: Bool { due.timeIntervalSince1970 == 0 }

    package init(
        id: Int64, alert: String, sequence: Int64, channel: String, payload: String,
        state: State = .pending, attempts: Int = 0, due: Date
    ) {
        self.id = id
        self.alert = alert
        self.sequence = sequence
        self.channel = channel
        self.payload = payload
        self.state = state
        self.attempts = attempts
        self.due = due
    }
}

/// What a deliverer needs of the ledger.
package protocol Outbox: Sendable {
    /// The pending rows of a channel that are due, oldest first.
    func due(for channel: String, at now: Date, limit: Int) async throws -> [Delivery]
    /// When the channel's next pending row is due; nil where nothing is pending.
    func nextDue(for channel: String) async throws -> Date?
    /// Notes what came of one attempt at each row, all in one transaction.
    func record(_ outcomes: [(row: Int64, outcome: Delivery.Outcome)], at now: Date) async throws
}
