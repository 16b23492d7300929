import Foundation
import Model
import Testing

@testable import Storing

@Suite struct RecordTests {
    struct Refusal: Error {}

    let folder = Folder()

    @Test func `Where a decision fails, nothing of its transaction is written`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        let record = known("act-1", act(["CN"]))
        await #expect(throws: Refusal.self) {
            _ = try await ledger.record(
                [observation(), observation("https://a.example/2")], capture: capture(),
                states: [PollState(id: "a", url: "u", nextPoll: noon, lastPoll: noon)]
            ) { observation, known in
                guard observation.document.url.hasSuffix("1") else { throw Refusal() }
                return (Comparison(acts: [record]), [alert("alert-1")])
            }
        }
        #expect(try await ledger.acts().isEmpty)
        #expect(try await ledger.alerts().isEmpty)
        #expect(try await ledger.pollStates().isEmpty)
        #expect(try await ledger.capture(of: capture().url) == nil)
        #expect(try await ledger.acts(nestedWith: ["CN"], since: noon).isEmpty)
    }

    @Test func `What is no document's is told with the documents or not at all`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        let also: (Timestamp, Decision) = (noon, { _ in (Comparison(), [alert("health")]) })
        await #expect(throws: Refusal.self) {
            _ = try await ledger.record(
                [observation()], capture: nil, states: [], also: also
            ) { _, _ in throw Refusal() }
        }
        #expect(try await ledger.alerts().isEmpty)
        let told = try await ledger.record(
            [observation()], capture: nil, states: [], also: also
        ) { _, _ in (Comparison(), [alert("alert-1")]) }
        #expect(told.map(\.id) == ["health", "alert-1"])
    }

    @Test func `What a failed transaction changed is as it was before`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        let before = known("act-1", act(["CN"], .expected), events: [])
        try await ledger.put(Comparison(acts: [before]))
        await #expect(throws: Refusal.self) {
            _ = try await ledger.record(
                [observation(), observation("https://a.example/2")], capture: nil, states: []
            ) { observation, _ in
                guard observation.document.url.hasSuffix("1") else { throw Refusal() }
                let acts = [known("act-1", act(["CN"])), known("act-2", act(["EU"]))]
                return (Comparison(acts: acts), [])
            }
        }
        try await ledger.put(Comparison(acts: [known("act-3", act(["EU"]))]))
        #expect(try await ledger.acts(nestedWith: ["CN"]) == [before])
        #expect(try await ledger.acts(nestedWith: ["EU"]).map(\.id) == ["act-3"])
    }

    @Test func `A decision sees what the ones before it in the transaction have written`()
        async throws
    {
        let ledger = try folder.open()
        defer { ledger.close() }
        let record = known("act-1", act(["CN"]))
        let alerts = try await ledger.record(
            [observation(), observation("https://a.example/2")], capture: nil, states: []
        ) { observation, known in
            let isThere = try !known.acts(of: ["CN"], since: noon).isEmpty
            return isThere
                ? (Comparison(), []) : (Comparison(acts: [record]), [alert("alert-1")])
        }
        #expect(alerts.map(\.id) == ["alert-1"])
    }

    @Test func `An alert is told once, and the numbers have no holes`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        #expect(try await ledger.tell([alert("a"), alert("b"), alert("a")]).count == 2)
        #expect(try await ledger.tell([alert("b"), alert("c")]).map(\.id) == ["c"])
        await #expect(throws: Refusal.self) {
            _ = try await ledger.record(states: [], at: noon) { _ in throw Refusal() }
        }
        try await ledger.tell([alert("d")])
        let rows = try await ledger.alerts()
        #expect(rows.map(\.id) == ["a", "b", "c", "d"])
        #expect(rows.map(\.sequence) == [1, 2, 3, 4])
        #expect(try await ledger.counts().pending == 8)
        #expect(rows[2].payload == alert("c").payload(sequence: 3))
    }

    @Test func `A page just found changes at most whose page it is, of one that was polled`()
        async throws
    {
        let ledger = try folder.open()
        defer { ledger.close() }
        var state = PollState(
            id: "p", url: "p", parent: "s", nextPoll: later(60), lastPoll: noon,
            lastSuccess: noon, lastFull: noon,
            validators: Validators(etag: "\"x\"", lastModified: "Tue"),
            freshness: Freshness(
                maxAge: 60.5, feedInterval: nil, skipped: SkippedHours(hours: [3], days: [6])),
            bodyHash: "ab",
            failures: 2, missing: 1, health: .failing, reason: "dns", note: "n",
            isPaused: true, rung: 3, isFirstSight: true, teaser: "{}", movedTo: "q",
            rhythm: Rhythm(text: "1 28800 1700000000 1700003600 12 259200 39:1.5"), latency: 2.5,
            pace: "in a window", isSitemap: true)
        try await ledger.record([state])
        #expect(try await ledger.sitemaps(of: "s") == [state])
        try await ledger.record([PollState(id: "p", url: "p", parent: "s", nextPoll: noon)])
        #expect(try await ledger.pollStates() == [state])
        try await ledger.record([PollState(id: "p", url: "p", parent: "t", nextPoll: noon)])
        (state.parent, state.nextPoll, state.isPaused) = ("t", noon, false)
        state.isSitemap = false
        #expect(try await ledger.pollStates() == [state])
        state.health = .ok
        state.lastPoll = later(60)
        try await ledger.record([state])
        #expect(try await ledger.pollStates() == [state])
        #expect(try await ledger.unknown(["q", "p", "r"]) == ["q", "r"])
        #expect(try await ledger.unknown(["q", "p"], for: ["t"]) == ["q"])
        #expect(try await ledger.unknown(["q", "p"], for: ["s"]) == ["q", "p"])
    }

    @Test func `The words of a page's earlier version are kept beside those of the newest`()
        async throws
    {
        let ledger = try folder.open()
        defer { ledger.close() }
        let url = "https://a.example/1"
        try await ledger.put(Comparison(page: page(url, "One.", versions: ["v1"])))
        try await ledger.put(Comparison(page: page(url, "One!", versions: ["v1"])))
        try await ledger.put(Comparison(page: page(url, "Two.", versions: ["v1", "v2"])))
        #expect(try await ledger.page(at: url)?.text == "Two.")
        let earlier = try await ledger.read { tables in
            try tables.db.all("SELECT hash, text FROM versions") { ($0.text(), $0.text()) }
        }
        #expect(earlier.map(\.0) == ["v1"])
        #expect(earlier.map(\.1) == ["One!"])
    }

    @Test func `A look that brings nothing new leaves what was found before`() async throws {
        let found = Verdict(
            outcome: .change, event: .statementIssued, record: "act-1", why: "New.", rule: "r",
            quote: "q")
        let dull = Verdict(outcome: .known, why: "Seen before.")
        let first = page("https://a.example/1", "One.", versions: ["v1"])
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.put(Comparison(verdicts: [found], page: first))
        try await ledger.put(Comparison(verdicts: [dull], page: first))
        #expect(try await ledger.verdicts(onPage: first.url) == [found])
        let second = page(first.url, "Two.", versions: ["v1", "v2"])
        try await ledger.put(Comparison(verdicts: [dull], page: second))
        #expect(try await ledger.verdicts(onPage: first.url) == [dull])
    }

    @Test func `A page is found under the address it was read at`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        let kept = page("https://a.example/1", "One.", versions: ["v1"])
        let verdict = Verdict(outcome: .noted, why: "New.")
        _ = try await ledger.record(
            [observation("https://a.example/1?from=feed")], capture: nil, states: []
        ) { _, _ in (Comparison(verdicts: [verdict], page: kept), []) }
        #expect(try await ledger.page(at: "https://a.example/1?from=feed") == kept)
        #expect(try await ledger.verdicts(onPage: "https://a.example/1?from=feed") == [verdict])
    }

    @Test func `A carrier is written once for each address, a step of the record always`()
        async throws
    {
        let finding = Finding.act(act(["CN"], expected: Deadline(.around, "2024")))
        let first = sighting("act-1", finding, event: .statementIssued, url: "https://a.example/1")
        let again = sighting("act-1", finding, event: nil, url: "https://a.example/1")
        let other = sighting(
            "act-1", .statement(statement(nil, "Yes.")), event: nil, url: "https://b.example/1")
        let step = sighting(
            "act-1", .commitment(commitment(["CN"])), event: .statementConfirmed,
            url: "https://a.example/1")
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.put(Comparison(sightings: [first, again, other, other, step]))
        #expect(try await ledger.sightings(of: "act-1") == [first, other, step])
    }

    @Test func `Of an address the newest capture is kept, and every one that led to an alert`()
        async throws
    {
        let ledger = try folder.open()
        defer { ledger.close() }
        for body in ["one", "two", "three"] {
            _ = try await ledger.record(
                [observation()], capture: capture(body: body), states: []
            ) { _, _ in (Comparison(), body == "one" ? [alert("a")] : []) }
        }
        #expect(try await ledger.capture(of: capture().url) == capture(body: "three"))
        let count = try await ledger.read { tables in
            try tables.db.first("SELECT count(*) FROM captures") { $0.next() as Int }
        }
        #expect(count == 2)
    }
}
