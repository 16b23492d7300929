import Model

/// The keys of the newest pages. A page has many, which lie anywhere in the table of keys: written
/// at once, each would dirty a place of its own, and that is most of what a commit writes. They
/// stand in the pages' rows too, so they wait here, are read from there after a start, and go into
/// the table sorted, those of five hundred pages together.
struct FreshKeys {
    /// The last page whose keys are in the table.
    let settled: Int64
    private var entries: [Int64: [Tables.Entry]] = [:]
    private var pages: Set<Int64> = []

    private static let most = 512

    init(settled: Int64) { self.settled = settled }

    var areMany: Bool { pages.count >= Self.most }
    var lastPage: Int64 { pages.max() ?? settled }

    /// Sorted by key, as the table is.
    var sorted: [(key: Int64, entry: Tables.Entry)] {
        entries.sorted { $0.key < $1.key }.flatMap { key, entries in
            entries.sorted().map { (key, $0) }
        }
    }

    func entries(under key: Int64, since: Int64) -> [Tables.Entry] {
        entries[key]?.filter { $0.date >= since } ?? []
    }

    /// Once: the first page after a start is read back with its keys.
    mutating func add(_ key: Int64, _ entry: Tables.Entry) {
        guard entries[key]?.contains(entry) != true else { return }
        entries[key, default: []].append(entry)
        pages.insert(entry.number)
    }

    mutating func remove(_ key: Int64, _ entry: Tables.Entry) {
        entries[key]?.removeAll { $0 == entry }
    }
}

extension Tables {
    /// Of the writer alone: only comparisons ask for pages by their keys.
    func freshEntries(under key: Int64, since: Timestamp?) throws -> [Entry] {
        try changeFreshKeys { $0.entries(under: key, since: since?.packedFloor ?? .min) } ?? []
    }

    func addPageKey(_ key: Int64, _ date: Timestamp, _ number: Int64) throws {
        let entry = Entry(date: date.packed, number: number)
        let isFresh = try changeFreshKeys { fresh in
            if number > fresh.settled { fresh.add(key, entry) }
            return number > fresh.settled
        }
        if isFresh != true { try addKey(key, date, number) }
    }

    func removePageKey(_ key: Int64, _ date: Timestamp, _ number: Int64) throws {
        let entry = Entry(date: date.packed, number: number)
        let isFresh = try changeFreshKeys { fresh in
            if number > fresh.settled { fresh.remove(key, entry) }
            return number > fresh.settled
        }
        if isFresh != true { try removeKey(key, date, number) }
    }

    /// Writes the fresh keys into the table once they are many.
    func settleKeys() throws {
        guard let cache, let fresh = cache.freshKeys, fresh.areMany else { return }
        for (key, entry) in fresh.sorted {
            try addKey(key, sortedBy: entry.date, entry.number)
        }
        try db.run("UPDATE settledKeys SET page = ?", fresh.lastPage)
        cache.freshKeys = FreshKeys(settled: fresh.lastPage)
    }

    /// Nil where there is no cache.
    private func changeFreshKeys<Answer>(
        _ change: (inout FreshKeys) -> Answer
    ) throws -> Answer? {
        guard let cache else { return nil }
        if cache.freshKeys == nil { cache.freshKeys = try readFreshKeys() }
        return cache.changeFreshKeys(change)
    }

    private func readFreshKeys() throws -> FreshKeys {
        let settled: Int64 = try db.first("SELECT page FROM settledKeys") { $0.next() } ?? 0
        var fresh = FreshKeys(settled: settled)
        let pages: [(Int64, KnownPage)] = try db.all(
            KnownPage.shape.selection + " WHERE number > ?", settled
        ) { columns in
            let number: Int64 = columns.next()
            return (number, try KnownPage(id: columns.text(), &columns))
        }
        for (number, page) in pages {
            let entry = Entry(date: page.findDate.packed, number: number)
            for key in page.finders { fresh.add(key, entry) }
        }
        return fresh
    }
}
