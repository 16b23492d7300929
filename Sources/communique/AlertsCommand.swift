import ArgumentParser
import Foundation
import Model
import Running
import Storing

struct Alerts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists, shows, follows and sends alerts again.",
        discussion: """
            Example:
              communique alerts list --since 2023-11-01 --format text
            """,
        subcommands: [List.self, Show.self, Tail.self, Resend.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists alerts, oldest first.",
            discussion: """
                Example:
                  communique alerts list --watch china-on-record
                """)

        @OptionGroup var setup: SetupOptions
        @OptionGroup var filter: AlertFilter

        func run() async throws {
            try await complaining {
                let ledger = try setup.readLedger()
                defer { ledger.close() }
                try filter.show(await filter.alerts(of: ledger, after: 0))
            }
        }
    }

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows one alert, its deliveries and every document that carries its words.",
            discussion: """
                Example:
                  communique alerts show 4f0c2a9e
                """)

        @OptionGroup var setup: SetupOptions

        @Option(help: "json or text.")
        var format = AlertFormat.text

        @Argument(help: "The alert's id, or its first six characters or more.")
        var id: String

        func run() async throws {
            try await complaining {
                let ledger = try setup.readLedger()
                defer { ledger.close() }
                guard let alert = try await ledger.alert(id) else {
                    throw Complaint("no alert \(id); alerts list shows those there are")
                }
                var output = Output()
                defer { output.flush() }
                output.line(format.text(of: alert))
                guard format == .text else { return }
                for delivery in try await ledger.deliveries(of: alert.id) {
                    output.line("  " + delivery.line)
                }
                output.line("Carriers:")
                for line in carrierLines(try await ledger.sightings(of: alert.record)) {
                    output.line("  " + line)
                }
            }
        }
    }

    struct Tail: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows the last alerts and follows new ones.",
            discussion: """
                Example:
                  communique alerts tail --format text
                """)

        @OptionGroup var setup: SetupOptions
        @OptionGroup var filter: AlertFilter

        @Option(name: .shortAndLong, help: "How many of those there are to begin with.")
        var number = 10

        func run() async throws {
            try await complaining {
                let ledger = try setup.readLedger()
                defer { ledger.close() }
                let earlier = try await filter.alerts(of: ledger, after: 0)
                try filter.show(earlier.suffix(max(0, number)))
                var last = earlier.last?.sequence ?? 0
                while true {
                    try await Task.sleep(for: .milliseconds(500))
                    let fresh = try await filter.alerts(of: ledger, after: last)
                    try filter.show(fresh)
                    last = fresh.last?.sequence ?? last
                }
            }
        }
    }

    struct Resend: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sends alerts again, with the same id and the same bytes.",
            discussion: """
                They go to every channel that they went to. A running daemon sends them at once.

                Example:
                  communique alerts resend 4f0c2a9e
                """)

        @OptionGroup var setup: SetupOptions

        @Argument(help: "Ids of alerts.")
        var ids: [String]

        func run() async throws {
            try await complaining {
                try await setup.carryOut(.resend(ids))
            }
        }
    }
}

/// Which alerts, and how they are printed.
struct AlertFilter: ParsableArguments {
    @Option(help: "From this ISO 8601 date or time on.")
    var since: String?

    @Option(help: "Of this watch alone.")
    var watch: String?

    @Option(help: "json, one alert a line, or text.")
    var format = AlertFormat.text

    func validate() throws { _ = try moment(since, option: "--since") }

    func alerts(of ledger: Ledger, after sequence: Int64) async throws -> [AlertRow] {
        try await ledger.alerts(
            after: sequence, since: moment(since, option: "--since"), watch: watch)
    }

    func show(_ alerts: some Sequence<AlertRow>) throws {
        var output = Output()
        for alert in alerts { output.line(format.text(of: alert)) }
        output.flush()
    }
}

/// An ISO 8601 date or time that was given as an option.
func moment(_ text: String?, option: String) throws -> Timestamp? {
    guard let text else { return nil }
    guard let time = Timestamp(iso8601: text) else {
        throw ValidationError("\(option): \"\(text)\" is no ISO 8601 date or time")
    }
    return time
}
