import Curl
import Foundation
import Logging
import Loopback
import Model
import Synchronization

@testable import Delivering

/// A clock that stands still until a test sets it forward.
final class TestClock: Timekeeping {
    static let start = Date(timeIntervalSince1970: 1_700_000_000)

    private struct State {
        var now = TestClock.start
        var sleepers: [(until: Date, token: Token)] = []
    }

    private let state = Mutex(State())

    var now: Date { state.withLock { $0.now } }

    func sleep(until date: Date) async throws {
        let token = Token(isThere: false)
        let isOver = state.withLock { state in
            if date > state.now { state.sleepers.append((date, token)) }
            return date <= state.now
        }
        guard !isOver else { return try Task.checkCancellation() }
        guard await token.take() else { throw CancellationError() }
    }

    func advance(by seconds: Seconds) {
        let due = state.withLock { state in
            state.now += seconds
            let due = state.sleepers.filter { $0.until <= state.now }
            state.sleepers.removeAll { $0.until <= state.now }
            return due
        }
        for sleeper in due { sleeper.token.put() }
    }
}

/// An outbox in memory, which can be made to refuse what it is told.
actor MemoryOutbox: Outbox {
    struct Refusal: Error {}

    private(set) var rows: [Delivery] = []
    private(set) var reasons: [Int64: String] = [:]
    private var refusals = 0

    func add(_ count: Int, to channel: String, at now: Date = TestClock.start) {
        for _ in 0..<count {
            let number = Int64(rows.count + 1)
            rows.append(
                Delivery(
                    id: number, alert: "alert-\(number)", sequence: number, channel: channel,
                    payload: payload(number), due: now))
        }
    }

    func refuse(_ count: Int) { refusals = count }

    func due(for channel: String, at now: Date, limit: Int) throws -> [Delivery] {
        Array(pending(channel).filter { $0.due <= now }.prefix(limit))
    }

    func nextDue(for channel: String) throws -> Date? { pending(channel).map(\.due).min() }

    func record(_ outcomes: [(row: Int64, outcome: Delivery.Outcome)], at now: Date) throws {
        try Task.checkCancellation()
        if refusals > 0 {
            refusals -= 1
            throw Refusal()
        }
        for (row, outcome) in outcomes { note(outcome, at: Int(row) - 1) }
    }

    private func note(_ outcome: Delivery.Outcome, at index: Int) {
        rows[index].attempts += 1
        switch outcome {
        case .delivered: rows[index].state = .delivered
        case .retry(let date, let why):
            rows[index].due = date
            reasons[rows[index].id] = why
        case .dead(let why):
            rows[index].state = .dead
            reasons[rows[index].id] = why
        }
    }

    private func pending(_ channel: String) -> [Delivery] {
        rows.filter { $0.channel == channel && $0.state == .pending }
    }

    func states(_ channel: String) -> [Delivery.State] {
        rows.filter { $0.channel == channel }.map(\.state)
    }

    /// Returns once every row of the channel has been given this state.
    func wait(for state: Delivery.State, of channel: String) async throws {
        while rows.contains(where: { $0.channel == channel && $0.state != state }) {
            try await briefly()
        }
    }
}

func payload(_ number: Int64) -> String {
    """
    {"specversion":"1.0","id":"alert-\(number)","time":"2023-11-15T03:05:00Z",\
    "data":{"summary":"China and Japan issue a statement","evidence":[\
    {"url":"https://example.org/\(number)","quote":"We will\\nact."}]}}
    """
}

/// A pause between two looks at whether something has happened.
func briefly() async throws { try await Task.sleep(for: .milliseconds(1)) }

/// A folder that goes with its test.
final class Folder: Sendable {
    let path = FileManager.default.temporaryDirectory.path + "/delivering-" + UUID().uuidString

    init() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
        return path + "/" + name
    }

    func read(_ name: String) throws -> String {
        try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }

    func lines(_ name: String) throws -> [String] {
        try read(name).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}

/// A receiver, an outbox, a clock, and all that brings them together.
final class World: Sendable {
    let folder: Folder
    let server: LoopbackServer
    let outbox = MemoryOutbox()
    let clock = TestClock()
    let curl = CurlLoop(name: "test")

    init(_ handler: @escaping LoopbackServer.Handler = { _ in LoopbackResponse() }) throws {
        folder = try Folder()
        server = try LoopbackServer(handler: handler)
    }

    deinit {
        curl.stop()
        server.stop()
    }

    func webhook(
        _ id: String = "hook", path: String = "/hook", format: Channel.Format = .cloudevents,
        secretFile: String? = nil, timeout: Seconds = 5
    ) -> Channel {
        Channel(
            id: id, form: .webhook, format: format, url: server.url + path,
            secretFile: secretFile, allowAddresses: ["127.0.0.0/8"], timeout: timeout)
    }

    func log(_ name: String = "alerts.jsonl", format: Channel.Format = .cloudevents) -> Channel {
        Channel(id: "log", form: .log, format: format, path: folder.path + "/" + name)
    }

    private static let silence = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    func deliverer(_ channels: Channel...) throws -> Deliverer {
        try Deliverer(
            channels: channels, outbox: outbox, curl: curl, clock: clock, logger: Self.silence)
    }

    func queue(_ id: String, _ channel: any OpenChannel) -> ChannelQueue {
        ChannelQueue(id: id, channel: channel, outbox: outbox, clock: clock, logger: Self.silence)
    }

    /// Sets the clock to when the channel's next row is due, and a second further.
    func advanceToDue(of channel: String) async throws {
        guard let due = try await outbox.nextDue(for: channel) else { return }
        clock.advance(by: max(0, due.timeIntervalSince(clock.now)) + 1)
    }
}

/// Answers with one after the other of these, then with the last.
func answers(_ list: LoopbackResponse...) -> LoopbackServer.Handler {
    let left = Mutex(list)
    return { _ in left.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] } }
}
