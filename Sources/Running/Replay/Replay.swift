import Crypto
import Curl
import Extracting
import Fetching
import Foundation
import Logging
import Model
import Scheduling
import Settings
import Storing

/// Runs recordings through the pipeline with their own clock. Nothing is fetched and nothing
/// delivered.
package actor Replay {
    private let configuration: Configuration
    private let ledger: Ledger
    private let clock: StoryClock
    private let curl = CurlLoop(name: "curl-replay")
    private let pipeline: Pipeline
    private var states: [String: PollState] = [:]

    /// `start` is the time of the first recording.
    package init(
        _ configuration: Configuration, ledger: Ledger, start: Timestamp, logger: Logger
    ) {
        self.configuration = configuration
        self.ledger = ledger
        clock = StoryClock(start.date)
        pipeline = Pipeline(
            configuration: configuration,
            fetcher: Fetcher(rules: configuration.fetch, curl: curl, clock: clock),
            credentials: [:], extractor: Extractor(actors: configuration.actors),
            ledger: ledger,
            states: StateWriter(ledger: ledger, logger: logger), clock: clock, logger: logger,
            learns: false)
    }

    package func close() { curl.stop() }

    /// The alerts that it would have brought, those of what fell due before it among them. Times
    /// that go back count as the latest so far.
    package func run(_ recording: Recording) async throws -> [Alert] {
        clock.advance(to: recording.at.date)
        let late = try await sweepOverdue(in: ledger, judge: pipeline.judge, at: clock.now)
        var errand = errand(for: recording)
        // Recordings are unconditional: each is looked at.
        errand.state.bodyHash = nil
        let outcome = await take(recording, as: errand)
        states[recording.url] = outcome.state
        return late + outcome.alerts
    }

    private func take(_ recording: Recording, as errand: Errand) async -> Pipeline.Outcome {
        switch recording.content {
        case .document(let document) where recording.status == 200:
            let capture = capture(of: recording, Array(document.text.utf8), nil)
            return await pipeline.take([document], of: capture, on: errand)
        case .body(let body, let contentType) where recording.status == 200:
            let capture = capture(of: recording, body, contentType)
            return await pipeline.take(
                .fetched(capture, Validators(), Freshness(), movedTo: nil), of: errand)
        default:
            return await pipeline.take(outcome(of: recording.status), of: errand)
        }
    }

    private func capture(
        of recording: Recording, _ body: [UInt8], _ contentType: String?
    ) -> Capture {
        Capture(
            url: recording.url, status: recording.status, contentType: contentType, body: body,
            fetched: recording.at, sha256: hexadecimal(SHA256.hash(data: body)))
    }

    private func outcome(of status: Int) -> FetchOutcome {
        switch status {
        case 304: .notModified(Freshness())
        case 404: .missing
        case 410: .gone
        case 429: .rateLimited(retryAfter: nil)
        default: .failed(FetchFailure(.status, "status \(status)"))
        }
    }

    // MARK: - Sources

    /// The configured source of the address, else one made for it.
    private func errand(for recording: Recording) -> Errand {
        let source =
            configuration.sources.first { $0.url == recording.url }
            ?? Source(
                id: WebAddress(recording.url)?.host ?? recording.url, url: recording.url,
                follow: false)
        let fresh = PollState(id: recording.url, url: recording.url, nextPoll: recording.at)
        return Errand(
            source: source, state: states[recording.url] ?? fresh, start: recording.at.date)
    }
}
