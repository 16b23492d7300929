import Foundation
import Loopback
import Model
import Settings
import Storing
import Testing

@testable import Running

/// What belongs to something that is in the configuration no more.
@Suite struct ForsakenTests {
    private static let issued =
        "Kenya and Norway issued a joint statement on fisheries on Monday after two days of talks."

    /// Reads a teaser, and the story behind it.
    private func world() throws -> World {
        let world = try World()
        world.put(
            "/feed",
            LoopbackResponse(
                type: "application/rss+xml",
                text: """
                    <rss version="2.0"><channel><title>Wire</title><item><title>Talks end</title>
                    <link>\(world.site.url)/story</link><description>Talks ended.</description>
                    </item></channel></rss>
                    """))
        world.put(
            "/story",
            LoopbackResponse(
                type: "text/html",
                text: """
                    <html lang=en><title>Talks end</title><article><h1>Talks end</h1>
                    <p>\(Self.issued)</p><p>Traders said that prices had hardly moved.</p></article>
                    """))
        return world
    }

    private func once(_ world: World, _ configuration: Configuration) async throws -> [PollState] {
        let ledger = try Ledger.open(configuration.state)
        defer { ledger.close() }
        let daemon = try Daemon(
            configuration, ledger: ledger, clock: world.clock, logger: quietLogger)
        _ = try await daemon.once(all: false)
        return try await ledger.pollStates()
    }

    private func named(_ id: String, in world: World) -> Configuration {
        world.configuration { $0.sources[0].id = id }
    }

    @Test func `alerts that wait for a channel that is gone are told at every start, and kept`()
        async throws
    {
        let world = try world()
        defer { world.close() }
        let before = world.configuration { configuration in
            configuration.watches[0].channels = ["log", "desk"]
            configuration.channels.append(
                Channel(id: "desk", form: .webhook, url: world.site.url + "/none"))
        }
        let quiet = Notebook()
        try await world.run(before, logger: quiet.logger) { daemon, ledger async throws in
            try await world.next(daemon)
            #expect(try await ledger.waiting() == ["desk": 1])
        }
        #expect(!quiet.warnings.contains { $0.contains("isn't configured") })
        for _ in 1...2 {
            let notebook = Notebook()
            try await world.run(world.configuration(), logger: notebook.logger) {
                _, ledger async throws in
                #expect(try await ledger.waiting() == ["desk": 1])
            }
            let told = notebook.warnings.filter { $0.contains(#"channel "desk""#) }
            #expect(told.count == 1 && told.allSatisfy { $0.contains("configured: 1;") })
        }
    }

    @Test func `a page whose source is gone is polled on for the one that names it now`()
        async throws
    {
        let world = try world()
        defer { world.close() }
        var states = try await once(world, named("old", in: world))
        let story = world.site.url + "/story"
        #expect(states.first { $0.id == story }?.parent == "old")
        states = try await once(world, named("new", in: world))
        #expect(states.first { $0.id == story }?.parent == "new")
        #expect(world.site.log.filter { $0.path == "/story" }.count == 2)
        #expect(try world.events() == ["statement.issued"])
    }

    @Test func `a source that is gone is forgotten in time, and its pages with it`() async throws {
        let world = try world()
        defer { world.close() }
        #expect(try await once(world, named("old", in: world)).count == 2)
        world.put("/feed", LoopbackResponse(status: 500))
        world.clock.advance(to: world.clock.now + 80 * 86400)
        let ids = Set(try await once(world, named("new", in: world)).map(\.id))
        #expect(ids == ["old", "new", world.site.url + "/story"])
        world.clock.advance(to: world.clock.now + 20 * 86400)
        #expect(try await once(world, named("new", in: world)).map(\.id) == ["new"])
    }
}
