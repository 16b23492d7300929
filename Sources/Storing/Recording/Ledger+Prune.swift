import Model

extension Ledger {
    /// Bytes of captures that are kept, beyond which the oldest go, the evidence of alerts last.
    package static let roomForCaptures = 512 << 20

    /// Removes what was kept longer than needed: captures, the memory behind `explain`, the words
    /// of earlier versions, what was delivered, and pages that are polled no more. Records, pages
    /// and alerts stay: they tell what is new.
    package func prune(
        before: Timestamp, capturesUpTo room: Int = Ledger.roomForCaptures
    ) async throws {
        let moment = before.packed
        try await write { tables in
            for sql in [
                "DELETE FROM captures WHERE fetched < ?", "DELETE FROM verdicts WHERE at < ?",
                "DELETE FROM versions WHERE until < ?",
                "DELETE FROM deliveries WHERE state = 'delivered' AND delivered < ?",
                "DELETE FROM pollStates WHERE isPaused AND parent IS NOT NULL AND lastPoll < ?",
            ] { try tables.db.run(sql, moment) }
            try tables.db.run(
                """
                DELETE FROM captures WHERE number IN (
                    SELECT number FROM (
                        SELECT number, sum(length(body)) OVER (
                            ORDER BY isEvidence DESC, number DESC) AS bytes
                        FROM captures)
                    WHERE bytes > ?)
                """, room)
        }
    }
}
