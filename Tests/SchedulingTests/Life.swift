import Foundation
import Model

@testable import Scheduling

/// A source or page that lives through one outcome after the other, each polled when it is due.
struct Life {
    var state: PollState
    var interval = Source.Interval.every(60)
    var windows: [Window] = []
    var pagesInDoubt = 0
    var now = Date(timeIntervalSince1970: 1_700_000_000)
    var changes: [HealthChange?] = []

    init(parent: String? = nil, isSitemap: Bool = false) {
        state = PollState(
            id: "a", url: "u", parent: parent, nextPoll: Timestamp(now), isSitemap: isSitemap)
    }

    mutating func poll(_ outcomes: PollOutcome...) {
        for outcome in outcomes {
            now = max(now, state.nextPoll.date)
            var plan = Plan(interval, windows: windows)
            plan.pagesInDoubt = pagesInDoubt
            let progress = advanced(state, after: outcome, plan: plan, at: now, jitter: 0)
            state = progress.state
            changes.append(progress.change)
        }
    }

    /// Seconds until the next poll.
    var wait: Seconds { state.nextPoll.date.timeIntervalSince(now) }
}

let read = PollOutcome.accepted(Freshness())
let broken = PollOutcome.failed(reason: "status")
