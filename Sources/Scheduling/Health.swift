import Foundation
import Model

/// Codes of reasons that come from the outcome itself.
package enum HealthReason {
    static let gone = "gone"
    static let missing = "status"
    static let rateLimited = "rate-limited"
    static let robots = "robots"
    package static let stale = "stale"
    package static let structure = "structure"
}

/// Sets health and reason of a state that this outcome was counted in. What is slow is shown; what
/// fails, is blocked or went quiet is told, once each way.
func settleHealth(
    of state: inout PollState, after outcome: PollOutcome, _ plan: Plan, at now: Date
) -> HealthChange? {
    let wasDown = state.isDown
    let failure = reason(of: outcome)
    let loss = failure == nil ? loss(of: state, plan) : nil
    if let loss { state.note = loss }
    guard
        let reason = failure ?? loss.map({ _ in HealthReason.structure })
            ?? staleness(of: state, at: now)
    else {
        state.health = speed(of: state)
        if state.reason == HealthReason.structure { state.note = nil }
        state.reason = nil
        return wasDown ? .recovered : nil
    }
    state.reason = reason
    let isCertain = outcome == .refusedByRobots || state.isPaused || failure == nil
    guard wasDown || isCertain || state.failures >= Pace.sourcePatience else { return nil }
    state.health = health(for: reason)
    return wasDown ? nil : .failing(reason: reason)
}

private func reason(of outcome: PollOutcome) -> String? {
    switch outcome {
    case .accepted, .doubted, .unchanged, .notModified, .postponed: nil
    case .rateLimited: HealthReason.rateLimited
    case .missing: HealthReason.missing
    case .gone: HealthReason.gone
    case .refusedByRobots: HealthReason.robots
    case .failed(let reason): reason
    }
}

/// A sentence on a source that answers, but not with what its pages said; nil for a single look,
/// unless the source wasn't well before.
private func loss(of state: PollState, _ plan: Plan) -> String? {
    if plan.pagesInDoubt >= Pace.doubtfulPages {
        return "most of the words of \(plan.pagesInDoubt) of its pages are missing"
    }
    guard let doubt = state.doubt, state.isDown || doubt.looks >= Pace.sourcePatience else {
        return nil
    }
    return "most of the page's words are missing"
}

/// A source that answers, but has said nothing new for much longer than it ever did.
private func staleness(of state: PollState, at now: Date) -> String? {
    guard state.parent == nil, state.rhythm?.silence(at: now) != nil else { return nil }
    return HealthReason.stale
}

/// Whether somebody means us to stay away, something is broken, or nothing is said any more.
private func health(for reason: String) -> SourceHealth {
    switch reason {
    case "blocked", HealthReason.rateLimited, HealthReason.robots: .blocked
    case HealthReason.stale: .stale
    default: .failing
    }
}

/// With a margin, so that a source at the edge isn't one thing and the other in turn.
private func speed(of state: PollState) -> SourceHealth {
    let bound = state.health == .slow ? Pace.slow / 2 : Pace.slow
    return state.latency ?? 0 > bound ? .slow : .ok
}

extension PollState {
    fileprivate var isDown: Bool { [.failing, .blocked, .stale].contains(health) }

    /// A sentence on how long a source has been quiet; nil where that is nothing unusual.
    package func silence(at now: Date) -> String? {
        guard let rhythm, let silence = rhythm.silence(at: now) else { return nil }
        return "nothing new for \(spoken(silence)); "
            + "its longest pause so far was \(spoken(rhythm.longestPause))"
    }
}

extension Doubt {
    /// Whether one more look at so little is what the page says now.
    package func ends(at now: Date) -> Bool {
        looks + 1 >= Pace.sourcePatience && now.timeIntervalSince(since.date) >= Pace.doubt
    }
}

/// The mean of what answers take, the last few weighing most.
package func latency(_ known: Seconds?, and last: Seconds) -> Seconds {
    known.map { $0 + 0.3 * (last - $0) } ?? last
}
