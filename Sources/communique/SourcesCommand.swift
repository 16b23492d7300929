import ArgumentParser
import Foundation
import Model
import Running
import Settings
import Storing

struct Sources: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists, tries, imports and exports sources.",
        discussion: """
            Example:
              communique sources list --config config.json
            """,
        subcommands: [List.self, Test.self, Import.self, Export.self],
        defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows how each source fares and when it is polled next.",
            discussion: """
                Example:
                  communique sources list --format json
                """)

        @OptionGroup var setup: SetupOptions

        @Option(help: "json, one source a line, or text.")
        var format = AlertFormat.text

        func run() async throws {
            try await complaining {
                let configuration = try setup.load()
                let ledger = try readLedger(configuration.state)
                defer { ledger?.close() }
                let states = try await ledger?.sourceStates() ?? []
                let known = Dictionary(states.map { ($0.id, $0) }) { first, _ in first }
                let loads = HostLoads(
                    try await ledger?.hostStates() ?? [], of: configuration, at: Date())
                let flapping = try await ledger?.flappingPages(at: Timestamp(Date())) ?? [:]
                var output = Output()
                defer { output.flush() }
                for source in configuration.sources {
                    let row = SourceRow(
                        source: source, state: known[source.id], load: loads.load(of: source),
                        flapping: flapping[source.id])
                    output.line(format == .json ? row.json.text : row.line)
                }
            }
        }
    }

    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test",
            abstract: "Tries every stage on one address or folder and stores nothing.",
            discussion: """
                Fetches politely, reads and extracts, and tells what each stage made of it. Of a \
                folder (--kind folder) it reads every file that a first poll would.

                Example:
                  communique sources test https://www.state.gov/rss-feed/press-releases/feed/
                """)

        @Option(name: .shortAndLong, help: "A configuration whose rules of fetching hold.")
        var config: String?

        @Option(help: "auto, feed, listing, page, sitemap or folder.")
        var kind = Source.Kind.auto

        @Argument(help: "The address, or a folder's path.")
        var url: String

        func run() async throws {
            try await complaining {
                let configuration = try config.map { path in
                    var setup = SetupOptions()
                    setup.config = path
                    setup.state = nil
                    return try setup.load()
                }
                let trial = await tryOut(
                    url, kind: kind, configuration: configuration ?? Configuration(state: ""),
                    logger: makeLogger(level: .warning))
                var output = Output()
                for line in trial.lines { output.line(line) }
                output.flush()
                for problem in trial.problems { complain(problem) }
                guard trial.problems.isEmpty else {
                    throw ExitCode(Complaint.Code.wrong.rawValue)
                }
            }
        }
    }

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints the feeds of an OPML file as entries for \"sources\".",
            discussion: """
                The configuration itself is left alone: it is yours, with its comments. Paste what \
                you want of the output.

                Example:
                  communique sources import feeds.opml
                """)

        @Argument(help: "The OPML file.")
        var file: String

        func run() async throws {
            try await complaining {
                let entries = try readOPML(try readInput(file), name: file)
                var output = Output()
                for entry in entries { output.line(entry.json.text + ",") }
                output.flush()
            }
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints the configured feeds as OPML.",
            discussion: """
                Example:
                  communique sources export > feeds.opml
                """)

        @OptionGroup var setup: SetupOptions

        func run() async throws {
            try await complaining {
                say(writeOPML(try setup.load().sources))
            }
        }
    }
}

extension Source.Kind: ExpressibleByArgument {}
