import Foundation
import Loopback
import Model
import Settings
import Synchronization
import Testing

@testable import Running

/// What a source says is what its bodies say: validators may lie, pages may flap and feeds may be
/// shuffled, and neither is a change told twice nor one missed.
@Suite(.timeLimit(.minutes(2))) struct ContentTests {
    private static let other =
        "Chile and Peru issued a joint statement on copper on Tuesday after a day of talks."

    private func source(_ world: World, _ kind: Source.Kind) -> Configuration {
        world.configuration { configuration in
            configuration.fetch.maximumBody = 32 << 20
            configuration.sources = [
                Source(
                    id: "wire", url: world.site.url + "/wire", kind: kind, interval: .every(60),
                    follow: kind == .listing)
            ]
        }
    }

    private func page(_ sentences: [String], etag: String) -> LoopbackResponse {
        LoopbackResponse(
            headers: [("Content-Type", "text/html"), ("ETag", etag)],
            body: Array(Story.html(sentences).utf8))
    }

    @Test func `F33: an answer 304 that nobody asked for is asked again past every cache`()
        async throws
    {
        let world = try World()
        defer { world.close() }
        world.put("/wire", LoopbackResponse(status: 304))
        try await world.run(source(world, .page)) { daemon, _ async throws in
            #expect(world.asked("/wire").map { $0["cache-control"] } == [nil, "no-cache"])
            #expect(world.asked("/wire").allSatisfy { $0["if-none-match"] == nil })
            for _ in 0..<3 { try await world.next(daemon, after: 4000) }
            #expect(try world.told() == ["source.failing status"])
            world.put("/wire", Story.response)
            try await world.next(daemon, after: 4000)
            #expect(try world.events().suffix(2).contains("statement.issued"))
        }
    }

    @Test func `F34: another ETag on the same body is nothing`() async throws {
        let world = try World()
        defer { world.close() }
        world.put("/wire", page([Story.act, Story.nothing], etag: "\"1\""))
        try await world.run(source(world, .page)) { daemon, _ async throws in
            for number in 2...4 {
                world.put("/wire", page([Story.act, Story.nothing], etag: "\"\(number)\""))
                try await world.next(daemon)
            }
            #expect(try world.told() == ["statement.issued"])
            #expect(
                world.asked("/wire").map { $0["if-none-match"] } == [
                    nil, "\"1\"", "\"2\"", "\"3\"",
                ])
        }
    }

    @Test func `F35: a change behind an ETag that stays is found within a day`() async throws {
        let world = try World()
        defer { world.close() }
        let sentences = Mutex([Story.act, Story.nothing])
        let server = try LoopbackServer { request in
            request.headers["if-none-match"] == "\"1\""
                ? LoopbackResponse(status: 304)
                : self.page(sentences.withLock { $0 }, etag: "\"1\"")
        }
        defer { server.stop() }
        var configuration = source(world, .page)
        configuration.sources[0].url = server.url + "/wire"
        try await world.run(configuration) { daemon, _ async throws in
            sentences.withLock { $0 = [Self.other, Story.nothing] }
            try await world.next(daemon)
            #expect(try world.events() == ["statement.issued"])
            try await world.next(daemon, after: 86_400)
            #expect(try world.events().contains("page.revised"))
        }
    }

    @Test func `F36: a page that comes and goes is told once a version`() async throws {
        let world = try World()
        defer { world.close() }
        let versions = [[Story.act, Story.nothing], [Story.act, Self.other]]
        world.put("/wire", Story.response(versions[0]))
        try await world.run(source(world, .page)) { daemon, _ async throws in
            for number in 1...8 {
                world.put("/wire", Story.response(versions[number % 2]))
                try await world.next(daemon)
            }
            #expect(try world.events().filter { $0 == "page.revised" }.count <= 1)
            #expect(try world.events().filter { $0 == "statement.issued" }.count == 2)
            let first = try world.log().count
            for number in 1...4 {
                world.put("/wire", Story.response(versions[number % 2]))
                try await world.next(daemon)
            }
            #expect(try world.log().count == first)
        }
    }

    @Test(
        "F37: a page that suddenly says nothing is no page that took everything back",
        arguments: [
            "<html><title>Error</title><h1>Error establishing a database connection</h1></html>",
            "<html><title>Talks end</title><body><nav><a href=/>Home</a></nav></body></html>",
            "<html lang=en><title>Moved</title><p>We have a new look! Please visit our new site.",
        ])
    func emptied(_ html: String) async throws {
        let world = try World()
        defer { world.close() }
        world.put("/wire", Story.response)
        try await world.run(source(world, .page)) { daemon, ledger async throws in
            world.put("/wire", LoopbackResponse(type: "text/html", text: html))
            for _ in 0..<4 { try await world.next(daemon, after: 4000) }
            world.put("/wire", Story.response)
            for _ in 0..<2 { try await world.next(daemon, after: 4000) }
            let events = try world.events().filter { !$0.hasPrefix("source.") }
            #expect(events == ["statement.issued"])
            #expect(try await ledger.acts().count == 1)
        }
    }

    @Test(
        "F37: a feed or listing that is suddenly empty takes nothing back",
        arguments: [Source.Kind.feed, .listing])
    func emptiedList(_ kind: Source.Kind) async throws {
        let world = try World()
        defer { world.close() }
        let link = world.site.url + "/story"
        world.put("/story", Story.response)
        let listing = (0..<5).map { number in
            "<li><a href=/story-\(number)>A note of the week, number \(number)</a></li>"
        }
        let full =
            kind == .feed
            ? Story.feed([("1", link, Story.act)])
            : LoopbackResponse(
                type: "text/html",
                text: "<html lang=en><title>Releases</title><ul>\(listing.joined())"
                    + "<li><a href=/story>Talks on fisheries end in the capital</a></ul></html>")
        world.put("/wire", full)
        try await world.run(source(world, kind)) { daemon, _ async throws in
            #expect(try world.events() == ["statement.issued"])
            world.put(
                "/wire",
                kind == .feed
                    ? Story.feed([])
                    : LoopbackResponse(
                        type: "text/html", text: "<html lang=en><title>Releases</title><ul></ul>"))
            for _ in 0..<4 { try await world.next(daemon, after: 4000) }
            // A feed may have nothing to say; a listing without entries is another page.
            let told = kind == .listing ? ["source.failing structure"] : []
            #expect(try world.told() == ["statement.issued"] + told)
            world.put("/wire", full)
            try await world.next(daemon, after: 4000)
            let events = try world.events().filter { !$0.hasPrefix("source.") }
            #expect(events == ["statement.issued"])
        }
    }

    @Test func `F40: ids that repeat or change, another order and dates to come are no news`()
        async throws
    {
        let world = try World()
        defer { world.close() }
        let link = world.site.url + "/a"
        let (act, note) = (("1", link, Story.act), ("2", world.site.url + "/b", Story.nothing))
        world.put("/wire", Story.feed([act, note]))
        try await world.run(source(world, .feed)) { daemon, _ async throws in
            #expect(try world.events() == ["statement.issued"])
            for shuffled in [
                [note, act], [act, act, note, note], [("9", link, Story.act), note],
                [("1", link + "?utm_source=feed", Story.act), note], [act],
                [("1", link, Story.act), ("1", note.1, Story.nothing)],
            ] {
                world.put("/wire", Story.feed(shuffled))
                try await world.next(daemon)
            }
            world.put("/wire", Story.feed([act, note], dated: "Fri, 14 Nov 2053 10:00:00 GMT"))
            try await world.next(daemon)
            #expect(try world.events() == ["statement.issued"])
        }
    }

    @Test func `F41: an item that is edited silently is revised, with its words`() async throws {
        let world = try World()
        defer { world.close() }
        let link = world.site.url + "/a"
        let added = "Norway agreed to cut its emissions by 55% by 2030, the statement said."
        world.put("/wire", Story.feed([("1", link, "\(Story.act)</p><p>\(Story.nothing)")]))
        try await world.run(source(world, .feed)) { daemon, _ async throws in
            world.put("/wire", Story.feed([("1", link, "\(Story.act)</p><p>\(added)")]))
            try await world.next(daemon)
            let revised = try world.log().filter { $0.contains("page.revised") }
            #expect(revised.count == 1)
            #expect(revised.first?.contains("emissions by 55%") == true)
            try await world.next(daemon)
            #expect(try world.events().filter { $0 == "page.revised" }.count == 1)
        }
    }
}

extension World {
    /// The headers of each request for a path.
    func asked(_ path: String) -> [[String: String]] {
        site.log.filter { $0.path == path }.map(\.headers)
    }
}
