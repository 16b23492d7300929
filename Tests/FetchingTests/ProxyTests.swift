import Curl
import Loopback
import Model
import Testing

@testable import Fetching

/// Behind a proxy every site stands at the proxy's address, and is treated as the site it is.
@Suite(.timeLimit(.minutes(1))) final class ProxyTests {
    private let proxy: LoopbackServer
    private let curl = CurlLoop(name: "proxy-tests")
    private let clock = LeapingClock()
    private let fetcher: Fetcher

    init() throws {
        proxy = try LoopbackServer { request in
            request.path.hasSuffix("/robots.txt") ? LoopbackResponse(status: 404) : .page
        }
        let rules = FetchRules(allowAddresses: ["127.0.0.1"], timeout: 5, proxy: proxy.url)
        fetcher = Fetcher(rules: rules, curl: curl, clock: clock)
    }

    deinit {
        curl.stop()
        proxy.stop()
    }

    @Test func `a source and its robots.txt are asked for through it`() async throws {
        let request = FetchRequest(url: "http://news.example/feed", kind: .feed)
        #expect(await fetcher.fetch(request).capture != nil)
        #expect(
            proxy.log.map(\.path) == [
                "http://news.example/robots.txt", "http://news.example/feed",
            ])
    }

    @Test func `the proxy's own address makes no site one of ours`() async throws {
        for path in ["a", "b", "c"] {
            let request = FetchRequest(url: "http://news.example/\(path)")
            #expect(await fetcher.fetch(request).capture != nil)
        }
        #expect(clock.sleeps == [2, 2, 2])
    }

    @Test(
        "It isn't asked for what is private",
        arguments: ["http://10.0.0.1/", "http://0x7f.2/", "http://[::1]/", "http://2130706434/"])
    func privateAddress(_ url: String) async throws {
        #expect(await fetcher.fetch(FetchRequest(url: url)).failure?.kind == .blocked)
        #expect(proxy.accepted == 0)
    }
}
