import Foundation
import Testing

@Suite final class CommandTests {
    private let folder = Binary.temporaryFolder()

    deinit { try? FileManager.default.removeItem(at: folder) }

    @Test(arguments: [
        "run", "once", "check", "demo", "replay", "read", "extract", "explain", "alerts list",
        "alerts show", "alerts tail", "alerts resend", "ledger statements", "ledger commitments",
        "ledger acts", "ledger expectations", "ledger show", "ledger import", "ledger export",
        "sources list", "sources test", "sources import", "sources export",
    ])
    func `every command has help with an example`(command: String) async throws {
        let words = command.split(separator: " ").map(String.init)
        let result = try await Binary.start(words + ["--help"], in: folder).result()
        #expect(result.code == 0)
        #expect(result.output.contains("communique \(command)"))
        // On one line, so that it can be copied.
        let example = try #require(result.output.components(separatedBy: "Example:\n").last)
        #expect(example.hasPrefix("  communique \(command)"))
        let lines = example.components(separatedBy: "\n\nUSAGE")[0].split(separator: "\n")
        #expect(lines.count == 1, "\(example)")
        // What it names of the checkout is there.
        for word in lines[0].split(separator: " ") where word.hasPrefix("seeds/") {
            let path = Binary.root.appending(path: String(word)).path
            #expect(FileManager.default.fileExists(atPath: path), "\(word)")
        }
    }

    @Test(arguments: [["fly"], ["read", "--fast"], ["alerts", "show"], ["explain"], []])
    func `wrong usage ends with 64`(arguments: [String]) async throws {
        let result = try await Binary.start(arguments, in: folder).result()
        #expect(result.code == (arguments.isEmpty ? 0 : 64), "\(result.errors)")
    }

    @Test func `check prints every problem with its place and ends with 1`() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = """
            {
              "state": "state",
              "sauces": [],
              "watches": [{"id": "w", "channels": ["nowhere"]}],
              "fetch": {"timeout": "soon"},
            }
            """
        try Data(text.utf8).write(to: folder.appending(path: "config.json"))
        let result = try await Binary.run("check", in: folder)
        #expect(result.code == 1)
        #expect(result.output.isEmpty)
        for place in ["config.json:3:3:", "config.json:4:", "config.json:5:"] {
            #expect(result.errors.contains(place), "\(result.errors)")
        }
    }

    @Test func `the example configuration is well`() async throws {
        let path = Binary.root.appending(path: "config.example.json").path
        let result = try await Binary.run("check", "--config", path)
        #expect(result.code == 0, "\(result.errors)")
    }

    @Test func `a mistake in the configuration ends run and once with 78`() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("{".utf8).write(to: folder.appending(path: "config.json"))
        for command in ["run", "once"] {
            #expect(try await Binary.run(command, in: folder).code == 78)
        }
    }

    @Test func `a state folder that can't be used ends once with 74`() async throws {
        try Binary.configure(folder, state: "/proc/nowhere")
        let result = try await Binary.run("once", in: folder)
        #expect(result.code == 74, "\(result.errors)")
        #expect(result.errors.contains("/proc/nowhere"))
    }

    @Test func `text comes in and a document goes out`() async throws {
        let result = try await Binary.run("read", input: "Talks end\n\nThe talks ended today.\n")
        #expect(result.code == 0)
        #expect(result.lines.count == 1)
        #expect(result.output.contains(#""kind":"text""#))
    }

    @Test func `what can't be read is told and ends with 1`() async throws {
        let result = try await Binary.run("read", "/nowhere/page.html")
        #expect(result.code == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("/nowhere/page.html"))
    }

    @Test func `extract answers each line in its order`() async throws {
        let lines = (0..<50).map {
            #"{"id":"\#($0)","language":"en","title":"","text":"China issued a statement."}"#
        }
        let result = try await Binary.run(
            "extract", "--jsonl", input: lines.joined(separator: "\n"))
        #expect(result.code == 0)
        #expect(result.lines.count == 50)
        for (index, line) in result.lines.enumerated() {
            #expect(line.hasPrefix(#"{"id":"\#(index)","#))
        }
    }

    @Test func `a replay prints the alerts that there would have been`() async throws {
        try Binary.configure(folder)
        let captures = [
            #"{"at":"2023-07-19T13:30:00Z","url":"https://wire.example/a","title":"Talks","#
                + #""language":"en","text":"Kenya has yet to issue a formal statement on the talks."}"#,
            #"{"at":"2023-11-15T03:05:00Z","url":"https://wire.example/b","title":"Statement","#
                + #""language":"en","text":"Kenya issued a statement on the talks on Wednesday."}"#,
            #"{"at":"2023-11-15T09:05:00Z","url":"https://post.example/b","title":"Statement","#
                + #""language":"en","text":"Kenya issued a statement on the talks on Wednesday."}"#,
        ]
        let result = try await Binary.run(
            "replay", "--config", "config.json", "-", input: captures.joined(separator: "\n"),
            in: folder)
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.lines.count == 2)
        #expect(result.lines.first?.contains("communique.statement.pending") == true)
        #expect(result.lines.last?.contains("communique.statement.issued") == true)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/state"))
    }
}
