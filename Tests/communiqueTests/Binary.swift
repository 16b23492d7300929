import Foundation

/// The program as a user runs it.
enum Binary {
    struct Result: Sendable {
        var code: Int32
        var output: String
        var errors: String

        /// Lines that aren't empty.
        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    /// It is built beside the tests.
    static let url = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "communique")

    /// The checkout.
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Starts it; what it prints goes to files, so that nobody has to empty a pipe, or standard
    /// output to `handle`.
    static func start(
        _ arguments: [String], input: String = "", in folder: URL,
        writingTo handle: FileHandle? = nil
    ) throws -> Run {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let files = Files(folder: folder)
        try Data(input.utf8).write(to: files["in"])
        for name in ["out", "err"] { try Data().write(to: files[name]) }
        var environment = ProcessInfo.processInfo.environment
        environment["NO_COLOR"] = "1"
        let child = try Child(
            url.path, arguments, in: folder, environment: environment,
            input: FileHandle(forReadingFrom: files["in"]),
            output: handle ?? FileHandle(forWritingTo: files["out"]),
            errors: FileHandle(forWritingTo: files["err"]))
        return Run(child: child, files: files)
    }

    /// Runs it to its end, in a folder of its own where none is given.
    static func run(
        _ arguments: String..., input: String = "", in folder: URL? = nil
    ) async throws -> Result {
        let own = folder == nil ? temporaryFolder() : nil
        defer { own.map { try? FileManager.default.removeItem(at: $0) } }
        return try await start(arguments, input: input, in: folder ?? own!).result()
    }

    /// A place for a folder, which isn't made; whoever asks for it removes it.
    static func temporaryFolder() -> URL {
        FileManager.default.temporaryDirectory.appending(path: "communique-" + UUID().uuidString)
    }

    /// Makes a folder with a configuration that polls nothing but itself.
    static func configure(_ folder: URL, state: String = "state") throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = """
            {
              "state": "\(state)",
              "sources": [{"id": "inbox", "url": ".", "kind": "folder"}],
              "watches": [{"id": "all", "channels": ["log"]}],
              "channels": [{"id": "log", "type": "log", "path": "alerts.jsonl"}]
            }
            """
        try Data(text.utf8).write(to: folder.appending(path: "config.json"))
    }

    /// What a run reads and writes, hidden in its folder.
    struct Files: Sendable {
        let folder: URL
        private let name = UUID().uuidString

        init(folder: URL) { self.folder = folder }

        subscript(kind: String) -> URL { folder.appending(path: ".\(name).\(kind)") }
    }

    /// A run under way.
    struct Run: Sendable {
        let child: Child
        let files: Files

        func text(_ kind: String) throws -> String {
            String(decoding: try Data(contentsOf: files[kind]), as: UTF8.self)
        }

        func result() async throws -> Result {
            let code = try await child.end()
            return Result(code: code, output: try text("out"), errors: try text("err"))
        }

        /// Waits for something to be true of the run; false after ten seconds.
        func wait(until isTrue: () throws -> Bool) async throws -> Bool {
            for _ in 0..<1000 {
                if try isTrue() { return true }
                try await Task.sleep(for: .milliseconds(10))
            }
            return false
        }
    }
}
