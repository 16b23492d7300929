import Model

// The questions of a comparison. Each walks `keys` from the newest date down.

extension Tables: Known {
    func acts(of actors: [ActorID], since: Timestamp) throws -> [KnownAct] {
        let asked = Set(actors)
        guard !asked.isEmpty else { return [] }
        return try records(under: KnownAct.keys(nestedWith: actors), since: since, limit: 64) {
            (known: KnownAct) in areNested(known.act.actors, asked)
        }
    }

    func openActs(ofAny actors: [ActorID]) throws -> [KnownAct] {
        try records(under: Set(actors).map { KnownAct.openKey($0.rawValue) }, limit: 64)
    }

    func actsExpected(before day: Int) throws -> [KnownAct] {
        let numbers: [Int64] = try db.all(
            """
            SELECT number FROM acts WHERE lastDay IS NOT NULL AND lastDay < ?
            ORDER BY lastDay LIMIT 256
            """, day
        ) { $0.next() }
        return try numbers.compactMap { try fetch($0) }
    }

    func commitments(ofAny actors: [ActorID]) throws -> [KnownCommitment] {
        try records(under: Set(actors).map(KnownCommitment.key), limit: 256)
    }

    func statements(withAnyOf keys: [String]) throws -> [KnownStatement] {
        try records(under: Set(keys).map(KnownStatement.finder(of:)), limit: 16)
    }

    func pages(withAnyOf keys: [UInt64], since: Timestamp) throws -> [KnownPage] {
        var weights: [Int64: Int] = [:]
        for key in Set(keys).map(KnownPage.finder(of:)) {
            let pages = try newest(Self.many, under: key, since: since)
            for page in pages {
                weights[page.number, default: 0] += pages.count < Self.many ? 2 : 1
            }
        }
        return try weights.filter { $0.value > 1 }
            .sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(3)
            .compactMap { try fetch($0.key) }
    }

    /// Pages under a key from which on it tells nothing by itself.
    private static let many = 4
}

private func areNested(_ actors: [ActorID], _ asked: Set<ActorID>) -> Bool {
    actors.count <= asked.count
        ? actors.allSatisfy(asked.contains) : asked.allSatisfy(actors.contains)
}
