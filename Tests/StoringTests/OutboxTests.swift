import Foundation
import Model
import Testing

@testable import Storing

@Suite struct OutboxTests {
    let folder = Folder()

    @Test func `An alert waits for each of its channels, due at once, in the order it was told`()
        async throws
    {
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.tell([alert("a"), alert("b", channels: ["log"])])
        try await ledger.tell([alert("c")], at: later(60))
        let now = noon.date
        let due = try await ledger.due(for: "log", at: now, limit: 10)
        #expect(due.map(\.alert) == ["a", "b"])
        #expect(due[0].payload == alert("a").payload(sequence: 1))
        #expect(due.map(\.attempts) == [0, 0])
        #expect(try await ledger.due(for: "desk", at: now, limit: 10).map(\.alert) == ["a"])
        let later = try await ledger.due(for: "log", at: now + 60, limit: 2)
        #expect(later.map(\.alert) == ["a", "b"])
        #expect(try await ledger.due(for: "mail", at: now, limit: 10).isEmpty)
        #expect(try await ledger.nextDue(for: "log") == now)
        #expect(try await ledger.nextDue(for: "mail") == nil)
    }

    @Test func `Each outcome leads to its state, and no outcome touches another row`() async throws
    {
        let ledger = try folder.open()
        defer { ledger.close() }
        let now = noon.date
        try await ledger.tell(["a", "b", "c", "d"].map { alert($0, channels: ["log"]) })
        let rows = try await ledger.due(for: "log", at: now, limit: 10).map(\.id)
        try await ledger.record(
            [
                (rows[0], .delivered), (rows[1], .retry(at: now + 5.5, why: "answered 503")),
                (rows[2], .dead(why: "answered 410")),
            ], at: now + 1)
        #expect(try await ledger.due(for: "log", at: now + 1, limit: 10).map(\.alert) == ["d"])
        let late = try await ledger.due(for: "log", at: now + 6, limit: 10)
        #expect(late.map(\.alert) == ["b", "d"])
        #expect(late[0].attempts == 1)
        #expect(late[0].due == now + 5.5)
        let delivered = try #require(try await ledger.deliveries(of: "a").first)
        #expect(delivered.state == .delivered)
        #expect(delivered.delivered == later(1))
        let dead = try #require(try await ledger.deliveries(of: "c").first)
        #expect(dead.state == .dead)
        #expect(dead.error == "answered 410")
        #expect(dead.attempts == 1)
        let counts = try await ledger.counts()
        #expect((counts.pending, counts.dead) == (2, 1))
    }

    @Test func `What is sent again is due at once with the same id and the same bytes`()
        async throws
    {
        let ledger = try folder.open()
        defer { ledger.close() }
        let now = noon.date
        try await ledger.tell([alert("alert-1"), alert("alert-2")])
        let first = try await ledger.due(for: "desk", at: now, limit: 10)
        try await ledger.record(
            first.map { ($0.id, .dead(why: "nobody there")) }, at: now)
        let log = try await ledger.due(for: "log", at: now, limit: 10)
        try await ledger.record([(log[0].id, .retry(at: now + 60, why: "busy"))], at: now)
        #expect(try await ledger.resend(["alert-1"]) == 2)
        let waiting = try await ledger.due(for: "log", at: now, limit: 10)
        #expect(waiting.map(\.alert) == ["alert-1", "alert-2"])
        #expect(try await ledger.deliveries(of: "alert-1").map(\.error) == [nil, nil])
        let again = try await ledger.due(for: "desk", at: now, limit: 10)
        #expect(again.map(\.payload) == [first[0].payload])
        #expect(again.map(\.id) == [first[0].id])
        #expect(again.map(\.attempts) == [0])
    }

    @Test func `An unknown id is named, and nothing is sent again`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.tell([alert("alert-1")])
        let row = try await ledger.due(for: "log", at: noon.date, limit: 1)[0]
        try await ledger.record([(row.id, .delivered)], at: noon.date)
        let error = await #expect(throws: (any Error).self) {
            try await ledger.resend(["alert-1", "alert-9"])
        }
        #expect("\(String(describing: error))".contains("alert-9"))
        #expect(try await ledger.due(for: "log", at: noon.date, limit: 1).isEmpty)
    }

    @Test func `What is delivered is noted although the task was cancelled`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.tell([alert("a", channels: ["log"])])
        let row = try await ledger.due(for: "log", at: noon.date, limit: 1)[0]
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await ledger.record([(row.id, .delivered)], at: noon.date)
        }
        try await task.value
        #expect(try await ledger.deliveries(of: "a").map(\.state) == [.delivered])
    }
}
