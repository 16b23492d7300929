import Foundation
import Model

/// Why the ledger can't be used, in a sentence for a person.
package enum LedgerError: Error, Sendable, CustomStringConvertible {
    /// The state folder can't be used (exit code 74).
    case unusable(String)
    /// Another daemon holds it (75).
    case held(String)
    /// Its schema is newer than this program, or it is damaged (78).
    case schema(String)

    package var description: String {
        switch self {
        case .unusable(let why), .held(let why), .schema(let why): why
        }
    }
}

/// What decides on an observation, within the ledger's transaction.
package typealias Decision = @Sendable (any Known) throws -> (Comparison, [Alert])

/// All that was read and found, the outbox, and what is remembered of sources: SQLite in the
/// state folder. One writer in one process, held by a lock file.
package final class Ledger: Sendable {
    /// Opens the ledger of a state folder for writing, and makes it where there is none.
    package static func open(_ folder: String) throws(LedgerError) -> Ledger { fatalError() }

    /// Opens it for reading alone, beside a daemon that writes; nil where there is none.
    package static func read(_ folder: String) throws(LedgerError) -> Ledger? { fatalError() }

    /// Closes the files and lets go of the lock.
    package func close() {}

    // MARK: - Writing

    /// Enters what is known from the start; what is there already stays. Returns how many records
    /// are new.
    @discardableResult
    package func enter(_ records: [KnownRecord]) async throws -> Int { 0 }

    /// One transaction: what each observation is against the ledger, the alerts and their frozen
    /// bytes, the capture, and the poll states that would hide it from the next poll. Returns the
    /// alerts.
    package func record(
        _ observations: [Observation], capture: Capture?, states: [PollState],
        decide: @escaping @Sendable (Observation, any Known) throws -> (Comparison, [Alert])
    ) async throws -> [Alert] { [] }

    /// The same for something that is no document: a removed page, a source's health, what is
    /// overdue.
    package func record(
        states: [PollState], at now: Timestamp, decide: @escaping Decision
    ) async throws -> [Alert] { [] }

    /// Poll states that come without a change.
    package func record(_ states: [PollState]) async throws {}

    // MARK: - Reading

    /// All that is remembered of sources and pages.
    package func pollStates() async throws -> [PollState] { [] }
}
