import Foundation
import Testing

@Suite final class TrialTests {
    private let folder = Binary.temporaryFolder()

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// One file says something and one can't be read.
    init() async throws {
        try Binary.configure(folder)
        let files = folder.appending(path: "inbox")
        try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
        try Data("Talks end\n\nKenya and Norway issued a joint statement on fisheries.\n".utf8)
            .write(to: files.appending(path: "story.txt"))
        try Data("GIF89a".utf8).write(to: files.appending(path: "picture.gif"))
        // A folder's reading leaves files alone that changed within the last second.
        try await Task.sleep(for: .milliseconds(1100))
    }

    @Test func `a folder is tried file by file`() async throws {
        let result = try await Binary.run(
            "sources", "test", "--kind", "folder", "inbox", in: folder)
        #expect(result.code == 1)
        #expect(result.output.contains("folder    2 files to read"))
        #expect(result.output.contains("joint-statement, issued, KE NO"))
        #expect(result.errors.contains("picture.gif: a GIF image, which holds no text to read"))
    }

    @Test func `a path without its kind is told what it needs`() async throws {
        let result = try await Binary.run("sources", "test", "inbox", in: folder)
        #expect(result.code == 1)
        #expect(result.errors.contains("inbox: no http or https address; a folder is tried with"))
    }

    @Test func `a folder of the configuration needs no kind`() async throws {
        let result = try await Binary.run(
            "sources", "test", "--config", "config.json", ".", in: folder)
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.output.contains("folder    1 file to read"))
    }
}
