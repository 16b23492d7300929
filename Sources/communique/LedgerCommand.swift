import ArgumentParser
import Foundation
import Model
import Running
import Storing

struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Shows, imports and exports what is known.",
        discussion: """
            Example:
              communique ledger commitments --actor CN --format text
            """,
        subcommands: [
            Acts.self, Statements.self, Commitments.self, Expectations.self, Show.self,
            Import.self, Export.self,
        ])

    struct Acts: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists formal acts, newest first.",
            discussion: """
                Example:
                  communique ledger acts --actor CN --since 2023-07-01
                """)

        @OptionGroup var setup: SetupOptions
        @OptionGroup var filter: RecordFilter

        func run() async throws {
            try await setup.list(filter) { ledger in
                try await ledger.acts(of: filter.actorID, since: filter.moment())
                    .map(LedgerRecord.act)
            }
        }
    }

    struct Statements: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists statements, newest first.",
            discussion: """
                Example:
                  communique ledger statements --actor US
                """)

        @OptionGroup var setup: SetupOptions
        @OptionGroup var filter: RecordFilter

        func run() async throws {
            try await setup.list(filter) { ledger in
                try await ledger.statements(of: filter.actorID, since: filter.moment())
                    .map(LedgerRecord.statement)
            }
        }
    }

    struct Commitments: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists commitments in their last known form, newest first.",
            discussion: """
                Example:
                  communique ledger commitments --actor CN
                """)

        @OptionGroup var setup: SetupOptions
        @OptionGroup var filter: RecordFilter

        func run() async throws {
            try await setup.list(filter) { ledger in
                try await ledger.commitments(of: filter.actorID, since: filter.moment())
                    .map(LedgerRecord.commitment)
            }
        }
    }

    struct Expectations: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists what is expected or still pending.",
            discussion: """
                Example:
                  communique ledger expectations
                """)

        @OptionGroup var setup: SetupOptions
        @OptionGroup var filter: RecordFilter

        func run() async throws {
            try await setup.list(filter) { ledger in
                let since = try filter.moment()
                return try await ledger.expectations(of: filter.actorID)
                    .filter { known in since.map { known.date >= $0 } ?? true }
                    .map(LedgerRecord.act)
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows one record with its history and every document that carries it.",
            discussion: """
                Example:
                  communique ledger show act-3f9a
                """)

        @OptionGroup var setup: SetupOptions

        @Option(help: "json or text.")
        var format = AlertFormat.text

        @Argument(help: "The record's id or its beginning.")
        var id: String

        func run() async throws {
            try await complaining {
                let ledger = try setup.readLedger()
                defer { ledger.close() }
                guard let record = try await ledger.entry(id) else {
                    throw Complaint(
                        "no record \(id); ledger acts and its like list those there are")
                }
                let sightings = try await ledger.sightings(of: record.id)
                var output = Output()
                defer { output.flush() }
                switch format {
                case .json: output.line(record.json(with: sightings))
                case .text:
                    output.line(record.line)
                    for line in carrierLines(sightings) { output.line("  " + line) }
                }
            }
        }
    }

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Enters statements, commitments and acts from a file in the form of seeds/.",
            discussion: """
                Nothing that is imported gives an alert. A running daemon takes it in at once.

                Example:
                  communique ledger import seeds/commitments.json
                """)

        @OptionGroup var setup: SetupOptions

        @Argument(help: "The file.")
        var file: String

        func run() async throws {
            try await complaining {
                let text = String(decoding: try readInput(file), as: UTF8.self)
                try await setup.carryOut(.enter(text: text, file: file))
            }
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints all that is known in the form that import reads.",
            discussion: """
                Example:
                  communique ledger export > known.json
                """)

        @OptionGroup var setup: SetupOptions

        func run() async throws {
            try await complaining {
                let ledger = try setup.readLedger()
                defer { ledger.close() }
                var output = Output()
                output.line(seedsFile(of: try await ledger.exportKnown()))
                output.flush()
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

extension SetupOptions {
    fileprivate func list(
        _ filter: RecordFilter, _ records: (Ledger) async throws -> [LedgerRecord]
    ) async throws {
        try await complaining {
            let ledger = try readLedger()
            defer { ledger.close() }
            var output = Output()
            defer { output.flush() }
            for record in try await records(ledger) {
                output.line(filter.format == .json ? record.json(with: []).text : record.line)
            }
        }
    }
}
