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
    /// Between looks at a page that lost most of its words: three within `doubt`.
    package static let doubtful: Seconds = 8 * 3600
    /// How long a page must have said so little for that to be what it says. What an error, a form
    /// for signing in or a new look took away is back by then, or nobody mends it.
    package static let doubt: Seconds = 24 * 3600
    /// Pages in doubt at a time that speak of their site: no ministry takes back so many at once.
    package static let doubtfulPages = 3
    /// Failures in a row after which a page is given up.
    package static let pagePatience = 12
    /// Failures in a row after which a source counts as failing.
    package static let sourcePatience = 3
    /// A whole body is asked for, without validators, at least this often: a server that forgets
    /// to change its validators must not hide a change for ever.
    package static let fullRequest: Seconds = 24 * 3600
    /// A source whose answers take longer counts as slow.
    package static let slow: Seconds = 10
    /// Sources whose first polls start in one second.
    package static let startsPerSecond = 100.0
}

/// When a source or page is polled next, and why, for a person. `state` is the one after the poll:
/// with this outcome counted among its failures. `learning` is what an adaptive interval has become
/// where no rhythm is known, and `jitter` a random number from 0 to below 1.
///
/// `Retry-After`, a refusal by robots.txt and 410 win over the interval; freshness hints steer
/// only a source without one.
package func nextPoll(
    after outcome: PollOutcome, of state: PollState, plan: Plan, learning: Seconds? = nil,
    at now: Date, jitter: Double
) -> (date: Date, why: String) {
    let pacemaker = Pacemaker(plan, of: state, learning: learning)
    let usual = pacemaker.tempo(at: now).interval
    switch outcome {
    case .doubted where state.isPage:
        return (now + stretched(Pace.doubtful, jitter), "most of its words are missing")
    case .accepted, .unchanged, .notModified, .doubted:
        guard !state.isPage else {
            return (now + rungLength(state.rung, jitter), "step \(state.rung) of its ladder")
        }
        return pacemaker.regular(after: state.nextPoll.date, at: now, jitter: jitter)
    case .postponed(let wait):
        return (
            now + max(wait, 1) + min(wait * 0.1, 60) * jitter, "its host is left alone until then"
        )
    case .rateLimited(let wish?):
        let wait = min(max(wish.rounded(.up), usual), max(Pace.longest, usual))
        return (now + wait, "it asked for \(spoken(wish)) without us")
    case .refusedByRobots:
        return (now + stretched(max(usual, Pace.robots), jitter), "robots.txt is looked at again")
    case .rateLimited(nil), .missing, .gone, .failed:
        let wait = backoff(from: usual, state.failures, at: ceiling(for: outcome), jitter)
        let count = state.failures
        return (now + wait, count == 1 ? "after a failure" : "after \(count) failures in a row")
    }
}

private func ceiling(for outcome: PollOutcome) -> Seconds {
    switch outcome {
    case .failed(reason: "dns"), .failed(reason: "connect"): Pace.longestUnreached
    case .failed(reason: "blocked"), .rateLimited: Pace.longest
    default: Pace.longestBroken
    }
}

/// What the wait before a poll becomes in an adaptive interval: half as long after something new,
/// half as long again after nothing new. Nil where there was none that could be adapted.
func adapted(_ before: PollState, after outcome: PollOutcome) -> Seconds? {
    guard !before.isPage, before.failures == 0, let last = before.lastPoll else { return nil }
    let current = before.nextPoll.date.timeIntervalSince(last.date)
    return switch outcome {
    case .accepted: current / 2
    case .unchanged, .notModified: current * 1.5
    default: current
    }
}

extension Pacemaker {
    /// The next poll where all went well.
    fileprivate func regular(
        after planned: Date, at now: Date, jitter: Double
    ) -> (date: Date, why: String) {
        let date = plan.isSteady ? beat(after: planned, at: now, jitter) : sway(from: now, jitter)
        let wanted = awake(from: date)
        let why = tempo(at: date).reasons.joined(separator: ", ")
        return (wanted, wanted == date ? why : why + ", but not in hours that the feed skips")
    }

    /// From the time that was planned, so that polls don't drift by their own length; from now
    /// where that is past. Intervals under a minute get no jitter: they are honoured as they stand.
    private func beat(after planned: Date, at now: Date, _ jitter: Double) -> Date {
        let interval = tempo(at: now).interval
        let sway = interval < 60 ? 0 : min(interval * 0.05, 60) * jitter
        let next = planned + interval + sway
        return next > now && next <= now + interval + sway ? next : now + interval + sway
    }

    /// Of an interval that adapts jitter shortens: no bound of the user's is passed for it.
    private func sway(from now: Date, _ jitter: Double) -> Date {
        let next = next(after: now)
        let (wait, interval) = (next.timeIntervalSince(now), tempo(at: next).interval)
        let sway = interval < 60 ? 0 : min(interval * 0.05, 60) * jitter
        guard case .between(let least, _) = plan.interval else { return now + wait + sway }
        return now + max(wait - sway, min(wait, least))
    }

    /// Past the hours in which the feed of a source without an interval doesn't want to be asked,
    /// a day at most.
    private func awake(from date: Date) -> Date {
        guard case .suggested = plan.interval, let skipped = freshness.skipped else { return date }
        var hour = Int((date.timeIntervalSince1970 / 3600).rounded(.down))
        for later in 0..<24 {
            let (day, second) = weekday(ofLocal: hour * 3600)
            guard skipped.contains(hour: second / 3600, day: day) else {
                return later == 0 ? date : Date(timeIntervalSince1970: Double(hour) * 3600)
            }
            hour += 1
        }
        return Date(timeIntervalSince1970: Double(hour) * 3600)
    }
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
