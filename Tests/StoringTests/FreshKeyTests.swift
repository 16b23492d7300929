import Model
import Testing

@testable import Storing

@Suite struct FreshKeyTests {
    struct Refusal: Error {}

    let folder = Folder()

    @Test func `Copies are found by the keys of pages read before a restart`() async throws {
        try await folder.open { try await $0.put(numbered(1...2)) }
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.put(numbered(3...3))
        #expect(try await ids(ledger, "key 1", "key 3") == ["page-3", "page-1"])
        #expect(try await ids(ledger, "shared") == ["page-3", "page-2", "page-1"])
    }

    @Test func `Copies are found when the keys of many pages were written together`() async throws {
        try await folder.open { ledger in
            try await ledger.put(numbered(1...1))
            try await ledger.put(numbered(2...600))
            try await ledger.put(numbered(601...601))
        }
        let ledger = try folder.open()
        defer { ledger.close() }
        #expect(try await settled(ledger) == 600)
        #expect(try await ids(ledger, "key 600", "key 601") == ["page-601", "page-600"])
        #expect(try await ids(ledger, "shared").count == 8)
        try await ledger.put(numbered(602...1200))
        #expect(try await settled(ledger) == 1200)
        #expect(try await ids(ledger, "key 7", "key 601") == ["page-601", "page-7"])
    }

    @Test(arguments: [3, 600])
    func `A page whose keys change is found by the new ones alone`(_ count: Int) async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.put(numbered(1...count))
        try await ledger.put([page("2", "Two.", versions: ["v1", "v2"], keys: ["other"])])
        #expect(try await ids(ledger, "key 2").isEmpty)
        #expect(try await ids(ledger, "other") == ["page-2"])
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
                return (Comparison(page: page("2", "Two.", versions: ["v"], keys: ["key 2"])), [])
            }
        }
        try await ledger.put([page("4", "Four.", versions: ["v"], keys: ["key 4"])])
        #expect(try await ids(ledger, "key 2").isEmpty)
        #expect(try await ids(ledger, "key 1", "key 4") == ["page-4", "page-1"])
    }

    // MARK: - Means

    private func numbered(_ numbers: ClosedRange<Int>) -> [KnownPage] {
        numbers.map { number in
            page("\(number)", "Text.", versions: ["v1"], keys: ["key \(number)", "shared"])
        }
    }

    private func ids(_ ledger: Ledger, _ keys: String...) async throws -> [String] {
        try await ledger.copies(withAnyOf: keys).map(\.id)
    }

    private func settled(_ ledger: Ledger) async throws -> Int64? {
        try await ledger.read { tables in
            try tables.db.first("SELECT page FROM settledKeys") { $0.next() }
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
