import GRDB
import GRDBSQLite
import Model

// The table of keys: by far the most rows, and most of the questions.

extension Tables {
    /// What stands under a key: sorted by date, then by number.
    struct Entry: Comparable {
        let date: Int64
        let number: Int64

        static func < (left: Entry, right: Entry) -> Bool {
            (left.date, left.number) < (right.date, right.number)
        }
    }

    /// The newest entries under a key that are wanted, from `since` on, newest first.
    func entries(
        under key: Int64, since: Timestamp?, limit: Int, where isWanted: (Int64) throws -> Bool
    ) throws -> [Entry] {
        let since = since?.packedFloor ?? .min
        var fresh: [Entry] = []
        for entry in try self.fresh({ $0.entries(under: key, since: since) })
        where try fresh.count < limit && isWanted(entry.number) { fresh.append(entry) }
        let settled = try settledEntries(under: key, since: since, limit: limit, where: isWanted)
        guard !fresh.isEmpty, !settled.isEmpty else { return fresh + settled }
        return Array((fresh + settled).sorted(by: >).prefix(limit))
    }

    /// The same for what is sorted as it was written: what is fresh is newer than what is settled.
    func newest(_ limit: Int, under key: Int64, since: Timestamp) throws -> [Entry] {
        let since = since.packedFloor
        let fresh = try self.fresh { $0.entries(under: key, since: since) }.prefix(limit)
        guard fresh.count < limit else { return Array(fresh) }
        let room = limit - fresh.count
        return try fresh + settledEntries(under: key, since: since, limit: room) { _ in true }
    }

    private func settledEntries(
        under key: Int64, since: Int64, limit: Int, where isWanted: (Int64) throws -> Bool
    ) throws -> [Entry] {
        guard try mayBeSettled(key) else { return [] }
        let query = try Query(db, Self.search, [key, since])
        defer { query.end() }
        var entries: [Entry] = []
        while entries.count < limit, try query.step() {
            let entry = Entry(
                date: sqlite3_column_int64(query.statement, 0),
                number: sqlite3_column_int64(query.statement, 1))
            if try isWanted(entry.number) { entries.append(entry) }
        }
        return entries
    }

    func addKey(
        _ key: Int64, sortedBy order: Int64, _ number: Int64, of table: KeyedTable
    ) throws {
        let entry = Entry(date: order, number: number)
        let isFresh = try fresh { fresh in
            let isFresh = fresh.isFresh(number, of: table)
            if isFresh { fresh.add(key, entry, of: table) }
            return isFresh
        }
        if !isFresh { try insert(key, entry) }
    }

    func removeKey(
        _ key: Int64, sortedBy order: Int64, _ number: Int64, of table: KeyedTable
    ) throws {
        let isFresh = try fresh { fresh in
            fresh.remove(key, Entry(date: order, number: number))
            return fresh.isFresh(number, of: table)
        }
        guard !isFresh else { return }
        try run("DELETE FROM keys WHERE key = ? AND date = ? AND number = ?", [key, order, number])
    }

    /// Writes a key into the table.
    func insert(_ key: Int64, _ entry: Entry) throws {
        try cache?.withKeyFilter(orElse: readKeys) { $0.insert(key) }
        try run("INSERT INTO keys VALUES (?, ?, ?)", [key, entry.date, entry.number])
    }

    /// Whether a row stands under a key that is sorted by that.
    func hasKey(_ key: Int64, sortedBy order: Int64) throws -> Bool {
        guard try !fresh({ $0.has(key, sortedBy: order) }) else { return true }
        guard try mayBeSettled(key) else { return false }
        let query = try Query(db, Self.presence, [key, order])
        defer { query.end() }
        return try query.step()
    }

    /// False where the table of keys surely has no such key.
    private func mayBeSettled(_ key: Int64) throws -> Bool {
        try cache?.withKeyFilter(orElse: readKeys) { $0.mayHold(key) } ?? true
    }

    private func readKeys() throws -> KeyFilter {
        let count: Int = try db.first("SELECT count(*) FROM keys") { $0.next() } ?? 0
        var filter = KeyFilter(for: count)
        let query = try Query(db, "SELECT key FROM keys", [Int64]())
        defer { query.end() }
        while try query.step() { filter.insert(sqlite3_column_int64(query.statement, 0)) }
        return filter
    }

    private static let search = """
        SELECT date, number FROM keys WHERE key = ? AND date >= ? ORDER BY date DESC, number DESC
        """
    private static let presence = "SELECT 1 FROM keys WHERE key = ? AND date = ? LIMIT 1"

    private func run(_ sql: String, _ values: [Int64]) throws {
        let query = try Query(db, sql, values)
        defer { query.end() }
        _ = try query.step()
    }
}
