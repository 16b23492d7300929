import Foundation
import Loopback
import Model
import Synchronization
import Testing

@testable import Fetching

/// A body cut short looks like text removed, and must never be read.
@Suite struct CompletenessTests {
    private static func closing(_ body: String, type: String = "text/html") -> LoopbackResponse {
        LoopbackResponse(
            raw: "HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\nConnection: close\r\n\r\n\(body)")
    }

    @Test(
        "A body shorter than announced is refused",
        arguments: [
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<html>half",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n<html>\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n60\r\n<html>half",
        ])
    func short(_ answer: String) async throws {
        let stand = try Stand { _ in LoopbackResponse(raw: answer) }
        #expect(await stand.fetch("/").failure?.kind == .incomplete)
    }

    @Test(
        "A body that shows its own end is whole",
        arguments: [
            ("<html><p>x</p></html>\n<!-- from a cache -->", "text/html"),
            ("<HTML><BODY>x</BODY></HTML>", "text/html"),
            ("<rss><channel/></rss>", "application/rss+xml"), ("<feed></feed>\n", "text/xml"),
            ("<rdf:RDF></rdf:RDF>", "text/xml"), ("<urlset></urlset>", "text/xml"),
            ("{\"items\": [1, 2]}", "application/json"), (" [1]\n", "application/json"),
        ])
    func ends(_ body: String, _ type: String) async throws {
        let stand = try Stand { _ in Self.closing(body, type: type) }
        #expect(await stand.fetch("/").capture?.body == Array(body.utf8))
        #expect(stand.log.count == 1)
    }

    @Test(
        "A body that shows no end counts where it comes the same twice",
        arguments: ["plain text", "<html><p>no end", "{\"a\":", "[1, 2"])
    func twice(_ body: String) async throws {
        let stand = try Stand { _ in Self.closing(body) }
        #expect(await stand.fetch("/").capture?.body == Array(body.utf8))
        #expect(stand.log.map { $0.headers["cache-control"] } == [nil, "no-cache"])
    }

    @Test func `a body that ends elsewhere each time is refused`() async throws {
        let endings = Mutex(["one", "one two"])
        let stand = try Stand { _ in
            Self.closing("<html>" + endings.withLock { $0.popLast() ?? "" })
        }
        #expect(await stand.fetch("/").failure?.kind == .incomplete)
    }

    @Test func `a body larger than allowed is refused`() async throws {
        var rules = FetchRules.loopback
        rules.maximumBody = 1000
        let stand = try Stand(rules: rules) { _ in
            LoopbackResponse(type: "text/plain", text: String(repeating: "x", count: 1001))
        }
        #expect(await stand.fetch("/").failure?.kind == .tooLarge)
    }

    @Test func `a slow server is given up in time`() async throws {
        var rules = FetchRules.loopback
        rules.timeout = 0.2
        let stand = try Stand(rules: rules) { _ in LoopbackResponse(status: 200, after: 1) }
        #expect(await stand.fetch("/").failure?.kind == .timeout)
    }
}
