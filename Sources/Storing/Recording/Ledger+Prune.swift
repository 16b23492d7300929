import GRDB
import Model

/// What is kept for how long. What is beyond goes when the ledger is pruned.
///
/// Alerts stay, with their frozen bytes, the steps of the records behind them, and the answers that
/// led to them: those are the evidence. Records and pages stay too, as they tell what is new, and
/// so does what waits to be delivered. A page that was old when its source was first polled stays
/// as long as its source, since it would be news without that; there are never more of them than
/// one answer has links.
package enum Retention {
    private static let day: Seconds = 86400

    /// Seconds: what `explain` remembers, words of earlier versions, answers that led to no alert,
    /// deliveries made or given up, and pages that are polled no more.
    static let memory = 400 * day
    /// Seconds since the last poll of a source that isn't configured any more; then it goes with
    /// all pages that it led to, and would begin anew.
    static let goneSource = 90 * day
    /// Bytes of answers, beyond which the oldest go that led to no alert.
    package static let roomForCaptures = 512 << 20
    /// Earlier versions of a page: the newest.
    static let versions = 16
    /// Carriers of a record beside its first and the steps of its life: the newest, and none that
    /// is older than `memory`.
    static let carriers = 100
    /// Carriers that are removed at a time, so that no poll waits long for the ledger.
    static let carriersAtOnce = 10_000
}

extension Ledger {
    /// Removes what was kept longer than `Retention` says. `sources` are the ids of those that are
    /// configured. Returns how many bytes the answers behind alerts take, which are never removed.
    @discardableResult
    package func prune(
        at now: Timestamp, sources: Set<String>,
        capturesUpTo room: Int = Retention.roomForCaptures, carriers: Int = Retention.carriers,
        atOnce batch: Int = Retention.carriersAtOnce
    ) async throws -> Int {
        while try await forgetCarriers(
            before: now - Retention.memory, beyond: carriers, atOnce: batch) == batch
        {}
        return try await write { tables in
            try tables.forgetEnded(before: now - Retention.memory)
            try tables.forgetSources(goneBefore: now - Retention.goneSource, but: sources)
            try tables.keepVersions(Retention.versions)
            return try tables.keepCaptures(upTo: room)
        }
    }

    /// Returns how many; they are found beside the writer, since that takes a look at all of them.
    private func forgetCarriers(
        before moment: Timestamp, beyond count: Int, atOnce batch: Int
    ) async throws -> Int {
        let old = try await read {
            try $0.carriers(before: moment, beyond: count, limit: batch)
        }
        try await write { tables in for carrier in old { try tables.forget(carrier) } }
        return old.count
    }
}

extension Tables {
    fileprivate func forgetEnded(before moment: Timestamp) throws {
        for sql in [
            "DELETE FROM captures WHERE fetched < ? AND NOT isEvidence",
            "DELETE FROM verdicts WHERE at < ?", "DELETE FROM versions WHERE until < ?",
            "DELETE FROM deliveries WHERE state = 'delivered' AND delivered < ?",
            "DELETE FROM pollStates WHERE isPaused AND parent IS NOT NULL AND lastPoll < ?",
        ] { try db.run(sql, moment.packed) }
        try db.run(
            "DELETE FROM deliveries WHERE state = 'dead' AND due < ?", Double(moment.seconds))
    }

    /// A source and what it led to go together: alone, its old pages would be found anew.
    fileprivate func forgetSources(goneBefore moment: Timestamp, but sources: Set<String>) throws {
        let configured = JSON.array(sources.map { .string($0) }).text
        try db.run(
            """
            DELETE FROM pollStates WHERE parent IS NULL AND coalesce(lastPoll, nextPoll) < ?
                AND id NOT IN (SELECT value FROM json_each(?))
            """, moment.packed, configured)
        try db.run(
            """
            DELETE FROM pollStates WHERE parent IS NOT NULL
                AND parent NOT IN (SELECT value FROM json_each(?))
                AND parent NOT IN (SELECT id FROM pollStates WHERE parent IS NULL)
            """, configured)
    }

    fileprivate func keepVersions(_ count: Int) throws {
        try db.run(
            """
            DELETE FROM versions WHERE number IN (
                SELECT number FROM (
                    SELECT number, row_number() OVER (
                        PARTITION BY page ORDER BY number DESC) AS place
                    FROM versions)
                WHERE place > ?)
            """, count)
    }

    /// The evidence counts first, and stays whatever it takes; returns its bytes.
    fileprivate func keepCaptures(upTo room: Int) throws -> Int {
        try db.run(
            """
            DELETE FROM captures WHERE NOT isEvidence AND number IN (
                SELECT number FROM (
                    SELECT number, sum(length(body)) OVER (
                        ORDER BY isEvidence DESC, number DESC) AS bytes
                    FROM captures)
                WHERE bytes > ?)
            """, room)
        return try db.first(
            "SELECT coalesce(sum(length(body)), 0) FROM captures WHERE isEvidence"
        ) { $0.next() } ?? 0
    }

    // MARK: - Carriers

    fileprivate struct Carrier: Sendable {
        var number: Int64
        var record: String
        var url: String
    }

    /// Those that are old or beyond the newest of their record, but for its first. A step of a
    /// record's life is none, and neither is what was known from the start, which no answer
    /// carried.
    fileprivate func carriers(
        before moment: Timestamp, beyond count: Int, limit: Int
    ) throws -> [Carrier] {
        try db.all(
            """
            SELECT number, record, url FROM (
                SELECT number, record, url, at,
                    min(number) OVER (PARTITION BY record) AS first,
                    row_number() OVER (
                        PARTITION BY record ORDER BY at DESC, number DESC) AS place
                FROM sightings WHERE event IS NULL AND sha256 <> '')
            WHERE (at < ? OR place > ?) AND number <> first LIMIT ?
            """, moment.packed, count, limit
        ) { Carrier(number: $0.next(), record: $0.text(), url: $0.text()) }
    }

    fileprivate func forget(_ carrier: Carrier) throws {
        try db.run("DELETE FROM sightings WHERE number = ?", carrier.number)
        try removeKey(
            Self.key(of: carrier.record), sortedBy: Self.order(of: carrier.url), carrier.number,
            of: .sightings)
    }
}

extension Timestamp {
    fileprivate static func - (moment: Timestamp, seconds: Seconds) -> Timestamp {
        Timestamp(seconds: moment.seconds - Int64(seconds))
    }
}
