import ArgumentParser
import Delivering
import Fetching
import Foundation
import Model
import Running
import Settings
import Storing

struct Once: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Polls what is due, delivers, and exits.",
        discussion: """
            Fits a timer or a cron job. Exits with 1 and a line for each source that could not be \
            read; with 74, 75 and 78 as run does.

            Example:
              communique once --all --config config.json
            """)

    @OptionGroup var setup: SetupOptions

    @Flag(help: "Polls every source, due or not.")
    var all = false

    @Flag(name: .shortAndLong, help: "Logs every poll that brought nothing, too.")
    var verbose = false

    func run() async throws {
        try await complaining {
            let configuration = try setup.load(failingWith: .configuration)
            let ledger = try openLedger(configuration.state)
            defer { ledger.close() }
            let failed = try await pollOnce(configuration, ledger)
            for state in failed {
                complain("\(state.id): \(state.reason ?? "failed"): \(state.note ?? state.url)")
            }
            // What waits for a channel that isn't configured is told by the daemon, as a warning.
            let channels = Set(configuration.channels.map(\.id))
            let waiting = try await ledger.waiting().filter { channels.contains($0.key) }
                .values.reduce(0, +)
            if waiting > 0 {
                complain(
                    "\(counted(waiting, "delivery")) still to be made; the next run tries again")
            }
            guard failed.isEmpty, waiting == 0 else {
                throw ExitCode(Complaint.Code.wrong.rawValue)
            }
        }
    }

    private func pollOnce(
        _ configuration: Configuration, _ ledger: Ledger
    ) async throws -> [PollState] {
        do {
            try await enter(loadKnown(of: configuration), into: ledger, at: Date())
            let daemon = try Daemon(
                configuration, ledger: ledger, clock: SystemClock(),
                logger: makeLogger(level: verbose ? .info : .notice))
            return try await daemon.once(all: all)
        } catch let error as DeliveryError {
            throw Complaint("\(error)", code: .configuration)
        } catch let error as CredentialError {
            throw Complaint("\(error)", code: .configuration)
        } catch {
            throw Complaint("\(error)", code: .state)
        }
    }
}
