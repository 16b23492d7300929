import ArgumentParser

@main
struct Communique: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "communique",
        abstract: "Tells you the moment a government goes on the record.",
        discussion: """
            Polls news sources, reads what they publish, finds statements, formal acts and \
            commitments in it, holds them against the ledger of what was known, and writes alerts \
            to log files or webhooks.

            Example:
              communique demo
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Running",
                subcommands: [Run.self, Once.self, Check.self, Demo.self, ReplayCommand.self]),
            CommandGroup(name: "Reading", subcommands: [Read.self, Extract.self, Explain.self]),
            CommandGroup(
                name: "The ledger",
                subcommands: [Alerts.self, LedgerCommand.self, Sources.self]),
        ])

    static func main() async {
        shareMemory()
        Output.watch()
        await main(nil)
    }
}
