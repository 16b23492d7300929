import ArgumentParser
import Foundation
import Model
import Storing

/// What one of the lists of `ledger` holds.
protocol ListedRecords {
    static var name: String { get }
    static var abstract: String { get }
    /// Arguments for the example of the help.
    static var example: String { get }

    /// Newest first.
    static func records(
        of actor: ActorID?, since: Timestamp?, in ledger: Ledger
    ) async throws -> [LedgerRecord]
}

enum Acts: ListedRecords {
    static let name = "acts"
    static let abstract = "Lists formal acts, newest first."
    static let example = "--actor CN --since 2023-07-01"

    static func records(
        of actor: ActorID?, since: Timestamp?, in ledger: Ledger
    ) async throws -> [LedgerRecord] {
        try await ledger.acts(of: actor, since: since).map(LedgerRecord.act)
    }
}

enum Statements: ListedRecords {
    static let name = "statements"
    static let abstract = "Lists statements, newest first."
    static let example = "--actor US"

    static func records(
        of actor: ActorID?, since: Timestamp?, in ledger: Ledger
    ) async throws -> [LedgerRecord] {
        try await ledger.statements(of: actor, since: since).map(LedgerRecord.statement)
    }
}

enum Commitments: ListedRecords {
    static let name = "commitments"
    static let abstract = "Lists commitments in their last known form, newest first."
    static let example = "--actor CN"

    static func records(
        of actor: ActorID?, since: Timestamp?, in ledger: Ledger
    ) async throws -> [LedgerRecord] {
        try await ledger.commitments(of: actor, since: since).map(LedgerRecord.commitment)
    }
}

enum Expectations: ListedRecords {
    static let name = "expectations"
    static let abstract = "Lists what is expected or still pending."
    static let example = "--actor CN"

    static func records(
        of actor: ActorID?, since: Timestamp?, in ledger: Ledger
    ) async throws -> [LedgerRecord] {
        try await ledger.expectations(of: actor)
            .filter { known in since.map { known.date >= $0 } ?? true }
            .map(LedgerRecord.act)
    }
}

/// Prints one of the lists.
struct RecordList<Records: ListedRecords>: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: Records.name, abstract: Records.abstract,
            discussion: """
                Example:
                  communique ledger \(Records.name) \(Records.example)
                """)
    }

    @OptionGroup var setup: SetupOptions
    @OptionGroup var filter: RecordFilter

    func run() async throws {
        try await complaining {
            let ledger = try setup.readLedger()
            defer { ledger.close() }
            var output = Output()
            defer { output.flush() }
            let records = try await Records.records(
                of: filter.actorID, since: filter.moment(), in: ledger)
            for record in records {
                output.line(filter.format == .json ? record.json(with: []).text : record.line)
            }
        }
    }
}

/// Which records, and how they are printed.
struct RecordFilter: ParsableArguments {
    @Option(help: "Of this actor alone: CN, EU, greenpeace.")
    var actor: String?

    @Option(help: "From this ISO 8601 date or time on.")
    var since: String?

    @Option(help: "json, one record a line, or text.")
    var format = AlertFormat.text

    var actorID: ActorID? { actor.map { ActorID($0) } }

    func moment() throws -> Timestamp? { try communique.moment(since, option: "--since") }
    func validate() throws { _ = try moment() }
}
