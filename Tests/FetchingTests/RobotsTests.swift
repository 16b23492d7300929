import Foundation
import Loopback
import Model
import Synchronization
import Testing

@testable import Fetching

@Suite struct RobotsTests {
    @Test(
        "What robots.txt forbids is not asked for, whatever it is",
        arguments: [Source.Kind.auto, .feed, .listing, .page, .sitemap])
    func forbidden(_ kind: Source.Kind) async throws {
        let stand = try Stand.robots { _ in
            LoopbackResponse(type: "text/plain", text: "User-agent: *\nDisallow: /private/\n")
        }
        #expect(await stand.fetch("/private/a") { $0.kind = kind }.isRefusedByRobots)
        #expect(await stand.fetch("/public/a") { $0.kind = kind }.capture != nil)
        #expect(stand.log.map(\.path) == ["/public/a"])
    }

    @Test("A robots.txt that isn't there forbids nothing", arguments: [401, 403, 404, 410, 418])
    func unavailable(_ status: Int) async throws {
        let stand = try Stand.robots { _ in LoopbackResponse(status: status) }
        #expect(await stand.fetch("/a").capture != nil)
    }

    @Test("A robots.txt that the server can't give forbids pages", arguments: [500, 502, 503])
    func unreachable(_ status: Int) async throws {
        let stand = try Stand.robots { _ in LoopbackResponse(status: status) }
        #expect(await stand.fetch("/a") { $0.kind = .page }.failure?.kind == .status)
        #expect(await stand.fetch("/a") { $0.kind = .listing }.failure?.kind == .status)
        #expect(stand.log.isEmpty)
        #expect(await stand.fetch("/a") { $0.kind = .feed }.capture != nil)
    }

    @Test func `it is asked for once a day and origin`() async throws {
        let stand = try Stand.robots { _ in LoopbackResponse(status: 404) }
        for path in ["/a", "/b", "/c"] { _ = await stand.fetch(path) }
        #expect(stand.server.log.count { $0.path == "/robots.txt" } == 1)
        stand.clock.advance(by: 24 * 3600)
        _ = await stand.fetch("/d")
        #expect(stand.server.log.count { $0.path == "/robots.txt" } == 2)
    }

    @Test func `those who come at once share one request`() async throws {
        let stand = try Stand.robots { _ in
            LoopbackResponse(type: "text/plain", text: "User-agent: *\nDisallow: /\n")
        }
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<20 {
                group.addTask { await stand.fetch("/\(number)").isRefusedByRobots }
            }
            for await isRefused in group { #expect(isRefused) }
        }
        #expect(stand.server.log.map(\.path) == ["/robots.txt"])
    }

    @Test func `an older copy outlives an outage`() async throws {
        let isBroken = Mutex(false)
        let stand = try Stand.robots { _ in
            isBroken.withLock { $0 }
                ? LoopbackResponse(status: 500)
                : LoopbackResponse(type: "text/plain", text: "User-agent: *\nDisallow: /private\n")
        }
        _ = await stand.fetch("/a")
        isBroken.withLock { $0 = true }
        stand.clock.advance(by: 25 * 3600)
        #expect(await stand.fetch("/b").capture != nil)
        #expect(await stand.fetch("/private").isRefusedByRobots)
    }

    @Test func `an older copy binds for as long as the outage lasts`() async throws {
        let isBroken = Mutex(false)
        let stand = try Stand.robots { _ in
            isBroken.withLock { $0 }
                ? LoopbackResponse(status: 500)
                : LoopbackResponse(type: "text/plain", text: "User-agent: *\nDisallow: /private\n")
        }
        _ = await stand.fetch("/a")
        isBroken.withLock { $0 = true }
        for _ in 0..<40 {
            stand.clock.advance(by: 24 * 3600)
            #expect(await stand.fetch("/private").isRefusedByRobots)
        }
    }

    @Test func `after thirty days of errors a file counts as one that isn't there`() async throws {
        let stand = try Stand.robots { _ in LoopbackResponse(status: 500) }
        #expect(await stand.fetch("/a") { $0.kind = .page }.failure?.kind == .status)
        stand.clock.advance(by: 29 * 86_400)
        #expect(await stand.fetch("/a") { $0.kind = .page }.failure?.kind == .status)
        stand.clock.advance(by: 86_400)
        #expect(await stand.fetch("/a") { $0.kind = .page }.capture != nil)
    }

    @Test func `a server that can't give it is asked once a minute, whoever comes`() async throws {
        let stand = try Stand.robots { _ in LoopbackResponse(status: 503) }
        for number in 0..<10 { _ = await stand.fetch("/\(number)") { $0.kind = .page } }
        #expect(stand.server.log.map(\.path) == ["/robots.txt"])
    }

    @Test func `a delay that it asks for is kept, within reason`() async throws {
        let gate = HostGate(clock: LeapingClock())
        let clock = LeapingClock()
        let slow = HostGate(clock: clock)
        let usual = Manners(usualSpacing: 2, usualConnections: 1)
        for delay in [30.0, 5000, 1] {
            _ = await slow.enter("a", usual)
            await slow.leave("a", isUnbound: false)
            await slow.slow("a", to: delay)
        }
        _ = await slow.enter("a", usual)
        #expect(clock.sleeps == [30, 120, 2])
        await gate.slow("nobody", to: 3)
    }

    @Test func `what could not be had is asked for again a minute later`() async throws {
        let isBroken = Mutex(true)
        let stand = try Stand.robots { _ in
            LoopbackResponse(status: isBroken.withLock { $0 } ? 500 : 404)
        }
        #expect(await stand.fetch("/a").failure != nil)
        isBroken.withLock { $0 = false }
        stand.clock.advance(by: 60)
        #expect(await stand.fetch("/a").capture != nil)
    }

    @Test func `a feed is read although its robots.txt hangs`() async throws {
        var rules = FetchRules.loopback
        rules.timeout = 1
        let stand = try Stand.robots(rules) { _ in LoopbackResponse(status: 200, after: 3) }
        #expect(await stand.fetch("/a") { $0.kind = .feed }.capture != nil)
        #expect(await stand.fetch("/a") { $0.kind = .page }.failure?.kind == .timeout)
    }

    @Test func `its redirects are followed, and too many mean that it isn't there`() async throws {
        let other = try LoopbackServer { _ in
            LoopbackResponse(type: "text/plain", text: "User-agent: *\nDisallow: /\n")
        }
        defer { other.stop() }
        let moved = try Stand.robots { _ in .redirect(other.url + "/r") }
        #expect(await moved.fetch("/a").isRefusedByRobots)
        let endless = try Stand.robots { _ in .redirect("/robots.txt?again") }
        #expect(await endless.fetch("/a").failure == nil)
    }

    @Test func `each hop of a redirect is asked about at its own site`() async throws {
        let other = try LoopbackServer { request in
            request.path == "/robots.txt"
                ? LoopbackResponse(type: "text/plain", text: "User-agent: *\nDisallow: /\n") : .page
        }
        defer { other.stop() }
        let stand = try Stand { _ in .redirect(other.url + "/story") }
        #expect(await stand.fetch("/").isRefusedByRobots)
        #expect(other.log.map(\.path) == ["/robots.txt"])
    }

    @Test func `a host that can't be reached fails for that reason`() async throws {
        let stand = try Stand { _ in .page }
        let closed = try LoopbackServer { _ in .page }
        closed.stop()
        let outcome = await stand.fetcher.fetch(FetchRequest(url: closed.url + "/a"))
        #expect(outcome.failure?.kind == .connect)
    }

    @Test func `only the first half megabyte counts`() async throws {
        let filler = String(repeating: "# nothing to see\n", count: 40_000)
        let stand = try Stand.robots { _ in
            LoopbackResponse(
                type: "text/plain", text: "User-agent: *\nDisallow: /a\n\(filler)Disallow: /b\n")
        }
        #expect(await stand.fetch("/a").isRefusedByRobots)
        #expect(await stand.fetch("/b").capture != nil)
    }

    @Test func `whoever switched it off never asks`() async throws {
        var rules = FetchRules.loopback
        rules.respectRobots = false
        let stand = try Stand.robots(rules) { _ in
            LoopbackResponse(type: "text/plain", text: "User-agent: *\nDisallow: /")
        }
        #expect(await stand.fetch("/a").capture != nil)
        #expect(stand.server.log.map(\.path) == ["/a"])
    }

    @Test func `a fetch that is cancelled doesn't wait for a slow robots.txt`() async throws {
        let stand = try Stand.robots { _ in LoopbackResponse(status: 404, after: 60) }
        let fetch = Task { await stand.fetch("/a") }
        while stand.server.log.isEmpty { await Task.yield() }
        let cancelled = ContinuousClock.now
        fetch.cancel()
        #expect(await fetch.value.failure?.kind == .cancelled)
        #expect(ContinuousClock.now - cancelled < .seconds(30))
    }
}
