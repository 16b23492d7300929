import Model

extension Tables {
    /// Writes a sight of a record. One more carrier is written once for each address; a step of
    /// the record's life always.
    func add(_ sighting: Sighting, publisher: String? = nil, note: String? = nil) throws {
        let evidence = sighting.evidence
        let (key, address) = (Self.key(of: sighting.record), Self.order(of: evidence.url))
        if sighting.event == nil, try hasKey(key, sortedBy: address) { return }
        var columns = ColumnWriter()
        columns.add(sighting.record)
        columns.add(sighting.event)
        columns.add(sighting.at)
        columns.add(evidence.url)
        columns.add(evidence.title)
        columns.add(evidence.quote)
        columns.add(evidence.published)
        columns.add(evidence.fetched)
        columns.add(evidence.sha256)
        columns.add(evidence.firstParty)
        columns.add(publisher)
        columns.add(note)
        columns.add(StoredFinding.text(of: sighting.finding))
        try db.run(Self.insertion, columns.values)
        try addKey(key, sortedBy: address, db.lastInsertedRowID, of: .sightings)
    }

    /// Oldest first.
    func sightings(of record: String) throws -> [Sighting] {
        try db.all(
            """
            SELECT record, event, at, url, title, quote, published, fetched, sha256, firstParty,
                finding
            FROM sightings WHERE \(Self.isOfRecord) ORDER BY at, number
            """, Self.key(of: record), record, as: Self.sighting)
    }

    package func evidence(of record: String) throws -> [Evidence] {
        try db.all(
            """
            SELECT url, title, quote, published, fetched, sha256, firstParty FROM sightings
            WHERE \(Self.isOfRecord) ORDER BY at DESC, number DESC LIMIT 4
            """, Self.key(of: record), record, as: Self.evidence)
    }

    /// Under which the sightings of a record stand, sorted by the fingerprints of the addresses.
    static func key(of record: String) -> Int64 { fingerprint(["sighting of", record]) }

    /// By what the sightings of a record are sorted: the fingerprint of the address.
    static func order(of url: String) -> Int64 { fingerprint([url]) }

    /// Whether a row is of a record: values are its key and its id.
    static let isOfRecord = """
        (number IN (SELECT number FROM keys WHERE key = ?1)
            OR \(KeyedTable.isFresh(.sightings))) AND record = ?2
        """

    private static let insertion = """
        INSERT INTO sightings (record, event, at, url, title, quote, published, fetched, sha256,
            firstParty, publisher, note, finding)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private static func sighting(_ columns: inout ColumnReader) throws -> Sighting {
        let (record, event) = (columns.text(), columns.choiceIfAny(Event.self))
        let at = columns.moment()
        let evidence = evidence(&columns)
        return Sighting(
            record: record, event: event, finding: try StoredFinding.finding(in: columns.text()),
            evidence: evidence, at: at)
    }

    private static func evidence(_ columns: inout ColumnReader) -> Evidence {
        Evidence(
            url: columns.text(), title: columns.text(), quote: columns.text(),
            published: columns.momentIfAny(), fetched: columns.moment(), sha256: columns.text(),
            firstParty: columns.next())
    }
}
