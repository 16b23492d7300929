import Foundation
import Model

/// The bounds of how often anything is asked. All in seconds.
package enum Pace {
    /// Of a source without an interval and without hints.
    package static let usual: Seconds = 15 * 60
    /// Hints of a source are followed between these.
    package static let suggestible: ClosedRange<Seconds> = (5 * 60)...(6 * 3600)
    /// No interval is shorter.
    package static let shortest: Seconds = 1
    /// Nothing is put off longer, be it by a server's wish or because it wants us away.
    package static let longest: Seconds = 24 * 3600
    /// The longest wait for a site that is broken: once it is well again, what it says is news.
    package static let longestBroken: Seconds = 3600
    /// The longest wait after failures that don't burden the site, since it isn't reached: a
    /// network that was away must not keep sources waiting for an hour.
    package static let longestUnreached: Seconds = 15 * 60
    /// Between looks at a robots.txt that refused us.
    package static let robots: Seconds = 3600
    /// After its first poll a page is read again on this ladder, and then no more.
    package static let ladder: [Seconds] = [3600, 86400, 7 * 86400, 30 * 86400]
    /// Failures in a row after which a page is given up.
    package static let pagePatience = 12
    /// Failures in a row after which a source counts as failing.
    package static let sourcePatience = 3
    /// A whole body is asked for, without validators, at least this often: a server that forgets
    /// to change its validators must not hide a change for ever.
    package static let fullRequest: Seconds = 24 * 3600
    /// Sources whose first polls start in one second.
    package static let startsPerSecond = 100.0
}

/// When a source or page is polled next. `state` is the one after the poll: with this outcome
/// counted among its failures. `rhythm` is what an adaptive interval has become, and `jitter` a
/// random number from 0 to below 1.
///
/// `Retry-After`, a refusal by robots.txt and 410 win over the interval; freshness hints steer
/// only a source without one.
package func nextPoll(
    after outcome: PollOutcome, of state: PollState, interval: Source.Interval,
    rhythm: Seconds? = nil, at now: Date, jitter: Double
) -> Date {
    let usual = usualInterval(interval, hints: state.freshness, rhythm: rhythm)
    switch outcome {
    case .accepted, .unchanged, .notModified:
        guard state.parent == nil else { return now + rungLength(state.rung, jitter) }
        return regular(usual, after: state.nextPoll.date, at: now, jitter: jitter)
    case .rateLimited(let wish?):
        return now + min(max(wish.rounded(.up), usual), max(Pace.longest, usual))
    case .refusedByRobots:
        return now + stretched(max(usual, Pace.robots), jitter)
    case .rateLimited(nil), .missing, .gone, .failed:
        return now + backoff(from: usual, state.failures, at: ceiling(for: outcome), jitter)
    }
}

private func ceiling(for outcome: PollOutcome) -> Seconds {
    switch outcome {
    case .failed(reason: "dns"), .failed(reason: "connect"): Pace.longestUnreached
    case .failed(reason: "blocked"), .rateLimited: Pace.longest
    default: Pace.longestBroken
    }
}

/// The time between two polls where all goes well.
package func usualInterval(
    _ interval: Source.Interval, hints: Freshness, rhythm: Seconds? = nil
) -> Seconds {
    let hint = max(hints.maxAge ?? 0, hints.feedInterval ?? 0)
    switch interval {
    case .every(let seconds):
        return max(seconds, Pace.shortest)
    case .between(let atLeast, let atMost):
        let lowest = max(atLeast, Pace.shortest)
        return min(max(hint, rhythm ?? lowest, lowest), max(atMost, lowest))
    case .suggested:
        guard hint > 0 else { return Pace.usual }
        return min(max(hint, Pace.suggestible.lowerBound), Pace.suggestible.upperBound)
    }
}

/// What the wait before a poll becomes in an adaptive interval: half as long after something new,
/// half as long again after nothing new. Nil where there was none that could be adapted.
func adapted(_ before: PollState, after outcome: PollOutcome) -> Seconds? {
    guard before.parent == nil, before.failures == 0, let last = before.lastPoll else { return nil }
    let current = before.nextPoll.date.timeIntervalSince(last.date)
    return switch outcome {
    case .accepted: current / 2
    case .unchanged, .notModified: current * 1.5
    default: current
    }
}

/// From the time that was planned, so that polls don't drift by their own length; from now where
/// that is past. Intervals under a minute get no jitter: they are honoured as they stand.
private func regular(
    _ interval: Seconds, after planned: Date, at now: Date, jitter: Double
) -> Date {
    let sway = interval < 60 ? 0 : min(interval * 0.05, 60) * jitter
    let next = planned + interval + sway
    return next > now && next <= now + interval + sway ? next : now + interval + sway
}

/// Doubles with each failure in a row, up to a ceiling that is never below the interval.
private func backoff(
    from interval: Seconds, _ failures: Int, at ceiling: Seconds, _ jitter: Double
) -> Seconds {
    let doublings = Double(min(max(failures - 1, 0), 30))
    return stretched(min(interval * exp2(doublings), max(ceiling, interval)), jitter)
}

private func rungLength(_ rung: Int, _ jitter: Double) -> Seconds {
    let place = min(max(rung - 1, 0), Pace.ladder.count - 1)
    return stretched(Pace.ladder[place], jitter)
}

/// Up to a tenth longer, so that what failed together doesn't come back together.
private func stretched(_ seconds: Seconds, _ jitter: Double) -> Seconds {
    seconds * (1 + 0.1 * jitter)
}
