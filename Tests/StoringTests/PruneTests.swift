import Foundation
import Model
import Testing

@testable import Storing

@Suite struct PruneTests {
    let folder = Folder()

    private static let sources: Set = ["source"]
    private static let memory = Int64(Retention.memory)
    private static let gone = Int64(Retention.goneSource)

    private func count(_ rows: String, in ledger: Ledger) async throws -> Int {
        try await ledger.read { try $0.db.first("SELECT count(*) FROM \(rows)") { $0.next() } ?? 0 }
    }

    private func paused(_ id: String, of source: String, lastPoll: Timestamp?) -> PollState {
        PollState(
            id: id, url: id, parent: source, nextPoll: noon, lastPoll: lastPoll, isPaused: true)
    }

    @Test func `What is old is removed, and what is waiting, known or still polled stays`()
        async throws
    {
        let ledger = try folder.open()
        defer { ledger.close() }
        let url = "https://a.example/1"
        let first = page(url, "One.", versions: ["v1"])
        try await ledger.put(Comparison(verdicts: [Verdict(outcome: .noted, why: "")], page: first))
        try await ledger.put(Comparison(page: page(url, "Two.", versions: ["v1", "v2"])))
        _ = try await ledger.record(
            [observation()], capture: capture(),
            states: [
                PollState(id: "source", url: "s", nextPoll: noon, lastPoll: noon, isPaused: true),
                paused(url, of: "source", lastPoll: noon),
                PollState(id: "live", url: "l", parent: "source", nextPoll: noon, lastPoll: noon),
            ]
        ) { _, _ in (Comparison(acts: [known("act-1", act(["CN"]))]), []) }
        let old = [
            "captures", "verdicts", "versions", "pollStates WHERE isPaused AND parent <> ''",
        ]
        for seconds in [Self.memory, Self.memory + 1] {
            try await ledger.prune(at: later(seconds), sources: Self.sources)
            for rows in old {
                #expect(try await count(rows, in: ledger) == (seconds > Self.memory ? 0 : 1))
            }
        }
        #expect(try await Set(ledger.pollStates().map(\.id)) == ["source", "live"])
        #expect(try await ledger.page(at: url)?.text == "Two.")
        #expect(try await ledger.acts().count == 1)
    }

    @Test func `Deliveries that came to an end go, those that wait stay, and so do alerts`()
        async throws
    {
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.tell(["a", "b", "c"].map { alert($0, channels: ["log"]) })
        let rows = try await ledger.due(for: "log", at: noon.date, limit: 3).map(\.id)
        // A delivery that was asked for again is due since ever, and no older for it.
        #expect(try await ledger.resend(["b"]) == 1)
        try await ledger.record(
            [(rows[0], .delivered), (rows[1], .dead(why: "answered 410"))], at: noon.date)
        try await ledger.prune(at: later(Self.memory), sources: [])
        #expect(try await count("deliveries", in: ledger) == 3)
        try await ledger.prune(at: later(Self.memory + 1), sources: [])
        #expect(try await ledger.deliveries(of: "a").isEmpty)
        #expect(try await ledger.deliveries(of: "b").isEmpty)
        #expect(try await ledger.deliveries(of: "c").map(\.state) == [.pending])
        #expect(try await ledger.alerts().map(\.id) == ["a", "b", "c"])
    }

    @Test func `The evidence of an alert stays for ever, whatever room it takes`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        let finding = Finding.act(act(["CN"]))
        let step = sighting("act-1", finding, event: .statementIssued, url: "https://a.example/1")
        _ = try await ledger.record([observation()], capture: capture(), states: []) { _, _ in
            (Comparison(acts: [known("act-1", act(["CN"]))], sightings: [step]), [alert("a")])
        }
        let bytes = try await ledger.prune(
            at: later(100 * Self.memory), sources: [], capturesUpTo: 1)
        #expect(bytes == capture().body.count)
        #expect(try await ledger.capture(of: capture().url) == capture())
        #expect(try await ledger.sightings(of: "act-1") == [step])
        #expect(try await ledger.alert("a")?.payload == alert("a").payload(sequence: 1))
    }

    @Test func `Captures keep to their room: the oldest go first, evidence counts and stays`()
        async throws
    {
        let ledger = try folder.open()
        defer { ledger.close() }
        for number in 1...4 {
            _ = try await ledger.record(
                [observation()], capture: capture("https://a.example/\(number)", body: "12345678"),
                states: []
            ) { _, _ in (Comparison(), number == 1 ? [alert("a")] : []) }
        }
        try await ledger.prune(at: noon, sources: [], capturesUpTo: 17)
        var left: [Int] = []
        for number in 1...4 {
            let capture = try await ledger.capture(of: "https://a.example/\(number)")
            if capture != nil { left.append(number) }
        }
        #expect(left == [1, 4])
    }

    @Test func `A source that is gone goes with all its pages, at once and not too soon`()
        async throws
    {
        let ledger = try folder.open()
        defer { ledger.close() }
        let mine = [
            PollState(id: "source", url: "s", nextPoll: noon, lastPoll: noon),
            paused("old news", of: "source", lastPoll: nil),
        ]
        let others = [
            PollState(id: "gone", url: "g", nextPoll: noon, lastPoll: noon),
            paused("history", of: "gone", lastPoll: nil),
            PollState(id: "waits", url: "w", parent: "gone", nextPoll: noon),
            PollState(id: "live", url: "l", parent: "gone", nextPoll: noon, lastPoll: noon),
        ]
        try await ledger.record(mine + others)
        try await ledger.prune(at: later(Self.gone), sources: Self.sources)
        #expect(try await ledger.pollStates().count == 6)
        try await ledger.prune(at: later(Self.gone + 1), sources: Self.sources)
        // Pages that were old at the first poll would be news, were they found again.
        #expect(try await ledger.pollStates().map(\.id).sorted() == ["old news", "source"])
        try await ledger.prune(at: later(100 * Self.memory), sources: Self.sources)
        #expect(try await ledger.pollStates().count == 2)
    }

    @Test func `Of a page's earlier versions the newest are kept`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        let versions = (0...Retention.versions + 3).map(String.init)
        for last in versions.indices {
            let all = Array(versions[...last])
            try await ledger.put(
                Comparison(page: page("https://a.example/1", versions[last], versions: all)))
        }
        try await ledger.prune(at: noon, sources: [])
        let kept = try await ledger.read {
            try $0.db.all("SELECT hash FROM versions") { $0.text() }
        }
        #expect(kept == Array(versions.dropLast().suffix(Retention.versions)))
    }

    @Test func `Of a record's carriers the first, the newest and the steps of its life stay`()
        async throws
    {
        let ledger = try folder.open()
        defer { ledger.close() }
        let finding = Finding.act(act(["CN"]))
        var sightings = (1...6).map { number in
            sighting("act-1", finding, event: nil, url: "https://\(number).example/")
        }
        sightings[2].event = .statementIssued
        for index in sightings.indices { sightings[index].at = later(Int64(index)) }
        let other = sighting("act-2", finding, event: nil, url: "https://1.example/")
        try await ledger.put(Comparison(sightings: sightings + [other]))
        try await ledger.prune(at: later(60), sources: [], carriers: 2, atOnce: 1)
        #expect(try await ledger.sightings(of: "act-1") == [0, 2, 4, 5].map { sightings[$0] })

        try await ledger.prune(at: later(Self.memory + 5), sources: [])
        #expect(try await ledger.sightings(of: "act-1") == [0, 2, 5].map { sightings[$0] })
        #expect(try await ledger.sightings(of: "act-2") == [other])
        // One that was forgotten is a carrier again when it is read again.
        try await ledger.put(Comparison(sightings: [sightings[1]]))
        #expect(try await ledger.sightings(of: "act-1").count == 4)
    }

    @Test func `What was known from the start is never forgotten`() async throws {
        let asked = Commitment(
            actors: ["CN"], action: "cut", object: "emissions", modality: .pledged, stance: .asked,
            quote: "They were asked to.", place: Place(.text, 0, 1), confidence: 1, rule: "seed")
        let records = [noon, later(60), later(120)].map { date in
            KnownRecord(
                finding: .commitment(asked), date: date,
                origin: .init(title: "A report", url: "https://\(date.seconds).example/"))
        }
        let ledger = try folder.open()
        defer { ledger.close() }
        #expect(try await ledger.enter(records) == 3)
        try await ledger.prune(at: later(100 * Self.memory), sources: [], carriers: 1)
        #expect(try await ledger.enter(records) == 0)
    }
}
