import Comparing
import Extracting
import Fetching
import Foundation
import Logging
import Model
import Reading
import Settings
import Storing

/// What one poll of one source or page goes through, from the network to the ledger. Everything
/// that it decides is committed in one transaction; the deliverer takes it from the outbox.
struct Pipeline: Sendable {
    let configuration: Configuration
    let fetcher: Fetcher
    /// By the id of the source.
    let credentials: [String: Credentials]
    let extractor: Extractor
    let ledger: Ledger
    let states: StateWriter
    let clock: any AlarmClock
    let logger: Logger
    let pacing: Pacing
    /// Whether it goes by the times at which sources publish: a recording has but some of them.
    let learns: Bool
    private let desk = Desk()

    init(
        configuration: Configuration, fetcher: Fetcher, credentials: [String: Credentials],
        extractor: Extractor, ledger: Ledger, states: StateWriter, clock: any AlarmClock,
        logger: Logger, learns: Bool = true
    ) {
        self.configuration = configuration
        self.fetcher = fetcher
        self.credentials = credentials
        self.extractor = extractor
        self.ledger = ledger
        self.states = states
        self.clock = clock
        self.logger = logger
        self.learns = learns
        pacing = Pacing(configuration, fetcher: fetcher, ledger: ledger, logger: logger)
    }

    /// What a poll leaves behind: when to poll again, and which pages to poll for the first time.
    struct Outcome: Sendable {
        var state: PollState
        var pages: [PollState] = []
        var alerts: [Alert] = []
    }

    func poll(_ errand: Errand) async -> Outcome {
        guard errand.kind != .folder else { return await pollFolder(errand) }
        let (answer, seconds) = await fetcher.ask(request(for: errand))
        guard !Task.isCancelled else { return Outcome(state: errand.state) }
        return await take(answer, of: errand.timed(seconds))
    }

    /// What an answer leads to, however it came: by the network or out of a recording.
    func take(_ answer: FetchOutcome, of errand: Errand) async -> Outcome {
        await recording(errand) {
            switch answer {
            case .fetched(let capture, let validators, let freshness, let movedTo):
                return try await desk.sit {
                    try await read(capture, validators, freshness, movedTo, of: errand)
                }
            case .notModified(let freshness):
                return try await settle(errand, after: .notModified(freshness))
            case .postponed(let wait, let reason):
                return await putOff(errand, for: wait, reason)
            default:
                return try await fall(errand, after: answer)
            }
        }
    }

    // MARK: - An answer with a body

    /// Bytes to documents to findings to changes to alerts.
    private func read(
        _ capture: Capture, _ validators: Validators, _ freshness: Freshness, _ movedTo: String?,
        of errand: Errand
    ) async throws -> Outcome {
        let accepted = errand.accepting(capture, validators).moved(to: movedTo)
        note(accepted, movedFrom: errand)
        guard capture.sha256 != errand.state.bodyHash else {
            return try await settle(accepted, after: .unchanged(freshness))
        }
        do {
            let documents = try Reading.read(capture, hints: hints(for: errand))
            if errand.state.isSitemap, documents.contains(where: \.isIndex) {
                throw ReadingError("an index within an index; make it a source to follow it")
            }
            return try await record(documents, of: capture, freshness, on: accepted)
        } catch let error as ReadingError {
            // With the validators of before, so that the next poll asks for the whole again.
            return try await fall(errand, after: .failed(.unreadable("\(error)")))
        }
    }

    /// The documents of a capture that were read before, as a recording holds them.
    func take(_ documents: [Document], of capture: Capture, on errand: Errand) async -> Outcome {
        await recording(errand) {
            try await record(documents, of: capture, Freshness(), on: errand)
        }
    }

    private func record(
        _ documents: [Document], of capture: Capture, _ freshness: Freshness, on errand: Errand
    ) async throws -> Outcome {
        let pages = try await follow(documents, from: errand)
        let observations = try await doubted(
            observe(documents, of: capture, on: errand), of: errand)
        let isDoubtful = observations.contains(where: \.isDoubtful)
        let taught =
            learns && !isDoubtful
            ? errand.learning(from: documents, pages: pages, at: clock.now) : errand
        let progress = await advance(
            taught, after: isDoubtful ? .doubted : .accepted(freshness.with(documents)))
        let (state, health) = telling(progress, of: errand)
        let alerts = try await ledger.record(
            observations, capture: capture, states: [state], found: pages,
            also: health.map { (Timestamp(clock.now), $0) }, decide: judge.decide)
        return note(Outcome(state: state, pages: pages, alerts: alerts))
    }

    /// The files that are new in a folder, each a capture of its own.
    private func pollFolder(_ errand: Errand) async -> Outcome {
        await recording(errand) {
            let reading: FolderReading
            do {
                reading = try await desk.sit {
                    try files(
                        in: errand.source.url, since: errand.state.validators.etag,
                        largest: configuration.fetch.maximumBody, fetched: Timestamp(clock.now))
                }
            } catch let error as FolderError {
                return try await fall(errand, after: .failed(.unreadable("\(error)")))
            }
            var alerts: [Alert] = []
            for capture in reading.captures {
                alerts += try await desk.sit { try await read(capture, in: errand) }
            }
            var errand = errand
            errand.state.validators.etag = reading.mark
            errand.state.note = reading.skipped.first
            let settled = try await settle(errand, after: .accepted(Freshness()))
            return Outcome(state: settled.state, alerts: note(alerts) + settled.alerts)
        }
    }

    /// A file that can't be read is told and passed over: the next ones may be well.
    private func read(_ capture: Capture, in errand: Errand) async throws -> [Alert] {
        do {
            let documents = try Reading.read(capture, hints: hints(for: errand))
            return try await ledger.record(
                observe(documents, of: capture, on: errand), capture: capture, states: [],
                decide: judge.decide)
        } catch let error as ReadingError {
            logger.warning("\(errand.state.id): \(capture.url): \(error)")
            return []
        }
    }

    // MARK: - Words for the log

    private func note(_ outcome: Outcome) -> Outcome {
        _ = note(outcome.alerts)
        return outcome
    }

    private func note(_ alerts: [Alert]) -> [Alert] {
        for alert in alerts { logger.notice("\(alert.event.rawValue): \(alert.summary)") }
        return alerts
    }

    private func note(_ errand: Errand, movedFrom before: Errand) {
        guard let address = errand.state.movedTo, address != before.state.movedTo else { return }
        logger.notice(
            "\(errand.state.id) moved permanently to \(address); put that into the configuration")
    }

    /// Where the ledger can't be written, nothing is concluded, not even of the source's health:
    /// the poll comes again in a minute, as if it had not been.
    private func recording(
        _ errand: Errand, _ work: () async throws -> Outcome
    ) async -> Outcome {
        do {
            return try await work()
        } catch {
            guard !Task.isCancelled else { return Outcome(state: errand.state) }
            logger.error("\(errand.state.id): not recorded: \(error)")
            var state = errand.state
            state.nextPoll = Timestamp(clock.now + 60)
            return Outcome(state: state)
        }
    }

    var judge: Judge { Judge(watches: configuration.watches, extractor: extractor) }
}

extension Document {
    /// Whether it leads to sitemaps.
    fileprivate var isIndex: Bool { links.contains(where: \.isSitemap) }
}

extension Freshness {
    /// With the wish of the feed itself, where the documents came from one.
    fileprivate func with(_ documents: [Document]) -> Freshness {
        var freshness = self
        freshness.feedInterval = documents.first?.feed?.ttl.map { Seconds($0) * 60 }
        freshness.skipped = documents.first?.feed?.skipped
        return freshness
    }
}
