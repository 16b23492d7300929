import Foundation
import Model

extension Tables {
    /// Enters the alerts that weren't told before, with their number and their frozen bytes, and a
    /// row of the outbox for each channel. Returns those that are new.
    func tell(_ alerts: [Alert], at now: Timestamp) throws -> [Alert] {
        guard !alerts.isEmpty else { return [] }
        var last = try lastSequence()
        return try alerts.filter { alert in
            guard try !isTold(alert.id) else { return false }
            last += 1
            try enter(alert, sequence: last)
            for channel in alert.channels {
                try db.run(
                    """
                    INSERT OR IGNORE INTO deliveries (sequence, channel, state, attempts, due)
                    VALUES (?, ?, 'pending', 0, ?)
                    """, last, channel, Double(now.seconds))
            }
            return true
        }
    }

    /// The number of the newest alert; 0 before the first.
    func lastSequence() throws -> Int64 {
        try db.first("SELECT coalesce(max(sequence), 0) FROM alerts") { $0.next() } ?? 0
    }

    private func isTold(_ id: String) throws -> Bool {
        try db.first("SELECT 1 FROM alerts WHERE id = ?", id) { $0.next() } ?? false
    }

    private func enter(_ alert: Alert, sequence: Int64) throws {
        var columns = ColumnWriter()
        columns.add(sequence)
        columns.add(alert.id)
        columns.add(alert.event)
        columns.add(alert.watch)
        columns.add(alert.summary)
        columns.add(alert.severity)
        columns.add(alert.actors)
        columns.add(alert.time)
        columns.add(alert.record)
        columns.add(alert.payload(sequence: sequence))
        try db.run(
            """
            INSERT INTO alerts (sequence, id, event, watch, summary, severity, actors, time,
                record, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, columns.values)
    }
}
