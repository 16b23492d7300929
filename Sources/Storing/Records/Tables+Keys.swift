import GRDB
import GRDBSQLite
import Model

// The table of keys: by far the most rows and the most questions, so that here SQLite is asked
// without the arguments and rows that GRDB makes.

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
        let statement = try prepared(
            """
            SELECT date, number FROM keys WHERE key = ? AND date >= ?
            ORDER BY date DESC, number DESC
            """, [key, since?.packedFloor ?? .min])
        defer { sqlite3_reset(statement) }
        var entries: [Entry] = []
        while entries.count < limit, try step(statement) {
            let entry = Entry(
                date: sqlite3_column_int64(statement, 0),
                number: sqlite3_column_int64(statement, 1))
            if try isWanted(entry.number) { entries.append(entry) }
        }
        return entries
    }

    func addKey(_ key: Int64, _ date: Timestamp, _ number: Int64) throws {
        try run("INSERT INTO keys VALUES (?, ?, ?)", [key, date.packed, number])
    }

    func removeKey(_ key: Int64, _ date: Timestamp, _ number: Int64) throws {
        try run(
            "DELETE FROM keys WHERE key = ? AND date = ? AND number = ?",
            [key, date.packed, number])
    }

    private func run(_ sql: String, _ values: [Int64]) throws {
        let statement = try prepared(sql, values)
        defer { sqlite3_reset(statement) }
        _ = try step(statement)
    }

    private func prepared(_ sql: String, _ values: [Int64]) throws -> SQLiteStatement {
        let statement = try db.cachedStatement(sql: sql).sqliteStatement
        sqlite3_reset(statement)
        for (place, value) in values.enumerated() {
            sqlite3_bind_int64(statement, CInt(place + 1), value)
        }
        return statement
    }

    /// Whether there is a row.
    private func step(_ statement: SQLiteStatement) throws -> Bool {
        let code = sqlite3_step(statement)
        if code == SQLITE_ROW { return true }
        guard code == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
        }
        return false
    }
}
