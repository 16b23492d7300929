import GRDB
import Model

/// The ledger's tables on one connection, within one transaction.
struct Tables {
    let db: Database
    /// Of the writer alone: what was read or written before, decoded.
    let cache: RecordCache?

    // MARK: - One record

    func number<Record: Kept>(of id: String, _: Record.Type) throws -> Int64? {
        try entries(under: Record.finder(ofID: id), since: nil, limit: 1) { number in
            let record: Record? = try fetch(number)
            return record?.id == id
        }.first?.number
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
        try put(record, at: number(of: record.id, Record.self))
    }

    /// Writes a record in the row of that number, or a new one; returns its number.
    func put<Record: Kept>(_ record: Record, at number: Int64?) throws -> Int64 {
        guard let number else { return try add(record) }
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
            let date = old?.findDate ?? new.findDate
            try removeKey(key, sortedBy: date.packed, number, of: Record.table)
        }
        for key in isSameDate ? after.subtracting(before) : after {
            try addKey(key, sortedBy: new.findDate.packed, number, of: Record.table)
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
            found += try entries(under: key, since: since, limit: limit) { number in
                guard let isWanted else { return true }
                let record: Record? = try fetch(number)
                return record.map(isWanted) ?? false
            }
        }
        if keys.count > 1 { found.sort(by: >) }
        var last: Int64?
        let numbers = found.map(\.number).filter { number in
            defer { last = number }
            return number != last
        }
        return try numbers.prefix(limit).compactMap { try fetch($0) }
    }
}
