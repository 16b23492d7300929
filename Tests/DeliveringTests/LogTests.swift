import Foundation
import Model
import Testing

@testable import Delivering

@Suite(.timeLimit(.minutes(1))) struct LogTests {
    private func payloads(_ numbers: ClosedRange<Int64>) -> [String] { numbers.map(payload) }

    @Test func `each alert is a line of its own, as frozen, in a folder that is made`()
        async throws
    {
        let world = try World()
        await world.outbox.add(200, to: "log")
        try await world.deliverer(world.log("new/deep/alerts.jsonl")).flush()
        #expect(try world.folder.lines("new/deep/alerts.jsonl") == payloads(1...200) + [""])
        #expect(await world.outbox.states("log").allSatisfy { $0 == .delivered })
    }

    @Test func `as text a line says when, what, the words, where, and which alert`() async throws {
        let world = try World()
        await world.outbox.add(1, to: "log")
        try await world.deliverer(world.log(format: .text)).flush()
        #expect(
            try world.folder.read("alerts.jsonl") == """
                2023-11-15T03:05:00Z  China and Japan issue a statement  “We will act.”  \
                https://example.org/1  [alert-1]

                """)
    }

    @Test(
        "A line torn at any place is cut or completed, and the others stay as they were",
        arguments: [1, 20, payload(3).utf8.count - 1, payload(3).utf8.count])
    func tornLine(kept: Int) async throws {
        let world = try World()
        let whole = payload(1) + "\n" + payload(2) + "\n"
        _ = try world.folder.write(whole + payload(3).prefix(kept), to: "alerts.jsonl")
        await world.outbox.add(4, to: "log")
        try await world.deliverer(world.log()).flush()
        #expect(try world.folder.lines("alerts.jsonl") == payloads(1...4) + [""])
    }

    @Test func `the whole file may be one torn line`() async throws {
        let world = try World()
        _ = try world.folder.write("{\"specver", to: "alerts.jsonl")
        await world.outbox.add(1, to: "log")
        try await world.deliverer(world.log()).flush()
        #expect(try world.folder.lines("alerts.jsonl") == [payload(1), ""])
    }

    @Test(
        "What was written but not acknowledged is not written again",
        arguments: [Channel.Format.cloudevents, .text], [1, 64])
    func killedBeforeAcknowledging(format: Channel.Format, count: Int) async throws {
        let world = try World()
        await world.outbox.add(count, to: "log")
        await world.outbox.refuse(1)
        try await world.deliverer(world.log(format: format)).flush()
        #expect(await world.outbox.states("log").allSatisfy { $0 == .pending })
        let before = try world.folder.lines("alerts.jsonl")
        #expect(before.count == count + 1)

        await world.outbox.add(1, to: "log")
        try await world.deliverer(world.log(format: format)).flush()
        let after = try world.folder.lines("alerts.jsonl")
        #expect(after.count == count + 2)
        #expect(after.dropLast(2) == before.dropLast())
        #expect(await world.outbox.states("log").allSatisfy { $0 == .delivered })
    }

    @Test func `an old log doesn't swallow an alert that is sent once more later`() async throws {
        let world = try World()
        _ = try world.folder.write(payload(2) + "\n", to: "alerts.jsonl")
        await world.outbox.add(1, to: "log")
        let deliverer = try world.deliverer(world.log())
        await deliverer.flush()
        await world.outbox.add(1, to: "log")
        await deliverer.flush()
        #expect(
            try world.folder.lines("alerts.jsonl") == [payload(2), payload(1), payload(2), ""])
    }

    @Test("A file renamed or removed is begun anew", arguments: [true, false])
    func rotation(isRenamed: Bool) async throws {
        let world = try World()
        let deliverer = try world.deliverer(world.log())
        await world.outbox.add(1, to: "log")
        await deliverer.flush()
        let path = world.folder.path + "/alerts.jsonl"
        if isRenamed {
            try FileManager.default.moveItem(atPath: path, toPath: path + ".1")
        } else {
            try FileManager.default.removeItem(atPath: path)
        }
        await world.outbox.add(1, to: "log")
        await deliverer.flush()
        #expect(try world.folder.lines("alerts.jsonl") == [payload(2), ""])
        if isRenamed { #expect(try world.folder.lines("alerts.jsonl.1") == [payload(1), ""]) }
    }

    @Test func `a file emptied in place is gone on with`() async throws {
        let world = try World()
        let deliverer = try world.deliverer(world.log())
        await world.outbox.add(1, to: "log")
        await deliverer.flush()
        _ = truncate(world.folder.path + "/alerts.jsonl", 0)
        await world.outbox.add(1, to: "log")
        await deliverer.flush()
        #expect(try world.folder.lines("alerts.jsonl") == [payload(2), ""])
    }

    @Test func `a full disk keeps everything waiting, longer each time, and nothing dies`()
        async throws
    {
        let world = try World()
        await world.outbox.add(100, to: "full")
        let full = Channel(id: "full", form: .log, path: "/dev/full")
        let deliverer = try world.deliverer(full)
        for pause in [1.0, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 60] {
            await deliverer.flush()
            let due = await world.outbox.rows[0].due
            #expect(due.timeIntervalSince(world.clock.now) == pause)
            world.clock.advance(by: pause)
        }
        #expect(await world.outbox.states("full").allSatisfy { $0 == .pending })
        #expect(
            await world.outbox.reasons[1] == "can't write to /dev/full: No space left on device")
    }

    @Test func `what could not be opened is written once it can be`() async throws {
        let world = try World()
        let blocker = try world.folder.write("", to: "logs")
        await world.outbox.add(2, to: "log")
        let deliverer = try world.deliverer(world.log("logs/alerts.jsonl"))
        await deliverer.flush()
        #expect(await world.outbox.reasons[1]?.contains("can't open \(blocker)/") == true)
        try FileManager.default.removeItem(atPath: blocker)
        world.clock.advance(by: 1)
        await deliverer.flush()
        #expect(try world.folder.lines("logs/alerts.jsonl") == payloads(1...2) + [""])
    }
}
