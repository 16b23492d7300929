import Foundation
import Loopback
import Synchronization
import Testing

@Suite final class SourceTests {
    private let folder = Binary.temporaryFolder()

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func write(_ text: String, to name: String) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    @Test func `folders of an OPML file become labels, and come back as folders`() async throws {
        try write(
            """
            <opml version="2.0"><body>
            <outline text="China"><outline text="Ministries">
              <outline text="MFA" xmlUrl="https://a.example/rss?x=1&amp;y=2" language="zh"
                category="/Gov/Daily,briefing"/></outline>
              <outline text="Wire &amp; more" xmlUrl="https://b.example/rss"/></outline>
            <outline text="us-state_1.x" xmlUrl="https://c.example/rss"/>
            <outline text="Twice" xmlUrl="https://c.example/rss"/></body></opml>
            """, to: "feeds.opml")
        let first = try await Binary.run("sources", "import", "feeds.opml", in: folder)
        #expect(first.code == 0, "\(first.errors)")
        #expect(first.lines.count == 3)
        let labels = #""labels":["China","Ministries","Gov","Daily","briefing"]"#
        #expect(first.output.contains(labels))
        try write(#"{"sources": [\#(first.output)]}"#, to: "config.json")
        let export = try await Binary.run("sources", "export", in: folder)
        #expect(export.output.contains(#"<outline text="China" title="China">"#))
        try write(export.output, to: "again.opml")
        let second = try await Binary.run("sources", "import", "again.opml", in: folder)
        #expect(Set(second.lines) == Set(first.lines))
    }

    @Test func `an OPML file with entities of its own is refused`() async throws {
        try write(#"<!DOCTYPE opml [<!ENTITY a "bb">]><opml>&a;</opml>"#, to: "feeds.opml")
        let result = try await Binary.run("sources", "import", "feeds.opml", in: folder)
        #expect(result.code == 1 && result.output.isEmpty)
        #expect(result.errors.contains("entities of its own"))
    }

    @Test func `a page's feeds are proposed, and a list says why a poll is next`() async throws {
        let site = try LoopbackServer { request in
            request.path == "/"
                ? LoopbackResponse(
                    type: "text/html",
                    text: """
                        <html><link rel=alternate type=application/rss+xml title=All href=/rss>
                        <body><h1>News</h1><p>Some words that a page has to say today.</p></html>
                        """)
                : LoopbackResponse(status: 404)
        }
        defer { site.stop() }
        try write(
            """
            {"fetch": {"allowAddresses": ["127.0.0.0/8"]},
             "sources": [
               {"id": "site", "url": "\(site.url)/", "every": "6h",
                "windows": [{"name": "briefing", "from": "00:00", "to": "24:00", "every": "2m"}]},
               {"id": "none", "url": "\(site.url)/none", "every": "5m"}],
             "watches": [{"id": "w", "channels": ["log"]}],
             "channels": [{"id": "log", "type": "log", "path": "alerts.jsonl"}]}
            """, to: "config.json")
        let trial = try await Binary.run(
            "sources", "test", "--config", "config.json", site.url + "/", in: folder)
        #expect(trial.output.contains("  feed      \(site.url)/rss  All"))
        _ = try await Binary.run("once", in: folder)
        let list = try await Binary.run("sources", "list", in: folder)
        #expect(list.output.contains(": briefing window"), "\(list.output)")
        #expect(list.output.contains(": after a failure  (status: not found (404))"))
        let json = try await Binary.run("sources", "list", "--format", "json", in: folder)
        #expect(json.output.contains(#""nextPollReason":"briefing window""#))
        #expect(json.output.contains(#""budget":10000}"#))
    }

    @Test func `a list says how many pages of a source flap, and which did last`() async throws {
        let looks = Mutex(0)
        let site = try LoopbackServer { request in
            guard request.path == "/page" else { return LoopbackResponse(status: 404) }
            let place = looks.withLock { looks in
                looks += 1
                return looks % 2 == 0 ? "lakes" : "rivers"
            }
            return LoopbackResponse(
                type: "text/html",
                text: "<html lang=en><title>Note</title><p>The ministry works on \(place) alone.")
        }
        defer { site.stop() }
        try write(
            """
            {"fetch": {"allowAddresses": ["127.0.0.0/8"]},
             "sources": [{"id": "site", "url": "\(site.url)/page", "kind": "page", "actor": "NO",
               "every": "5m"}],
             "watches": [{"id": "w", "channels": ["log"]}],
             "channels": [{"id": "log", "type": "log", "path": "alerts.jsonl"}]}
            """, to: "config.json")
        for _ in 0..<3 { _ = try await Binary.run("once", "--all", in: folder) }
        let steady = try await Binary.run("sources", "list", "--format", "json", in: folder)
        #expect(
            steady.output.contains(#""flapping":{"pages":0,"newest":null}"#), "\(steady.output)")
        _ = try await Binary.run("once", "--all", in: folder)
        let list = try await Binary.run("sources", "list", in: folder)
        #expect(list.output.contains("; 1 page flaps, last \(site.url)/page"), "\(list.output)")
        let json = try await Binary.run("sources", "list", "--format", "json", in: folder)
        #expect(
            json.output.contains(#""flapping":{"pages":1,"newest":"\#(site.url)/page"}"#))
    }
}
