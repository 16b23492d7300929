import Foundation
import Model
import Testing

@testable import Storing

@Suite struct QuestionTests {
    let folder = Folder()

    @Test func `Alerts are listed after a number, from a time on, and of a watch`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        let alerts = (1...4).map { number in
            var told = alert("alert-\(number)")
            told.watch = number == 2 ? "other" : "all"
            told.time = later(Int64(number) * 60)
            return told
        }
        try await ledger.tell(alerts)
        #expect(try await ledger.alerts(after: 1).map(\.sequence) == [2, 3, 4])
        #expect(try await ledger.alerts(since: later(180)).map(\.sequence) == [3, 4])
        #expect(try await ledger.alerts(watch: "other").map(\.id) == ["alert-2"])
        #expect(try await ledger.lastSequence() == 4)
        let row = try #require(try await ledger.alert("alert-3"))
        #expect(row.time == later(180))
        #expect(row.actors == ["CN", "US"])
        #expect(row.severity == .notice)
        #expect(row.record == "act-1")
    }

    @Test(arguments: [
        ("abcdef01", "abcdef01"), ("abcdef", nil), ("abcdef0", nil), ("abcdef02", "abcdef02"),
        ("bcdefa", "bcdefa03"), ("bcdef", nil), ("x", nil), ("short", "short"),
    ])
    func `An alert is found by its id, or a beginning that is long enough and its alone`(
        _ asked: String, _ found: String?
    ) async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.tell(["abcdef01", "abcdef02", "bcdefa03", "short"].map { alert($0) })
        #expect(try await ledger.alert(asked)?.id == found)
    }

    @Test func `Records are listed newest first, of an actor and from a time on`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.put(
            Comparison(acts: [
                known("act-1", act(["CN", "US"])), known("act-2", act(["EU"]), date: later(60)),
                known("act-3", act(["US"], .pending), date: later(120)),
            ]))
        #expect(try await ledger.acts().map(\.id) == ["act-3", "act-2", "act-1"])
        #expect(try await ledger.acts(of: "US").map(\.id) == ["act-3", "act-1"])
        #expect(try await ledger.acts(since: later(60)).map(\.id) == ["act-3", "act-2"])
        #expect(try await ledger.expectations().map(\.id) == ["act-3"])
        #expect(try await ledger.expectations(of: "EU").isEmpty)
    }

    @Test func `Any record is found by its id, or by a beginning that is its alone`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        let acts = [known("act-1", act(["CN"])), known("act-12", act(["US"]))]
        let page = page("https://a.example/1", "Words.", versions: ["v1"])
        try await ledger.put(Comparison(acts: acts, page: page))
        #expect(try await ledger.entry("act-1") == .act(acts[0]))
        #expect(try await ledger.entry("act-12") == .act(acts[1]))
        #expect(try await ledger.entry("act-") == nil)
        #expect(try await ledger.entry("page-") == .page(page))
        #expect(try await ledger.entry("commitment-") == nil)
    }
}
