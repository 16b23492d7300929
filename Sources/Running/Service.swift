import Foundation
import Logging
import Model
import Settings
import Storing

/// The daemon's life: it starts, begins anew with another configuration when it is told to reload,
/// and ends.
package struct Service: Sendable {
    private let path: String
    private let stateOverride: String?
    private let notifier = Notifier()
    private let logger: Logger

    /// `path` is the configuration's file, read again at every reload.
    package init(path: String, stateOverride: String?, logger: Logger) {
        self.path = path
        self.stateOverride = stateOverride
        self.logger = logger
    }

    /// Returns after SIGTERM or SIGINT.
    package func run(_ configuration: Configuration, ledger: Ledger) async throws {
        try await ledger.enter(loadKnown(of: configuration))
        let control = try ControlServer(state: configuration.state) { await answer($0, ledger) }
        defer { control.stop() }
        var current = configuration
        var running = start(try daemon(for: current, ledger))
        for await order in orders() {
            if order == .stop { break }
            notifier.reloading()
            guard let (next, daemon) = await reloaded(current, ledger) else {
                notifier.ready("the old configuration goes on; the new one has mistakes")
                continue
            }
            running.cancel()
            _ = await running.result
            (current, running) = (next, start(daemon))
        }
        notifier.stopping()
        running.cancel()
        try await running.value
    }

    private func start(_ daemon: Daemon) -> Task<Void, any Error> {
        Task { try await daemon.run() }
    }

    private func daemon(for configuration: Configuration, _ ledger: Ledger) throws -> Daemon {
        try Daemon(
            configuration, ledger: ledger, clock: SystemClock(), notifier: notifier,
            logger: logger)
    }

    /// Nil where the new configuration can't be used; why is in the log.
    private func reloaded(
        _ current: Configuration, _ ledger: Ledger
    ) async -> (Configuration, Daemon)? {
        let checked = loadConfiguration(at: path, stateOverride: stateOverride)
        for problem in checked.problems { logger.warning("\(problem)") }
        guard let configuration = checked.configuration else { return nil }
        guard configuration.state == current.state else {
            logger.error("the state folder is another one: stop the daemon and start it again")
            return nil
        }
        do {
            try await ledger.enter(loadKnown(of: configuration))
            let daemon = try daemon(for: configuration, ledger)
            logger.notice("the configuration was reloaded")
            return (configuration, daemon)
        } catch {
            logger.error("\(error)")
            return nil
        }
    }
}

/// What the files of `known` hold. They were checked with the configuration.
package func loadKnown(of configuration: Configuration) -> [KnownRecord] {
    configuration.known.flatMap { path in
        let bytes = FileManager.default.contents(atPath: path).map(Array.init) ?? []
        return knownRecords(from: bytes, file: path).records
    }
}
