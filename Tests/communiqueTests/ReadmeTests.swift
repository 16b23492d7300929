import Foundation
import Testing

/// Runs what the README tells its readers to run.
@Suite final class ReadmeTests {
    private let readme: String
    private let folder = Binary.temporaryFolder()

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A folder like a checkout, with a configuration that polls a folder instead of the web, and
    /// one alert to look at.
    init() async throws {
        readme = try String(contentsOf: Binary.root.appending(path: "README.md"), encoding: .utf8)
        let files = FileManager.default
        try files.createDirectory(
            at: folder.appending(path: "inbox"), withIntermediateDirectories: true)
        try write(
            """
            {
              "state": "state",
              "sources": [{"id": "inbox", "url": "inbox", "kind": "folder"}],
              "watches": [{"id": "all", "channels": ["log"]}],
              "channels": [{"id": "log", "type": "log", "path": "alerts.jsonl"}]
            }
            """, to: "config.json")
        let story = "Talks end\n\nKenya and Norway issued a joint statement on fisheries.\n"
        try write(story, to: "inbox/story.txt")
        try write(story, to: "FILE")
        try write(
            #"{"at":"2023-07-19T13:30:00Z","url":"https://wire.example/a","title":"Talks end","#
                + #""language":"en","text":"Kenya issued a statement on fisheries."}"#,
            to: "CAPTURES")
        try files.copyItem(
            at: Binary.root.appending(path: "config.example.json"),
            to: folder.appending(path: "config.example.json"))
        try files.createSymbolicLink(
            at: folder.appending(path: "seeds"),
            withDestinationURL: Binary.root.appending(path: "seeds"))
        // The inbox leaves files alone that changed within the last second.
        try await Task.sleep(for: .milliseconds(1100))
    }

    private func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    /// The lines of code blocks without a language.
    private var commandLines: [String] {
        blocks(of: "").flatMap { $0.split(separator: "\n").map(String.init) }
    }

    /// Texts of the code blocks with a language.
    private func blocks(of language: String) -> [String] {
        let parts = readme.components(separatedBy: "\n```")
        return parts.enumerated().compactMap { index, part in
            guard index % 2 == 1, let end = part.firstIndex(of: "\n") else { return nil }
            return part[..<end] == language ? String(part[part.index(after: end)...]) : nil
        }
    }

    /// The first cells of the table of commands.
    private var tableCommands: [String] {
        readme.split(separator: "\n").compactMap { line in
            line.firstMatch(of: /^\| `communique ([^`]+)` \|/).map { String($0.1) }
        }
    }

    // MARK: - Commands

    @Test func `what it says to make can be made`() async throws {
        let goals = commandLines.filter { $0.hasPrefix("make ") }.map { String($0.dropFirst(5)) }
        #expect(goals.contains("run") && goals.contains("test"))
        for goal in goals {
            let make = try Child(
                "/usr/bin/env", ["make", "--dry-run", goal], in: Binary.root)
            #expect(try await make.end() == 0, "make \(goal)")
        }
    }

    @Test func `its commands work in the order they stand in`() async throws {
        let lines = commandLines.compactMap { $0.firstMatch(of: /^\S*communique (.+)$/)?.1 }
        try #require(lines.count >= 3)
        for line in lines { try await work(String(line)) }
    }

    @Test func `the commands of its table work`() async throws {
        try await work("once --config config.json")
        let list = try await Binary.run("alerts", "list", "--format", "json", in: folder)
        let id = try #require(list.output.firstMatch(of: /"id":"([^"]+)"/)).1
        try #require(tableCommands.count >= 11)
        for command in tableCommands where command != "demo" {
            try await work(command.replacing("ID", with: id))
        }
    }

    /// Runs one command with the test's configuration; `run` is stopped once it has begun.
    private func work(_ line: String) async throws {
        var words = line.split(separator: " ").map(String.init)
        if let place = words.firstIndex(of: "--config") { words[place + 1] = "config.json" }
        let run = try Binary.start(words, in: folder)
        if words[0] == "run" {
            #expect(try await run.wait { FileManager.default.fileExists(atPath: lock.path) })
            try await Task.sleep(for: .milliseconds(200))
            run.child.send(SIGTERM)
        }
        let result = try await run.result()
        #expect(result.code == 0, "communique \(line): \(result.errors)")
    }

    private var lock: URL { folder.appending(path: "state/control") }

    // MARK: - Examples

    @Test func `its configuration is well`() async throws {
        let examples = blocks(of: "json").filter { $0.contains("\"sources\"") }
        try #require(examples.count == 1)
        try write(examples[0], to: "readme.json")
        try write("whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=\n", to: "desk.secret")
        let secret = folder.appending(path: "desk.secret").path
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secret)
        let result = try await Binary.run("check", "--config", "readme.json", in: folder)
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.errors.isEmpty, "\(result.errors)")
    }

    @Test func `the files that it links to exist`() {
        let links = readme.matches(of: /\]\(([^)#:]+)\)/).map { String($0.1) }
        #expect(!links.isEmpty)
        for link in links {
            let path = Binary.root.appending(path: link).path
            #expect(FileManager.default.fileExists(atPath: path), "\(link)")
        }
    }

    /// But for the ports of the day.
    @Test func `its alert and its piece of the story are the demo's`() async throws {
        let alert = try #require(blocks(of: "json").first { $0.contains("\"specversion\"") })
        let shown = try JSONDecoder().decode(Shown.self, from: Data(alert.utf8))
        let demo = try await Binary.run("demo", "--pace", "0").output
            .replacing(/localhost:\d+/, with: "localhost")
        let words = demo.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains(shown.data.summary), "\(shown.data.summary)")
        let steps = blocks(of: "text").flatMap { $0.components(separatedBy: "\n\n") }
        #expect(steps.count > 2)
        for step in steps { #expect(demo.contains(step), "\(step)") }
    }

    private struct Shown: Decodable {
        struct Inside: Decodable { var summary: String }
        var type: String
        var data: Inside
    }
}
