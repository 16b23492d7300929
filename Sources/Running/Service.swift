import Foundation
import Logging
import Model
import Settings
import Storing
import Synchronization

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

    /// Returns after SIGTERM or SIGINT; throws where the daemon can't go on.
    package func run(_ configuration: Configuration, ledger: Ledger) async throws {
        try await enter(loadKnown(of: configuration), into: ledger, at: Date())
        let present = Mutex<Daemon?>(nil)
        let control = try ControlServer(state: configuration.state) { request in
            defer { present.withLock { $0 }?.wake() }
            return await answer(request, ledger)
        }
        defer { control.stop() }
        let (turns, turn) = AsyncStream<Turn>.makeStream()
        let listener = Task { for await order in orders() { turn.yield(.order(order)) } }
        defer { listener.cancel() }
        var current = configuration
        let first = try daemon(for: current, ledger)
        present.withLock { $0 = first }
        var running = start(first, turn)
        for await next in turns {
            if case .failed(let error) = next { throw error }
            guard case .order(.reload) = next else { break }
            notifier.reloading()
            guard let (configuration, daemon) = await reloaded(current, ledger) else {
                notifier.ready("the old configuration goes on; the new one has mistakes")
                continue
            }
            running.cancel()
            await running.value
            present.withLock { $0 = daemon }
            (current, running) = (configuration, start(daemon, turn))
        }
        notifier.stopping()
        running.cancel()
        await running.value
    }

    private enum Turn: Sendable {
        case order(Order)
        case failed(any Error)
    }

    private func start(
        _ daemon: Daemon, _ turn: AsyncStream<Turn>.Continuation
    ) -> Task<Void, Never> {
        Task {
            do {
                try await daemon.run()
            } catch {
                turn.yield(.failed(error))
            }
        }
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
            try await enter(loadKnown(of: configuration), into: ledger, at: Date())
            let daemon = try daemon(for: configuration, ledger)
            logger.notice("the configuration was reloaded")
            return (configuration, daemon)
        } catch {
            logger.error("\(error)")
            return nil
        }
    }
}
