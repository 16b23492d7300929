import Foundation
import Loopback
import Model
import Testing

@testable import Fetching

@Suite struct BudgetTests {
    /// Midnight in UTC.
    private static let midnight = Date(timeIntervalSince1970: 1_699_920_000)

    /// Asks as often as the gate lets it; returns how often on each day.
    private func ask(
        _ manners: Manners, from start: Date, days: Int, every wait: Seconds
    ) async -> [Int] {
        let clock = LeapingClock(start)
        let gate = HostGate(clock: clock)
        var counts = Array(repeating: 0, count: days + 1)
        while clock.now < start + Double(days) * 86_400 {
            if await gate.enter("a", manners) == .open {
                counts[day(clock.now) - day(start)] += 1
                await gate.leave("a", isUnbound: false)
            }
            clock.advance(by: wait)
        }
        return counts
    }

    private func day(_ date: Date) -> Int {
        Int((date.timeIntervalSince1970 / 86_400).rounded(.down))
    }

    @Test("No day takes more than its budget", arguments: [1, 7, 100, 999], [3, 61, 1800])
    func bounded(_ budget: Int, _ wait: Seconds) async {
        let manners = Manners(usualSpacing: 2, usualConnections: 1, budget: budget)
        let counts = await ask(manners, from: Self.midnight + 30_000, days: 2, every: wait)
        #expect(counts.allSatisfy { $0 <= budget }, "\(counts)")
        let possible = Int(86_400 / max(2, wait))
        #expect(counts[1] >= min(budget, possible) * 9 / 10)
    }

    @Test func `what is left is spread over the rest of the day`() async {
        let clock = LeapingClock(Self.midnight)
        let gate = HostGate(clock: clock)
        let manners = Manners(usualSpacing: 1, usualConnections: 1, budget: 200)
        var hours: Set<Int> = []
        while clock.now < Self.midnight + 86_400 {
            if await gate.enter("a", manners) == .open {
                hours.insert(Int(clock.now.timeIntervalSince(Self.midnight) / 3600))
                await gate.leave("a", isUnbound: false)
            }
            clock.advance(by: 5)
        }
        #expect(hours.count == 24)
    }

    @Test func `a fifth is left to the sources, whatever their pages ask for`() async {
        let clock = LeapingClock(Self.midnight)
        let gate = HostGate(clock: clock)
        let sources = Manners(usualSpacing: 0, usualConnections: 1, budget: 100)
        var pages = sources
        pages.isFollowed = true
        while clock.now < Self.midnight + 86_300 {
            if await gate.enter("a", pages) == .open { await gate.leave("a", isUnbound: false) }
            clock.advance(by: 9.99)
        }
        #expect((78...80).contains(await gate.allowance("a", of: 100).used))
        #expect(await gate.enter("a", sources) == .open)
    }

    @Test func `a restart begins no new day`() async {
        let clock = LeapingClock(Self.midnight + 100)
        let first = HostGate(clock: clock)
        let manners = Manners(usualSpacing: 0, usualConnections: 1, budget: 3)
        for _ in 0..<2 {
            _ = await first.enter("a", manners)
            await first.leave("a", isUnbound: false)
            clock.advance(by: 40_000)
        }
        let kept = await first.changes()
        #expect(kept.map(\.used) == [2])
        #expect(await first.changes().isEmpty)
        await first.giveBack(kept)
        #expect(await first.changes() == kept)
        let second = HostGate(clock: clock)
        await second.restore(kept)
        #expect(await second.allowance("a", of: 3).left == 1)
        _ = await second.enter("a", manners)
        await second.leave("a", isUnbound: false)
        #expect(await second.enter("a", manners) == .spent(86_400 - 80_100))
    }

    @Test func `a host of the user's own has no budget`() async throws {
        var rules = FetchRules.loopback
        rules.dailyBudget = 3
        let stand = try Stand(rules: rules) { _ in .page }
        for number in 0..<20 { #expect(await stand.fetch("/\(number)").capture != nil) }
        #expect(await stand.fetcher.allowance(for: stand.server.url)?.left == nil)
    }

    @Test func `a crowd at one host is sent away, sources last`() async {
        let clock = LeapingClock(Self.midnight)
        let gate = HostGate(clock: clock)
        var pages = Manners(usualSpacing: 2, usualConnections: 1)
        pages.isFollowed = true
        let manners = pages
        _ = await gate.enter("a", manners)
        await withTaskGroup(of: HostGate.Entrance.self) { group in
            for _ in 0..<300 { group.addTask { await gate.enter("a", manners) } }
            var crowded = 0
            while crowded < 300 - manners.mostWaiting, let next = await group.next() {
                #expect(next == .crowded(Double(manners.mostWaiting) * 2))
                crowded += 1
            }
            #expect(crowded == 300 - manners.mostWaiting)
            group.cancelAll()
        }
    }

    @Test func `sources go before pages`() async {
        let clock = LeapingClock(Self.midnight)
        let gate = HostGate(clock: clock)
        let source = Manners(usualSpacing: 0, usualConnections: 1)
        var page = source
        page.isFollowed = true
        _ = await gate.enter("a", source)
        let order = Order()
        await withDiscardingTaskGroup { group in
            for (name, manners) in [("page", page), ("page", page), ("source", source)] {
                let waiting = await gate.waiting("a")
                group.addTask {
                    _ = await gate.enter("a", manners)
                    await order.add(name)
                    await gate.leave("a", isUnbound: false)
                }
                while await gate.waiting("a") == waiting { await Task.yield() }
            }
            await gate.leave("a", isUnbound: false)
        }
        #expect(await order.names == ["source", "page", "page"])
    }
}

private actor Order {
    private(set) var names: [String] = []
    func add(_ name: String) { names.append(name) }
}
