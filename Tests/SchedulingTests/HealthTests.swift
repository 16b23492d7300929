import Foundation
import Model
import Testing

@testable import Scheduling

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
