import Model
import Testing

@testable import Storing

@Suite struct KnownTests {
    let folder = Folder()

    // MARK: - What is written comes back whole

    @Test func `Every field of an act comes back, from memory and from the file`() async throws {
        let record = known(
            "act-1", act(["CN", "US"], .expected, expected: Deadline(.in, "2024-02")),
            date: Timestamp(iso8601: "2023-11-14T22:05:00-05:00")!, events: [.statementExpected])
        do {
            let ledger = try folder.open()
            defer { ledger.close() }
            try await ledger.put(Comparison(acts: [record]))
            #expect(try await ledger.openActs(ofAny: ["US"]) == [record])
        }
        do {
            let ledger = try folder.open()
            defer { ledger.close() }
            #expect(try await ledger.openActs(ofAny: ["US"]) == [record])
            #expect(try await ledger.acts() == [record])
        }
    }

    @Test func `Every field of a commitment comes back, with its earlier forms`() async throws {
        let record = KnownCommitment(
            id: "commitment-1", commitment: commitment(["EU"]),
            date: Timestamp(iso8601: "2023-11-14")!, firstSeen: noon, lastSeen: later(9),
            earlier: [commitment(["EU"], value: Quantity(0.5)), commitment(["EU"], value: nil)])
        try await folder.open { ledger in try await ledger.put(Comparison(commitments: [record])) }
        do {
            let ledger = try folder.open()
            defer { ledger.close() }
            #expect(try await ledger.commitments(ofAny: ["CN", "EU"]) == [record])
            #expect(try await ledger.commitments(ofAny: ["CN"]).isEmpty)
        }
    }

    @Test func `Every field of a statement comes back under any of its keys`() async throws {
        let record = KnownStatement(
            id: "statement-1", statement: statement("CN", "We agree."), keys: ["k1", "k2"],
            date: noon, firstSeen: noon, lastSeen: noon)
        try await folder.open { ledger in try await ledger.put(Comparison(statements: [record])) }
        do {
            let ledger = try folder.open()
            defer { ledger.close() }
            #expect(
                try await ledger.statements(withAnyOf: ["k0", "k2", "k1"])
                    == [record])
            #expect(try await ledger.statements(withAnyOf: ["k3"]).isEmpty)
        }
    }

    @Test func `Every field of a page comes back, and copies are found by a key`() async throws {
        let record = page("https://a.example/1", "Words.", versions: ["v1"], keys: [1, 2])
        try await folder.open { ledger in try await ledger.put(Comparison(page: record)) }
        do {
            let ledger = try folder.open()
            defer { ledger.close() }
            #expect(try await ledger.page(at: "https://a.example/1") == record)
            #expect(try await ledger.page(at: "https://a.example/2") == nil)
            let copies = try await ledger.copies(withAnyOf: [2], since: noon)
            #expect(copies.map(\.id) == [record.id])
            let since = later(1)
            #expect(
                try await ledger.copies(withAnyOf: [2], since: since).isEmpty)
        }
    }

    // MARK: - Acts by their actors

    @Test(arguments: [
        (["CN", "US"], ["CN", "US"], true), (["CN"], ["CN", "US"], true),
        (["CN", "EU", "US"], ["CN", "US"], true), (["CN", "EU"], ["CN", "US"], false),
        (["EU"], ["CN", "US"], false), (["CN", "US"], ["CN"], true), (["CN"], ["US"], false),
        (["A", "B", "C", "D", "E"], ["A", "B", "C", "D", "E", "F"], true),
        (["F"], ["A", "B", "C", "D", "E", "F"], true),
        (["A", "G"], ["A", "B", "C", "D", "E", "F"], false),
        (["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"], ["B", "J"], true),
        (["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"], ["B", "K"], false),
        (["A", "B", "C"], ["A", "B", "C"], true), (["A", "B", "D"], ["A", "B", "C"], false),
    ])
    func `An act is found whose actors are nested with those asked for`(
        _ actors: [String], _ asked: [String], _ isFound: Bool
    ) async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.put(
            Comparison(acts: [known("act-1", act(actors.map { ActorID($0) }))]))
        let found = try await ledger.acts(nestedWith: asked.map { ActorID($0) })
        #expect(found.map(\.id) == (isFound ? ["act-1"] : []))
    }

    @Test func `Acts come newest first, none from before, at most 64`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        let acts = (0..<80).map { known("act-\($0)", act(["CN", "US"]), date: later($0)) }
        try await ledger.put(Comparison(acts: acts))
        let found = try await ledger.acts(nestedWith: ["CN", "US"], since: noon)
        #expect(found.map(\.id) == (16..<80).reversed().map { "act-\($0)" })
        let since = later(78)
        let last = try await ledger.acts(nestedWith: ["US"], since: since)
        #expect(last.map(\.id) == ["act-79", "act-78"])
    }

    @Test func `An act that changes its date, actors or status is found only as it is now`()
        async throws
    {
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.put(
            Comparison(acts: [known("act-1", act(["CN", "US"], .expected), events: [])]))
        try await ledger.put(
            Comparison(acts: [known("act-1", act(["CN", "EU"]), date: later(9))]))
        #expect(try await ledger.openActs(ofAny: ["CN", "US"]).isEmpty)
        #expect(try await ledger.acts(nestedWith: ["CN", "US"], since: noon).isEmpty)
        let since = later(5)
        let found = try await ledger.acts(nestedWith: ["EU"], since: since)
        #expect(found.map(\.act.status) == [.issued])
        #expect(try await ledger.acts().count == 1)
    }

    @Test func `An expected act is overdue after its last day, until it is told`() async throws {
        let expected = act(["CN"], .expected, expected: Deadline(.by, "2024-02-10"))
        let day = Timestamp.daysSinceEpoch(year: 2024, month: 2, day: 10)
        let ledger = try folder.open()
        defer { ledger.close() }
        func overdue(before day: Int) async throws -> [String] {
            try await ledger.ask { try $0.actsExpected(before: day).map(\.id) }
        }
        try await ledger.put(
            Comparison(acts: [known("act-1", expected, events: [.statementExpected])]))
        #expect(try await overdue(before: day).isEmpty)
        #expect(try await overdue(before: day + 1) == ["act-1"])
        let told = known("act-1", expected, events: [.statementExpected, .statementOverdue])
        try await ledger.put(Comparison(acts: [told]))
        #expect(try await overdue(before: day + 1).isEmpty)
    }
}
