import ArgumentParser
import Foundation
import Logging
import Model
import Running
import Settings
import Storing

/// The options of every command that touches a ledger.
struct SetupOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "The configuration.")
    var config = "config.json"

    @Option(help: "The state folder, instead of the configuration's.")
    var state: String?

    /// The configuration; every mistake in it is printed, each with its place.
    func load(failingWith code: Complaint.Code = .wrong) throws -> Configuration {
        let checked = loadConfiguration(at: config, stateOverride: state)
        for problem in checked.problems { printProblem(problem) }
        guard let configuration = checked.configuration else { throw ExitCode(code.rawValue) }
        return configuration
    }

    /// The ledger for reading, beside a daemon or alone.
    func readLedger() throws -> Ledger {
        let configuration = try load()
        if let ledger = try communique.readLedger(configuration.state) { return ledger }
        throw Complaint(
            "\(configuration.state): no ledger so far; run or once makes it, "
                + "and so does ledger import")
    }
}

/// One line on standard error, as compilers print it.
func printProblem(_ problem: Problem) {
    try? FileHandle.standardError.write(contentsOf: Data("\(problem)\n".utf8))
}

/// Opens the ledger of a state folder for reading; nil where there is none so far.
func readLedger(_ folder: String) throws(Complaint) -> Ledger? {
    do {
        return try Ledger.read(folder)
    } catch {
        throw Complaint("\(error)")
    }
}

/// Opens the ledger for writing. The errors carry the exit codes of `run` and `once`.
func openLedger(_ folder: String) throws -> Ledger {
    do {
        return try Ledger.open(folder)
    } catch {
        switch error {
        case .unusable(let why): throw Complaint(why, code: .state)
        case .held(let why): throw Complaint(why, code: .held)
        case .schema(let why): throw Complaint(why, code: .configuration)
        }
    }
}

/// Logs on standard error: with priorities that journald understands where it listens, else with
/// the time.
func makeLogger(level: Logger.Level = .info) -> Logger {
    var logger = Logger(label: "communique") { _ in JournalLogHandler() }
    logger.logLevel = level
    return logger
}
