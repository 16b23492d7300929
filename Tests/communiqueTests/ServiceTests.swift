import Foundation
import Loopback
import Testing

/// The daemon as a process: signals, the lock, the control socket.
@Suite final class ServiceTests {
    private let folder = Binary.temporaryFolder()

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func configure(
        _ feed: String, watches: String = "all", to channels: [String] = ["log"],
        others: String = ""
    ) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = """
            {
              "state": "state",
              "fetch": {"allowAddresses": ["127.0.0.0/8"]},
              "sources": [{"id": "wire", "url": "\(feed)", "kind": "feed", "every": "1s"}],
              "watches": [{"id": "\(watches)", "channels": \(channels)}],
              "channels": [{"id": "log", "type": "log", "path": "alerts.jsonl"}\(others)]
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
        defer { daemon.child.send(SIGTERM) }
        #expect(try await daemon.wait { alerts().hasSuffix("\n") })

        // A second one is turned away, and what reads is not.
        #expect(try await Binary.run("once", in: folder).code == 75)
        let list = try await Binary.run("alerts", "list", "--format", "json", in: folder)
        #expect(list.output == alerts())

        // The daemon does what a command asks, at once.
        let id = String(try #require(list.output.firstMatch(of: /"id":"([^"]+)"/)).1)
        let resent = try await Binary.run("alerts", "resend", id, in: folder)
        #expect(resent.code == 0, "\(resent.errors)")
        let line = list.output
        #expect(try await daemon.wait { alerts() == line + line })

        // A broken configuration is told and changes nothing; a good one is taken.
        try Data("{".utf8).write(to: folder.appending(path: "config.json"))
        daemon.child.send(SIGHUP)
        #expect(try await daemon.wait { try daemon.text("err").contains("config.json:1:") })
        try configure(site.url + "/feed", watches: "other")
        daemon.child.send(SIGHUP)
        #expect(try await daemon.wait { try daemon.text("err").contains("was reloaded") })

        // A log that was renamed is begun anew.
        let log = folder.appending(path: "alerts.jsonl")
        try FileManager.default.moveItem(at: log, to: log.appendingPathExtension("1"))
        daemon.child.send(SIGHUP)
        let reloads = { try daemon.text("err").components(separatedBy: "was reloaded").count - 1 }
        #expect(try await daemon.wait { try reloads() == 2 })
        #expect(try await Binary.run("alerts", "resend", id, in: folder).code == 0)
        #expect(try await daemon.wait { alerts() == line })

        daemon.child.send(SIGTERM)
        #expect(try await daemon.result().code == 0)
    }

    @Test func `once ends with 1 as long as a configured channel has not got everything`()
        async throws
    {
        let site = try feed()
        defer { site.stop() }
        let desk = try LoopbackServer { _ in LoopbackResponse(status: 500) }
        defer { desk.stop() }
        let webhook = """
            , {"id": "desk", "type": "webhook", "url": "\(desk.url)/", \
            "allowAddresses": ["127.0.0.0/8"]}
            """
        try configure(site.url + "/feed", to: ["log", "desk"], others: webhook)
        let first = try await Binary.run("once", in: folder)
        #expect(first.code == 1)
        #expect(first.errors.contains("1 delivery still to be made"), "\(first.errors)")
        #expect(desk.log.count == 1)

        // Its channel is gone: nobody can make it, but it is told.
        try configure(site.url + "/feed")
        let second = try await Binary.run("once", in: folder)
        #expect(second.code == 0, "\(second.errors)")
        #expect(second.errors.contains(#"channel "desk""#), "\(second.errors)")
    }
}
