import Foundation
import Loopback
import Testing

/// The daemon as a process: signals, the lock, the control socket.
@Suite struct ServiceTests {
    private let folder = Binary.temporaryFolder()

    private func configure(_ feed: String, watches: String = "all") throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = """
            {
              "state": "state",
              "fetch": {"allowAddresses": ["127.0.0.0/8"]},
              "sources": [{"id": "wire", "url": "\(feed)", "kind": "feed", "every": "1s"}],
              "watches": [{"id": "\(watches)", "channels": ["log"]}],
              "channels": [{"id": "log", "type": "log", "path": "alerts.jsonl"}]
            }
            """
        try Data(text.utf8).write(to: folder.appending(path: "config.json"))
    }

    private func feed() throws -> LoopbackServer {
        try LoopbackServer { _ in
            LoopbackResponse(
                type: "application/rss+xml",
                text: """
                    <rss version="2.0"><channel><title>Wire</title><item><guid>1</guid>
                    <title>Statement</title><description>Kenya and Norway issued a joint statement
                    on fisheries on Monday.</description></item></channel></rss>
                    """)
        }
    }

    private func alerts() -> String {
        (try? String(contentsOf: folder.appending(path: "alerts.jsonl"), encoding: .utf8)) ?? ""
    }

    @Test func `a daemon writes the log, obeys commands and signals, and ends with 0`() async throws
    {
        let site = try feed()
        defer { site.stop() }
        try configure(site.url + "/feed")
        let daemon = try Binary.start(["run"], in: folder)
        defer { daemon.process.terminate() }
        #expect(try await daemon.wait { alerts().hasSuffix("\n") })

        // A second one is turned away, and what reads is not.
        #expect(try await Binary.run("once", in: folder).code == 75)
        let list = try await Binary.run("alerts", "list", "--format", "json", in: folder)
        #expect(list.output == alerts())

        // The daemon does what a command asks.
        let id = try #require(list.output.firstMatch(of: /"id":"([^"]+)"/)).1
        let resent = try await Binary.run("alerts", "resend", String(id), in: folder)
        #expect(resent.code == 0, "\(resent.errors)")

        // A broken configuration is told and changes nothing; a good one is taken.
        try Data("{".utf8).write(to: folder.appending(path: "config.json"))
        kill(daemon.process.processIdentifier, SIGHUP)
        #expect(try await daemon.wait { try daemon.text("err").contains("config.json:1:") })
        try configure(site.url + "/feed", watches: "other")
        kill(daemon.process.processIdentifier, SIGHUP)
        #expect(try await daemon.wait { try daemon.text("err").contains("was reloaded") })

        daemon.process.terminate()
        #expect(try await daemon.result().code == 0)
    }
}
