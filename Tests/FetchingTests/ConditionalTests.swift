import Foundation
import Loopback
import Model
import Testing

@testable import Fetching

@Suite struct ConditionalTests {
    @Test(
        "Validators are echoed byte for byte",
        arguments: [
            #"W/"a-weak/one==""#, #""3f80f-1b6-3e1cb03b""#, "without quotes", #""a,b" ;x"#,
            #""\"odd\"""#,
        ])
    func echo(_ etag: String) async throws {
        let date = "Sun, 6 Nov 1994 08:49:37 +0100 (odd)"
        let stand = try Stand { request in
            request.headers["if-none-match"] == etag && request.headers["if-modified-since"] == date
                ? LoopbackResponse(status: 304)
                : LoopbackResponse(
                    headers: [("ETag", etag), ("Last-Modified", date)], body: Array("x".utf8))
        }
        guard case .fetched(_, let validators, _, _) = await stand.fetch("/feed") else {
            Issue.record("no body")
            return
        }
        #expect(validators == Validators(etag: etag, lastModified: date))
        let second = await stand.fetch("/feed") {
            $0.validators = validators
            $0.isConditional = true
        }
        #expect(second.isNotModified)
    }

    @Test func `nothing is sent of validators that were never given`() async throws {
        let stand = try Stand { _ in .page }
        guard case .fetched(_, let validators, _, _) = await stand.fetch("/") else {
            Issue.record("no body")
            return
        }
        #expect(validators.isEmpty)
        _ = await stand.fetch("/") {
            $0.validators = validators
            $0.isConditional = true
        }
        #expect(stand.log.allSatisfy { $0.headers["if-none-match"] == nil })
        #expect(stand.log.allSatisfy { $0.headers["if-modified-since"] == nil })
    }

    @Test func `a full request sends no validators`() async throws {
        let stand = try Stand { _ in .page }
        _ = await stand.fetch("/") { $0.validators = Validators(etag: "\"1\"") }
        #expect(stand.log.map { $0.headers["if-none-match"] } == [nil])
    }

    @Test func `a 304 that nobody asked for is asked again past the caches`() async throws {
        let stand = try Stand { request in
            request.headers["cache-control"] == "no-cache" ? .page : LoopbackResponse(status: 304)
        }
        let outcome = await stand.fetch("/") { $0.validators = Validators(etag: "\"1\"") }
        #expect(outcome.capture?.body == Array("<html><p>News.</p></html>".utf8))
        #expect(stand.log.count == 2)
    }

    @Test func `a server that only ever answers 304 fails`() async throws {
        let stand = try Stand { _ in LoopbackResponse(status: 304) }
        let outcome = await stand.fetch("/")
        #expect(outcome.failure?.kind == .status)
        #expect(stand.log.count == 2)
    }

    @Test func `a capture says what came, from where and when`() async throws {
        let stand = try Stand { _ in
            LoopbackResponse(
                headers: [("Content-Type", "text/plain; charset=utf-8")], body: Array("abc".utf8))
        }
        let capture = try #require(await stand.fetch("/a?b=c").capture)
        #expect(capture.url == stand.server.url + "/a?b=c")
        #expect(capture.finalURL == capture.url)
        #expect(capture.status == 200)
        #expect(capture.contentType == "text/plain; charset=utf-8")
        #expect(capture.fetched == Timestamp(stand.clock.now))
        #expect(
            capture.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func `the site is told who asks and where to complain`() async throws {
        var rules = FetchRules.loopback
        (rules.userAgent, rules.contact) = ("desk/2", "desk@example.org")
        let stand = try Stand(rules: rules) { _ in .page }
        _ = await stand.fetch("/")
        #expect(
            stand.server.log.map { $0.headers["user-agent"] }
                == ["desk/2 (+desk@example.org)", "desk/2 (+desk@example.org)"])
    }

    @Test("Pages that aren't there", arguments: [404, 410])
    func missing(_ status: Int) async throws {
        let stand = try Stand { _ in LoopbackResponse(status: status) }
        switch await stand.fetch("/") {
        case .missing: #expect(status == 404)
        case .gone: #expect(status == 410)
        case let other: Issue.record("\(other)")
        }
    }

    @Test(
        "Every other status is a failure with its reason",
        arguments: [
            (204, "status"), (206, "status"), (400, "status"), (401, "blocked"), (403, "blocked"),
            (451, "blocked"), (500, "status"), (503, "status"),
        ])
    func statuses(_ status: Int, _ reason: String) async throws {
        let stand = try Stand { _ in LoopbackResponse(status: status, body: Array("x".utf8)) }
        #expect(await stand.fetch("/").failure?.reason == reason)
    }

    @Test(
        "What is no web address is refused",
        arguments: ["file:///etc/passwd", "gopher://127.0.0.1/", "ftp://127.0.0.1/", "", "news"])
    func noAddress(_ url: String) async throws {
        let stand = try Stand { _ in .page }
        #expect(await stand.fetcher.fetch(FetchRequest(url: url)).failure != nil)
        #expect(stand.server.log.isEmpty)
    }
}
