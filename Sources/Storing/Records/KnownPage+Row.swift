import GRDB
import Model

extension KnownPage: Kept {
    static let table = KeyedTable.pages
    static let shape = TableShape(
        "pages",
        [
            "url", "title", "language", "published", "versions", "actors", "topics", "firstSeen",
            "lastSeen", "isRemoved", "keys", "returnedFor", "lastReturn", "earlierReturn",
        ])

    /// Without the text, which stands in a table of its own.
    init(id: String, _ columns: inout ColumnReader) throws {
        self.init(
            id: id, url: columns.text(), title: columns.text(), text: "",
            language: columns.nextIfAny(), published: columns.momentIfAny(),
            versions: columns.texts(), actors: columns.actors(), topics: columns.texts(),
            firstSeen: columns.moment(), lastSeen: columns.moment(), isRemoved: columns.next(),
            keys: columns.numbers())
        returns = PageReturns(&columns)
    }

    func write(_ columns: inout ColumnWriter) {
        columns.add(url)
        columns.add(title)
        columns.add(language)
        columns.add(published)
        columns.add(versions)
        columns.add(actors)
        columns.add(topics)
        columns.add(firstSeen)
        columns.add(lastSeen)
        columns.add(isRemoved)
        columns.add(keys)
        columns.add(returns?.source)
        columns.add(returns?.last)
        columns.add(returns?.earlier)
    }

    var findDate: Timestamp { firstSeen }

    var finders: Set<Int64> { Set(keys.map(Self.finder(of:)) + [Self.finder(ofURL: url)]) }

    static func finder(of key: UInt64) -> Int64 { fingerprint(key, of: pageKeys) }
    private static let pageKeys = fingerprint(["page"])
    static func finder(ofURL url: String) -> Int64 { fingerprint(["page at", url]) }
}

extension PageReturns {
    init?(_ columns: inout ColumnReader) {
        let source: String? = columns.nextIfAny()
        let (last, earlier) = (columns.momentIfAny(), columns.momentIfAny())
        guard let source, let last else { return nil }
        self.init(source: source, last: last, earlier: earlier)
    }
}

extension Tables {
    /// The page at exactly this address.
    func page(at url: String) throws -> KnownPage? {
        guard let number = try pageNumber(at: url) else { return nil }
        return try page(number)
    }

    func page(_ number: Int64) throws -> KnownPage? {
        let bare: KnownPage? = try fetch(number)
        return try bare.map { try withText($0, number) }
    }

    private func withText(_ page: KnownPage, _ number: Int64) throws -> KnownPage {
        var page = page
        page.text =
            try db.first("SELECT text FROM pageTexts WHERE page = ?", number) { $0.text() } ?? ""
        return page
    }

    func pageNumber(at url: String) throws -> Int64? {
        try entries(under: KnownPage.finder(ofURL: url), since: nil, limit: 1) { number in
            let page: KnownPage? = try fetch(number)
            return page?.url == url
        }.first?.number
    }

    /// Writes a page and its words; those of an earlier version are kept beside. Returns its number
    /// and whether a version of it is new.
    func put(page: KnownPage, at now: Timestamp) throws -> (number: Int64, isNewVersion: Bool) {
        var bare = page
        bare.text = ""
        let old = try pageNumber(at: page.url).flatMap { number in
            let old: KnownPage? = try fetch(number)
            return old.map { (number, $0) }
        }
        let isNewVersion = page.versions.last != old?.1.versions.last
        if let (number, old) = old, isNewVersion {
            try db.run(
                """
                INSERT INTO versions (page, hash, title, text, until)
                SELECT page, ?, ?, text, ? FROM pageTexts WHERE page = ?
                """, old.versions.last ?? "", old.title, now.packed, number)
        }
        let number = try put(bare, at: old?.0)
        try putText(page.text, of: number, isNew: old == nil)
        return (number, isNewVersion)
    }

    private func putText(_ text: String, of number: Int64, isNew: Bool) throws {
        guard try isNew || !isText(text, of: number) else { return }
        try db.run("INSERT OR REPLACE INTO pageTexts VALUES (?, ?)", number, text)
    }

    private func isText(_ text: String, of number: Int64) throws -> Bool {
        try db.first("SELECT text = ? FROM pageTexts WHERE page = ?", text, number) {
            $0.next()
        } ?? false
    }
}
