import Foundation
import Loopback
import Model
import Synchronization
import Testing

@testable import Delivering

@Suite(.timeLimit(.minutes(1))) struct DelivererTests {
    @Test func `a dead channel delays no other`() async throws {
        let world = try World { request in
            LoopbackResponse(after: request.path == "/dead" ? 60 : 0)
        }
        await world.outbox.add(5, to: "dead")
        await world.outbox.add(20, to: "live")
        let deliverer = try world.deliverer(
            world.webhook("dead", path: "/dead", timeout: 60), world.webhook("live", path: "/live"))
        let start = Date()
        let run = Task { await deliverer.run() }
        try await world.outbox.wait(for: .delivered, of: "live")
        #expect(-start.timeIntervalSinceNow < 30)
        #expect(await world.outbox.states("dead").allSatisfy { $0 == .pending })
        run.cancel()
        world.curl.stop()
        await run.value
    }

    @Test func `alerts arrive in their order, one at a time`() async throws {
        let inFlight = Mutex((now: 0, most: 0))
        let world = try World { _ in
            inFlight.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
            defer { inFlight.withLock { $0.now -= 1 } }
            return LoopbackResponse()
        }
        await world.outbox.add(50, to: "hook")
        try await world.deliverer(world.webhook()).flush()
        #expect(world.server.log.map { $0.headers["webhook-id"] } == (1...50).map { "alert-\($0)" })
        #expect(inFlight.withLock { $0.most } == 1)
    }

    @Test func `what is new goes out when it is woken, what failed when its time has come`()
        async throws
    {
        let world = try World(answers(LoopbackResponse(status: 500), LoopbackResponse()))
        let deliverer = try world.deliverer(world.webhook())
        let run = Task { await deliverer.run() }
        await world.outbox.add(1, to: "hook")
        deliverer.wake()
        while await world.outbox.rows[0].attempts == 0 { try await briefly() }
        // Whether it already sleeps or is about to: the time has come either way.
        world.clock.advance(by: 6)
        try await world.outbox.wait(for: .delivered, of: "hook")
        run.cancel()
        await run.value
    }

    @Test(
        "Cancelled in flight, a request may end within its grace, else its alert stays pending",
        arguments: [(0.2, 60.0, Delivery.State.delivered), (60, 0.1, .pending)])
    func cancelledInFlight(answer: Double, grace: Seconds, state: Delivery.State) async throws {
        let world = try World { _ in LoopbackResponse(after: answer) }
        await world.outbox.add(2, to: "hook")
        let channel = try WebhookChannel(
            WebhookEndpoint(world.webhook(timeout: 60)), curl: world.curl, grace: grace)
        let queue = world.queue("hook", channel)
        let run = Task { await queue.run() }
        while world.server.log.isEmpty { try await briefly() }
        let start = Date()
        run.cancel()
        await run.value
        #expect(-start.timeIntervalSinceNow < 45)
        #expect(await world.outbox.states("hook") == [state, .pending])
        #expect(world.server.log.count == 1)
    }

    @Test func `what was sent is noted even where the task was cancelled meanwhile`()
        async throws
    {
        let world = try World()
        await world.outbox.add(1, to: "log")
        let deliverer = try world.deliverer(world.log())
        let run = Task { await deliverer.run() }
        while (try? world.folder.read("alerts.jsonl"))?.isEmpty ?? true { try await briefly() }
        run.cancel()
        await run.value
        #expect(await world.outbox.states("log") == [.delivered])
    }

    @Test func `where the outbox can't be written, nothing is sent twice`() async throws {
        let world = try World()
        await world.outbox.add(2, to: "hook")
        await world.outbox.refuse(2)
        let deliverer = try world.deliverer(world.webhook())
        await deliverer.flush()
        await deliverer.flush()
        #expect(world.server.log.count == 1)
        await deliverer.flush()
        #expect(await world.outbox.states("hook") == [.delivered, .delivered])
        #expect(world.server.log.count == 2)
    }

    @Test func `a flush beside the running deliverer sends nothing twice`() async throws {
        let world = try World()
        await world.outbox.add(40, to: "hook")
        let deliverer = try world.deliverer(world.webhook())
        let run = Task { await deliverer.run() }
        async let one: Void = deliverer.flush()
        async let two: Void = deliverer.flush()
        _ = await (one, two)
        #expect(world.server.log.count == 40)
        run.cancel()
        await run.value
    }

    @Test(
        "What can't be served is told before anything is",
        arguments: [
            (Channel(id: "x", form: .mail), "mail"), (Channel(id: "x", form: .command), "command"),
            (
                Channel(id: "x", form: .webhook, format: .slack, url: "https://a.example/"),
                "slack"
            ),
            (Channel(id: "x", form: .log, format: .ntfy, path: "/tmp/x"), "ntfy"),
            (Channel(id: "x", form: .log), "path"),
            (Channel(id: "x", form: .webhook, url: "gopher://hunter2/"), "url"),
        ])
    func unserved(_ channel: Channel, _ word: String) throws {
        let world = try World()
        let error = try #require(throws: DeliveryError.self) { try world.deliverer(channel) }
        #expect(error.description.hasPrefix("channel \"x\": "))
        #expect(error.message.contains(word) && !error.message.contains("hunter2"))
    }

    @Test func `two channels may not write the same file`() throws {
        let world = try World()
        var other = world.log()
        other.id = "other"
        let errors = Deliverer.errors(in: [world.log(), other])
        #expect(errors.map(\.channel) == ["other"])
    }
}
