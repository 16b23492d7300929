import Foundation
import Loopback
import Model
import Testing

@testable import Delivering

@Suite(.timeLimit(.minutes(1))) struct WebhookTests {
    @Test func `what fails is sent again after five seconds, the same id and bytes`() async throws {
        let world = try World(answers(LoopbackResponse(status: 500), LoopbackResponse()))
        await world.outbox.add(1, to: "hook")
        let deliverer = try world.deliverer(world.webhook())
        await deliverer.flush()
        let row = await world.outbox.rows[0]
        #expect(row.state == .pending && row.attempts == 1)
        #expect((4.5...5.5).contains(row.due.timeIntervalSince(world.clock.now)))
        await deliverer.flush()
        #expect(world.server.log.count == 1)
        world.clock.advance(by: 6)
        await deliverer.flush()
        #expect(await world.outbox.states("hook") == [.delivered])
        let (first, second) = (world.server.log[0], world.server.log[1])
        #expect(first.body == second.body)
        #expect(first.headers["webhook-id"] == second.headers["webhook-id"])
    }

    @Test(
        "Whatever fails is tried by the whole schedule, then the alert is dead",
        arguments: [301, 400, 401, 403, 404, 408, 413, 422, 429, 500, 503])
    func schedule(status: Int) async throws {
        let world = try World { _ in LoopbackResponse(status: status) }
        await world.outbox.add(1, to: "hook")
        let deliverer = try world.deliverer(world.webhook())
        for delay in RetrySchedule.standardWebhooks.delays {
            await deliverer.flush()
            let wait = await world.outbox.rows[0].due.timeIntervalSince(world.clock.now)
            #expect((delay * 0.9...delay * 1.1).contains(wait))
            try await world.advanceToDue(of: "hook")
            // The channel's own pause is over by then, too.
            world.clock.advance(by: 300)
        }
        await deliverer.flush()
        #expect(await world.outbox.states("hook") == [.dead])
        #expect(await world.outbox.reasons[1]?.contains("after 10 attempts") == true)
        #expect(world.server.log.count == 10)
    }

    @Test(
        "Retry-After is obeyed by the whole channel, within a day",
        arguments: [
            (429, "120", 120.0), (503, "3600", 3600), (429, "99999999999", 86400),
            (503, "1", 4.5), (429, "soon", 4.5), (500, "120", 4.5),
        ])
    func retryAfter(status: Int, value: String, atLeast: Seconds) async throws {
        let busy = LoopbackResponse(status: status, headers: [("Retry-After", value)])
        let world = try World(answers(busy, LoopbackResponse()))
        await world.outbox.add(1, to: "hook")
        let deliverer = try world.deliverer(world.webhook())
        await deliverer.flush()
        let wait = await world.outbox.rows[0].due.timeIntervalSince(world.clock.now)
        #expect(wait >= atLeast && wait <= max(atLeast, 5.5))
        guard atLeast > 5 else { return }
        await world.outbox.add(1, to: "hook")
        world.clock.advance(by: atLeast - 1)
        await deliverer.flush()
        #expect(world.server.log.count == 1)
        world.clock.advance(by: 2)
        await deliverer.flush()
        #expect(await world.outbox.states("hook") == [.delivered, .delivered])
    }

    @Test func `410 ends its alert and turns the channel off until it is reloaded`() async throws {
        let world = try World(answers(LoopbackResponse(status: 410), LoopbackResponse()))
        await world.outbox.add(3, to: "hook")
        let deliverer = try world.deliverer(world.webhook())
        await deliverer.flush()
        await deliverer.flush()
        #expect(await world.outbox.states("hook") == [.dead, .pending, .pending])
        try await world.deliverer(world.webhook()).flush()
        #expect(await world.outbox.states("hook") == [.dead, .delivered, .delivered])
    }

    @Test(
        "A redirect is a failure that names its target, and isn't followed",
        arguments: [301, 302, 307, 308])
    func redirect(status: Int) async throws {
        let world = try World { _ in
            LoopbackResponse(status: status, headers: [("Location", "/elsewhere")])
        }
        await world.outbox.add(1, to: "hook")
        try await world.deliverer(world.webhook()).flush()
        let why = try #require(await world.outbox.reasons[1])
        #expect(why.contains("\(status)") && why.contains(world.server.url + "/elsewhere"))
        #expect(await world.outbox.states("hook") == [.pending])
        #expect(world.server.log.map(\.path) == ["/hook"])
    }

    @Test(
        "What is refused waits with what the receiver said, on one line",
        arguments: [400, 401, 403, 413, 422])
    func refusal(status: Int) async throws {
        let world = try World { _ in
            LoopbackResponse(status: status, type: "text/plain", text: "no\n\u{1B}[31msuch field")
        }
        await world.outbox.add(1, to: "hook")
        try await world.deliverer(world.webhook()).flush()
        #expect(await world.outbox.states("hook") == [.pending])
        let why = try #require(await world.outbox.reasons[1])
        #expect(why.contains("answered \(status): no [31msuch field"))
    }

    @Test func `an alert that is refused holds up no other`() async throws {
        let world = try World { request in
            let isFirst = request.headers["webhook-id"] == "alert-1"
            return LoopbackResponse(status: isFirst ? 422 : 200)
        }
        await world.outbox.add(3, to: "hook")
        try await world.deliverer(world.webhook()).flush()
        #expect(await world.outbox.states("hook") == [.pending, .delivered, .delivered])
    }

    @Test func `one failure holds up no other alert, two in a row pause the channel`()
        async throws
    {
        let world = try World { _ in LoopbackResponse(status: 502) }
        await world.outbox.add(5, to: "hook")
        let deliverer = try world.deliverer(world.webhook())
        await deliverer.flush()
        #expect(world.server.log.count == 2)
        #expect(await world.outbox.rows.map(\.attempts) == [1, 1, 0, 0, 0])
        world.clock.advance(by: 6)
        await deliverer.flush()
        #expect(world.server.log.count == 3)
    }

    @Test func `a receiver that stalls costs its timeout and is tried again`() async throws {
        let world = try World(answers(LoopbackResponse(after: 60), LoopbackResponse()))
        await world.outbox.add(1, to: "hook")
        let deliverer = try world.deliverer(world.webhook(timeout: 0.2))
        await deliverer.flush()
        #expect(await world.outbox.rows[0].attempts == 1)
        world.clock.advance(by: 6)
        await deliverer.flush()
        #expect(await world.outbox.states("hook") == [.delivered])
    }

    @Test(
        "Of an answer only the status counts, be the body endless, slow or cut",
        arguments: [
            [(String(repeating: "x", count: 1 << 20), 0.0)], [("a", 0), ("b", 60)], [("a", 0)],
        ])
    func strangeAnswer(_ parts: [(String, Double)]) async throws {
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n"
        let world = try World { _ in
            LoopbackResponse(raw: [(Array(head.utf8), 0)] + parts.map { (Array($0.utf8), $1) })
        }
        await world.outbox.add(1, to: "hook")
        try await world.deliverer(world.webhook(timeout: 0.3)).flush()
        #expect(await world.outbox.states("hook") == [.delivered])
    }

    @Test func `a private address is refused unless the channel allows it`() async throws {
        let world = try World()
        await world.outbox.add(1, to: "hook")
        var channel = world.webhook()
        channel.allowAddresses = []
        try await world.deliverer(channel).flush()
        #expect(world.server.log.isEmpty)
        #expect(await world.outbox.reasons[1]?.contains("allowAddresses") == true)
    }

    @Test func `as text it carries summary, quote and address, a line each`() async throws {
        let world = try World()
        await world.outbox.add(1, to: "hook")
        try await world.deliverer(world.webhook(format: .text)).flush()
        let request = try #require(world.server.log.first)
        #expect(request.headers["content-type"] == "text/plain; charset=utf-8")
        #expect(
            String(decoding: request.body, as: UTF8.self)
                == "China and Japan issue a statement\n“We will act.”\nhttps://example.org/1\n")
    }

    @Test func `what of an address may be a secret is told in no reason`() async throws {
        let world = try World { request in
            LoopbackResponse(
                status: 307, headers: [("Location", "http://other.example\(request.path)")],
                body: Array("can't POST \(request.path)".utf8))
        }
        await world.outbox.add(1, to: "hook")
        let path = "/hooks/T0AF31XX99QQ-secret?key=hunter2hunter2"
        try await world.deliverer(world.webhook(path: path)).flush()
        let why = try #require(await world.outbox.reasons[1])
        #expect(why.contains("http://other.example/hooks/…"))
        #expect(!why.contains("T0AF31") && !why.contains("hunter2"))
        #expect(world.server.log.map(\.path) == [path])
    }
}
