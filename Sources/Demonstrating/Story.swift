import Foundation
import Model
import Settings

/// The time-lapse that the demo plays: what the world publishes, step by step, and what a reader
/// of ours should be told of it. Read from `seeds/timeline/timeline.json`.
package struct Story: Decodable, Sendable {
    package struct Page: Decodable, Sendable {
        /// Path on the site, with the outlet's name as its first part: `/wire/world/sunnylands`
        /// answers at `http://wire.localhost/world/sunnylands`.
        package var path: String
        /// Name of the file in `seeds/timeline`; nil for an answer without a body, or for a story
        /// whose words stand in its feed alone.
        package var file: String?
        package var contentType: String?
        package var status: Int?
        /// The charset it is sent in, where that isn't UTF-8.
        package var charset: String?
        /// Older than a source's first poll reaches back: nobody is to ask for it.
        package var isHistory: Bool?
    }

    /// An alert that a step should bring.
    package struct Expectation: Decodable, Sendable, Hashable {
        package var event: Event
        /// All of them, sorted.
        package var actors: [ActorID]
    }

    package struct Step: Decodable, Sendable {
        package var at: Timestamp
        /// What happens in the world, in a line.
        package var say: String
        package var publish: [Page]
        /// The alerts it should bring; nil for none.
        package var expect: [Expectation]?
        /// Why it, or a part of it, brings none.
        package var quiet: String?
    }

    package var title: String
    /// Where the clock stands when the daemon is started.
    package var start: Timestamp
    package var steps: [Step]

    /// The story that is compiled in.
    package static func embedded() throws(StoryError) -> Story {
        let name = "timeline/timeline.json"
        guard let text = Seeds.files[name] else { throw .missing(name) }
        do {
            return try JSONDecoder().decode(Story.self, from: Data(text.utf8))
        } catch {
            throw .malformed(name, "\(error)")
        }
    }

    /// The text of a file of `seeds/timeline`.
    package static func file(_ name: String) throws(StoryError) -> String {
        guard let text = Seeds.files["timeline/\(name)"] else { throw .missing(name) }
        return text
    }

    /// The ledger's seeds: name and text of each `seeds/*.json`.
    package static var known: [(name: String, text: String)] {
        Seeds.files.filter { $0.key.hasSuffix(".json") && !$0.key.contains("/") }
            .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// All records of the seeds, file by file.
    package static func records() throws(StoryError) -> [KnownRecord] {
        var all: [KnownRecord] = []
        for file in known {
            let (records, problems) = knownRecords(from: Array(file.text.utf8), file: file.name)
            if let problem = problems.first { throw .seeds("\(problem)") }
            all += records
        }
        return all
    }
}

/// Why the story can't be played: the fault of a build or of a file, never of a user.
package enum StoryError: Error, CustomStringConvertible {
    case missing(String)
    case malformed(String, String)
    case charset(String, String)
    /// A problem in a file of seeds, as Settings tells it.
    case seeds(String)

    package var description: String {
        switch self {
        case .missing(let name): "the story has no file \(name): rebuild from a whole checkout"
        case .malformed(let name, let why): "the story's \(name) can't be read: \(why)"
        case .charset(let name, let charset): "\(name) can't be written in \(charset)"
        case .seeds(let problem): "the seeds can't be read: \(problem)"
        }
    }
}
