import Foundation
import Model

extension Ledger: Outbox {
    package func due(for channel: String, at now: Date, limit: Int) async throws -> [Delivery] {
        try await read { tables in
            try tables.db.all(
                """
                SELECT d.number, a.id, a.sequence, d.channel, a.payload, d.state, d.attempts, d.due
                FROM deliveries d JOIN alerts a ON a.sequence = d.sequence
                WHERE d.number IN (
                    SELECT number FROM deliveries
                    WHERE channel = ? AND state = 'pending' AND due <= ?
                    ORDER BY sequence LIMIT ?)
                ORDER BY d.sequence
                """, channel, now.timeIntervalSince1970, limit
            ) { columns in
                Delivery(
                    id: columns.next(), alert: columns.text(), sequence: columns.next(),
                    channel: columns.text(), payload: columns.text(), state: try columns.choice(),
                    attempts: columns.next(), due: columns.date())
            }
        }
    }

    package func nextDue(for channel: String) async throws -> Date? {
        try await read { tables in
            try tables.db.first(
                """
                SELECT due FROM deliveries WHERE channel = ? AND state = 'pending'
                ORDER BY due LIMIT 1
                """, channel
            ) { $0.date() }
        }
    }

    /// How many deliveries wait, by the id of their channel, whether it is configured or not.
    package func waiting() async throws -> [String: Int] {
        let counts: [(String, Int)] = try await read { tables in
            try tables.db.all(
                """
                SELECT channel, count(*) FROM deliveries WHERE state = 'pending' GROUP BY channel
                """
            ) { ($0.text(), $0.next()) }
        }
        return Dictionary(uniqueKeysWithValues: counts)
    }

    package func record(
        _ outcomes: [(row: Int64, outcome: Delivery.Outcome)], at now: Date
    ) async throws {
        try await write { tables in
            for (row, outcome) in outcomes { try tables.note(outcome, of: row, at: now) }
        }
    }

    /// Makes the deliveries of these alerts due again, to the channels that each went to, with the
    /// same id and the same bytes. An id, or the beginning of one, that nobody knows is an error
    /// that names it, and nothing is changed. Returns how many deliveries are due.
    package func resend(_ ids: [String]) async throws -> Int {
        try await write { tables in
            var count = 0
            for id in ids {
                guard let alert = try tables.alert(id) else { throw UnknownAlert(id: id) }
                try tables.db.run(
                    """
                    UPDATE deliveries SET state = 'pending', due = 0, attempts = 0, error = NULL
                    WHERE sequence = ?
                    """, alert.sequence)
                count += tables.db.changesCount
            }
            return count
        }
    }
}

/// There is no alert of this id.
struct UnknownAlert: Error, CustomStringConvertible {
    let id: String

    var description: String { "no alert \(id); alerts list shows those there are" }
}

extension Tables {
    fileprivate func note(_ outcome: Delivery.Outcome, of row: Int64, at now: Date) throws {
        switch outcome {
        case .delivered:
            try db.run(
                """
                UPDATE deliveries SET state = 'delivered', attempts = attempts + 1, error = NULL,
                    delivered = ? WHERE number = ?
                """, Timestamp(now).packed, row)
        case .retry(let date, let why):
            try db.run(
                """
                UPDATE deliveries SET attempts = attempts + 1, due = ?, error = ?
                WHERE number = ?
                """, date.timeIntervalSince1970, why, row)
        case .dead(let why):
            try db.run(
                """
                UPDATE deliveries SET state = 'dead', attempts = attempts + 1, due = ?, error = ?
                WHERE number = ?
                """, now.timeIntervalSince1970, why, row)
        }
    }
}

extension ColumnReader {
    mutating func date() -> Date { Date(timeIntervalSince1970: next()) }
}
