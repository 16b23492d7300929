import Foundation
import Loopback
import Model
import Settings
import Storing
import Testing

@testable import Running

/// Pages whose words come and go, or go at once: a fact about the source first, and in the end
/// about what it says.
@Suite(.timeLimit(.minutes(2))) struct VanishingTests {
    private static let other =
        "Chile and Peru issued a joint statement on copper on Tuesday after a day of talks."
    private static let text =
        [Story.act]
        + [
            "cod", "crab", "eel", "hake", "herring", "lobster", "mackerel", "mullet", "plaice",
            "salmon", "tuna",
        ].map { "Norway and Kenya keep a common count of the \($0) that their boats land." }
    private static let gutted = ["We have a new look.", "Please find your way from our home page."]

    private func source(
        _ world: World, _ kind: Source.Kind = .page, actor: ActorID? = "NO"
    ) -> Configuration {
        world.configuration { configuration in
            configuration.sources = [
                Source(
                    id: "wire", url: world.site.url + "/wire", kind: kind, interval: .every(60),
                    actor: actor, follow: kind == .listing)
            ]
        }
    }

    /// Each answer is polled once, the next a little more than a minute later.
    private func serve(
        _ answers: [[String]], _ world: World, _ daemon: Daemon
    ) async throws -> [String] {
        let before = try world.log().count
        for sentences in answers {
            world.put("/wire", Story.response(sentences))
            try await world.next(daemon)
        }
        return Array(try world.told().dropFirst(before))
    }

    @Test func `F36: a page that goes back twice within a week counts as flapping for a week`()
        async throws
    {
        let world = try World()
        defer { world.close() }
        let (one, two) = ([Story.act, Story.nothing], [Story.act, Self.other])
        func flapping(_ ledger: Ledger) async throws -> [String: FlappingPages] {
            try await ledger.flappingPages(at: Timestamp(world.clock.now))
        }
        world.put("/wire", Story.response(one))
        try await world.run(source(world, actor: nil)) { daemon, ledger async throws in
            _ = try await serve([two, one, one], world, daemon)
            #expect(try await flapping(ledger).isEmpty, "it may have been a correction")
            #expect(try await serve([two], world, daemon) == [])
            let page = FlappingPages(count: 1, newest: world.site.url + "/wire")
            #expect(try await flapping(ledger) == ["wire": page])
            try await world.next(daemon, after: 6 * 86_400)
            #expect(try await flapping(ledger) == ["wire": page])
            try await world.next(daemon, after: 2 * 86_400)
            #expect(try await flapping(ledger).isEmpty)
            _ = try await serve([one], world, daemon)
            #expect(try await flapping(ledger).isEmpty, "once in a week")
            #expect(try world.events().count { $0 == "page.revised" } <= 1)
        }
    }

    @Test func `F37: a page that is gutted fails, and is well again with its words`() async throws {
        let world = try World()
        defer { world.close() }
        world.put("/wire", Story.response(Self.text))
        try await world.run(source(world)) { daemon, _ async throws in
            let look = Self.gutted
            #expect(try await serve([look, Self.text, look, look], world, daemon) == [])
            #expect(
                try await serve([look, look, look], world, daemon) == ["source.failing structure"])
            #expect(try await serve([Self.text], world, daemon) == ["source.recovered"])
            #expect(try await serve([Self.text], world, daemon) == [])
            let revised = Self.text.dropLast() + ["Norway leaves the common count of tuna."]
            let told = try await serve([Array(revised)], world, daemon)
            #expect(told.contains("page.revised"))
        }
    }

    @Test func `F37: a page that stays gutted for a day was revised, and that is told once`()
        async throws
    {
        let world = try World()
        defer { world.close() }
        world.put("/wire", Story.response(Self.text))
        try await world.run(source(world)) { daemon, _ async throws in
            let gutted = Array(repeating: Self.gutted, count: 4)
            #expect(try await serve(gutted, world, daemon) == ["source.failing structure"])
            try await world.next(daemon, after: 86_400)
            #expect(try world.told().suffix(2) == ["source.recovered", "page.revised"])
            let revised = try world.log().last
            #expect(revised?.contains("common count of the cod") == true)
            #expect(revised?.contains("We have a new look") == true)
            #expect(try await serve(gutted, world, daemon) == [])
        }
    }

    @Test func `F37: what a gutted page says newly is heard at once`() async throws {
        let world = try World()
        defer { world.close() }
        world.put("/wire", Story.response(Self.text))
        try await world.run(source(world)) { daemon, _ async throws in
            let said = try await serve([[Self.other], [Self.other]], world, daemon)
            #expect(said == ["statement.issued"])
            #expect(try await serve([Self.text], world, daemon) == [])
        }
    }

    @Test func `F37: a site whose pages are gutted at once fails as one`() async throws {
        let world = try World()
        defer { world.close() }
        let paths = (1...6).map { "/note-\($0)" }
        let list = paths.map { "<li><a href=\($0)>A note of the week on \($0)</a></li>" }
        world.put(
            "/wire",
            LoopbackResponse(
                type: "text/html",
                text: "<html lang=en><title>Notes</title><ul>\(list.joined())</ul></html>"))
        func put(_ sentences: [String]) {
            for path in paths { world.put(path, Story.response([path] + sentences)) }
        }
        put(Self.text)
        try await world.run(source(world, .listing)) { daemon, _ async throws in
            try await world.next(daemon, after: 300)
            let told = try world.told()
            #expect(told.contains("statement.issued"))
            put(Self.gutted)
            for _ in 0..<3 { try await world.next(daemon, after: 4000) }
            #expect(try world.told().dropFirst(told.count) == ["source.failing structure"])
            put(Self.text)
            for _ in 0..<2 { try await world.next(daemon, after: 32_000) }
            #expect(
                try world.told().dropFirst(told.count)
                    == ["source.failing structure", "source.recovered"])
        }
    }
}
