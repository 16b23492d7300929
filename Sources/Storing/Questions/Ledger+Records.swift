import Model

extension Ledger {
    /// All that is remembered of sources and pages.
    package func pollStates() async throws -> [PollState] {
        try await read { try $0.pollStates() }
    }

    /// What may be polled again: every source, and the pages that are not at the end of their
    /// ladder.
    package func livePollStates() async throws -> [PollState] {
        try await read { try $0.pollStates(where: "parent IS NULL OR NOT isPaused") }
    }

    /// What is remembered of sources alone.
    package func sourceStates() async throws -> [PollState] {
        try await read { try $0.pollStates(where: "parent IS NULL") }
    }

    /// The newest acts of an actor that are expected or pending, at most 64.
    package func openActs(of actor: ActorID) async throws -> [KnownAct] {
        try await consult { try $0.openActs(ofAny: [actor]) }
    }

    /// Those of the ids, in their order, of which no poll is remembered, or only one for a source
    /// that isn't among `sources`: pages that nobody polls.
    package func unknown(
        _ ids: [String], for sources: Set<String>? = nil
    ) async throws -> [String] {
        try await read { tables in try ids.filter { try !tables.isPolled($0, for: sources) } }
    }

    /// The sitemaps that an index of a source named, and that are or were polled for it.
    package func sitemaps(of source: String) async throws -> [PollState] {
        try await read { try $0.sitemaps(of: source) }
    }

    // MARK: - Lists, newest first

    package func acts(of actor: ActorID? = nil, since: Timestamp? = nil) async throws -> [KnownAct]
    {
        try await list(since: since) { known in actor.map(known.act.actors.contains) ?? true }
    }

    package func commitments(
        of actor: ActorID? = nil, since: Timestamp? = nil
    ) async throws -> [KnownCommitment] {
        try await list(since: since) { known in
            actor.map(known.commitment.actors.contains) ?? true
        }
    }

    package func statements(
        of actor: ActorID? = nil, since: Timestamp? = nil
    ) async throws -> [KnownStatement] {
        try await list(since: since) { known in actor.map { $0 == known.statement.actor } ?? true }
    }

    /// Acts that are expected or pending.
    package func expectations(of actor: ActorID? = nil) async throws -> [KnownAct] {
        try await acts(of: actor).filter { $0.act.status == .expected || $0.act.status == .pending }
    }

    private func list<Record: Kept>(
        since: Timestamp?, where isWanted: @escaping @Sendable (Record) -> Bool
    ) async throws -> [Record] {
        try await read { tables in
            try tables.db.all(
                Record.shape.selection + " WHERE date >= ? ORDER BY date DESC, number DESC",
                since?.packedFloor ?? Int64.min, as: tables.read
            ).filter(isWanted)
        }
    }

    // MARK: - One record

    /// By its whole id, or by the beginning of it where only one record has it.
    package func entry(_ id: String) async throws -> LedgerRecord? {
        try await read { tables in
            let acts: [KnownAct] = try tables.beginning(with: id)
            let commitments: [KnownCommitment] = try tables.beginning(with: id)
            let statements: [KnownStatement] = try tables.beginning(with: id)
            let pages: [KnownPage] = try tables.beginning(with: id)
            let all =
                acts.map(LedgerRecord.act) + commitments.map(LedgerRecord.commitment)
                + statements.map(LedgerRecord.statement)
                + (try pages.compactMap { try tables.page(at: $0.url) }.map(LedgerRecord.page))
            return all.count == 1 ? all[0] : nil
        }
    }

    /// Where a record was read, oldest first: its carriers, and among them the steps of its life.
    package func sightings(of record: String) async throws -> [Sighting] {
        try await read { try $0.sightings(of: record) }
    }

    // MARK: - Pages

    /// The page that is kept under an address, or was read at it.
    package func page(at url: String) async throws -> KnownPage? {
        try await consult { try $0.page(atOrReadAt: url) }
    }

    /// What became of the newest look at that address that brought something new.
    package func verdicts(onPage url: String) async throws -> [Verdict] {
        try await read { tables in
            try tables.verdicts(onPage: try tables.page(atOrReadAt: url)?.url ?? url)
        }
    }

    /// The newest answer of that address.
    package func capture(of url: String) async throws -> Capture? {
        try await read { try $0.capture(of: url) }
    }

    package func counts() async throws -> Counts {
        try await read { tables in
            func count(_ rows: String) throws -> Int {
                try tables.db.first("SELECT count(*) FROM \(rows)") { $0.next() } ?? 0
            }
            return Counts(
                pages: try count("pages"), acts: try count("acts"),
                statements: try count("statements"), commitments: try count("commitments"),
                alerts: try count("alerts"),
                pending: try count("deliveries WHERE state = 'pending'"),
                dead: try count("deliveries WHERE state = 'dead'"))
        }
    }
}

extension Tables {
    /// The record of that id alone, else at most two whose ids begin with it.
    fileprivate func beginning<Record: Kept>(with id: String) throws -> [Record] {
        let found: [Record] = try db.all(
            Record.shape.selection + " WHERE id >= ? AND id < ? ORDER BY id LIMIT 2", id,
            id + "\u{10FFFF}", as: read)
        return found.first?.id == id ? [found[0]] : found
    }

    fileprivate func page(atOrReadAt url: String) throws -> KnownPage? {
        if let page = try page(at: url) { return page }
        let number: Int64? = try db.first("SELECT page FROM addresses WHERE url = ?", url) {
            $0.next()
        }
        return try number.flatMap { try page($0) }
    }
}
