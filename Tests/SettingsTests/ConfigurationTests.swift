import Foundation
import Model
import Settings
import Testing

@Suite struct ConfigurationTests {
    @Test func `every key arrives where it belongs`() throws {
        let text = """
            {
              $schema: "./config.schema.json", state: "ledger", known: ["seeds/*.json", "/more.json"],
              actors: [{id: "oldland", names: ["Oldland", "旧国"], domains: ["gov.example"]}],
              fetch: {
                userAgent: "desk/1", contact: "desk@example.org", respectRobots: false,
                allowAddresses: ["10.0.0.0/8"], timeout: "10s", maximumBody: "1MiB", spacing: "0s",
                connectionsPerHost: 2, dailyBudget: 500, firstSight: "3d", proxy: "http://Proxy.example:3128/",
              },
              sources: [
                {
                  id: "a", url: "https://a.example/", kind: "listing", every: "5m", actor: "oldland",
                  language: "zh-Hans", follow: false, selector: "li a", spacing: "9s",
                  connectionsPerHost: 3, labels: ["x"], caFile: "ca.pem", crlFile: "/crl.pem",
                  credentials: {
                    basicFile: "a", headerFile: "b", cookieFile: "c", certificateFile: "d",
                    keyFile: "e",
                  },
                },
                {
                  id: "b", url: "https://b.example/", every: {atLeast: "1m", atMost: "1h"},
                  windows: [{
                    name: "briefing", days: "mon-fri", from: "14:50", to: "16:00",
                    zone: "Asia/Shanghai", every: "1m",
                  }],
                  credentials: {bearerFile: "t"},
                },
                {id: "c", url: "captures/today", kind: "folder"},
              ],
              watches: [
                {
                  id: "w", actors: ["US", "CN"], events: ["remark.made"],
                  instruments: ["white-paper"], about: ["Climate"], minimumConfidence: 0.7,
                  channels: ["log", "hook"],
                },
              ],
              channels: [
                {id: "log", type: "log", path: "logs/../alerts.jsonl", format: "text"},
                {
                  id: "hook", type: "webhook", url: "https://desk.example/", secretFile: "s",
                  allowAddresses: ["fd00::/8"], timeout: "5s",
                },
              ],
              status: {listen: "[::1]:7807"},
            }
            """
        let checked = configuration(from: Array(text.utf8), file: "/etc/c/config.json")
        #expect(checked.problems.map(\.keyPath) == ["status.listen"])
        let read = try #require(checked.configuration)
        #expect(read.file == "/etc/c/config.json")
        #expect(read.state == "/etc/c/ledger")
        #expect(read.known == ["/etc/c/seeds/*.json", "/more.json"])
        #expect(
            read.actors == [
                ActorEntry(id: "oldland", names: ["Oldland", "旧国"], domains: ["gov.example"])
            ])
        #expect(
            read.fetch
                == FetchRules(
                    userAgent: "desk/1", contact: "desk@example.org", respectRobots: false,
                    allowAddresses: ["10.0.0.0/8"], timeout: 10, maximumBody: 1 << 20, spacing: 0,
                    connectionsPerHost: 2, dailyBudget: 500, firstSight: 3 * 86400,
                    proxy: "http://proxy.example:3128"))
        #expect(
            read.sources == [
                Source(
                    id: "a", url: "https://a.example/", kind: .listing, interval: .every(300),
                    actor: "oldland", language: "zh-Hans", follow: false, selector: "li a",
                    spacing: 9, connectionsPerHost: 3, labels: ["x"],
                    access: SourceAccess(
                        caFile: "/etc/c/ca.pem", crlFile: "/crl.pem", basicFile: "/etc/c/a",
                        headerFile: "/etc/c/b", cookieFile: "/etc/c/c",
                        certificateFile: "/etc/c/d", keyFile: "/etc/c/e")),
                Source(
                    id: "b", url: "https://b.example/",
                    interval: .between(atLeast: 60, atMost: 3600),
                    windows: [
                        Window(
                            name: "briefing", days: [1, 2, 3, 4, 5], from: 890, to: 960,
                            zone: try #require(TimeZone(identifier: "Asia/Shanghai")), every: 60)
                    ],
                    access: SourceAccess(bearerFile: "/etc/c/t")),
                Source(id: "c", url: "/etc/c/captures/today", kind: .folder),
            ])
        #expect(
            read.watches == [
                Watch(
                    id: "w", actors: ["CN", "US"], events: [.remarkMade],
                    instruments: [.whitePaper], about: ["climate"], minimumConfidence: 0.7,
                    channels: ["log", "hook"])
            ])
        #expect(
            read.channels == [
                Channel(id: "log", form: .log, format: .text, path: "/etc/c/alerts.jsonl"),
                Channel(
                    id: "hook", form: .webhook, url: "https://desk.example/",
                    secretFile: "/etc/c/s", allowAddresses: ["fd00::/8"], timeout: 5),
            ])
        #expect(read.status == StatusPage(address: "::1", port: 7807))
    }

    @Test func `what is left out is at its default`() throws {
        let checked = configuration(from: Array("{}".utf8), file: "/etc/config.json")
        #expect(checked.problems.isEmpty)
        #expect(
            checked.configuration == Configuration(file: "/etc/config.json", state: "/etc/state"))
    }

    @Test func `a watch that names no events hears all but remarks`() throws {
        let text = #"{"watches": [{"id": "w", "channels": []}]}"#
        let read = try #require(
            configuration(from: Array(text.utf8), file: "c.json").configuration)
        #expect(read.watches.first?.events == Event.unlessRemarks)
        #expect(read.watches.first?.actors == nil)
    }

    @Test func `problems read as one line each`() {
        let problem = Problem(
            file: "config.json", line: 12, column: 9, keyPath: "sources[2].every", message: "wrong")
        #expect(problem.description == "config.json:12:9: sources[2].every: wrong")
        let warning = Problem(
            severity: .warning, file: "config.json", line: 1, column: 1, message: "odd")
        #expect(warning.description == "config.json:1:1: warning: odd")
    }

    @Test(
        "A login in an address is refused and never shown",
        arguments: ["https://desk:word@news.example/", "ftp://desk:word@news.example/"])
    func login(_ url: String) {
        let text = #"{"sources": [{"id": "a", "url": "\#(url)"}], "watches": [{"id": "w"}]}"#
        let checked = configuration(from: Array(text.utf8), file: "c.json")
        #expect(checked.configuration == nil)
        #expect(!checked.problems.contains { $0.description.contains("word") })
    }

    @Test func `two lower-case letters name a company unless they are a state's`() {
        for (actor, isActor) in [("bp", true), ("cn", false), ("x", false), ("e3g", true)] {
            let text = """
                {state: "s", watches: [{id: "w", actors: ["\(actor)"], channels: ["log"]}],
                 channels: [{id: "log", type: "log", path: "a"}]}
                """
            let checked = configuration(from: Array(text.utf8), file: "c.json")
            #expect((checked.configuration != nil) == isActor, "\(actor)")
        }
    }
}
