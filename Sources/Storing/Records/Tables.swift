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
            try remove(Record.self, key, old?.findDate ?? new.findDate, number)
        }
        for key in isSameDate ? after.subtracting(before) : after {
            try add(Record.self, key, new.findDate, number)
        }
    }

    private func add(
        _ kind: (some Kept).Type, _ key: Int64, _ date: Timestamp, _ number: Int64
    ) throws {
        if kind.gathersKeys {
            try addPageKey(key, date, number)
        } else {
            try addKey(key, date, number)
        }
    }

    private func remove(
        _ kind: (some Kept).Type, _ key: Int64, _ date: Timestamp, _ number: Int64
    ) throws {
        if kind.gathersKeys {
            try removePageKey(key, date, number)
        } else {
            try removeKey(key, date, number)
        }
    }

    /// The records under any of the keys, dated at `since` or later, that are wanted: newest first,
    /// at most `limit`. Only those are decoded that have to be.
    func records<Record: Kept>(
        under keys: [Int64], since: Timestamp? = nil, limit: Int,
        where isWanted: ((Record) -> Bool)? = nil
    ) throws -> [Record] {
        var found: [Entry] = []
        for key in keys {
            if Record.gathersKeys { found += try freshEntries(under: key, since: since) }
            found += try entries(under: key, since: since, limit: limit) { number in
                guard let isWanted else { return true }
                let record: Record? = try fetch(number)
                return record.map(isWanted) ?? false
            }
        }
        if keys.count > 1 || Record.gathersKeys { found.sort(by: >) }
        var last: Int64?
        let numbers = found.map(\.number).filter { number in
            defer { last = number }
            return number != last
        }
        return try numbers.prefix(limit).compactMap { try fetch($0) }
    }
}
