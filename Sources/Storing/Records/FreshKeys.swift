import Model

/// The keys of the newest rows. They lie anywhere in the table of keys: written at once, each would
/// dirty a place of its own, and that is most of what a commit writes. What they are made of stands
/// in the rows, so they wait here, are made again from there after a start, and go into the table
/// together, sorted as it is.
struct FreshKeys {
    typealias Entry = Tables.Entry

    /// Keys that wait at most: about two megabytes.
    private static let most = 16384

    /// By table: the last row whose keys are in the table of keys.
    private var settled: [Int64]
    /// By table: the last row whose keys are here.
    private var newest: [Int64]
    private var entries: [Int64: [Entry]] = [:]
    private var count = 0

    init(settled: [Int64]) {
        self.settled = settled
        newest = settled
    }

    var areMany: Bool { count >= Self.most }

    func isFresh(_ number: Int64, of table: KeyedTable) -> Bool {
        number > settled[table.rawValue]
    }

    /// Newest first.
    func entries(under key: Int64, since: Int64) -> [Entry] {
        guard let entries = entries[key] else { return [] }
        return entries.filter { $0.date >= since }.sorted(by: >)
    }

    func has(_ key: Int64, sortedBy order: Int64) -> Bool {
        entries[key]?.contains { $0.date == order } ?? false
    }

    /// Once: after a start, what was just written is read back with its keys.
    mutating func add(_ key: Int64, _ entry: Entry, of table: KeyedTable) {
        newest[table.rawValue] = max(newest[table.rawValue], entry.number)
        guard entries[key]?.contains(entry) != true else { return }
        entries[key, default: []].append(entry)
        count += 1
    }

    mutating func remove(_ key: Int64, _ entry: Entry) {
        guard let place = entries[key]?.firstIndex(of: entry) else { return }
        entries[key]?.remove(at: place)
        if entries[key]?.isEmpty == true { entries[key] = nil }
        count -= 1
    }

    /// All of them, sorted as the table is, and by table the last row whose keys are among them.
    mutating func settle() -> (keys: [(key: Int64, entry: Entry)], rows: [Int64]) {
        let keys = entries.sorted { $0.key < $1.key }.flatMap { key, entries in
            entries.sorted().map { (key, $0) }
        }
        self = FreshKeys(settled: newest)
        return (keys, settled)
    }
}

/// A table whose rows are found by keys, in the order of the columns of `settledKeys`.
enum KeyedTable: Int {
    case pages, acts, commitments, statements, sightings
}

extension Tables {
    /// The fresh keys of the writer; made anew for a reader, who asks seldom.
    func fresh<Answer>(_ use: (inout FreshKeys) -> Answer) throws -> Answer {
        if let cache { return try cache.withFreshKeys(orElse: readFreshKeys, use) }
        var keys = try readFreshKeys()
        return use(&keys)
    }

    /// Writes the fresh keys into the table once they are many.
    func settleKeys() throws {
        guard try fresh({ $0.areMany }) else { return }
        let (keys, rows) = try fresh { $0.settle() }
        for (key, entry) in keys { try insert(key, entry) }
        try db.run(
            """
            UPDATE settledKeys
            SET pages = ?, acts = ?, commitments = ?, statements = ?, sightings = ?
            """, rows.map(\.databaseValue))
    }

    private func readFreshKeys() throws -> FreshKeys {
        let settled = try db.first(
            "SELECT pages, acts, commitments, statements, sightings FROM settledKeys"
        ) { columns in (0..<5).map { _ in columns.next() as Int64 } }
        var fresh = FreshKeys(settled: settled ?? Array(repeating: 0, count: 5))
        try read(KnownPage.self, into: &fresh)
        try read(KnownAct.self, into: &fresh)
        try read(KnownCommitment.self, into: &fresh)
        try read(KnownStatement.self, into: &fresh)
        try readSightings(into: &fresh)
        return fresh
    }

    private func read<Record: Kept>(_: Record.Type, into fresh: inout FreshKeys) throws {
        let rows: [(Int64, Record)] = try db.all(
            Record.shape.selection + " WHERE \(KeyedTable.isFresh(Record.table))"
        ) { columns in
            let number: Int64 = columns.next()
            return (number, try Record(id: columns.text(), &columns))
        }
        for (number, record) in rows {
            let entry = Entry(date: record.findDate.packed, number: number)
            for key in record.finders { fresh.add(key, entry, of: Record.table) }
        }
    }

    private func readSightings(into fresh: inout FreshKeys) throws {
        let rows: [(number: Int64, record: String, url: String)] = try db.all(
            "SELECT number, record, url FROM sightings WHERE \(KeyedTable.isFresh(.sightings))"
        ) { ($0.next(), $0.text(), $0.text()) }
        for row in rows {
            let entry = Entry(date: Self.order(of: row.url), number: row.number)
            fresh.add(Self.key(of: row.record), entry, of: .sightings)
        }
    }
}

extension KeyedTable {
    /// A condition on rows of a table: that their keys are not yet in the table of keys.
    static func isFresh(_ table: KeyedTable) -> String {
        "number > (SELECT \(table) FROM settledKeys)"
    }
}
