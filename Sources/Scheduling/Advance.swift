import Foundation
import Model

/// The state of a source or page after a poll that ended at `now`: counters, health, rung, and
/// the time of the next poll. Validators, body, rhythm and page are the caller's to set before.
package func advanced(
    _ state: PollState, after outcome: PollOutcome, plan: Plan, at now: Date, jitter: Double
) -> PollProgress {
    var next = state
    var change: HealthChange?
    if case .postponed = outcome {
    } else {
        next.lastPoll = Timestamp(now)
        count(outcome, in: &next, at: now)
        change = settleHealth(of: &next, after: outcome, plan, at: now)
    }
    let (date, why) = nextPoll(
        after: outcome, of: next, plan: plan, learning: adapted(state, after: outcome), at: now,
        jitter: jitter)
    next.nextPoll = Timestamp(roundingUp: date)
    next.pace = state.parent == nil ? why : nil
    return PollProgress(state: next, change: state.parent == nil ? change : nil)
}

/// Whether the next request may send the validators of the last answer. A server that forgets to
/// change them is caught by a full request once a day, and after a clock was set back.
package func isConditional(_ state: PollState, at now: Date) -> Bool {
    guard !state.validators.isEmpty, state.bodyHash != nil, let full = state.lastFull else {
        return false
    }
    return (0..<Pace.fullRequest).contains(now.timeIntervalSince(full.date))
}

/// The first polls at a start, the longest due first: a second for each hundred, so that neither
/// a start nor a restart is a storm. Polls that are not due keep their time, but where the last one
/// lies ahead: then a clock was wrong that is right now, and its times mean nothing.
package func spread(_ states: [PollState], at now: Date) -> [PollState] {
    let order = states.indices.sorted { states[$0].nextPoll < states[$1].nextPoll }
    var result = states
    var place = 0.0
    for index in order
    where states[index].nextPoll.date <= now || states[index].isAhead(of: now) {
        result[index].nextPoll = Timestamp(now + (place / Pace.startsPerSecond).rounded(.down))
        place += 1
    }
    return result
}

extension PollState {
    fileprivate func isAhead(of now: Date) -> Bool {
        lastPoll.map { $0.date > now + 60 } ?? false
    }
}

// MARK: - Counting

private func count(_ outcome: PollOutcome, in state: inout PollState, at now: Date) {
    switch outcome {
    case .accepted(let freshness), .unchanged(let freshness), .notModified(let freshness):
        state.failures = 0
        state.missing = 0
        state.lastSuccess = Timestamp(now)
        state.doubt = nil
        if case .notModified = outcome {} else { state.lastFull = Timestamp(now) }
        update(&state.freshness, with: freshness, after: outcome)
        climb(&state)
    case .doubted:
        state.failures = 0
        state.missing = 0
        state.lastSuccess = Timestamp(now)
        state.lastFull = Timestamp(now)
        doubt(&state, at: now)
    case .missing, .gone:
        state.failures += 1
        state.missing += 1
    case .postponed: break
    case .rateLimited, .refusedByRobots, .failed:
        state.failures += 1
        // Silence proves nothing: only answers count towards a removal.
        state.missing = 0
    }
    giveUp(&state, after: outcome)
}

/// What a 304 leaves out still holds (RFC 9111, section 4.3.4), and so does the wish of a feed
/// whose body wasn't read again.
private func update(_ known: inout Freshness, with new: Freshness, after outcome: PollOutcome) {
    switch outcome {
    case .accepted: known = new
    case .unchanged:
        known.maxAge = new.maxAge
        known.feedInterval = new.feedInterval ?? known.feedInterval
    default:
        known.maxAge = new.maxAge ?? known.maxAge
    }
}

/// It stays on its rung, and the next look asks for the whole.
private func doubt(_ state: inout PollState, at now: Date) {
    let doubt = state.doubt ?? Doubt(since: Timestamp(now), looks: 0)
    state.doubt = Doubt(since: doubt.since, looks: doubt.looks + 1)
    state.bodyHash = nil
    state.validators = Validators()
}

/// One rung up the ladder of a page, and off it at the end.
private func climb(_ state: inout PollState) {
    guard state.isPage else { return }
    state.rung += 1
    state.isPaused = state.rung > Pace.ladder.count
}

/// A second 410 in a row ends a source; what a source led to also ends when it is missing twice,
/// and a page when it fails long.
private func giveUp(_ state: inout PollState, after outcome: PollOutcome) {
    if outcome == .gone, state.reason == HealthReason.gone { state.isPaused = true }
    guard state.parent != nil else { return }
    let isTried = state.isPage && state.failures >= Pace.pagePatience
    if state.missing >= 2 || isTried { state.isPaused = true }
    if state.isPaused { state.doubt = nil }
}

extension Timestamp {
    /// The first whole second that isn't before `date`: a wait is never cut short by rounding.
    fileprivate init(roundingUp date: Date) {
        self.init(seconds: Int64(date.timeIntervalSince1970.rounded(.up)))
    }
}
