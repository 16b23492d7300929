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

    @Test func `What is old is removed, and what is waiting, known or still polled stays`()
        async throws
    {
        let ledger = try folder.open()
        defer { ledger.close() }
        let url = "https://a.example/1"
        try await ledger.put(Comparison(page: page(url, "One.", versions: ["v1"])))
        try await ledger.put(Comparison(page: page(url, "Two.", versions: ["v1", "v2"])))
        _ = try await ledger.record(
            [observation()], capture: capture(),
            states: [
                PollState(id: "source", url: "s", nextPoll: noon, lastPoll: noon, isPaused: true),
                PollState(
                    id: url, url: url, parent: "source", nextPoll: noon, lastPoll: noon,
                    isPaused: true),
                PollState(id: "live", url: "l", parent: "source", nextPoll: noon, lastPoll: noon),
            ]
        ) { _, _ in (Comparison(acts: [known("act-1", act(["CN"]))]), [alert("a")]) }
        let row = try await ledger.due(for: "log", at: noon.date, limit: 1)[0]
        try await ledger.record([(row.id, .delivered)], at: noon.date)

        try await ledger.prune(before: noon)
        #expect(try await ledger.capture(of: capture().url) != nil)
        try await ledger.prune(before: later(1))
        #expect(try await ledger.capture(of: capture().url) == nil)
        #expect(try await ledger.deliveries(of: "a").map(\.channel) == ["desk"])
        #expect(try await Set(ledger.pollStates().map(\.id)) == ["source", "live"])
        #expect(try await ledger.page(at: url)?.text == "Two.")
        #expect(try await ledger.acts().count == 1)
        #expect(try await ledger.alerts().count == 1)
    }

    @Test func `Captures keep to their room: the oldest go first, evidence last`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        for number in 1...4 {
            _ = try await ledger.record(
                [observation()], capture: capture("https://a.example/\(number)", body: "12345678"),
                states: []
            ) { _, _ in (Comparison(), number == 1 ? [alert("a")] : []) }
        }
        try await ledger.prune(before: noon, capturesUpTo: 17)
        var left: [Int] = []
        for number in 1...4 {
            let capture = try await ledger.capture(of: "https://a.example/\(number)")
            if capture != nil { left.append(number) }
        }
        #expect(left == [1, 4])
    }
}
