import Foundation
import Loopback
import Model
import Testing

@testable import Fetching

@Suite struct HostGateTests {
    private let clock = LeapingClock()
    private let usual = Manners(usualSpacing: 2, usualConnections: 1)

    @Test func `requests to one host keep their distance, and others don't wait for them`() async {
        let gate = HostGate(clock: clock)
        for _ in 0..<3 {
            #expect(await gate.enter("a", usual) == .open)
            await gate.leave("a", isUnbound: false)
        }
        #expect(clock.sleeps == [2, 2])
        #expect(await gate.enter("b", usual) == .open)
        #expect(clock.sleeps == [2, 2])
    }

    @Test func `the distance is from start to start`() async {
        let gate = HostGate(clock: clock)
        _ = await gate.enter("a", usual)
        clock.advance(by: 1.5)
        await gate.leave("a", isUnbound: false)
        _ = await gate.enter("a", usual)
        #expect(clock.sleeps == [0.5])
    }

    @Test func `a clock set back makes nobody wait longer than the distance`() async {
        let gate = HostGate(clock: clock)
        _ = await gate.enter("a", usual)
        await gate.leave("a", isUnbound: false)
        clock.advance(by: -1_000_000)
        _ = await gate.enter("a", usual)
        #expect(clock.sleeps == [2])
    }

    @Test("So many may be with a host at a time", arguments: [1, 3])
    func places(_ count: Int) async {
        let gate = HostGate(clock: clock)
        let manners = Manners(usualSpacing: 0, usualConnections: count)
        let crowd = Crowd()
        await withDiscardingTaskGroup { group in
            for _ in 0..<20 {
                group.addTask {
                    _ = await gate.enter("a", manners)
                    await crowd.stay()
                    await gate.leave("a", isUnbound: false)
                }
            }
        }
        #expect(await crowd.most == count)
    }

    @Test func `a host of the user's own is bound by nothing once it is known`() async {
        let gate = HostGate(clock: clock)
        _ = await gate.enter("a", usual)
        await gate.leave("a", isUnbound: true)
        for _ in 0..<5 { #expect(await gate.enter("a", usual) == .open) }
        #expect(clock.sleeps.isEmpty)
    }

    @Test func `what is set on a source binds even there, each by itself`() async {
        let gate = HostGate(clock: clock)
        _ = await gate.enter("a", usual)
        await gate.leave("a", isUnbound: true)
        var spaced = usual
        spaced.spacing = 5
        #expect(await gate.enter("a", spaced) == .open)
        #expect(await gate.enter("a", spaced) == .open)
        #expect(clock.sleeps == [5, 5])
        var single = usual
        single.connections = 1
        async let waiting = gate.enter("a", single)
        for _ in 0..<2 { await gate.leave("a", isUnbound: true) }
        #expect(await waiting == .open)
        #expect(clock.sleeps == [5, 5])
    }

    @Test func `whoever is cancelled while waiting gives the place on`() async {
        let gate = HostGate(clock: clock)
        _ = await gate.enter("a", usual)
        let waiting = Task { await gate.enter("a", usual) }
        waiting.cancel()
        #expect(await waiting.value == .cancelled)
        await gate.leave("a", isUnbound: false)
        #expect(await gate.enter("a", usual) == .open)
    }

    @Test func `those who wait hear of the wish of those before`() async {
        let gate = HostGate(clock: clock)
        _ = await gate.enter("a", usual)
        async let first = gate.enter("a", usual)
        async let second = gate.enter("a", usual)
        await gate.hold("a", for: 30)
        await gate.leave("a", isUnbound: false)
        #expect(await [first, second] == [.held(30), .held(30)])
        clock.advance(by: 30)
        #expect(await gate.enter("a", usual) == .open)
    }

    @Test func `of two wishes the longer one holds, and none for more than a day`() {
        let now = Date(timeIntervalSince1970: 1_700_000_000)
        var host = Host()
        host.hold(for: 3600, at: now)
        host.hold(for: 60, at: now + 1)
        #expect(host.hold(at: now + 1) == 3599)
        // A clock that was years ahead leaves a wish of years, which is forgotten in a day.
        host.hold(for: 3600, at: now + 1e8)
        host.heed(clock: now)
        #expect(host.hold(at: now) == 86400)
        #expect(host.hold(at: now + 86400) == nil)
    }

    @Test func `many servers on loopback are asked without a pause`() async throws {
        let stand = try Stand { _ in .page }
        let others = try (0..<10).map { _ in try LoopbackServer { _ in .page } }
        defer { for other in others { other.stop() } }
        for other in others {
            for path in ["/a", "/b"] {
                let outcome = await stand.fetcher.fetch(FetchRequest(url: other.url + path))
                #expect(outcome.capture != nil)
            }
            #expect(other.log.map(\.path) == ["/robots.txt", "/a", "/b"])
        }
        #expect(stand.clock.sleeps.isEmpty)
    }

    @Test func `a source's own spacing holds on loopback, from robots.txt on`() async throws {
        let stand = try Stand { _ in .page }
        for _ in 0..<2 { _ = await stand.fetch("/a") { $0.spacing = 9 } }
        #expect(stand.clock.sleeps == [9, 9])
    }
}

/// Counts who is there at the same time.
private actor Crowd {
    private var present = 0
    private(set) var most = 0

    func stay() async {
        present += 1
        most = max(most, present)
        for _ in 0..<10 { await Task.yield() }
        present -= 1
    }
}
