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
            RecordList<Acts>.self, RecordList<Statements>.self, RecordList<Commitments>.self,
            RecordList<Expectations>.self, Show.self, Import.self, Export.self,
        ])

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
                  communique ledger import seeds/commitments-china.json
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
