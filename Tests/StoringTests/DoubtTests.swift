import Model
import Testing

@testable import Storing

@Suite struct DoubtTests {
    private let folder = Folder()

    private func returning(_ number: Int, _ source: String, _ times: Int64...) -> KnownPage {
        var known = page("https://a.example/\(number)", "One.", versions: ["v1", "v2"])
        known.returns = PageReturns(
            source: source, last: later(times[0]),
            earlier: times.count > 1 ? later(times[1]) : nil)
        return known
    }

    @Test func `Pages that flap are counted by source, and the last one is named`() async throws {
        let pages = [
            returning(1, "a", 500, 0), returning(2, "a", 900, 300), returning(3, "b", 700),
            returning(4, "c", 600, -700_000),
        ]
        try await folder.open { ledger in
            for page in pages { try await ledger.put(Comparison(page: page)) }
        }
        let ledger = try folder.open()
        defer { ledger.close() }
        for page in pages { #expect(try await ledger.page(at: page.url) == page) }
        let found = FlappingPages(count: 2, newest: "https://a.example/2")
        #expect(try await ledger.flappingPages(at: later(1000)) == ["a": found])
        #expect(try await ledger.flappingPages(at: later(700_000)).isEmpty)
    }

    @Test func `Pages in doubt are counted by the source that led to them`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        let states = [("p", "a", true), ("q", "a", true), ("r", "b", false), ("c", nil, true)].map {
            PollState(
                id: $0, url: $0, parent: $1, nextPoll: noon, lastPoll: noon,
                doubt: $2 ? Doubt(since: noon, looks: 2) : nil)
        }
        try await ledger.record(states)
        #expect(try await Set(ledger.pollStates()) == Set(states))
        #expect(try await ledger.pagesInDoubt() == ["a": 2])
    }
}
