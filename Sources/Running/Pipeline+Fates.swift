import Comparing
import Fetching
import Foundation
import Model
import Reading
import Scheduling
import Storing

// How a poll ends without anything new to read: what it means for the next one, for the source's
// health, and for the pages that are gone.

extension Pipeline {
    /// Validators are those of the address that gave them: another one is asked in full.
    func request(for errand: Errand) -> FetchRequest {
        let address = errand.address
        let isSamePlace = address == errand.state.movedTo
        return FetchRequest(
            url: errand.state.url, kind: errand.kind, validators: errand.state.validators,
            isConditional: isSamePlace && isConditional(errand.state, at: clock.now),
            spacing: errand.source.spacing, connectionsPerHost: errand.source.connectionsPerHost,
            movedTo: address, isFollowed: errand.isPage, isBudgeted: !errand.isFixed,
            credentials: credentials[errand.source.id])
    }

    func hints(for errand: Errand) -> ReadingHints {
        ReadingHints(
            kind: errand.kind, language: errand.source.language,
            selector: errand.isPage ? nil : errand.source.selector)
    }

    func advance(_ errand: Errand, after outcome: PollOutcome) async -> PollProgress {
        let now = clock.now
        return advanced(
            errand.state, after: outcome, plan: await pacing.plan(of: errand, at: now), at: now,
            jitter: .random(in: 0..<1))
    }

    /// Not asked at all: no fact about the source. Only what waits for long is kept, so that a
    /// crowd at one host costs the ledger nothing.
    func putOff(
        _ errand: Errand, for wait: Seconds, _ reason: Postponement
    ) async -> Outcome {
        var state = await advance(errand, after: .postponed(wait)).state
        guard !errand.isPage else { return Outcome(state: state) }
        state.pace = reason.words
        if reason != .crowd { await states.write(state) }
        return Outcome(state: state)
    }

    /// Nothing new: only the state moves on, and the source may have recovered.
    func settle(_ errand: Errand, after outcome: PollOutcome) async throws -> Outcome {
        let (state, decision) = telling(await advance(errand, after: outcome), of: errand)
        guard let decision else {
            await states.write(state)
            return Outcome(state: state)
        }
        let alerts = try await ledger.record(
            states: [state], at: Timestamp(clock.now), decide: decision)
        return Outcome(state: state, alerts: alerts)
    }

    /// No answer that could be read: a fact about health, never about content, but for a page that
    /// is missing for the second time.
    func fall(_ errand: Errand, after answer: FetchOutcome) async throws -> Outcome {
        var errand = errand
        errand.state.note = answer.words
        errand = errand.back()
        // A sitemap that can't be read has no alert of its own.
        logger.log(
            level: errand.state.isSitemap ? .warning : .info,
            "\(errand.state.id): \(answer.words)")
        let progress = await advance(errand, after: answer.outcome)
        let isRemoval = progress.state.missing == 2
        guard progress.change != nil || isRemoval else {
            await states.write(progress.state)
            return Outcome(state: progress.state)
        }
        let judge = judge
        let at = Timestamp(clock.now)
        let url = errand.state.url
        let health = progress.change.map {
            judge.change($0, of: errand, note: answer.words, at: at)
        }
        let alerts = try await ledger.record(states: [progress.state], at: at) { known in
            var comparison = isRemoval ? try removed(url, at: at, in: known) : Comparison()
            if let health { comparison.changes.append(health) }
            return (comparison, judge.alerts(for: comparison.changes))
        }
        return Outcome(state: progress.state, alerts: alerts)
    }

    /// A change of the source's health as what is to be decided, with the sentence that the state
    /// shows from then on.
    func telling(_ progress: PollProgress, of errand: Errand) -> (PollState, Decision?) {
        guard let change = progress.change else { return (progress.state, nil) }
        var state = progress.state
        var note = state.silence(at: clock.now)
        if case .failing(let reason) = change {
            note = reason == HealthReason.structure ? state.note : note
            state.note = note
        }
        let judge = judge
        let health = judge.change(change, of: errand, note: note, at: Timestamp(clock.now))
        return (state, { _ in (Comparison(changes: [health]), judge.alerts(for: [health])) })
    }
}

extension FetchOutcome {
    /// What happened, for a person.
    var words: String {
        switch self {
        case .fetched, .notModified: "read"
        case .rateLimited(let wait?): "asked to wait for \(Int(wait)) s"
        case .rateLimited(nil): "asked to wait (429)"
        case .postponed(let wait, let reason): "put off for \(Int(wait)) s: \(reason.words)"
        case .gone: "gone for good (410)"
        case .missing: "not found (404)"
        case .refusedByRobots: "robots.txt asks us to stay away"
        case .failed(let failure): failure.message
        }
    }

    /// As far as the next poll depends on it.
    var outcome: PollOutcome {
        switch self {
        case .fetched(_, _, let freshness, _): .accepted(freshness)
        case .notModified(let freshness): .notModified(freshness)
        case .rateLimited(let wait): .rateLimited(retryAfter: wait)
        case .postponed(let wait, _): .postponed(wait)
        case .gone: .gone
        case .missing: .missing
        case .refusedByRobots: .refusedByRobots
        case .failed(let failure): .failed(reason: failure.reason)
        }
    }
}

extension Postponement {
    /// Why, for a person.
    fileprivate var words: String {
        switch self {
        case .held: "its host asked to be left alone until then"
        case .budget: "the host's requests of the day have to last"
        case .crowd: "many wait for its host"
        }
    }
}
