import Curl
import Fetching
import Foundation
import Loopback
import Model
import Scheduling
import Synchronization
import Testing

@testable import Running

/// A thousand polls of a hundred sources on fifty hosts, some of which want to be left alone now and
/// then. What is promised is read off the server's own list of who came when; nobody waits, since
/// sleepers set the clock themselves.
@Suite struct EtiquetteTests {
    @Test(.timeLimit(.minutes(2))) func `no host has a reason to complain`() async throws {
        let town = try Town()
        defer { town.close() }
        try await town.poll(times: 1000)
        let visits = town.visits
        #expect(visits.count > 800)
        #expect(Set(visits.map(\.host)).count == Town.hosts)
        for (host, visits) in Dictionary(grouping: visits, by: \.host) {
            for (before, after) in zip(visits, visits.dropFirst()) {
                let distance = after.at.timeIntervalSince(before.at)
                #expect(distance >= Town.spacing, "\(host): \(distance)")
            }
            for visit in visits {
                #expect(visit.heldUntil <= visit.at, "\(host) wanted to be left alone")
                #expect(!visit.path.hasPrefix("/private"), "\(host) forbids it")
                #expect(visit.agent == "communique-test/1 (+desk@example.org)")
            }
        }
        #expect(visits.count { $0.wish != nil } > 20)
    }

    @Test(.timeLimit(.minutes(2)))
    func `a robots.txt is asked for once a day, and obeyed where it can't be had`() async throws {
        let town = try Town()
        defer { town.close() }
        try await town.poll(times: 1000)
        for (host, visits) in Dictionary(grouping: town.visits, by: \.host) {
            let robots = visits.filter { $0.path == "/robots.txt" }
            #expect(!robots.isEmpty && robots.first?.at == visits.first?.at)
            guard Town.manner(of: host) == .broken else {
                #expect(zip(robots, robots.dropFirst()).allSatisfy { $1.at >= $0.at + 86_400 })
                continue
            }
            #expect(zip(robots, robots.dropFirst()).allSatisfy { $1.at >= $0.at + 60 })
            #expect(!visits.contains { $0.path == "/page" })
            #expect(visits.contains { $0.path == "/feed" }, "a feed is there for programs")
        }
    }
}

/// Fifty hosts on one server, and whoever polls them.
private final class Town: Sendable {
    static let hosts = 50
    static let spacing: Seconds = 2

    enum Manner: Int { case calm, forbidding, impatient, dated, broken }

    struct Visit {
        var host: String
        var path: String
        var at: Date
        var agent: String
        /// Until when the host wanted to be left alone when this came.
        var heldUntil: Date
        /// What it answered to that.
        var wish: Seconds?
    }

    private let clock: LeapingClock
    private let visitors: VisitorBook
    private let server: LoopbackServer
    private let curl = CurlLoop(name: "etiquette")
    private let fetcher: Fetcher

    init() throws {
        let clock = LeapingClock()
        let visitors = VisitorBook(clock: clock)
        self.clock = clock
        self.visitors = visitors
        server = try LoopbackServer { visitors.answer($0) }
        fetcher = Fetcher(
            rules: FetchRules(
                userAgent: "communique-test/1", contact: "desk@example.org",
                allowAddresses: ["127.0.0.0/8", "::1/128"]),
            curl: curl, clock: clock)
    }

    var visits: [Visit] { visitors.visits }

    func close() {
        curl.stop()
        server.stop()
    }

    static func manner(of host: String) -> Manner {
        let number = Int(host.dropFirst().prefix { $0.isNumber }) ?? 0
        return Manner(rawValue: number % 5) ?? .calm
    }

    /// One poll after the other, each when it is due.
    func poll(times: Int) async throws {
        var queue = DueQueue()
        var states: [String: PollState] = [:]
        for host in 0..<Self.hosts {
            for (kind, path) in [("feed", "/feed"), ("page", pagePath(on: host))] {
                let url = "http://h\(host).localhost:\(server.port)\(path)"
                let id = "\(kind) \(host)"
                states[id] = PollState(id: id, url: url, nextPoll: Timestamp(clock.now))
                queue.schedule(id, at: clock.now)
            }
        }
        for number in 0..<times {
            let next = try #require(queue.earliest)
            clock.leap(to: next)
            let id = try #require(queue.take(due: next, limit: 1).first)
            let state = try #require(states[id])
            let outcome = await fetcher.fetch(request(for: state, id))
            let progress = advanced(
                state, after: outcome.outcome, plan: Plan(.every(30)), at: clock.now,
                jitter: Double(number % 7) / 7)
            states[id] = progress.state
            queue.schedule(id, at: progress.state.nextPoll.date)
        }
    }

    private func pagePath(on host: Int) -> String {
        Self.manner(of: "h\(host)") == .forbidding && host % 2 == 1 ? "/private/page" : "/page"
    }

    private func request(for state: PollState, _ id: String) -> FetchRequest {
        FetchRequest(
            url: state.url, kind: id.hasPrefix("feed") ? .feed : .page, spacing: Self.spacing,
            connectionsPerHost: 1)
    }
}

/// Who came when, and what they got.
private final class VisitorBook: Sendable {
    private struct Pages {
        var visits: [Town.Visit] = []
        var heldUntil: [String: Date] = [:]
        var counts: [String: Int] = [:]
    }

    private let clock: LeapingClock
    private let pages = Mutex(Pages())

    init(clock: LeapingClock) { self.clock = clock }

    var visits: [Town.Visit] { pages.withLock { $0.visits } }

    func answer(_ request: LoopbackRequest) -> LoopbackResponse {
        let (host, now) = (request.host, clock.now)
        return pages.withLock { pages in
            pages.counts[host, default: 0] += 1
            let wish = wish(of: Town.manner(of: host), request, pages.counts[host] ?? 0)
            pages.visits.append(
                Town.Visit(
                    host: host, path: request.path, at: now,
                    agent: request.headers["user-agent"] ?? "",
                    heldUntil: pages.heldUntil[host] ?? .distantPast, wish: wish))
            if let wish { pages.heldUntil[host] = now + wish }
            return response(to: request, of: Town.manner(of: host), wish, at: now)
        }
    }

    private func wish(
        of manner: Town.Manner, _ request: LoopbackRequest, _ count: Int
    ) -> Seconds? {
        guard request.path != "/robots.txt", count % 4 == 3 else { return nil }
        switch manner {
        case .impatient: return 300
        case .dated: return 600
        default: return nil
        }
    }

    private func response(
        to request: LoopbackRequest, of manner: Town.Manner, _ wish: Seconds?, at now: Date
    ) -> LoopbackResponse {
        if let wish {
            let text = manner == .dated ? Self.date(now + wish) : "\(Int(wish))"
            return LoopbackResponse(
                status: manner == .dated ? 503 : 429, headers: [("Retry-After", text)])
        }
        guard request.path == "/robots.txt" else {
            return LoopbackResponse(type: "text/html", text: "<html><p>News.</p></html>")
        }
        return manner == .broken
            ? LoopbackResponse(status: 500)
            : LoopbackResponse(type: "text/plain", text: "User-agent: *\nDisallow: /private\n")
    }

    /// Rounded up: the header has no fractions.
    private static func date(_ date: Date) -> String {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = .gmt
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
        return format.string(
            from: Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.up)))
    }
}

/// A clock whose sleepers wake at once, at the time they wanted.
private final class LeapingClock: Timekeeping {
    private let current = Mutex(Date(timeIntervalSince1970: 1_700_000_000))

    var now: Date { current.withLock { $0 } }

    func leap(to date: Date) { current.withLock { $0 = max($0, date) } }

    func sleep(until date: Date) async throws {
        try Task.checkCancellation()
        leap(to: date)
    }
}
