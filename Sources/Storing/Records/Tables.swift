import GRDB
import Model

/// The ledger's tables on one connection, within one transaction.
struct Tables {
    let db: Database
    /// Of the writer alone: what was read or written before, decoded.
    let cache: RecordCache?

    // MARK: - One record

    func number<Record: Kept>(of id: String, _: Record.Type) throws -> Int64? {
        try db.first(Record.shape.search, id) { $0.next() }
    }

    func fetch<Record: Kept>(_ number: Int64) throws -> Record? {
        if let known: Record = cache?[number] { return known }
        let record: Record? = try db.first(
            Record.shape.selection + " WHERE number = ?", number, as: read)
        if let record { cache?[number] = record }
        return record
    }

    func read<Record: Kept>(_ columns: inout ColumnReader) throws -> Record {
        let _: Int64 = columns.next()
        return try Record(id: columns.text(), &columns)
    }

    /// Writes a record in the place of the one with its id; returns its number.
    @discardableResult
    func put<Record: Kept>(_ record: Record) throws -> Int64 {
        guard let number = try number(of: record.id, Record.self) else { return try add(record) }
        let old: Record? = try fetch(number)
        guard old != record else { return number }
        var columns = ColumnWriter()
        columns.add(record.id)
        record.write(&columns)
        columns.add(number)
        try db.run(Record.shape.update, columns.values)
        try moveKeys(from: old, to: record, number)
        cache?[number] = record
        return number
    }

    private func add<Record: Kept>(_ record: Record) throws -> Int64 {
        var columns = ColumnWriter()
        columns.add(record.id)
        record.write(&columns)
        try db.run(Record.shape.insertion, columns.values)
        let number = db.lastInsertedRowID
        try moveKeys(from: nil, to: record, number)
        cache?[number] = record
        return number
    }

    // MARK: - Keys

    private func moveKeys<Record: Kept>(
        from old: Record?, to new: Record, _ number: Int64
    ) throws {
        let isSameDate = old.map { $0.findDate.packed == new.findDate.packed } ?? true
        let (before, after) = (old?.finders ?? [], new.finders)
        for key in isSameDate ? before.subtracting(after) : before {
            try db.run(
                "DELETE FROM keys WHERE key = ? AND date = ? AND number = ?", key,
                old?.findDate.packed, number)
        }
        for key in isSameDate ? after.subtracting(before) : after {
            try db.run("INSERT INTO keys VALUES (?, ?, ?)", key, new.findDate.packed, number)
        }
    }

    /// The records under any of the keys, dated at `since` or later, that are wanted: newest first,
    /// at most `limit`.
    func records<Record: Kept>(
        under keys: [Int64], since: Timestamp? = nil, limit: Int,
        where isWanted: (Record) -> Bool = { _ in true }
    ) throws -> [Record] {
        var found: [Int64: (date: Int64, record: Record)] = [:]
        for key in keys {
            let cursor = try numbers(under: key, since: since)
            var taken = 0
            while taken < limit, let row = try cursor.next() {
                let (number, date): (Int64, Int64) = (row[0], row[1])
                if found[number] == nil {
                    guard let record: Record = try fetch(number), isWanted(record) else { continue }
                    found[number] = (date, record)
                }
                taken += 1
            }
        }
        let sorted = found.sorted { ($0.value.date, $0.key) > ($1.value.date, $1.key) }
        return sorted.prefix(limit).map(\.value.record)
    }

    /// Number and date of what stands under a key, newest first.
    private func numbers(under key: Int64, since: Timestamp?) throws -> RowCursor {
        let statement = try db.cachedStatement(
            sql: """
                SELECT number, date FROM keys WHERE key = ? AND date >= ?
                ORDER BY date DESC, number DESC
                """)
        return try Row.fetchCursor(
            statement, arguments: [key, since?.packedFloor ?? Int64.min])
    }
}
