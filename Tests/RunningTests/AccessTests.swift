import Fetching
import Foundation
import Loopback
import Model
import Settings
import Storing
import Testing

@testable import Running

/// What sources are shown, from the configuration to the request.
@Suite struct AccessTests {
    private func configuration(_ world: World, basicFile: String) -> Configuration {
        world.configuration { configuration in
            configuration.sources[0].access = SourceAccess(basicFile: basicFile)
        }
    }

    @Test func `a source is shown its login, and what it leads to elsewhere isn't`() async throws {
        let world = try World()
        let other = try LoopbackServer { _ in Story.response }
        defer {
            other.stop()
            world.close()
        }
        try FileManager.default.createDirectory(
            atPath: world.folder, withIntermediateDirectories: true)
        let file = world.folder + "/wire.login"
        try Data("desk:hunter2\n".utf8).write(to: URL(filePath: file))
        world.put("/story", Story.response)
        world.put(
            "/feed",
            Story.feed([
                ("1", world.site.url + "/story", "Talks."), ("2", other.url + "/story", "Talks."),
            ]))
        let notes = Notebook()
        let configuration = configuration(world, basicFile: file)
        try await world.run(configuration, logger: notes.logger) { daemon, _ async throws in
            try await world.next(daemon)
            let own = world.site.log.filter { $0.path == "/feed" || $0.path == "/story" }
            #expect(own.count >= 3)
            #expect(own.allSatisfy { $0.headers["authorization"] == "Basic ZGVzazpodW50ZXIy" })
            #expect(other.log.contains { $0.path == "/story" })
            #expect(other.log.allSatisfy { $0.headers["authorization"] == nil })
            #expect(!notes.warnings.contains { $0.contains("hunter2") })
        }
    }

    @Test func `a daemon doesn't start without a login that it is to show`() throws {
        let world = try World()
        defer { world.close() }
        let configuration = configuration(world, basicFile: world.folder + "/none")
        let ledger = try Ledger.open(configuration.state)
        defer { ledger.close() }
        #expect(throws: CredentialError.self) {
            try Daemon(configuration, ledger: ledger, clock: world.clock, logger: quietLogger)
        }
    }
}
