import ArgumentParser
import Demonstrating

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Plays the story of July 2023 to today in half a minute.",
        discussion: """
            Runs the whole daemon against a small news site of its own on loopback, receives its \
            webhooks, checks their signatures, and prints what you would have been told and what \
            was rightly kept quiet. Needs no network and no configuration.

            Example:
              communique demo --pace 0
            """)

    @Option(help: "Seconds between two steps of the story.")
    var pace = 0.8

    func validate() throws {
        guard (0...3600).contains(pace) else {
            throw ValidationError("--pace is a number of seconds from 0 to 3600")
        }
    }

    func run() async throws {
        try await complaining {
            let paper = Paper.standardOutput { line throws in
                try Output.write(Array((line + "\n").utf8))
            }
            guard try await demonstrate(pace: pace, on: paper) else {
                throw Complaint("the story did not go as it should")
            }
        }
    }
}
