import Loopback
import Model
import Synchronization
import Testing

@testable import Fetching

/// Validators are the server's own bytes (RFC 9110, section 8.8).
@Suite struct ValidatorTests {
    private static func answer(_ etag: [UInt8], _ date: [UInt8] = []) -> LoopbackResponse {
        let head = Array("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nETag:".utf8) + etag
        let last = date.isEmpty ? [] : Array("\r\nLast-Modified: ".utf8) + date
        return LoopbackResponse(raw: [(head + last + Array("\r\n\r\nx".utf8), 0)])
    }

    @Test(
        "An ETag comes back in the bytes that it came in, be they text or not",
        arguments: [
            Array("\"münchen-1\"".utf8), [0x22, 0xE9, 0x74, 0xE9, 0x22], [0x22, 0xFF, 0xC3, 0x22],
            Array("\"a\u{2028}b\u{85}c\u{A0}\"".utf8), Array("W/\"\u{FFFD}\"".utf8),
            Array("\" \t x\"".utf8), Array("\"\u{10FF90}\"".utf8),
        ] as [[UInt8]])
    func bytes(_ etag: [UInt8]) async throws {
        let date = Array("Tue, 14 Nov 2023 22:00:00 +0800 (\u{6D4B})".utf8)
        let stand = try Stand { _ in Self.answer([0x20, 0x09] + etag + [0x20], date) }
        guard case .fetched(_, let validators, _, _) = await stand.fetch("/") else {
            Issue.record("no body")
            return
        }
        _ = await stand.fetch("/") {
            $0.validators = validators
            $0.isConditional = true
        }
        let head = try #require(stand.log.last).head
        for line in [
            Array("\r\nIf-None-Match: ".utf8) + etag, Array("\r\nIf-Modified-Since: ".utf8) + date,
        ] {
            #expect(head.firstRange(of: line + Array("\r\n".utf8)) != nil || head.hasSuffix(line))
        }
    }

    @Test func `a redirect that leads to an older page hides nothing`() async throws {
        let isMoved = Mutex(false)
        let stand = try Stand { request in
            switch request.path {
            case "/latest": .redirect(isMoved.withLock { $0 } ? "/older" : "/newer")
            case "/older" where request.headers["if-modified-since"] != nil:
                LoopbackResponse(status: 304)
            default:
                LoopbackResponse(
                    headers: [("Last-Modified", "Tue, 14 Nov 2023 22:00:00 GMT")],
                    body: Array(request.path.utf8))
            }
        }
        guard case .fetched(_, let validators, _, _) = await stand.fetch("/latest") else {
            Issue.record("no body")
            return
        }
        isMoved.withLock { $0 = true }
        let outcome = await stand.fetch("/latest") {
            $0.validators = validators
            $0.isConditional = true
        }
        #expect(outcome.capture?.body == Array("/older".utf8))
    }

    @Test func `an empty validator is none`() async throws {
        let stand = try Stand { _ in Self.answer([0x20]) }
        guard case .fetched(_, let validators, _, _) = await stand.fetch("/") else {
            Issue.record("no body")
            return
        }
        #expect(validators.isEmpty)
    }

    @Test func `a 304 refreshes how long the answer stays fresh, and nothing else`() async throws {
        let stand = try Stand { _ in
            LoopbackResponse(
                status: 304, headers: [("ETag", "\"2\""), ("Cache-Control", "max-age=600")])
        }
        let outcome = await stand.fetch("/") {
            $0.validators = Validators(etag: "\"1\"")
            $0.isConditional = true
        }
        guard case .notModified(let freshness) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(freshness == Freshness(maxAge: 600))
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ part: [UInt8]) -> Bool { suffix(part.count) == part[...] }
}
