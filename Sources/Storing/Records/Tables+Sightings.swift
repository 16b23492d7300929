import Model

extension Tables {
    /// Writes a sight of a record. One more carrier is written once for each address; a step of
    /// the record's life always.
    func add(_ sighting: Sighting, publisher: String? = nil, note: String? = nil) throws {
        let evidence = sighting.evidence
        if sighting.event == nil, try isSeen(sighting.record, at: evidence.url) { return }
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
    }

    /// Oldest first.
    func sightings(of record: String) throws -> [Sighting] {
        try db.all(
            """
            SELECT record, event, at, url, title, quote, published, fetched, sha256, firstParty,
                finding
            FROM sightings WHERE record = ? ORDER BY at, number
            """, record, as: Self.sighting)
    }

    package func evidence(of record: String) throws -> [Evidence] {
        try sightings(of: record).suffix(4).reversed().map(\.evidence)
    }

    private static let insertion = """
        INSERT INTO sightings (record, event, at, url, title, quote, published, fetched, sha256,
            firstParty, publisher, note, finding)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private func isSeen(_ record: String, at url: String) throws -> Bool {
        try db.first(
            "SELECT 1 FROM sightings WHERE record = ? AND url = ? LIMIT 1", record, url
        ) { $0.next() } ?? false
    }

    private static func sighting(_ columns: inout ColumnReader) throws -> Sighting {
        let (record, event) = (columns.text(), columns.choiceIfAny(Event.self))
        let at = columns.moment()
        let evidence = Evidence(
            url: columns.text(), title: columns.text(), quote: columns.text(),
            published: columns.momentIfAny(), fetched: columns.moment(), sha256: columns.text(),
            firstParty: columns.next())
        return Sighting(
            record: record, event: event, finding: try StoredFinding.finding(in: columns.text()),
            evidence: evidence, at: at)
    }
}
