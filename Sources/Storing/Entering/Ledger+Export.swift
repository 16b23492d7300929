import Model

extension Ledger {
    /// Everything in the ledger in the form of what is known from the start: every act and
    /// statement, and every step of the commitments. Oldest first.
    package func exportKnown() async throws -> [KnownRecord] {
        try await read { tables in
            let acts: [KnownAct] = try tables.everything()
            let statements: [KnownStatement] = try tables.everything()
            let commitments: [KnownCommitment] = try tables.everything()
            let all =
                try acts.map { try tables.exported($0.id, .act($0.act), $0.date) }
                + statements.map { try tables.exported($0.id, .statement($0.statement), $0.date) }
                + commitments.flatMap { try tables.exported($0) }
            return all.enumerated()
                .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
                .map(\.element)
        }
    }
}

extension Tables {
    fileprivate func everything<Record: Kept>() throws -> [Record] {
        try db.all(Record.shape.selection + " ORDER BY number", as: read)
    }

    fileprivate func exported(
        _ id: String, _ finding: Finding, _ date: Timestamp
    ) throws -> KnownRecord {
        let origins = try origins(of: id)
        let best = origins.first { $0.sighting.evidence.firstParty } ?? origins.first
        return KnownRecord(
            finding: finding, date: date, origin: best?.origin ?? .init(title: "unknown"),
            note: best?.note)
    }

    /// Its steps, and its last known form where no step is that.
    fileprivate func exported(_ known: KnownCommitment) throws -> [KnownRecord] {
        let steps = try origins(of: known.id).filter { $0.sighting.event != nil }.map { step in
            KnownRecord(
                finding: step.sighting.finding,
                date: step.sighting.evidence.published ?? step.sighting.at, origin: step.origin,
                note: step.note)
        }
        let last = Finding.commitment(known.commitment)
        if steps.contains(where: { $0.finding == last }) { return steps }
        return steps + [try exported(known.id, last, known.date)]
    }

    private struct Carrier {
        var sighting: Sighting
        var origin: KnownRecord.Origin
        var note: String?
    }

    private func origins(of id: String) throws -> [Carrier] {
        let extras: [(String?, String?)] = try db.all(
            """
            SELECT publisher, note FROM sightings WHERE \(Self.isOfRecord) ORDER BY at, number
            """, Self.key(of: id), id
        ) { ($0.nextIfAny(), $0.nextIfAny()) }
        return zip(try sightings(of: id), extras).map { sighting, extra in
            let evidence = sighting.evidence
            return Carrier(
                sighting: sighting,
                origin: .init(
                    title: evidence.title, publisher: extra.0,
                    url: evidence.url.isEmpty ? nil : evidence.url), note: extra.1)
        }
    }
}
