import Curl
import Delivering
import Extracting
import Fetching
import Foundation
import Logging
import Model
import Settings
import Storing

/// All that one configuration needs, wired: the stages, their two threads of curl's, the agenda.
/// The ledger is the caller's, since it outlives a reload.
struct House: Sendable {
    let configuration: Configuration
    let ledger: Ledger
    let clock: any AlarmClock
    let logger: Logger
    let agenda: Agenda
    let pipeline: Pipeline
    let deliverer: Deliverer
    /// Separate, so that a connection that a delivery may use is never handed to a source.
    private let sourceLoop: CurlLoop
    private let deliveryLoop: CurlLoop
    private let sources: [String: Source]

    init(
        _ configuration: Configuration, ledger: Ledger, clock: any AlarmClock, logger: Logger
    ) throws {
        self.configuration = configuration
        self.ledger = ledger
        self.clock = clock
        self.logger = logger
        agenda = Agenda(clock: clock)
        let credentials = try configuration.credentials()
        sourceLoop = CurlLoop(name: "curl-sources")
        deliveryLoop = CurlLoop(name: "curl-deliver")
        pipeline = Pipeline(
            configuration: configuration,
            fetcher: Fetcher(rules: configuration.fetch, curl: sourceLoop, clock: clock),
            credentials: credentials, extractor: Extractor(actors: configuration.actors),
            ledger: ledger,
            states: StateWriter(ledger: ledger, logger: logger), clock: clock, logger: logger)
        do {
            deliverer = try Deliverer(
                channels: configuration.channels, outbox: ledger, curl: deliveryLoop,
                clock: clock, logger: logger)
        } catch {
            sourceLoop.stop()
            deliveryLoop.stop()
            throw error
        }
        sources = Dictionary(configuration.sources.map { ($0.id, $0) }) { first, _ in first }
    }

    /// Ends everything in flight and joins the threads.
    func close() {
        sourceLoop.stop()
        deliveryLoop.stop()
    }

    /// What is to be polled: every source, as the ledger remembers it, and the pages they led to.
    func states() async throws -> [PollState] {
        let remembered = try await ledger.livePollStates()
        let pages = remembered.filter { state in state.parent.map { sources[$0] != nil } ?? false }
        let known = Dictionary(remembered.map { ($0.id, $0) }) { first, _ in first }
        return configuration.sources.map { state(of: $0, known: known[$0.id]) } + pages
    }

    /// A source whose address was changed begins anew.
    private func state(of source: Source, known: PollState?) -> PollState {
        if let known, known.url == source.url, known.parent == nil { return known }
        return PollState(id: source.id, url: source.url, nextPoll: Timestamp(clock.now))
    }

    /// Tells of alerts that wait for a channel that isn't configured. They are kept: it may have
    /// been renamed by mistake, and only a person knows.
    func tellForsaken() async throws {
        let channels = Set(configuration.channels.map(\.id))
        let waiting = try await ledger.waiting()
        for (id, count) in waiting.sorted(by: { $0.key < $1.key }) where !channels.contains(id) {
            logger.warning(
                """
                deliveries waiting for channel "\(id)", which isn't configured: \(count); put it back \
                under this id to have them sent (alerts list shows what they say)
                """)
        }
    }

    /// Polls one thing and puts it back on the agenda. New alerts wake the deliverer.
    func poll(_ state: PollState) async {
        guard let source = sources[state.parent ?? state.id] else { return }
        let errand = Errand(source: source, state: state, start: clock.now)
        let outcome = await pipeline.poll(errand)
        if !outcome.alerts.isEmpty { deliverer.wake() }
        var next = outcome.state
        if let isPaused = await agenda.turn(of: next.id) { next.isPaused = isPaused }
        await agenda.finish(next, and: outcome.pages)
    }

    /// Whether every loop comes round: the proof that the watchdog wants.
    func pulse() async {
        await sourceLoop.pulse()
        await deliveryLoop.pulse()
        await agenda.pulse()
    }
}

extension Configuration {
    /// What sources are shown, by their ids; every file that they name is read.
    func credentials() throws -> [String: Credentials] {
        var all: [String: Credentials] = [:]
        for source in sources { all[source.id] = try Credentials(of: source) }
        return all
    }
}
