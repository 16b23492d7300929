import Foundation
import Loopback
import Model
import Settings
import Testing

@testable import Running

/// Servers that want to be left alone are, whatever the interval says.
@Suite(.timeLimit(.minutes(2))) struct RefusalTests {
    private func source(_ world: World, _ kind: Source.Kind = .page) -> Configuration {
        world.configuration { configuration in
            configuration.sources = [
                Source(id: "wire", url: world.site.url + "/wire", kind: kind, interval: .every(60))
            ]
        }
    }

    /// Requests within the next so many seconds, polls offered every minute or hundredth part.
    private func requests(
        _ world: World, _ daemon: Daemon, within seconds: Double
    ) async throws -> Int {
        let before = world.asked("/wire").count
        let step = max(70, seconds / 100)
        let end = world.clock.now + seconds
        while world.clock.now + step < end { try await world.next(daemon, after: step) }
        world.clock.advance(to: end)
        await daemon.settle()
        return world.asked("/wire").count - before
    }

    @Test(
        "F38: a wish to be left alone is kept, and bounded by a day",
        arguments: [
            ("600", 590.0, 80.0), ("86400", 86_390, 90), ("999999999999", 86_390, 9000),
            // The clock stands at 2023-11-14T22:13:20Z.
            ("Tue, 14 Nov 2023 23:13:20 GMT", 3590, 80),
            ("Sun Nov 19 22:13:20 2023", 86_390, 9000),
            // What asks for nothing isn't asked before the interval.
            ("Mon, 13 Nov 2023 23:13:20 GMT", 58, 80), ("0", 58, 80), ("-5", 58, 80),
            ("soon", 58, 80), ("", 58, 80),
        ])
    func retryAfter(_ wish: String, _ silence: Double, _ then: Double) async throws {
        let world = try World()
        defer { world.close() }
        world.put(
            "/wire", LoopbackResponse(status: 429, headers: [("Retry-After", wish)]))
        try await world.run(source(world)) { daemon, _ async throws in
            #expect(world.asked("/wire").count == 1)
            #expect(try await requests(world, daemon, within: silence) == 0)
            world.put("/wire", Story.response)
            #expect(try await requests(world, daemon, within: then) >= 1)
            #expect(try world.events().filter { $0.hasPrefix("page") }.isEmpty)
        }
    }

    @Test("F39: refusals are asked ever less", arguments: [403, 451, 401, 404])
    func backoff(_ status: Int) async throws {
        let world = try World()
        defer { world.close() }
        world.put("/wire", LoopbackResponse(status: status))
        try await world.run(source(world, .feed)) { daemon, _ async throws in
            let first = try await requests(world, daemon, within: 3600)
            let second = try await requests(world, daemon, within: 3600)
            #expect(first <= 7 && second <= 2, "\(first), then \(second)")
            #expect(try world.events() == ["source.failing"])
        }
    }

    @Test func `F39: what is gone for good is told, and asked no more`() async throws {
        let world = try World()
        defer { world.close() }
        world.put("/wire", LoopbackResponse(status: 410))
        try await world.run(source(world, .feed)) { daemon, _ async throws in
            for _ in 0..<3 { try await world.next(daemon, after: 4000) }
            #expect(try world.told() == ["source.failing gone"])
            #expect(try await requests(world, daemon, within: 7 * 86_400) == 0)
        }
    }
}
