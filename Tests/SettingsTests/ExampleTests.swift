import Foundation
import Model
import Settings
import Testing

/// The example that users start from.
@Suite struct ExampleTests {
    private let checked = loadConfiguration(
        at: Fixture.root.appending(path: "config.example.json").path)

    @Test func `the example is clean, warnings too`() {
        #expect(checked.problems.map(\.description) == [])
    }

    @Test func `the example is polite`() throws {
        let sources = try #require(checked.configuration).sources
        #expect(sources.count > 10)
        for source in sources {
            guard case .every(let seconds) = source.interval else {
                Issue.record("\(source.id) has no interval")
                continue
            }
            #expect((600...3600).contains(seconds), "\(source.id)")
            #expect(source.kind != .auto && source.language != nil, "\(source.id)")
        }
    }

    @Test func `the example covers the actors of the story`() throws {
        let configuration = try #require(checked.configuration)
        let actors = Set(configuration.sources.compactMap(\.actor))
        #expect(actors.isSuperset(of: ["CN", "US", "EU", "UNFCCC"]))
        #expect(configuration.sources.contains { $0.actor == nil })
        #expect(configuration.watches.map(\.id) == ["china-on-record", "commitments-moved"])
    }
}
