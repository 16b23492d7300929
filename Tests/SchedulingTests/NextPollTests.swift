import Foundation
import Model
import Testing

@testable import Scheduling

private let minute: Seconds = 60
private let hour: Seconds = 3600
private let day: Seconds = 86_400

@Suite struct NextPollTests {
    private static let now = Date(timeIntervalSince1970: 1_700_000_000)

    /// Seconds until the next poll of a source that was due just now.
    private func wait(
        after outcome: PollOutcome, failures: Int = 0, every interval: Seconds = 300,
        jitter: Double = 0, planned: Seconds = 0
    ) -> Seconds {
        var state = PollState(id: "a", url: "u", nextPoll: Timestamp(Self.now + planned))
        state.failures = failures
        return nextPoll(
            after: outcome, of: state, plan: Plan(.every(interval)), at: Self.now, jitter: jitter
        ).date.timeIntervalSince(Self.now)
    }

    @Test(
        "Well read, a source waits for its interval",
        arguments: [
            PollOutcome.accepted(Freshness(maxAge: 9)), .unchanged(Freshness()),
            .notModified(Freshness(maxAge: 9999)),
        ])
    func well(_ outcome: PollOutcome) {
        #expect(wait(after: outcome) == 300)
        #expect(wait(after: outcome, every: 1) == 1)
        #expect(wait(after: outcome, every: 0.01) == Pace.shortest)
    }

    @Test func `an interval counts from the planned time, so that polls don't drift`() {
        let outcome = PollOutcome.accepted(Freshness())
        #expect(wait(after: outcome, planned: -10) == 290)
        // What is late by more than an interval is not made up for.
        #expect(wait(after: outcome, planned: -1000) == 300)
        // Neither does a poll that was brought forward put the next one off.
        #expect(wait(after: outcome, planned: 1000) == 300)
    }

    @Test("Jitter only ever lengthens, and stays small", arguments: [0, 0.3, 0.999_999])
    func jitter(_ jitter: Double) {
        let accepted = PollOutcome.accepted(Freshness())
        #expect((300...315).contains(wait(after: accepted, jitter: jitter)))
        #expect((day...day + 60).contains(wait(after: accepted, every: day, jitter: jitter)))
        #expect(wait(after: accepted, every: 10, jitter: jitter) == 10)
        let failed = wait(after: .failed(reason: "status"), failures: 2, jitter: jitter)
        #expect((600...660).contains(failed))
        let robots = wait(after: .refusedByRobots, jitter: jitter)
        #expect((hour...hour * 1.1).contains(robots))
    }

    @Test(
        "Failures double the wait up to a ceiling by their reason",
        arguments: [
            (PollOutcome.failed(reason: "status"), hour), (.failed(reason: "tls"), hour),
            (.failed(reason: "dns"), 15 * minute), (.failed(reason: "connect"), 15 * minute),
            (.failed(reason: "blocked"), day), (.rateLimited(retryAfter: nil), day),
            (.missing, hour), (.gone, hour),
        ] as [(PollOutcome, Seconds)])
    func backoff(_ outcome: PollOutcome, _ ceiling: Seconds) {
        for failures in 1...80 {
            let expected = min(300 * exp2(Double(min(failures - 1, 30))), ceiling)
            #expect(wait(after: outcome, failures: failures) == expected)
        }
    }

    @Test func `no failure is polled sooner than what is well`() {
        for outcome in [PollOutcome.failed(reason: "dns"), .missing, .rateLimited(retryAfter: 0)] {
            #expect(wait(after: outcome, failures: 1, every: 2 * day) == 2 * day)
        }
    }

    @Test(
        "A server's wish lies between the interval and a day",
        arguments: [
            (0, 300), (10, 300), (301.2, 302), (3600, 3600), (day, day), (day * 30, day),
        ] as [(Seconds, Seconds)])
    func wish(_ wish: Seconds, _ expected: Seconds) {
        #expect(wait(after: .rateLimited(retryAfter: wish), failures: 5) == expected)
        #expect(wait(after: .rateLimited(retryAfter: wish), jitter: 0.9) == expected)
    }

    @Test func `a server's wish wins over the shortest interval`() {
        #expect(wait(after: .rateLimited(retryAfter: 7), every: 1) == 7)
    }

    @Test(
        "Hints steer only sources without an interval",
        arguments: [
            (Freshness(), 15 * minute), (Freshness(maxAge: 0), 15 * minute),
            (Freshness(maxAge: 10), 5 * minute), (Freshness(maxAge: 1800), 1800),
            (Freshness(maxAge: 600, feedInterval: hour), hour),
            (Freshness(feedInterval: 7 * day), 6 * hour),
        ] as [(Freshness, Seconds)])
    func hints(_ hints: Freshness, _ expected: Seconds) {
        #expect(usual(.suggested, hints) == expected)
        #expect(usual(.every(77), hints) == 77)
        #expect(usual(.between(atLeast: 70, atMost: 90), hints) == 70)
    }

    private func usual(_ interval: Source.Interval, _ hints: Freshness) -> Seconds {
        var state = PollState(id: "a", url: "u", nextPoll: Timestamp(Self.now))
        state.freshness = hints
        return Pacemaker(Plan(interval), of: state, learning: nil).tempo(at: Self.now).interval
    }

    @Test func `a page climbs its ladder, an hour, a day, a week, a month`() {
        var state = PollState(id: "p", url: "p", parent: "a", nextPoll: Timestamp(Self.now))
        let waits = (1...4).map { rung in
            state.rung = rung
            return nextPoll(
                after: .accepted(Freshness()), of: state, plan: Plan(.every(1)), at: Self.now,
                jitter: 0
            ).date.timeIntervalSince(Self.now)
        }
        #expect(waits == [hour, day, 7 * day, 30 * day])
    }
}
