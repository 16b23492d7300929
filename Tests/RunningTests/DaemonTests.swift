import Foundation
import Loopback
import Model
import Settings
import Storing
import Synchronization
import Testing

@testable import Running

@Suite struct DaemonTests {
    private static let issued =
        "Kenya and Norway issued a joint statement on fisheries on Monday after two days of talks."
    private static let nothing = "Traders said that prices had hardly moved on Monday."

    @Test func `an act in a feed is one line in the log`() async throws {
        let world = try World()
        defer { world.close() }
        world.putFeed("/feed", [Self.nothing])
        try await world.run(world.configuration()) { daemon, _ async throws in
            #expect(try world.log().isEmpty)
            world.putFeed("/feed", [Self.nothing, Self.issued])
            try await world.next(daemon)
            #expect(try world.events() == ["statement.issued"])
            try await world.next(daemon)
            #expect(try world.events() == ["statement.issued"])
        }
    }

    @Test func `a restart tells nothing twice and forgets nothing`() async throws {
        let world = try World()
        defer { world.close() }
        world.putFeed("/feed", [Self.issued])
        try await world.run(world.configuration()) { _, _ in }
        let first = try world.log()
        #expect(first.count == 1)
        try await world.run(world.configuration()) { daemon, _ async throws in
            try await world.next(daemon)
        }
        #expect(try world.log() == first)
    }

    @Test func `a source that fails is told once, and so is its recovery`() async throws {
        let world = try World()
        defer { world.close() }
        world.put("/feed", LoopbackResponse(status: 500))
        try await world.run(world.configuration()) { daemon, _ async throws in
            for _ in 0..<6 { try await world.next(daemon, after: 4000) }
            #expect(try world.events() == ["source.failing"])
            world.putFeed("/feed", [Self.nothing])
            try await world.next(daemon, after: 4000)
            #expect(try world.events() == ["source.failing", "source.recovered"])
        }
    }

    @Test func `the page behind a teaser is read`() async throws {
        let world = try World()
        defer { world.close() }
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
                    <p>\(Self.issued)</p><p>\(Self.nothing)</p></article></html>
                    """))
        try await world.run(world.configuration()) { daemon, _ async throws in
            try await world.next(daemon)
            #expect(try world.events() == ["statement.issued"])
            #expect(try world.log()[0].contains("/story"))
        }
    }

    @Test func `what a source held long before its first poll is no news`() async throws {
        let world = try World()
        defer { world.close() }
        world.putFeed("/feed", [Self.issued])
        world.clock.advance(to: world.clock.now + 30 * 86400)
        try await world.run(world.configuration()) { _, ledger async throws in
            #expect(try world.log().isEmpty)
            #expect(try await ledger.acts().count == 1)
        }
    }

    @Test func `an old page of a listing stays history when the listing changes`() async throws {
        let world = try World()
        defer { world.close() }
        let page = """
            <html lang=en><title>Talks end</title><article><h1>Talks end</h1>
            <p>\(Self.issued)</p><p>\(Self.nothing)</p></article></html>
            """
        world.put("/old", LoopbackResponse(type: "text/html", text: page))
        let configuration = world.configuration { configuration in
            configuration.sources = [
                Source(
                    id: "list", url: world.site.url + "/list", kind: .listing,
                    interval: .every(60))
            ]
        }
        func list(_ count: Int) {
            let items = (0..<count).map { number in
                "<li><a href=/note-\(number)>A note of the week, number \(number)</a> "
                    + "<time datetime=2023-11-1\(number)>2023-11-1\(number)</time></li>"
            }
            world.put(
                "/list",
                LoopbackResponse(
                    type: "text/html",
                    text: """
                        <html lang=en><title>Releases</title><body><h1>Releases</h1><ul>
                        \(items.joined(separator: "\n"))
                        <li><a href=/old>Talks on fisheries end in the capital</a>
                        <time datetime=2023-10-01>2023-10-01</time></li></ul></body></html>
                        """))
        }
        list(3)
        try await world.run(configuration) { daemon, _ in
            list(4)
            try await world.next(daemon)
            #expect(try world.events().isEmpty)
            #expect(!world.site.log.contains { $0.path == "/old" })
        }
    }

    @Test func `a page that is gone twice is told`() async throws {
        let world = try World()
        defer { world.close() }
        world.put(
            "/page",
            LoopbackResponse(
                type: "text/html",
                text: """
                    <html lang=en><title>Statement</title><article><h1>Statement</h1>
                    <p>\(Self.issued)</p><p>\(Self.nothing)</p></article></html>
                    """))
        let configuration = world.configuration { configuration in
            configuration.sources = [
                Source(
                    id: "page", url: world.site.url + "/page", kind: .page, interval: .every(60))
            ]
        }
        try await world.run(configuration) { daemon, _ async throws in
            world.put("/page", LoopbackResponse(status: 404))
            try await world.next(daemon)
            #expect(try world.events() == ["statement.issued"])
            try await world.next(daemon, after: 4000)
            #expect(try world.events() == ["statement.issued", "page.removed"])
            try await world.next(daemon, after: 9000)
            #expect(try world.events().filter { $0 == "page.removed" }.count == 1)
        }
    }

    @Test func `files of a folder are read as they come`() async throws {
        let world = try World()
        defer { world.close() }
        let inbox = world.folder + "/inbox"
        try FileManager.default.createDirectory(
            atPath: inbox, withIntermediateDirectories: true)
        let configuration = world.configuration { configuration in
            configuration.sources = [
                Source(id: "inbox", url: inbox, kind: .folder, interval: .every(60))
            ]
        }
        try await world.run(configuration) { daemon, _ async throws in
            try Data("A report\n\n\(Self.issued)\n".utf8)
                .write(to: URL(filePath: inbox + "/a.txt"))
            // A file that changed within the last second may still be being written.
            try await Task.sleep(for: .milliseconds(1100))
            try await world.next(daemon)
            #expect(try world.events() == ["statement.issued"])
            try await world.next(daemon)
            #expect(try world.log().count == 1)
        }
    }

    @Test func `polling once reads everything, delivers, and names what failed`() async throws {
        let world = try World()
        defer { world.close() }
        world.putFeed("/feed", [Self.issued])
        let configuration = world.configuration { configuration in
            configuration.sources.append(
                Source(id: "broken", url: world.site.url + "/none", kind: .feed))
        }
        let ledger = try Ledger.open(configuration.state)
        defer { ledger.close() }
        let daemon = try Daemon(
            configuration, ledger: ledger, clock: world.clock, logger: quietLogger)
        let failed = try await daemon.once(all: true)
        #expect(failed.map(\.id) == ["broken"])
        #expect(try world.events() == ["statement.issued"])
    }
}
