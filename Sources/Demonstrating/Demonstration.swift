import Foundation
import Logging
import Model
import Running
import Settings
import Storing

/// Plays the story: a site and a webhook receiver of its own on loopback, the daemon as it is, and
/// a clock that is set from step to step. `pace` is the wait between two steps in seconds of real
/// time. Returns whether exactly the alerts came that the story expects, each once, each signed;
/// ends with the paper's error where it takes no more.
package func demonstrate(pace: Double, on paper: Paper) async throws -> Bool {
    let demonstration = try Demonstration(paper)
    defer { demonstration.clear() }
    return try await demonstration.play(pace: pace)
}

/// What one run of the demo owns, until it is cleared away.
private struct Demonstration {
    let story: Story
    let known: [KnownRecord]
    let desk: Desk
    let clock: StoryClock
    let narrator: Narrator

    init(_ paper: Paper) throws {
        story = try Story.embedded()
        known = try Story.records()
        narrator = Narrator(paper: paper)
        clock = StoryClock(story.start.date)
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "communique-demo-" + UUID().uuidString)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        desk = Desk(site: try Site(), receiver: try Receiver(), folder: folder.path)
        try Data((desk.receiver.secret + "\n").utf8)
            .write(to: URL(filePath: desk.secretFile))
    }

    func clear() {
        desk.site.stop()
        desk.receiver.stop()
        try? FileManager.default.removeItem(atPath: desk.folder)
    }

    // MARK: - Playing

    func play(pace: Double) async throws -> Bool {
        let begun = Date()
        let configuration = desk.configuration
        narrator.open(story, outlets: configuration.sources.count, known: known.count)
        let ledger = try Ledger.open(configuration.state)
        defer { ledger.close() }
        try await enter(known, into: ledger, at: clock.now)
        try publish(story.steps[0])
        let daemon = try Daemon(
            configuration, ledger: ledger, clock: clock, logger: Self.logger)
        let running = Task { try await daemon.run() }
        var tally: Tally
        do {
            tally = try await tell(pace: pace, daemon)
        } catch {
            // The daemon ends before its ledger does.
            running.cancel()
            try await running.value
            throw error
        }
        running.cancel()
        try await running.value
        let wrong = tally.close(log: try logged(), desk.site.faults)
        narrator.close(tally, wrong, story, took: Date().timeIntervalSince(begun))
        try narrator.paper.check()
        return tally.isPerfect
    }

    private func tell(pace: Double, _ daemon: Daemon) async throws -> Tally {
        var tally = Tally()
        for (place, step) in story.steps.enumerated() {
            if place > 0 {
                try await Task.sleep(for: .seconds(pace))
                try publish(step)
            }
            narrator.begin(step)
            clock.advance(to: step.at.date)
            await daemon.settle()
            let mail = desk.receiver.collect()
            narrator.tell(mail.alerts)
            if let why = step.quiet { narrator.quiet(why) }
            for fault in tally.count(step, mail) { narrator.complain(fault) }
            try narrator.paper.check()
        }
        return tally
    }

    private func publish(_ step: Story.Step) throws {
        for page in step.publish { try desk.site.publish(page) }
    }

    /// Ids of the log's lines, in their order.
    private func logged() throws -> [String] {
        struct Line: Decodable { var id: String }
        return try String(contentsOfFile: desk.log, encoding: .utf8)
            .split(separator: "\n")
            .map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)).id }
    }

    /// Only what goes wrong, on standard error: the story is on standard output.
    private static var logger: Logger {
        var logger = Logger(label: "communique") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .error
        return logger
    }
}
