import Foundation
import Loopback
import Testing

@testable import Curl

@Suite(.timeLimit(.minutes(1))) struct LoopTests {
    /// A world that keeps every answer back for longer than any test takes.
    private func stalled(connectionsInFlight: Int = 64) throws -> World {
        try World(connectionsInFlight: connectionsInFlight) { request in
            LoopbackResponse(after: request.path == "/slow" ? 60 : 0)
        }
    }

    private func slowTransfer(in world: World) -> Transfer {
        var transfer = world.transfer("/slow")
        transfer.timeout = 60
        return transfer
    }

    private func waitUntil(_ condition: () -> Bool) async throws {
        while !condition() { try await Task.sleep(for: .milliseconds(1)) }
    }

    @Test func `cancelling a task ends its transfer at once, and no other`() async throws {
        let world = try stalled()
        let start = Date()
        let slow = Task { await world.failure(of: slowTransfer(in: world)) }
        try await waitUntil { world.server.log.count == 1 }
        slow.cancel()
        #expect(await slow.value == .cancelled)
        #expect(try await world.get("/").status == 200)
        #expect(-start.timeIntervalSinceNow < 45)
    }

    @Test func `a task cancelled before its transfer began sends nothing`() async throws {
        let world = try stalled()
        let task = Task {
            try? await Task.sleep(for: .seconds(60))
            return await world.failure(of: world.transfer())
        }
        task.cancel()
        #expect(await task.value == .cancelled)
        await world.loop.pulse()
        #expect(world.server.log.isEmpty)
    }

    @Test func `one that waits for a place is cancelled without ever being sent`() async throws {
        let world = try stalled(connectionsInFlight: 1)
        let first = Task { await world.failure(of: slowTransfer(in: world)) }
        try await waitUntil { world.server.log.count == 1 }
        let second = Task { await world.failure(of: world.transfer("/second")) }
        second.cancel()
        #expect(await second.value == .cancelled)
        first.cancel()
        #expect(await first.value == .cancelled)
        #expect(world.server.log.map(\.path) == ["/slow"])
    }

    @Test func `no more connections are open than there are places, and all get an answer`()
        async throws
    {
        let world = try World(connectionsInFlight: 3) {
            LoopbackResponse(type: "text/plain", text: $0.path)
        }
        let paths = (0..<60).map { "/\($0)" }
        let bodies = await withTaskGroup(of: String?.self) { group in
            for path in paths {
                group.addTask {
                    try? String(decoding: await world.get(path).body, as: UTF8.self)
                }
            }
            return await group.reduce(into: Set<String>()) { $0.insert($1 ?? "failed") }
        }
        #expect(bodies == Set(paths))
        #expect(world.server.accepted <= 3)
    }

    @Test func `cancelling some of many leaves the others whole`() async throws {
        let world = try World(connectionsInFlight: 16) { _ in LoopbackResponse() }
        let tasks = (0..<300).map { _ in Task { await world.failure(of: world.transfer()) } }
        for index in stride(from: 0, to: 300, by: 3) { tasks[index].cancel() }
        for (index, task) in tasks.enumerated() {
            let kind = await task.value
            #expect(kind == nil || (index % 3 == 0 && kind == .cancelled))
        }
    }

    @Test func `stop ends what is in flight and refuses what comes after`() async throws {
        let world = try stalled()
        let start = Date()
        let slow = Task { await world.failure(of: slowTransfer(in: world)) }
        try await waitUntil { world.server.log.count == 1 }
        world.loop.stop()
        world.loop.stop()
        #expect(await slow.value == .cancelled)
        #expect(await world.failure(of: world.transfer()) == .cancelled)
        await world.loop.pulse()
        #expect(-start.timeIntervalSinceNow < 45)
    }

    @Test func `stop waits for no resolver`() async throws {
        let world = try stalled()
        let transfer = Transfer(url: "http://nowhere.invalid/", timeout: 60)
        let task = Task { await world.failure(of: transfer) }
        await world.loop.pulse()
        let start = Date()
        world.loop.stop()
        #expect(-start.timeIntervalSinceNow < 45)
        #expect(await task.value != nil)
    }
}
