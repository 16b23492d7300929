import Foundation
import Loopback
import Model
import Scheduling
import Settings
import Storing
import Testing

@testable import Running

/// What the daemon makes of the wishes and the habits of those whom it polls.
@Suite struct PoliteTests {
    private static let nothing = "Traders said that prices had hardly moved on Monday."

    private func paths(_ world: World) -> [String] {
        world.site.log.map(\.path).filter { $0 != "/robots.txt" }
    }

    @Test func `an address that moved is asked where it is, once a day where it was`() async throws
    {
        let world = try World()
        defer { world.close() }
        world.put(
            "/feed", LoopbackResponse(status: 301, headers: [("Location", "/new")]))
        world.putFeed("/new", [Self.nothing])
        try await world.run(world.configuration()) { daemon, ledger async throws in
            #expect(paths(world) == ["/feed", "/new"])
            try await world.next(daemon)
            #expect(paths(world) == ["/feed", "/new", "/new"])
            let state = try #require(try await ledger.sourceStates().first)
            #expect(state.url == world.site.url + "/feed")
            #expect(state.movedTo == world.site.url + "/new")
            #expect(state.note?.contains("put the new address into the configuration") == true)
            try await world.next(daemon, after: 86_400)
            #expect(paths(world).suffix(2) == ["/feed", "/new"])
        }
    }

    @Test func `the old address never gets the validators of the new one`() async throws {
        let world = try World()
        defer { world.close() }
        world.put("/page", LoopbackResponse(status: 301, headers: [("Location", "/new")]))
        world.put(
            "/new",
            LoopbackResponse(
                headers: [("Content-Type", "text/html"), ("ETag", "\"1\"")],
                body: Array("<html><p>\(Self.nothing)</p></html>".utf8)))
        let configuration = world.configuration { configuration in
            configuration.sources = [
                Source(
                    id: "page", url: world.site.url + "/page", kind: .page,
                    interval: .every(43_000))
            ]
        }
        try await world.run(configuration) { daemon, _ in
            for _ in 0..<5 { try await world.next(daemon, after: 43_100) }
            let asked = world.site.log.filter { $0.path == "/page" }
            #expect(asked.count >= 3)
            #expect(asked.allSatisfy { $0.headers["if-none-match"] == nil })
            #expect(
                world.site.log.contains {
                    $0.path == "/new" && $0.headers["if-none-match"] == "\"1\""
                })
        }
    }

    @Test func `where the new address fails the old one is asked again`() async throws {
        let world = try World()
        defer { world.close() }
        world.put(
            "/feed", LoopbackResponse(status: 301, headers: [("Location", "/new")]))
        world.putFeed("/new", [Self.nothing])
        try await world.run(world.configuration()) { daemon, ledger async throws in
            world.put("/new", LoopbackResponse(status: 404))
            world.putFeed("/feed", [Self.nothing])
            try await world.next(daemon)
            try await world.next(daemon)
            #expect(paths(world) == ["/feed", "/new", "/new", "/feed"])
            let state = try #require(try await ledger.sourceStates().first)
            #expect(state.movedTo == nil && state.note == nil)
        }
    }

    @Test func `all sources of a host wait when one is told to, also after a restart`() async throws
    {
        let world = try World()
        defer { world.close() }
        world.put("/feed", LoopbackResponse(status: 429, headers: [("Retry-After", "900")]))
        world.putFeed("/other", [Self.nothing])
        let configuration = world.configuration { configuration in
            configuration.sources[0].interval = .every(3600)
            configuration.sources.append(
                Source(
                    id: "other", url: world.site.url + "/other", kind: .feed, interval: .every(60)))
        }
        try await world.run(configuration) { daemon, _ in
            for _ in 0..<3 { try await world.next(daemon, after: 200) }
        }
        let before = paths(world).count { $0 == "/other" }
        try await world.run(configuration) { daemon, ledger async throws in
            try await world.next(daemon, after: 200)
            #expect(paths(world).count { $0 == "/other" } == before)
            let other = try await ledger.sourceStates().first { $0.id == "other" }
            #expect(other?.failures == 0)
            #expect(other?.pace == "its host asked to be left alone until then")
            try await world.next(daemon, after: 200)
            #expect(paths(world).count { $0 == "/other" } > before)
            #expect(try world.events().isEmpty)
        }
    }

    @Test func `what is pending of an actor makes its own site's polls denser`() async throws {
        let world = try World()
        defer { world.close() }
        world.putFeed(
            "/feed",
            ["China has yet to issue a formal statement on the talks, diplomats said on Monday."])
        let configuration = world.configuration { configuration in
            configuration.sources.append(
                Source(
                    id: "ministry", url: world.site.url + "/ministry", kind: .feed, actor: "CN"))
        }
        world.putFeed("/ministry", [Self.nothing])
        try await world.run(configuration) { daemon, ledger async throws in
            try await world.next(daemon, after: 1000)
            #expect(try await !ledger.openActs(of: "CN").isEmpty)
            try await world.next(daemon, after: 1000)
            let state = try #require(
                try await ledger.sourceStates().first { $0.id == "ministry" })
            #expect(state.pace?.contains("something pending") == true, "\(state.pace ?? "")")
            #expect(state.nextPoll.date.timeIntervalSince(world.clock.now) <= 330)
        }
    }

    @Test func `a source that went quiet against its rhythm is told, and so is its return`()
        async throws
    {
        let world = try World()
        defer { world.close() }
        let configuration = world.configuration { $0.sources[0].interval = .every(43_200) }
        func put(days: Range<Int>) {
            let items = days.reversed().map { day in
                let date = Timestamp(
                    Date(timeIntervalSince1970: 1_699_000_000 + Double(day) * 86_400))
                return """
                    <entry><title>Note \(day)</title><id>n\(day)</id>
                    <updated>\(date)</updated><published>\(date)</published>
                    <content type="html">&lt;p&gt;\(Self.nothing)&lt;/p&gt;</content></entry>
                    """
            }
            world.put(
                "/feed",
                LoopbackResponse(
                    type: "application/atom+xml",
                    text: """
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>
                        \(items.joined())</feed>
                        """))
        }
        put(days: -10..<11)
        try await world.run(configuration) { daemon, ledger async throws in
            for _ in 0..<2 { try await world.next(daemon, after: 43_300) }
            #expect(try world.events().isEmpty)
            for _ in 0..<10 { try await world.next(daemon, after: 43_300) }
            #expect(try world.events() == ["source.failing"])
            #expect(try world.log()[0].contains("nothing new for"))
            #expect(try await ledger.sourceStates().first?.health == .stale)
            put(days: -10..<19)
            for _ in 0..<2 { try await world.next(daemon, after: 43_300) }
            #expect(try world.events() == ["source.failing", "source.recovered"])
        }
    }
}
