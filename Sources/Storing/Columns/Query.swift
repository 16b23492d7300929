import Foundation
import GRDB
import GRDBSQLite

/// A prepared statement of one connection, with its values bound, stepped by hand. GRDB prepares
/// and keeps it; arguments and rows as GRDB makes them cost more than SQLite's own work.
///
/// A statement runs once at a time: one that asks while it is being stepped must be another text.
struct Query {
    private let db: Database
    let statement: SQLiteStatement

    init(_ db: Database, _ sql: String) throws {
        self.db = db
        statement = try db.cachedStatement(sql: sql).sqliteStatement
        sqlite3_reset(statement)
    }

    init(_ db: Database, _ sql: String, _ values: [Int64]) throws {
        try self.init(db, sql)
        for (place, value) in values.enumerated() {
            sqlite3_bind_int64(statement, CInt(place + 1), value)
        }
    }

    init(_ db: Database, _ sql: String, _ values: [DatabaseValue]) throws {
        try self.init(db, sql)
        for (place, value) in values.enumerated() { bind(value, CInt(place + 1)) }
    }

    /// Whether there is a row.
    func step() throws -> Bool {
        let code = sqlite3_step(statement)
        if code == SQLITE_ROW { return true }
        guard code == SQLITE_DONE else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
        }
        return false
    }

    /// Lets go of the rows.
    func end() { sqlite3_reset(statement) }

    private func bind(_ value: DatabaseValue, _ place: CInt) {
        switch value.storage {
        case .null: sqlite3_bind_null(statement, place)
        case .int64(let number): sqlite3_bind_int64(statement, place, number)
        case .double(let number): sqlite3_bind_double(statement, place, number)
        case .string(var text):
            text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { bytes in
                    _ = sqlite3_bind_text(
                        statement, place, bytes.baseAddress ?? Self.empty, CInt(bytes.count),
                        Self.copying)
                }
            }
        case .blob(let data):
            data.withUnsafeBytes { bytes in
                _ = sqlite3_bind_blob(
                    statement, place, bytes.baseAddress ?? UnsafeRawPointer(Self.empty),
                    CInt(bytes.count), Self.copying)
            }
        }
    }

    /// SQLite tells an empty text from null by its address.
    private static var empty: UnsafePointer<CChar> {
        let text: StaticString = ""
        return UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)
    }

    /// SQLITE_TRANSIENT, a cast that Swift can't import: SQLite copies the bytes at once.
    private static var copying: sqlite3_destructor_type {
        unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }
}
