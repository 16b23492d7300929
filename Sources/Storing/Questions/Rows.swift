import Foundation
import Model

/// An alert as it was told.
package struct AlertRow: Hashable, Sendable {
    package var id: String
    /// Ascending without holes from 1.
    package var sequence: Int64
    package var event: Event
    package var watch: String
    package var summary: String
    package var severity: Alert.Severity
    package var actors: [ActorID]
    package var time: Timestamp
    /// The record of the ledger that changed.
    package var record: String
    /// The frozen CloudEvents object, one line.
    package var payload: String
}

/// How an alert fares on its way to a channel.
package struct DeliveryRow: Hashable, Sendable {
    package var alert: String
    package var channel: String
    package var state: Delivery.State
    package var attempts: Int
    package var due: Date
    /// Why the last attempt failed.
    package var error: String?
    package var delivered: Timestamp?
}

/// Any record of the ledger.
package enum LedgerRecord: Hashable, Sendable {
    case act(KnownAct)
    case commitment(KnownCommitment)
    case statement(KnownStatement)
    case page(KnownPage)
}

/// How much the ledger holds.
package struct Counts: Hashable, Sendable {
    package var pages: Int
    package var acts: Int
    package var statements: Int
    package var commitments: Int
    package var alerts: Int
    /// Deliveries that wait, and those that were given up.
    package var pending: Int
    package var dead: Int
}
