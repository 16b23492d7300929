import ArgumentParser
import Delivering
import Fetching
import Foundation
import Running
import Storing

struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs the daemon in the foreground.",
        discussion: """
            Polls every source when it is due and delivers alerts, until SIGTERM or SIGINT. SIGHUP \
            reloads the configuration and reopens log files.

            Exit codes: 74 where the state folder can't be used, 75 where another daemon holds \
            it, 78 for a mistake in the configuration.

            Example:
              communique run --config config.json
            """)

    @OptionGroup var setup: SetupOptions

    @Flag(name: .shortAndLong, help: "Logs every poll that brought nothing, too.")
    var verbose = false

    func run() async throws {
        try await complaining {
            let configuration = try setup.load(failingWith: .configuration)
            guard !configuration.sources.isEmpty else {
                throw Complaint(
                    "\(setup.config): nothing to poll; add a source", code: .configuration)
            }
            let ledger = try openLedger(configuration.state)
            defer { ledger.close() }
            let service = Service(
                path: setup.config, stateOverride: setup.state,
                logger: makeLogger(level: verbose ? .info : .notice))
            do {
                try await atDefaultPriority {
                    try await service.run(configuration, ledger: ledger)
                }
            } catch let error as DeliveryError {
                throw Complaint("\(error)", code: .configuration)
            } catch let error as CredentialError {
                throw Complaint("\(error)", code: .configuration)
            } catch {
                throw Complaint("\(error)", code: .state)
            }
        }
    }
}
