import Alerting
import Comparing
import Extracting
import Fetching
import Foundation
import Logging
import Model
import Reading
import Scheduling
import Settings
import Storing

/// What one poll of one source or page goes through, from the network to the ledger. Everything
/// that it decides is committed in one transaction; the deliverer takes it from the outbox.
struct Pipeline: Sendable {
    let configuration: Configuration
    let fetcher: Fetcher
    let extractor: Extractor
    let ledger: Ledger
    let states: StateWriter
    let clock: any AlarmClock
    let logger: Logger

    /// What a poll leaves behind: when to poll again, and which pages to poll for the first time.
    struct Outcome: Sendable {
        var state: PollState
        var pages: [PollState] = []
        var alerts = 0
    }

    func poll(_ errand: Errand) async -> Outcome {
        let answer = await fetcher.fetch(request(for: errand))
        guard !Task.isCancelled else { return Outcome(state: errand.state) }
        do {
            return try await take(answer, of: errand)
        } catch {
            logger.error("\(errand.state.id): not recorded: \(error)")
            return Outcome(state: next(errand, after: .failed(reason: "ledger")))
        }
    }

    private func take(_ answer: FetchOutcome, of errand: Errand) async throws -> Outcome {
        switch answer {
        case .fetched(let capture, let validators, let freshness, let movedTo):
            var accepted = next(errand, after: .accepted(freshness))
            accepted.validators = validators
            accepted.bodyHash = capture.sha256
            if let movedTo { accepted.note = "moved permanently to \(movedTo)" }
            return try await read(capture, of: errand, as: accepted)
        case .notModified(let freshness):
            return try await settle(errand, next(errand, after: .notModified(freshness)))
        default:
            return try await fall(errand, answer)
        }
    }

    // MARK: - An answer with a body

    /// Bytes to documents to findings to changes to alerts.
    private func read(
        _ capture: Capture, of errand: Errand, as accepted: PollState
    ) async throws -> Outcome {
        guard capture.sha256 != errand.state.bodyHash else { return try await settle(errand, accepted) }
        let documents: [Document]
        do {
            documents = try Reading.read(capture, hints: hints(for: errand))
        } catch {
            logger.warning("\(errand.state.id): \(error)")
            return try await fall(errand, .failed(.unreadable("\(error)")))
        }
        let pages = follow(documents, from: errand)
        let observations = observe(documents, of: capture, on: errand, following: pages)
        return try await record(observations, capture, accepted, pages, errand)
    }

    /// The one transaction.
    private func record(
        _ observations: [Observation], _ capture: Capture, _ state: PollState,
        _ pages: [PollState], _ errand: Errand
    ) async throws -> Outcome {
        let judge = Judge(configuration: configuration, extractor: extractor)
        let alerts = try await ledger.record(
            observations, capture: capture, poll: state, pages: pages, decide: judge.decide)
        for alert in alerts { logger.notice("\(alert.event.rawValue): \(alert.summary)") }
        return Outcome(state: state, pages: pages, alerts: alerts.count)
    }
}
