import Foundation
import Model
import Testing

@testable import Scheduling

/// A source or page that lives through one outcome after the other, each polled when it is due.
private struct Life {
    var state: PollState
    var interval = Source.Interval.every(60)
    var windows: [Window] = []
    var now = Date(timeIntervalSince1970: 1_700_000_000)
    var changes: [HealthChange?] = []

    init(parent: String? = nil, isSitemap: Bool = false) {
        state = PollState(
            id: "a", url: "u", parent: parent, nextPoll: Timestamp(now), isSitemap: isSitemap)
    }

    mutating func poll(_ outcomes: PollOutcome...) {
        for outcome in outcomes {
            now = max(now, state.nextPoll.date)
            let progress = advanced(
                state, after: outcome, plan: Plan(interval, windows: windows), at: now, jitter: 0)
            state = progress.state
            changes.append(progress.change)
        }
    }

    /// Seconds until the next poll.
    var wait: Seconds { state.nextPoll.date.timeIntervalSince(now) }
}

private let read = PollOutcome.accepted(Freshness())
private let broken = PollOutcome.failed(reason: "status")

@Suite struct HealthTests {
    @Test func `three failures in a row are told once, and so is the recovery`() {
        var life = Life()
        life.poll(read, broken, broken, broken, broken, broken, read, read)
        #expect(
            life.changes
                == [nil, nil, nil, .failing(reason: "status"), nil, nil, .recovered, nil])
    }

    @Test func `a single failure is told of nobody`() {
        var life = Life()
        life.poll(read, broken, read, broken, broken, read)
        #expect(life.changes.allSatisfy { $0 == nil })
        #expect(life.state.health == .ok)
    }

    @Test func `a source that never was well is told as well`() {
        var life = Life()
        life.poll(broken, broken, broken)
        #expect(life.changes.last == .failing(reason: "status"))
    }

    @Test(
        "A 304 or the same body is as good as a new one",
        arguments: [PollOutcome.notModified(Freshness()), .unchanged(Freshness())])
    func unchanged(_ outcome: PollOutcome) {
        var life = Life()
        life.poll(broken, broken, broken, outcome)
        #expect(life.changes.last == .recovered)
        #expect(life.state.failures == 0)
        #expect(life.state.lastSuccess == Timestamp(life.now))
    }

    @Test(
        "What isn't well says why",
        arguments: [
            (PollOutcome.failed(reason: "dns"), SourceHealth.failing, "dns"),
            (.failed(reason: "blocked"), .blocked, "blocked"),
            (.rateLimited(retryAfter: 5), .blocked, "rate-limited"),
            (.missing, .failing, "status"), (.gone, .failing, "gone"),
            (.refusedByRobots, .blocked, "robots"),
        ])
    func reasons(_ outcome: PollOutcome, _ health: SourceHealth, _ reason: String) {
        var life = Life()
        life.poll(outcome, outcome, outcome)
        #expect(life.state.health == health)
        #expect(life.state.reason == reason)
        #expect(life.changes.compactMap { $0 } == [.failing(reason: reason)])
        life.poll(read)
        #expect(life.state.health == .ok && life.state.reason == nil)
        #expect(life.changes.last == .recovered)
    }

    @Test func `a refusal by robots.txt is certain at once`() {
        var life = Life()
        life.poll(.refusedByRobots)
        #expect(life.changes == [.failing(reason: "robots")])
    }

    @Test func `another reason is no second alert`() {
        var life = Life()
        life.poll(broken, broken, broken, .failed(reason: "tls"), .refusedByRobots)
        #expect(life.changes.compactMap { $0 }.count == 1)
        #expect(life.state.reason == "robots")
    }

    @Test func `a poll that was put off is no failure, and no poll`() {
        var life = Life()
        life.poll(read, broken)
        let before = life.state
        life.poll(.postponed(500))
        #expect(life.wait == 500)
        #expect(life.state.failures == 1 && life.state.lastPoll == before.lastPoll)
        #expect(life.changes.allSatisfy { $0 == nil })
    }

    @Test func `a slow source is shown, not told, and has to become much faster`() {
        var life = Life()
        for (seconds, health) in [(12.0, SourceHealth.slow), (7, .slow), (4, .ok), (8, .ok)] {
            life.state.latency = seconds
            life.poll(read)
            #expect(life.state.health == health)
        }
        #expect(life.changes.allSatisfy { $0 == nil })
        #expect(latency(nil, and: 4) == 4 && latency(4, and: 14) == 7)
    }

    @Test func `a page's health is nobody's alert`() {
        var life = Life(parent: "source")
        life.poll(broken, broken, broken, broken, read)
        #expect(life.changes.allSatisfy { $0 == nil })
    }

    @Test func `a second 410 in a row ends a source, and is told`() {
        var life = Life()
        life.poll(.gone)
        #expect(!life.state.isPaused && life.state.missing == 1)
        life.poll(.gone)
        #expect(life.state.isPaused && life.state.missing == 2)
        #expect(life.changes == [nil, .failing(reason: "gone")])
    }

    @Test func `a 410 that was a slip ends nothing`() {
        var life = Life()
        life.poll(.gone, read, .gone, .missing, .gone)
        #expect(!life.state.isPaused)
    }

    @Test func `a 404 never ends a source`() {
        var life = Life()
        for _ in 0..<40 { life.poll(.missing) }
        #expect(!life.state.isPaused && life.state.missing == 40)
    }

    @Test func `only answers in a row count towards a removal`() {
        var life = Life()
        life.poll(.missing, .failed(reason: "timeout"), .missing)
        #expect(life.state.missing == 1)
        life.poll(.missing)
        #expect(life.state.missing == 2)
    }
}

@Suite struct StaleTests {
    /// A life with something new each day, for twenty days.
    private func daily() -> Life {
        var life = Life()
        life.interval = .every(3600)
        for _ in 0..<20 {
            life.now += 86_400
            publish(&life)
        }
        return life
    }

    private func publish(_ life: inout Life) {
        life.state.rhythm = Rhythm.learned(
            life.state.rhythm, from: [Timestamp(life.now)], at: life.now)
        life.poll(read)
    }

    private func wait(_ life: inout Life, days: Double) {
        let end = life.now + days * 86_400
        while life.now < end { life.poll(.notModified(Freshness())) }
    }

    @Test func `a source that went quiet is told once, and so is its return`() {
        var life = daily()
        wait(&life, days: 2.9)
        #expect(life.state.health == .ok)
        wait(&life, days: 5)
        #expect(life.state.health == .stale && life.state.reason == "stale")
        #expect(life.changes.compactMap { $0 } == [.failing(reason: "stale")])
        let words = life.state.silence(at: life.now)
        #expect(words?.hasPrefix("nothing new for 7.9 d; its longest pause so far was 1") == true)
        publish(&life)
        #expect(life.state.health == .ok)
        #expect(life.changes.compactMap { $0 } == [.failing(reason: "stale"), .recovered])
    }

    @Test func `a stale source that fails as well, and answers again, is still stale`() {
        var life = daily()
        wait(&life, days: 8)
        life.poll(broken, broken, broken, broken)
        #expect(life.state.health == .failing)
        life.poll(.notModified(Freshness()))
        #expect(life.state.health == .stale)
        #expect(life.changes.compactMap { $0 } == [.failing(reason: "stale")])
    }

    @Test func `a source of which little is known is never stale`() {
        var life = Life()
        life.interval = .every(86_400)
        for _ in 0..<5 { publish(&life) }
        wait(&life, days: 300)
        #expect(life.state.health == .ok)
    }

    @Test func `one busy week is no rhythm`() {
        var life = Life()
        life.interval = .every(3600)
        for _ in 0..<50 {
            life.now += 3 * 3600
            publish(&life)
        }
        life.interval = .every(86_400)
        wait(&life, days: 300)
        #expect(life.state.health == .ok)
    }

    @Test func `after years a source can still go quiet`() {
        var life = Life()
        life.interval = .every(86_400)
        for _ in 0..<900 {
            life.now += 86_400
            publish(&life)
        }
        wait(&life, days: 9)
        #expect(life.state.health == .stale)
    }
}

@Suite struct LadderTests {
    @Test func `a page is polled five times, and then no more`() {
        var life = Life(parent: "source")
        var waits: [Seconds] = []
        while !life.state.isPaused {
            life.poll(read)
            if !life.state.isPaused { waits.append(life.wait) }
        }
        #expect(waits == [3600, 86_400, 7 * 86_400, 30 * 86_400])
        #expect(life.state.rung == 5)
    }

    @Test func `a failure keeps a page on its rung and doesn't wait for the next one`() {
        var life = Life(parent: "source")
        life.poll(read, broken)
        #expect(life.state.rung == 1)
        #expect(life.wait == 60)
        life.poll(read)
        #expect(life.wait == 86_400)
    }

    @Test func `a page that is missing twice is given up`() {
        var life = Life(parent: "source")
        life.poll(read, .missing)
        #expect(!life.state.isPaused)
        life.poll(.missing)
        #expect(life.state.isPaused)
    }

    @Test func `a page that only fails is given up some time`() {
        var life = Life(parent: "source")
        for _ in 1..<Pace.pagePatience { life.poll(broken) }
        #expect(!life.state.isPaused)
        life.poll(broken)
        #expect(life.state.isPaused)
    }

    @Test func `a sitemap is polled as its source is, and given up only where it is missing`() {
        var life = Life(parent: "s", isSitemap: true)
        for _ in 0..<20 {
            life.poll(read)
            #expect(life.wait == 60)
        }
        for _ in 0..<20 { life.poll(broken) }
        #expect(!life.state.isPaused)
        #expect(life.changes.allSatisfy { $0 == nil })
        life.poll(.missing, .missing)
        #expect(life.state.isPaused)
    }

    @Test func `a source has no ladder`() {
        var life = Life()
        for _ in 0..<10 { life.poll(read) }
        #expect(life.state.rung == 0 && !life.state.isPaused)
    }
}

@Suite struct MemoryTests {
    @Test func `the next poll falls on a whole second, never too early`() {
        var life = Life()
        life.now += 0.25
        life.state.nextPoll = Timestamp(life.now - 1000)
        life.poll(read)
        #expect(life.wait == 60.75)
    }

    @Test func `a short interval keeps its beat`() {
        var life = Life()
        life.interval = .every(1)
        let start = life.now
        for _ in 0..<100 {
            life.poll(.notModified(Freshness()))
            // The poll itself took a while.
            life.now += 0.4
        }
        #expect(life.state.nextPoll.date == start + 100)
    }

    @Test func `what a 304 leaves out still holds`() {
        var life = Life()
        life.interval = .suggested
        life.poll(.accepted(Freshness(maxAge: 600, feedInterval: 1200)))
        #expect(life.wait == 1200)
        life.poll(.notModified(Freshness()))
        #expect(life.state.freshness == Freshness(maxAge: 600, feedInterval: 1200))
        life.poll(.notModified(Freshness(maxAge: 1800)))
        #expect(life.wait == 1800)
        life.poll(.unchanged(Freshness()))
        #expect(life.state.freshness == Freshness(feedInterval: 1200))
        life.poll(.accepted(Freshness()))
        #expect(life.state.freshness == Freshness())
    }

    @Test func `an adaptive interval shortens with news and lengthens without`() {
        var life = Life()
        life.interval = .between(atLeast: 60, atMost: 400)
        life.poll(read)
        #expect(life.wait == 60)
        life.poll(.unchanged(Freshness()), .unchanged(Freshness()), .notModified(Freshness()))
        #expect((200...205).contains(life.wait))
        for _ in 0..<5 { life.poll(.notModified(Freshness())) }
        #expect(life.wait == 400)
        life.poll(read)
        #expect(life.wait == 200)
        life.poll(broken, read)
        #expect(life.wait == 60)
    }

    @Test func `validators are sent while they are fresh, and in full once a day`() {
        var life = Life()
        life.interval = .every(3600)
        #expect(!isConditional(life.state, at: life.now))
        life.poll(read)
        life.state.validators = Validators(etag: "\"1\"")
        #expect(!isConditional(life.state, at: life.now), "there is no stored body")
        life.state.bodyHash = "ab"
        var conditional = 0
        while isConditional(life.state, at: life.state.nextPoll.date), conditional < 100 {
            life.poll(.notModified(Freshness()))
            conditional += 1
        }
        #expect(conditional == 23)
        life.poll(.unchanged(Freshness()))
        #expect(isConditional(life.state, at: life.now))
        #expect(!isConditional(life.state, at: life.now - 10), "the clock was set back")
    }

    @Test func `a state without validators is never asked conditionally`() {
        var state = PollState(id: "a", url: "u", nextPoll: Timestamp(seconds: 0))
        (state.bodyHash, state.lastFull) = ("ab", Timestamp(seconds: 0))
        #expect(!isConditional(state, at: Date(timeIntervalSince1970: 1)))
    }
}

@Suite struct SpreadTests {
    private let now = Date(timeIntervalSince1970: 1_700_000_000)

    @Test func `a start is spread by a second for each hundred`() {
        let states = (0..<1000).map {
            PollState(id: String($0), url: "u", nextPoll: Timestamp(now))
        }
        let delays = spread(states, at: now).map { $0.nextPoll.date.timeIntervalSince(now) }
        #expect(delays.count { $0 == 0 } == 100)
        #expect(delays.max() == 9)
        #expect(Dictionary(grouping: delays) { $0 }.values.allSatisfy { $0.count == 100 })
    }

    @Test func `what a clock put far ahead that was wrong is due`() {
        var state = PollState(id: "a", url: "u", nextPoll: Timestamp(now + 1e8))
        state.lastPoll = Timestamp(now + 1e8 - 600)
        #expect(spread([state], at: now)[0].nextPoll == Timestamp(now))
        state.lastPoll = Timestamp(now - 600)
        #expect(spread([state], at: now)[0].nextPoll == Timestamp(now + 1e8))
    }

    @Test func `the longest due comes first, and what isn't due keeps its time`() {
        var states = (0..<150).map {
            PollState(id: String($0), url: "u", nextPoll: Timestamp(now - 10))
        }
        states[149].nextPoll = Timestamp(now - 1000)
        states[0].nextPoll = Timestamp(now + 500)
        let result = spread(states, at: now)
        #expect(result.map(\.id) == states.map(\.id))
        #expect(result[149].nextPoll == Timestamp(now))
        #expect(result[0].nextPoll == Timestamp(now + 500))
        #expect(result[148].nextPoll == Timestamp(now + 1))
    }
}
