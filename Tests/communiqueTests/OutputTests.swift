import Foundation
import Testing

/// What becomes of output that nobody can take.
@Suite final class OutputTests {
    private let folder = Binary.temporaryFolder()

    init() throws { try Binary.configure(folder) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private static let commands = [
        ["check"], ["sources", "list"], ["sources", "export"], ["demo", "--pace", "0"],
        ["ledger", "import", Binary.root.appending(path: "seeds/acts.json").path],
        ["read", "config.json"], ["extract", "config.json"], ["--help"], ["run", "--help"],
        ["--version"],
    ]

    @Test(arguments: commands)
    func `a full disk ends a command with 1 and a line`(arguments: [String]) async throws {
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let result = try await Binary.start(
            arguments, in: folder, writingTo: full
        ).result()
        #expect(result.code == 1)
        #expect(
            result.errors == "communique: standard output: No space left on device\n",
            "\(result.errors)")
    }

    @Test(arguments: commands)
    func `a reader that went away ends it quietly`(arguments: [String]) async throws {
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let result = try await Binary.start(
            arguments, in: folder, writingTo: pipe.fileHandleForWriting
        ).result()
        #expect(result.code == 0)
        #expect(result.errors.isEmpty, "\(result.errors)")
    }
}
