import Foundation
import Loopback
import Model
import Testing

@testable import Fetching

@Suite struct RetryAfterTests {
    private static func refusing(_ status: Int, _ wish: String?) throws -> Stand {
        try Stand { request in
            request.path == "/refused"
                ? LoopbackResponse(
                    status: status, headers: wish.map { [("Retry-After", $0)] } ?? [])
                : .page
        }
    }

    @Test(
        "A wish for peace is told with its seconds",
        arguments: [
            (429, "120", 120), (503, "7", 7), (500, "3", 3), (403, "60", 60),
            // An hour after the clock's time, 2023-11-14T22:13:20Z.
            (429, "Tue, 14 Nov 2023 23:13:20 GMT", 3600),
            (429, "Tuesday, 14-Nov-23 23:13:20 GMT", 3600),
            (429, "Tue Nov 14 23:13:20 2023", 3600),
            (429, "Mon, 13 Nov 2023 23:13:20 GMT", 0), (429, "0", 0),
            (429, "99999999999", 99_999_999_999), (503, "99999999999999999999", 1e12),
            (429, String(repeating: "9", count: 400), 1e12),
        ] as [(Int, String, Seconds)])
    func seconds(_ status: Int, _ wish: String, _ expected: Seconds) async throws {
        let stand = try Self.refusing(status, wish)
        #expect(await stand.fetch("/refused").limit == .some(expected))
    }

    @Test(
        "A 429 without a usable time says only that it was too much",
        arguments: [nil, "soon", "-5", "1.5h", "Tue, 99 Nov 2023 23:13:20 GMT", ""])
    func junk(_ wish: String?) async throws {
        let stand = try Self.refusing(429, wish)
        #expect(await stand.fetch("/refused").limit == .some(nil))
        #expect(await stand.fetch("/other").capture != nil)
    }

    @Test func `a 503 without a time is a failure`() async throws {
        let stand = try Self.refusing(503, nil)
        #expect(await stand.fetch("/refused").failure?.kind == .status)
    }

    @Test func `the whole host is left alone until the time has come`() async throws {
        let stand = try Self.refusing(429, "100")
        _ = await stand.fetch("/refused")
        stand.clock.advance(by: 40)
        #expect(await stand.fetch("/other").delay == 60)
        #expect(stand.log.count == 1)
        stand.clock.advance(by: 60)
        #expect(await stand.fetch("/other").capture != nil)
    }

    @Test func `a robots.txt that asks for peace holds the host too`() async throws {
        let stand = try Stand.robots { _ in
            LoopbackResponse(status: 503, headers: [("Retry-After", "50")])
        }
        #expect(await stand.fetch("/feed") { $0.kind = .feed }.limit == .some(50))
        #expect(await stand.fetch("/page").delay == 50)
        #expect(stand.server.log.map(\.path) == ["/robots.txt"])
    }

    @Test func `nobody is held for more than a day`() async throws {
        let stand = try Self.refusing(429, "999999999")
        _ = await stand.fetch("/refused")
        stand.clock.advance(by: 86_400)
        #expect(await stand.fetch("/other").capture != nil)
    }

    @Test func `a restart doesn't forget the wish of a host`() async throws {
        let stand = try Self.refusing(429, "100")
        _ = await stand.fetch("/refused")
        let kept = await stand.fetcher.hostChanges()
        #expect(kept.first?.heldUntil == Timestamp(stand.clock.now + 100))
        let next = try Stand { _ in .page }
        let name = try #require(Fetcher.hostName(of: next.server.url))
        await next.fetcher.restore([
            HostState(name: name, day: 0, used: 0, heldUntil: kept.first?.heldUntil)
        ])
        #expect(await next.fetch("/other").delay == 100)
    }

    @Test func `another port is another server`() async throws {
        let stand = try Self.refusing(429, "100")
        let other = try LoopbackServer { _ in .page }
        defer { other.stop() }
        _ = await stand.fetch("/refused")
        #expect(await stand.fetcher.fetch(FetchRequest(url: other.url)).capture != nil)
    }
}
