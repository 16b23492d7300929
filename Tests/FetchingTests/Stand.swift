import Curl
import Foundation
import Loopback
import Model
import Testing

@testable import Fetching

/// A fetcher before a server on loopback, with a clock that nobody has to wait for.
final class Stand: Sendable {
    let server: LoopbackServer
    let clock = LeapingClock()
    let fetcher: Fetcher
    private let curl = CurlLoop(name: "fetching-tests")

    /// Without a robots.txt.
    convenience init(
        rules: FetchRules = .loopback, handler: @escaping LoopbackServer.Handler
    ) throws {
        try self.init(
            rules: rules,
            whole: { request in
                request.path == "/robots.txt" ? LoopbackResponse(status: 404) : handler(request)
            })
    }

    /// With this robots.txt, and a page behind every other path.
    static func robots(
        _ rules: FetchRules = .loopback, _ answer: @escaping LoopbackServer.Handler
    ) throws -> Stand {
        try Stand(
            rules: rules,
            whole: { request in
                request.path == "/robots.txt" ? answer(request) : .page
            })
    }

    private init(rules: FetchRules, whole handler: @escaping LoopbackServer.Handler) throws {
        server = try LoopbackServer(handler: handler)
        fetcher = Fetcher(rules: rules, curl: curl, clock: clock)
    }

    deinit {
        curl.stop()
        server.stop()
    }

    func fetch(_ path: String, _ change: (inout FetchRequest) -> Void = { _ in }) async
        -> FetchOutcome
    {
        var request = FetchRequest(url: server.url + path)
        change(&request)
        return await fetcher.fetch(request)
    }

    /// Requests so far, robots.txt left out.
    var log: [LoopbackRequest] { server.log.filter { $0.path != "/robots.txt" } }
}

extension FetchRules {
    static let loopback = FetchRules(allowAddresses: ["127.0.0.1/32"], timeout: 5)
}

extension LoopbackResponse {
    static let page = LoopbackResponse(type: "text/html", text: "<html><p>News.</p></html>")

    static func redirect(_ location: String, status: Int = 302) -> LoopbackResponse {
        LoopbackResponse(status: status, headers: [("Location", location)])
    }
}

extension FetchOutcome {
    var capture: Capture? {
        if case .fetched(let capture, _, _, _) = self { capture } else { nil }
    }
    var failure: FetchFailure? {
        if case .failed(let failure) = self { failure } else { nil }
    }
    var isNotModified: Bool {
        if case .notModified = self { true } else { false }
    }
    var isRefusedByRobots: Bool {
        if case .refusedByRobots = self { true } else { false }
    }
    /// Seconds for which the request was put off; nil where it was sent.
    var delay: Seconds? {
        if case .postponed(let wait, _) = self { wait } else { nil }
    }
    /// Seconds, or nil where no time was given; `.some` only where it is rate limited.
    var limit: Seconds?? {
        if case .rateLimited(let wait) = self { .some(wait) } else { .none }
    }
}

/// A clock whose sleepers wake at once, at the time they wanted.
final class LeapingClock: Timekeeping, @unchecked Sendable {
    private let lock = NSLock()
    private var current: Date
    private var slept: [Seconds] = []

    init(_ now: Date = Date(timeIntervalSince1970: 1_700_000_000)) { current = now }

    var now: Date { lock.withLock { current } }
    /// How long each sleep would have been.
    var sleeps: [Seconds] { lock.withLock { slept } }

    func advance(by seconds: Seconds) { lock.withLock { current += seconds } }

    func sleep(until date: Date) async throws {
        try Task.checkCancellation()
        lock.withLock {
            slept.append(date.timeIntervalSince(current))
            current = max(current, date)
        }
    }
}
