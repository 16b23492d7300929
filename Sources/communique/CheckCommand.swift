import ArgumentParser
import Foundation
import Settings

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Validates a configuration and every file that it names.",
        discussion: """
            Prints every problem with its line, column and key path, not only the first. Uses no \
            network.

            Example:
              communique check --config config.json
            """)

    @OptionGroup var setup: SetupOptions

    func run() async throws {
        let configuration = try setup.load()
        let (sources, watches, channels) = (
            configuration.sources.count, configuration.watches.count, configuration.channels.count
        )
        say(
            "\(setup.config): well: \(counted(sources, "source")), \(counted(watches, "watch")), "
                + "\(counted(channels, "channel")).")
    }
}

/// `1 source`, `2 watches`, `3 deliveries`.
func counted(_ number: Int, _ noun: String) -> String {
    if number == 1 { return "1 \(noun)" }
    if noun.hasSuffix("y") { return "\(number) \(noun.dropLast())ies" }
    return "\(number) \(noun)\(noun.hasSuffix("ch") ? "es" : "s")"
}
