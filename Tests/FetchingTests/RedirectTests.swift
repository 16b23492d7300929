import Loopback
import Model
import Testing

@testable import Curl
@testable import Fetching

@Suite struct RedirectTests {
    /// `/5` leads to `/4`, and so on to the page at `/0`.
    private func stairs(status: Int = 302) throws -> Stand {
        try Stand { request in
            guard let number = Int(request.path.dropFirst()), number > 0 else { return .page }
            return .redirect("/\(number - 1)", status: status)
        }
    }

    @Test func `five redirects are followed`() async throws {
        let stand = try stairs()
        let capture = try #require(await stand.fetch("/5").capture)
        #expect(capture.url == stand.server.url + "/5")
        #expect(capture.finalURL == stand.server.url + "/0")
    }

    @Test func `a sixth redirect is one too many`() async throws {
        let stand = try stairs()
        #expect(await stand.fetch("/6").failure?.kind == .redirect)
        #expect(stand.log.count == 6)
    }

    @Test func `a loop ends as a failure`() async throws {
        let stand = try Stand { _ in .redirect("/again") }
        #expect(await stand.fetch("/").failure?.kind == .redirect)
    }

    @Test(
        "Permanent redirects alone move an address",
        arguments: [(301, true), (302, false), (303, false), (307, false), (308, true)])
    func moved(_ status: Int, _ isPermanent: Bool) async throws {
        let stand = try stairs(status: status)
        guard case .fetched(_, _, _, let movedTo) = await stand.fetch("/2") else {
            Issue.record("no body")
            return
        }
        #expect(movedTo == (isPermanent ? stand.server.url + "/0" : nil))
    }

    @Test func `an address moves as far as the permanent redirects go`() async throws {
        let stand = try Stand { request in
            switch request.path {
            case "/a": .redirect("/b", status: 301)
            case "/b": .redirect("/c", status: 302)
            case "/c": .redirect("/d", status: 301)
            default: .page
            }
        }
        guard case .fetched(_, _, _, let movedTo) = await stand.fetch("/a") else {
            Issue.record("no body")
            return
        }
        #expect(movedTo == stand.server.url + "/b")
    }

    @Test func `an address that moved is asked where it is now, and keeps its name`() async throws {
        let stand = try stairs(status: 301)
        let capture = try #require(
            await stand.fetch("/2") { $0.movedTo = stand.server.url + "/0" }.capture)
        #expect(stand.log.map(\.path) == ["/0"])
        #expect(capture.url == stand.server.url + "/2")
        #expect(capture.finalURL == stand.server.url + "/0")
    }

    @Test(
        "A redirect to a private address is refused before anything connects",
        arguments: [
            "http://127.0.0.2/", "http://10.1.2.3/", "http://169.254.169.254/latest",
            "http://[::1]/",
            "http://[::ffff:10.0.0.1]/", "http://0x7f000002/", "http://2130706434/",
        ])
    func privateAddress(_ target: String) async throws {
        let stand = try Stand { _ in .redirect(target) }
        #expect(await stand.fetch("/").failure?.kind == .blocked)
    }

    @Test(
        "A redirect to anything but the web is refused",
        arguments: ["file:///etc/passwd", "gopher://127.0.0.1:70/", "javascript:1", ""])
    func otherScheme(_ target: String) async throws {
        let stand = try Stand { _ in .redirect(target) }
        #expect(await stand.fetch("/").failure?.kind == .redirect)
    }

    @Test func `a redirect from https to http is refused`() throws {
        let stand = try Stand { _ in .page }
        let secure = Trail(try #require(WebAddress("https://news.example/")))
        let plain = Trail(try #require(WebAddress("http://news.example/")))
        let toHTTP = answer(302, [("Location", "http://news.example/a")])
        let toHTTPS = answer(302, [("Location", "https://news.example/a")])
        #expect(throws: Refusal.self) { try stand.fetcher.redirect(toHTTP, on: secure) }
        #expect(try stand.fetcher.redirect(toHTTPS, on: secure)?.address.scheme == "https")
        #expect(try stand.fetcher.redirect(toHTTPS, on: plain)?.address.scheme == "https")
        #expect(try stand.fetcher.redirect(toHTTP, on: plain)?.address.scheme == "http")
    }

    @Test(
        "A redirect to a page for signing in is no answer",
        arguments: ["/login?next=%2Fnews", "/account/Sign-In", "/sso/start", "/users/login.php"])
    func login(_ target: String) async throws {
        let stand = try Stand { $0.path == "/news" ? .redirect(target) : .page }
        #expect(await stand.fetch("/news").failure?.kind == .structure)
    }

    @Test func `a page about signing in is a page`() async throws {
        let stand = try Stand { $0.path == "/login" ? .redirect("/login/help") : .page }
        #expect(await stand.fetch("/login").capture != nil)
        #expect(await stand.fetch("/news/login-law-passed").capture != nil)
    }

    private func answer(_ status: Int, _ headers: [(name: String, value: String)]) -> TransferAnswer
    {
        TransferAnswer(
            status: status, headers: headers, body: [], remoteAddress: "192.0.2.1",
            isProvedWhole: true,
            timings: TransferTimings(lookup: 0, connect: 0, tls: 0, firstByte: 0, total: 0))
    }
}
