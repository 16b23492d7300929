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
        let query = try Query(db, Self.search, [key, since?.packedFloor ?? .min])
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

    func addKey(_ key: Int64, _ date: Timestamp, _ number: Int64) throws {
        try addKey(key, sortedBy: date.packed, number)
    }

    func addKey(_ key: Int64, sortedBy order: Int64, _ number: Int64) throws {
        try run("INSERT INTO keys VALUES (?, ?, ?)", [key, order, number])
    }

    func removeKey(_ key: Int64, _ date: Timestamp, _ number: Int64) throws {
        try run(
            "DELETE FROM keys WHERE key = ? AND date = ? AND number = ?",
            [key, date.packed, number])
    }

    /// Whether a row stands under a key that is sorted by that.
    func hasKey(_ key: Int64, sortedBy order: Int64) throws -> Bool {
        let query = try Query(db, Self.presence, [key, order])
        defer { query.end() }
        return try query.step()
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
