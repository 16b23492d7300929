import ArgumentParser
import Foundation
import Logging
import Model
import Running
import Settings
import Storing

struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Runs captures from the past through the whole pipeline.",
        discussion: """
            Reads JSON lines (at, url, status, contentType, body or bodyBase64; or at, url, title, \
            language, text) or a WARC file, and prints the alerts that would have been sent, one \
            JSON object a line. Delivers nothing and leaves the configured state alone: its \
            ledger starts from what is known, in a temporary folder.

            Example:
              communique replay --config config.json captures.jsonl
            """)

    @Option(name: .shortAndLong, help: "The configuration; one without sources is enough.")
    var config = "config.json"

    @Option(help: "A folder that keeps the replay's ledger.")
    var state: String?

    @Option(help: "How alerts are printed: json or text.")
    var format = AlertFormat.json

    @Argument(help: "The captures: JSON lines, .warc or .warc.gz; standard input for -.")
    var captures: String

    func run() async throws {
        try await complaining {
            let temporary = state == nil ? try temporaryFolder() : nil
            defer { if let temporary { try? FileManager.default.removeItem(atPath: temporary) } }
            let setup = try load(state: state ?? temporary)
            let ledger = try openLedger(setup.state)
            defer { ledger.close() }
            try await enter(loadKnown(of: setup), into: ledger, at: Date())
            try await play(setup, ledger)
        }
    }

    private func load(state: String?) throws -> Configuration {
        let checked = loadConfiguration(at: config, stateOverride: state)
        for problem in checked.problems where problem.severity == .error { printProblem(problem) }
        guard let configuration = checked.configuration else {
            throw ExitCode(Complaint.Code.wrong.rawValue)
        }
        return configuration
    }

    private func temporaryFolder() throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "communique-replay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.path
    }

    private func play(_ configuration: Configuration, _ ledger: Ledger) async throws {
        var replay: Replay?
        var problems = 0
        var printed = try await ledger.lastSequence()
        var progress = ProgressBar("captures", total: nil)
        for (index, recording) in try recordings().enumerated() {
            switch recording {
            case .success(let recording):
                let running =
                    replay
                    ?? Replay(
                        configuration, ledger: ledger, start: recording.at,
                        logger: makeLogger(level: .warning))
                replay = running
                if try await !running.run(recording).isEmpty {
                    printed = try await show(ledger, after: printed)
                }
            case .failure(let error):
                problems += 1
                complain("\(captures): capture \(index + 1): \(error)")
            }
            progress.advance()
        }
        progress.finish()
        await replay?.close()
        guard problems == 0 else { throw ExitCode(Complaint.Code.wrong.rawValue) }
    }

    private func recordings() throws -> AnySequence<Result<Recording, RecordingError>> {
        if captures.hasSuffix(".warc") || captures.hasSuffix(".warc.gz") {
            do {
                return AnySequence(try WebArchive(path: captures))
            } catch {
                throw Complaint("\(captures): \(error)")
            }
        }
        let lines = try LineReader(path: captures)
        return AnySequence(
            lines.lazy.filter { !$0.isEmpty }.map { line in
                Result { () throws(RecordingError) in try Recording(line: line) }
            })
    }

    /// Prints the alerts that are new; returns the last one's sequence number.
    private func show(_ ledger: Ledger, after sequence: Int64) async throws -> Int64 {
        var output = Output()
        defer { output.flush() }
        let alerts = try await ledger.alerts(after: sequence)
        for alert in alerts { output.line(format.text(of: alert)) }
        return alerts.last?.sequence ?? sequence
    }
}
