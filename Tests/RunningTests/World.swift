import Foundation
import Logging
import Loopback
import Model
import Settings
import Storing
import Synchronization

@testable import Running

/// A site whose pages a test changes, a folder for the daemon's state, and a clock that stands
/// still until the test sets it forward.
final class World: Sendable {
    let site: LoopbackServer
    let folder: String
    let clock = StoryClock(Date(timeIntervalSince1970: 1_700_000_000))
    private let shelf: Shelf

    init() throws {
        let shelf = Shelf()
        self.shelf = shelf
        site = try LoopbackServer { shelf.answer($0) }
        folder =
            FileManager.default.temporaryDirectory
            .appending(path: "communique-" + UUID().uuidString).path
    }

    func put(_ path: String, _ response: LoopbackResponse) { shelf.put(path, response) }

    /// A feed whose items are sentences, the newest first, each an hour younger than the last.
    func putFeed(_ path: String, _ sentences: [String]) {
        let items = sentences.enumerated().map { index, sentence in
            """
            <item><title>Report \(index)</title><guid>\(path)-\(index)</guid>
            <pubDate>Tue, 14 Nov 2023 \(10 + index):00:00 GMT</pubDate>
            <content:encoded><![CDATA[<p>\(sentence)</p>]]></content:encoded></item>
            """
        }
        put(
            path,
            LoopbackResponse(
                type: "application/rss+xml",
                text: """
                    <?xml version="1.0"?><rss version="2.0"
                    xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
                    <title>Wire</title><language>en</language>\(items.reversed().joined())
                    </channel></rss>
                    """))
    }

    /// Reads the site's `/feed`, hears of everything, and writes the log alone.
    func configuration(_ change: (inout Configuration) -> Void = { _ in }) -> Configuration {
        var configuration = Configuration(
            state: folder + "/state", fetch: FetchRules(allowAddresses: ["127.0.0.0/8"]),
            sources: [
                Source(id: "wire", url: site.url + "/feed", kind: .feed, interval: .every(60))
            ],
            watches: [Watch(id: "all", channels: ["log"])],
            channels: [Channel(id: "log", form: .log, path: folder + "/alerts.jsonl")])
        change(&configuration)
        return configuration
    }

    /// Runs a daemon while `work` goes on; then stops it and closes its ledger.
    func run(
        _ configuration: Configuration, logger: Logger = quietLogger,
        _ work: (Daemon, Ledger) async throws -> Void
    ) async throws {
        let ledger = try Ledger.open(configuration.state)
        defer { ledger.close() }
        let daemon = try Daemon(
            configuration, ledger: ledger, clock: clock, logger: logger)
        let running = Task { try await daemon.run() }
        do {
            await daemon.settle()
            try await work(daemon, ledger)
        } catch {
            running.cancel()
            throw error
        }
        running.cancel()
        try await running.value
    }

    /// The next poll of everything, jitter included, and what comes of it.
    func next(_ daemon: Daemon, after seconds: Double = 70) async throws {
        clock.advance(to: clock.now + seconds)
        await daemon.settle()
    }

    /// The log's lines.
    func log() throws -> [String] {
        guard FileManager.default.fileExists(atPath: folder + "/alerts.jsonl") else { return [] }
        return try String(contentsOfFile: folder + "/alerts.jsonl", encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }

    /// Types of the alerts in the log, without their common beginning.
    func events() throws -> [String] {
        struct Line: Decodable { var type: String }
        return try log().map { line in
            let type = try JSONDecoder().decode(Line.self, from: Data(line.utf8)).type
            return String(type.dropFirst("communique.".count))
        }
    }

    func close() {
        site.stop()
        try? FileManager.default.removeItem(atPath: folder)
    }
}

/// What a daemon logs as a warning or worse.
final class Notebook: Sendable {
    private let entries = Mutex<[String]>([])

    var warnings: [String] { entries.withLock { $0 } }
    var logger: Logger { Logger(label: "test") { [self] _ in Handler(notebook: self) } }

    private struct Handler: LogHandler {
        let notebook: Notebook
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.warning

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            notebook.entries.withLock { $0.append("\(event.message)") }
        }
    }
}

let quietLogger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

private final class Shelf: Sendable {
    private let pages = Mutex<[String: LoopbackResponse]>([:])

    func put(_ path: String, _ response: LoopbackResponse) {
        pages.withLock { $0[path] = response }
    }

    func answer(_ request: LoopbackRequest) -> LoopbackResponse {
        pages.withLock { $0[request.path] } ?? LoopbackResponse(status: 404)
    }
}
