import Foundation
import Loopback
import Model
import Settings
import Staging
import Testing

@testable import Running

/// What a network and its servers can do to us, and what must come of it: a fact about the source's
/// health, told once each way, and never a change of what it says.
///
/// | fault | test |
/// | --- | --- |
/// | F20 names that lead nowhere, or never answer | here; `LookUpTests`: others don't wait |
/// | F21 names that lead to private addresses | here; `PrivateAddressTests` |
/// | F22 names that change from public to private | `PrivateAddressTests` |
/// | F23 refused, reset, black hole | here |
/// | F24 certificates: expired, another's, self-signed, revoked, old TLS | here; `TrustTests` |
/// | F25 slow head, slow body | here; `BoundTests`: a byte a second is given up within 20 s |
/// | F26 endless body | here; `BoundTests` |
/// | F27 gzip bomb, several encodings, bad gzip | here; `BoundTests`, Curl's `CompletenessTests` |
/// | F28 cut gzip, body, chunk; ends with the connection | here; both `CompletenessTests` |
/// | F29 entities that grow or read files | here; `BrokenFeedTests` |
/// | F30 hostile HTML | `HostileTests` |
/// | F31 redirects: loops, too many, to http or others | here; `RedirectTests`, `CredentialTests` |
/// | F32 redirects to private addresses, to our own receiver | here; `PrivateRedirectTests` |
/// | F33 304 without a stored body, or not asked for | `ContentTests`; `ConditionalTests` |
/// | F34 another ETag, the same body | `ContentTests` |
/// | F35 the same ETag, another body | `ContentTests` |
/// | F36 pages that flap | `ContentTests`, `VanishingTests`; Comparing's `PageTests` |
/// | F37 emptied, error page, test for visitors, login page | here; `ObstacleTests` |
/// | F37 redesign, most words gone | `VanishingTests`; Comparing's `GuttedTests` |
/// | F38 429 and Retry-After in every form | `RefusalTests`; `RetryAfterTests`, `NextPollTests` |
/// | F39 403, 404, 410, 451 | here and `RefusalTests` |
/// | F40 feeds: items repeated, shuffled, future, too many | `ContentTests`; `BrokenFeedTests` |
/// | F41 feed items edited silently | `ContentTests`; Comparing's `PageTests` |
@Suite(.timeLimit(.minutes(2))) struct FaultTests {
    /// An answer instead of the page, and the reason that is told.
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let answer: LoopbackResponse
        let reason: String

        init(_ name: String, _ reason: String, _ answer: LoopbackResponse) {
            (testDescription, self.answer, self.reason) = (name, answer, reason)
        }

        init(_ name: String, _ reason: String, raw text: String) {
            self.init(name, reason, LoopbackResponse(raw: text))
        }

        init(_ name: String, _ reason: String, html: String, status: Int = 200) {
            self.init(
                name, reason,
                LoopbackResponse(
                    status: status, headers: [("Content-Type", "text/html")],
                    body: Array(html.utf8)))
        }

        init(_ name: String, _ reason: String, to location: String) {
            self.init(
                name, reason, LoopbackResponse(status: 302, headers: [("Location", location)]))
        }
    }

    private static let ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
    private static let chunked = ok + "Transfer-Encoding: chunked\r\n\r\n"
    private static let packed = [("Content-Type", "text/html"), ("Content-Encoding", "gzip")]
    private static let bomb = gzip([UInt8](repeating: 0x20, count: 16 << 20))
    private static let moreHead = Array("X-More: \(String(repeating: "x", count: 1000))\r\n".utf8)
    private static let chunk = Array("10000\r\n".utf8) + [UInt8](repeating: 0x61, count: 1 << 16)

    private static func slow(_ head: String) -> LoopbackResponse {
        LoopbackResponse(
            raw: [(Array(head.utf8), 0)] + Array(repeating: (Array("x".utf8), 0.1), count: 30))
    }

    static let faults = [
        Fault("F23 the connection ends without a word", "incomplete", raw: ""),
        Fault("F23 a black hole", "timeout", LoopbackResponse(after: 3)),
        Fault("F25 a slow head", "timeout", slow("HTTP/1.1 200 OK\r\nX-Slow: ")),
        Fault("F25 a slow body", "timeout", slow(ok + "Content-Length: 999\r\n\r\n")),
        Fault(
            "F26 an endless body", "too-large",
            LoopbackResponse(
                raw: [(Array(chunked.utf8), 0)]
                    + Array(repeating: (chunk + Array("\r\n".utf8), 0), count: 400))),
        Fault(
            "F26 an endless head", "too-large",
            LoopbackResponse(
                raw: [(Array(ok.utf8), 0)]
                    + Array(repeating: (moreHead, 0), count: 400))),
        Fault(
            "F27 a gzip bomb", "too-large",
            LoopbackResponse(headers: packed, body: bomb)),
        Fault(
            "F27 several encodings", "other",
            LoopbackResponse(
                headers: [("Content-Encoding", "gzip, gzip")], body: gzip(gzip(Story.page)))),
        Fault(
            "F27 an encoding that wasn't asked for", "other",
            LoopbackResponse(headers: [("Content-Encoding", "br")], body: Story.page)),
        Fault(
            "F27 no gzip", "incomplete", LoopbackResponse(headers: packed, body: Story.page)),
        Fault(
            "F28 a gzip that is cut", "incomplete",
            LoopbackResponse(headers: packed, body: Array(gzip(Story.page).dropLast(9)))),
        Fault(
            "F28 a body shorter than announced", "incomplete",
            raw: ok + "Content-Length: 9999\r\n\r\n<html><p>Kenya</p></html>"),
        Fault(
            "F28 a chunk that is cut", "incomplete",
            raw: chunked + "ff\r\n<html><p>Kenya</p></html>"),
        Fault(
            "F28 the last chunk is missing", "incomplete",
            raw: chunked + "19\r\n<html><p>Kenya</p></html>\r\n"),
        Fault("F31 a loop", "redirect", to: "/page"),
        Fault("F31 to a file", "redirect", to: "file:///etc/passwd"),
        Fault("F31 to another protocol", "redirect", to: "gopher://127.0.0.1:70/1"),
        Fault("F31 to nowhere", "redirect", LoopbackResponse(status: 302)),
        Fault("F32 to this machine", "blocked", to: "http://127.0.0.9:9/"),
        Fault("F32 to this machine by a name", "blocked", to: "http://own.example:9/"),
        Fault("F32 to the cloud's secrets", "blocked", to: "http://169.254.169.254/latest"),
        Fault("F32 to a mapped address", "blocked", to: "http://[::ffff:10.0.0.1]/"),
        Fault("F37 emptied", "empty", html: ""),
        Fault("F37 blanks", "empty", html: " \n\t"),
        Fault(
            "F37 a test for visitors", "blocked",
            html: "<html><title>Just a moment...</title><p>Checking.</p></html>"),
        Fault(
            "F37 a form for signing in", "structure",
            html: "<html><h1>Sign in</h1><form><input type=password></form></html>"),
        Fault("F37 sent to sign in", "structure", to: "/login"),
        Fault("F39 forbidden", "blocked", html: "<p>Forbidden</p>", status: 403),
        Fault("F39 forbidden by law", "blocked", html: "<p>No.</p>", status: 451),
        Fault("F39 an error of the server", "status", html: "<p>Sorry</p>", status: 500),
        Fault("F39 only a part", "status", html: "<p>Kenya</p>", status: 206),
    ]

    /// A page whose act is known, in bounds that a test can wait for.
    private func stage() throws -> (World, Configuration) {
        Names.set("own.example", .addresses(["127.0.0.9"]))
        let world = try World()
        world.put("/page", Story.response)
        world.put("/login", Story.response)
        let configuration = world.configuration { configuration in
            configuration.fetch.allowAddresses = ["127.0.0.1"]
            configuration.fetch.timeout = 0.4
            configuration.fetch.maximumBody = 1 << 20
            configuration.sources = [
                Source(
                    id: "page", url: world.site.url + "/page", kind: .page, interval: .every(60))
            ]
        }
        return (world, configuration)
    }

    @Test("A fault is told once each way, and nothing is concluded from it", arguments: faults)
    func told(_ fault: Fault) async throws {
        let (world, configuration) = try stage()
        defer { world.close() }
        try await world.run(configuration) { daemon, ledger async throws in
            #expect(try world.told() == ["statement.issued"])
            world.put("/page", fault.answer)
            for _ in 0..<4 { try await world.next(daemon, after: 4000) }
            #expect(try world.told() == ["statement.issued", "source.failing \(fault.reason)"])
            world.put("/page", Story.response)
            try await world.next(daemon, after: 90_000)
            #expect(try world.told().dropFirst(2) == ["source.recovered"])
            #expect(try await ledger.acts().count == 1)
        }
    }

    @Test(
        "F20, F21: a name that leads nowhere, or where it must not, is its source's misfortune",
        arguments: [
            ("dns", Names.Answer.missing), ("dns", .broken), ("dns", .silent(seconds: 5)),
            ("blocked", .addresses(["127.0.0.9"])), ("blocked", .addresses(["169.254.169.254"])),
            ("blocked", .addresses(["fd00:ec2::254"])),
            ("blocked", .addresses(["::ffff:10.0.0.1"])),
            ("blocked", .addresses(["10.0.0.1", "::1", "127.0.0.9"])),
        ])
    func name(_ reason: String, _ answer: Names.Answer) async throws {
        var (world, configuration) = try stage()
        defer { world.close() }
        let name = "fault-\(UUID().uuidString).example"
        Names.set(name, answer)
        configuration.sources.append(
            Source(
                id: "astray", url: "http://\(name):9/", kind: .page, interval: .every(60)))
        try await world.run(configuration) { daemon, _ async throws in
            for _ in 0..<4 { try await world.next(daemon, after: 4000) }
            #expect(
                try world.told().sorted() == ["source.failing \(reason)", "statement.issued"])
        }
    }

    @Test func `F23: a server that nobody listens at is failing, and well once it is back`()
        async throws
    {
        var (world, configuration) = try stage()
        defer { world.close() }
        let closed = try LoopbackServer { _ in Story.response }
        closed.stop()
        configuration.sources[0].url = closed.url + "/page"
        try await world.run(configuration) { daemon, _ async throws in
            for _ in 0..<4 { try await world.next(daemon, after: 4000) }
            #expect(try world.told() == ["source.failing connect"])
        }
    }

    @Test(
        "F24: whoever can't prove to be the host is not read",
        arguments: ["expired.pem", "elsewhere.pem", "self-signed.pem", "revoked.pem", "TLS 1.0"])
    func certificate(_ name: String) async throws {
        var (world, configuration) = try stage()
        defer { world.close() }
        let isOutdated = name == "TLS 1.0"
        let server = try LoopbackServer(
            identity: LoopbackIdentity(
                certificateFile: Certificates.path(isOutdated ? "server.pem" : name),
                keyFile: Certificates.path("server.key"), isOutdated: isOutdated)
        ) { _ in Story.response }
        defer { server.stop() }
        configuration.sources[0].url = server.url + "/page"
        configuration.sources[0].access = SourceAccess(
            caFile: Certificates.path("ca.pem"), crlFile: Certificates.path("crl.pem"))
        try await world.run(configuration) { daemon, _ async throws in
            for _ in 0..<4 { try await world.next(daemon, after: 4000) }
            #expect(try world.told() == ["source.failing tls"])
            #expect(server.log.isEmpty)
        }
    }

    @Test(
        "F29: a feed that declares entities is not read, and takes no time",
        arguments: [
            #"<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>"#,
            #"<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>"#,
            #"<!DOCTYPE rss [<!ENTITY % a SYSTEM "http://127.0.0.9:9/x.dtd"> %a;]>"#,
        ])
    func entities(_ declaration: String) async throws {
        var (world, configuration) = try stage()
        defer { world.close() }
        configuration.sources[0].kind = .feed
        world.put(
            "/page",
            LoopbackResponse(
                type: "application/rss+xml",
                text: #"<?xml version="1.0"?>\#(declaration)<rss><channel><item><title>&b;</title>"#
                    + "<description>\(Story.act)</description></item></channel></rss>"))
        try await world.run(configuration) { daemon, _ async throws in
            for _ in 0..<4 { try await world.next(daemon, after: 4000) }
            #expect(try world.told() == ["source.failing structure"])
        }
    }
}
