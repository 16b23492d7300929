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
                let states = try await ledger?.pollStates() ?? []
                let known = Dictionary(states.map { ($0.id, $0) }) { first, _ in first }
                var output = Output()
                defer { output.flush() }
                for source in configuration.sources {
                    let row = SourceRow(source: source, state: known[source.id])
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

/// A source as `sources list` shows it.
private struct SourceRow {
    var source: Source
    var state: PollState?

    var json: JSON {
        [
            "id": .string(source.id), "url": .string(source.url),
            "kind": .string(source.kind.rawValue), "actor": JSON(source.actor),
            "health": JSON(state?.health.rawValue ?? "new"), "reason": JSON(state?.reason),
            "note": JSON(state?.note), "failures": .integer(state?.failures ?? 0),
            "paused": .bool(state?.isPaused ?? false), "lastPoll": JSON(state?.lastPoll),
            "lastSuccess": JSON(state?.lastSuccess), "nextPoll": JSON(state?.nextPoll),
        ]
    }

    var line: String {
        guard let state else { return "\(padded(source.id))  new       not polled so far" }
        let health = state.isPaused ? "paused" : state.health.rawValue
        let last = state.lastPoll.map { "last \($0)" } ?? "not polled so far"
        let next = state.isPaused ? "" : ", next \(state.nextPoll)"
        let why = [state.reason, state.note].compactMap { $0 }.joined(separator: ": ")
        return "\(padded(source.id))  \(health.padding(toLength: 8, withPad: " ", startingAt: 0))  "
            + last + next + (why.isEmpty ? "" : "  (\(why))")
    }

    private func padded(_ id: String) -> String {
        id.count >= 24 ? id : id.padding(toLength: 24, withPad: " ", startingAt: 0)
    }
}
