import Foundation
import Loopback
import Model
import Settings
import Staging
import Storing
import Testing

@testable import Running

@Suite struct SitemapTests {
    private static let page = """
        <html lang=en><title>Talks end</title><article><h1>Talks end</h1>
        <p>Kenya and Norway issued a joint statement on fisheries on Monday after two days of \
        talks.</p><p>Traders said that prices had hardly moved on Monday.</p></article></html>
        """

    private let world: World

    init() throws { world = try World() }

    private var configuration: Configuration {
        world.configuration { configuration in
            configuration.sources = [
                Source(
                    id: "map", url: world.site.url + "/sitemap.xml", kind: .sitemap,
                    interval: .every(60))
            ]
        }
    }

    private func list(_ root: String, _ entry: String, _ paths: [String]) -> String {
        let entries = paths.map { "<\(entry)><loc>\(world.site.url)\($0)</loc></\(entry)>" }
        return """
            <?xml version="1.0"?><\(root) xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(entries.joined())</\(root)>
            """
    }

    private func putIndex(_ path: String, _ paths: [String]) {
        let text = list("sitemapindex", "sitemap", paths)
        world.put(path, LoopbackResponse(type: "application/xml", text: text))
    }

    /// As a gzip file, which the answer's head doesn't announce.
    private func putSitemap(_ path: String, _ paths: [String]) {
        world.put(
            path,
            LoopbackResponse(
                headers: [("Content-Type", "application/x-gzip")],
                body: gzip(Array(list("urlset", "url", paths).utf8))))
    }

    private func asked(for path: String) -> Int { world.site.log.filter { $0.path == path }.count }

    @Test func `an index leads through its sitemaps to what a page says`() async throws {
        defer { world.close() }
        putIndex("/sitemap.xml", ["/sitemap1.xml.gz"])
        putSitemap("/sitemap1.xml.gz", ["/note"])
        world.put("/note", LoopbackResponse(type: "text/html", text: "<p>Nothing of note.</p>"))
        world.put("/talks", LoopbackResponse(type: "text/html", text: Self.page))
        try await world.run(configuration) { daemon, _ async throws in
            #expect(try world.events().isEmpty)
            #expect(asked(for: "/note") == 1)
            putSitemap("/sitemap1.xml.gz", ["/note", "/talks"])
            try await world.next(daemon)
            #expect(try world.events() == ["statement.issued"])
            #expect(try world.log()[0].contains("/talks"))
        }
        // A sitemap is polled again after a restart, and not as a page.
        let before = asked(for: "/sitemap1.xml.gz")
        try await world.run(configuration) { daemon, ledger async throws in
            try await world.next(daemon)
            #expect(asked(for: "/sitemap1.xml.gz") > before)
            #expect(try await ledger.sitemaps(of: "map").map(\.isPaused) == [false])
        }
        #expect(try world.log().count == 1)
    }

    /// What a site published long ago may come to a sitemap, or to where it is read, at any time.
    @Test func `what is old is no news in a sitemap, whenever it is met`() async throws {
        defer { world.close() }
        let source = configuration
        world.put(
            "/sitemap.xml",
            LoopbackResponse(
                type: "application/xml", text: list("urlset", "url", ["/note"])))
        world.put("/note", LoopbackResponse(type: "text/html", text: "<p>Nothing of note.</p>"))
        let old = Self.page.replacingOccurrences(
            of: "<article>",
            with: "<meta property=article:published_time content=2015-01-05T10:00:00Z><article>")
        world.put("/talks", LoopbackResponse(type: "text/html", text: old))
        try await world.run(source) { daemon, ledger async throws in
            let dated = list("urlset", "url", ["/note", "/talks", "/older"])
                .replacingOccurrences(
                    of: "/older</loc>", with: "/older</loc><lastmod>2015-01-05</lastmod>")
            world.put("/sitemap.xml", LoopbackResponse(type: "application/xml", text: dated))
            try await world.next(daemon)
            #expect(asked(for: "/talks") == 1)
            #expect(asked(for: "/older") == 0)
            #expect(try await ledger.acts().count == 1)
        }
        #expect(try world.events().isEmpty)
    }

    @Test func `an index leads to so many sitemaps and no more`() async throws {
        defer { world.close() }
        let paths = (1...Pipeline.mostSitemaps + 9).map { "/s\($0).xml.gz" }
        putIndex("/sitemap.xml", paths)
        for path in paths { putSitemap(path, ["/note"]) }
        try await world.run(configuration) { _, _ in }
        #expect(paths.filter { asked(for: $0) > 0 }.count == Pipeline.mostSitemaps)
    }

    @Test func `an index within an index is not followed`() async throws {
        defer { world.close() }
        putIndex("/sitemap.xml", ["/more.xml"])
        putIndex("/more.xml", ["/deep.xml.gz"])
        putSitemap("/deep.xml.gz", ["/talks"])
        try await world.run(configuration) { daemon, ledger async throws in
            try await world.next(daemon)
            #expect(asked(for: "/deep.xml.gz") == 0)
            let state = try #require(try await ledger.sitemaps(of: "map").first)
            #expect(state.note?.contains("index within an index") == true)
        }
    }

    @Test(.timeLimit(.minutes(2)))
    func `a sitemap that its index leaves out rests until it is named again`() async throws {
        defer { world.close() }
        putSitemap("/a.xml.gz", ["/note"])
        putSitemap("/b.xml.gz", ["/note"])
        putIndex("/sitemap.xml", ["/a.xml.gz", "/b.xml.gz"])
        try await world.run(configuration) { daemon, ledger async throws in
            putIndex("/sitemap.xml", ["/b.xml.gz"])
            try await world.next(daemon)
            let before = asked(for: "/a.xml.gz")
            try await world.next(daemon)
            #expect(asked(for: "/a.xml.gz") == before)
            #expect(try await ledger.sitemaps(of: "map").map(\.isPaused) == [true, false])
            putIndex("/sitemap.xml", ["/a.xml.gz"])
            try await world.next(daemon)
            #expect(asked(for: "/a.xml.gz") == before + 1)
        }
    }
}
