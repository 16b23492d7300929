import Loopback
import Model
import Testing

@testable import Fetching

/// Answers with status 200 that aren't what was asked for.
@Suite struct ObstacleTests {
    private static let story = String(
        repeating: "<p>Ministers met and agreed on a text.</p>", count: 60)

    private func outcome(
        of html: String, _ headers: [(String, String)] = [], status: Int = 200
    ) async throws -> FetchOutcome {
        let stand = try Stand { _ in
            LoopbackResponse(
                status: status, headers: headers + [("Content-Type", "text/html")],
                body: Array(html.utf8))
        }
        return await stand.fetch("/news") { $0.kind = .page }
    }

    @Test(
        "Tests for visitors are known by their markup",
        arguments: [
            "<html><head><title>Just a moment...</title></head><body>Checking.</body></html>",
            "<html><script>window._cf_chl_opt={cvId:'3'}</script><p>Wait.</p></html>",
            "<HTML><H1>Access Denied</H1>You don't have permission.</HTML>",
            "<html><script src=\"/_Incapsula_Resource?x=1\"></script></html>",
            "<html><script>var arg1='A';document.cookie='acw_sc__v2='+x</script></html>",
            "<html><body><script src='https://ct.captcha-delivery.com/c.js'></script></body></html>",
        ])
    func challenge(_ html: String) async throws {
        #expect(try await outcome(of: html).failure?.kind == .blocked)
        #expect(try await outcome(of: html, status: 403).failure?.kind == .blocked)
        #expect(try await outcome(of: html, status: 503).failure?.kind == .blocked)
    }

    @Test(
        "and by their headers",
        arguments: [("cf-mitigated", "challenge"), ("x-amzn-waf-action", "captcha")])
    func header(_ name: String, _ value: String) async throws {
        #expect(try await outcome(of: Self.story, [(name, value)]).failure?.kind == .blocked)
    }

    @Test(
        "A proper page of a protected site is a page",
        arguments: [
            "<script src=\"/_Incapsula_Resource?x=1\"></script>",
            "<script>window._pxAppId='PX'</script>",
            "<pre>&lt;title>Just a moment...&lt;/title> <title>Just a moment...</title></pre>",
            "<form><input type=\"password\"><button>Sign in</button></form>",
        ])
    func page(_ part: String) async throws {
        #expect(try await outcome(of: "<html>\(part)\(Self.story)</html>").capture != nil)
    }

    @Test func `a short page of a protected site is a page too`() async throws {
        let text = String(repeating: "Ministers met. ", count: 40)
        let html = "<html><script src=\"/_Incapsula_Resource?x=1\"></script><p>\(text)</p></html>"
        #expect(try await outcome(of: html).capture != nil)
    }

    @Test(
        "A form for signing in is no answer",
        arguments: ["type=\"password\"", "type='password'", "type=password"])
    func login(_ type: String) async throws {
        let html = "<html><h1>Sign in</h1><form><input name=u><input \(type)></form></html>"
        let outcome = try await outcome(of: html)
        #expect(outcome.failure?.kind == .structure)
    }

    @Test("Nothing is no news", arguments: ["", "  \n\t "])
    func empty(_ body: String) async throws {
        #expect(try await outcome(of: body).failure?.kind == .empty)
    }

    @Test func `a feed that tells of such pages is a feed`() async throws {
        let feed = "<rss><item><title>Just a moment...</title></item></rss>"
        let stand = try Stand { _ in LoopbackResponse(type: "application/rss+xml", text: feed) }
        #expect(await stand.fetch("/feed") { $0.kind = .feed }.capture != nil)
    }
}
