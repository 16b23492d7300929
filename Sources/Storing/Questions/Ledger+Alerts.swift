import Foundation
import Model

extension Ledger {
    /// Alerts whose number is beyond `after`, ascending.
    package func alerts(
        after: Int64 = 0, since: Timestamp? = nil, watch: String? = nil
    ) async throws -> [AlertRow] {
        try await read { tables in
            try tables.db.all(
                """
                \(Tables.alertSelection)
                WHERE sequence > ? AND time >= ? AND watch = coalesce(?, watch) ORDER BY sequence
                """, after, since?.packedFloor ?? Int64.min, watch, as: Tables.alertRow)
        }
    }

    /// By its whole id, or by the beginning of it from six characters on where only one alert has
    /// it.
    package func alert(_ id: String) async throws -> AlertRow? {
        try await read { try $0.alert(id) }
    }

    package func deliveries(of alert: String) async throws -> [DeliveryRow] {
        try await read { tables in
            try tables.db.all(
                """
                SELECT a.id, d.channel, d.state, d.attempts, d.due, d.error, d.delivered
                FROM alerts a JOIN deliveries d ON d.sequence = a.sequence
                WHERE a.id = ? ORDER BY d.number
                """, alert
            ) { columns in
                DeliveryRow(
                    alert: columns.text(), channel: columns.text(), state: try columns.choice(),
                    attempts: columns.next(), due: columns.date(), error: columns.nextIfAny(),
                    delivered: columns.momentIfAny())
            }
        }
    }

    /// The number of the newest alert; 0 before the first.
    package func lastSequence() async throws -> Int64 {
        try await read { try $0.lastSequence() }
    }
}

extension Tables {
    static let alertSelection = """
        SELECT id, sequence, event, watch, summary, severity, actors, time, record, payload
        FROM alerts
        """

    static func alertRow(_ columns: inout ColumnReader) throws -> AlertRow {
        AlertRow(
            id: columns.text(), sequence: columns.next(), event: try columns.choice(),
            watch: columns.text(), summary: columns.text(), severity: try columns.choice(),
            actors: columns.actors(), time: columns.moment(), record: columns.text(),
            payload: columns.text())
    }

    func alert(_ id: String) throws -> AlertRow? {
        let found = try db.all(
            "\(Self.alertSelection) WHERE id >= ? AND id < ? ORDER BY id LIMIT 2", id,
            id + "\u{10FFFF}", as: Self.alertRow)
        if let exact = found.first, exact.id == id { return exact }
        return id.utf8.count >= 6 && found.count == 1 ? found[0] : nil
    }
}
