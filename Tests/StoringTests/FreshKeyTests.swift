import Model
import Testing

@testable import Storing

@Suite struct FreshKeyTests {
    struct Refusal: Error {}

    let folder = Folder()
    let shared: UInt64 = 1_000_000
    /// Keys of a page that nobody asks for: many keys come from fewer pages.
    let padding = 30

    @Test func `Copies are found by the keys of pages read before a restart`() async throws {
        try await folder.open { try await $0.put(numbered(1...2)) }
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.put(numbered(3...3))
        #expect(try await ids(ledger, 1, 3) == ["page-3", "page-1"])
        #expect(try await ids(ledger, shared) == ["page-3", "page-2", "page-1"])
    }

    @Test func `Copies are found when the keys of many pages were written together`() async throws {
        try await folder.open { ledger in
            try await ledger.put(numbered(1...1))
            try await ledger.put(numbered(2...600))
            try await ledger.put(numbered(601...601))
        }
        let ledger = try folder.open()
        defer { ledger.close() }
        #expect(try await settledPages(ledger) == 600)
        #expect(try await ids(ledger, 600, 601) == ["page-601", "page-600"])
        // Four pages and more share it, so that it tells nothing by itself.
        #expect(try await ids(ledger, shared).isEmpty)
        try await ledger.put(numbered(602...1200))
        #expect(try await settledPages(ledger) == 1200)
        #expect(try await ids(ledger, 7, 601) == ["page-601", "page-7"])
    }

    @Test func `Records of every kind are found after a restart`() async throws {
        let finding = Finding.statement(statement("CN", "Words."))
        try await folder.open { ledger in
            try await ledger.put(
                Comparison(
                    acts: [known("act-1", act(["CN", "US"], .pending))],
                    commitments: [
                        KnownCommitment(
                            id: "commitment-1", commitment: commitment(["IN"]), date: noon,
                            firstSeen: noon, lastSeen: noon)
                    ],
                    statements: [
                        KnownStatement(
                            id: "statement-1", statement: statement("CN", "Words."), keys: ["k"],
                            date: noon, firstSeen: noon, lastSeen: noon)
                    ],
                    page: page("https://a.example/1", "Text.", versions: ["v1"]),
                    sightings: [
                        sighting("statement-1", finding, event: nil, url: "https://a.example/1")
                    ]))
        }
        let ledger = try folder.open()
        defer { ledger.close() }
        #expect(try await ledger.acts(nestedWith: ["US", "CN"]).map(\.id) == ["act-1"])
        #expect(try await ledger.openActs(ofAny: ["CN"]).map(\.id) == ["act-1"])
        #expect(try await ledger.commitments(ofAny: ["IN"]).map(\.id) == ["commitment-1"])
        #expect(try await ledger.statements(withAnyOf: ["k"]).map(\.id) == ["statement-1"])
        #expect(try await ledger.page(at: "https://a.example/1")?.text == "Text.")
        try await ledger.put(
            Comparison(
                acts: [known("act-1", act(["CN", "US"]))],
                sightings: [
                    sighting("statement-1", finding, event: nil, url: "https://a.example/1")
                ]))
        #expect(try await ledger.acts().count == 1)
        #expect(try await ledger.openActs(ofAny: ["CN"]).isEmpty)
        #expect(try await ledger.sightings(of: "statement-1").count == 1)
    }

    @Test func `The filter holds every key that it was given and hardly another`() {
        var filter = KeyFilter(for: 1000)
        let keys = (0..<3000).map { fingerprint(["key", "\($0)"]) }
        for key in keys { filter.insert(key) }
        #expect(keys.allSatisfy(filter.mayHold))
        let others = (0..<3000).filter { filter.mayHold(fingerprint(["other", "\($0)"])) }
        #expect(others.count < 60)
    }

    @Test func `The filter is full before it loses its edge`() {
        var filter = KeyFilter(for: 1)
        #expect(!filter.isFull)
        for key in 0..<5000 { filter.insert(fingerprint(["\(key)"])) }
        #expect(filter.isFull)
    }

    @Test(arguments: [3, 600])
    func `A page whose keys change is found by the new ones alone`(_ count: Int) async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.put(numbered(1...count))
        try await ledger.put([page("2", "Two.", versions: ["v1", "v2"], keys: [999_999])])
        #expect(try await ids(ledger, 2).isEmpty)
        #expect(try await ids(ledger, 999_999) == ["page-2"])
    }

    @Test func `Keys of a transaction that failed are found no more`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.put(numbered(1...1))
        await #expect(throws: Refusal.self) {
            _ = try await ledger.record(
                [observation("2"), observation("3")], capture: nil, states: []
            ) { observation, _ in
                guard observation.document.url == "2" else { throw Refusal() }
                return (Comparison(page: page("2", "Two.", versions: ["v"], keys: [2])), [])
            }
        }
        try await ledger.put([page("4", "Four.", versions: ["v"], keys: [4])])
        #expect(try await ids(ledger, 2).isEmpty)
        #expect(try await ids(ledger, 1, 4) == ["page-4", "page-1"])
    }

    // MARK: - Means

    private func numbered(_ numbers: ClosedRange<Int>) -> [KnownPage] {
        numbers.map { number in
            page(
                "\(number)", "Text.", versions: ["v1"],
                keys: [UInt64(number), shared]
                    + (0..<padding).map { UInt64(number * 1000 + $0) << 20 })
        }
    }

    private func ids(_ ledger: Ledger, _ keys: UInt64...) async throws -> [String] {
        try await ledger.copies(withAnyOf: keys).map(\.id)
    }

    private func settledPages(_ ledger: Ledger) async throws -> Int64? {
        try await ledger.read { tables in
            try tables.db.first("SELECT pages FROM settledKeys") { $0.next() }
        }
    }
}

extension Ledger {
    fileprivate func put(_ pages: [KnownPage]) async throws {
        let byURL = Dictionary(uniqueKeysWithValues: pages.map { ($0.url, $0) })
        _ = try await record(pages.map { observation($0.url) }, capture: nil, states: []) {
            observation, _ in (Comparison(page: byURL[observation.document.url]), [])
        }
    }
}
