import Curl
import Loopback
import Model
import Staging
import Testing

@testable import Fetching

/// A public server that is hostile sends us on to what only we can reach.
@Suite(.timeLimit(.minutes(1))) final class PrivateRedirectTests {
    /// Stands for a public address: the only one that may be reached.
    private static let open = "127.0.0.9"

    private let trap: LoopbackServer
    private let curl = CurlLoop(name: "private-redirects")
    private let fetcher: Fetcher

    init() throws {
        trap = try LoopbackServer(
            addresses: ["127.0.0.1", "127.0.0.2", "127.255.255.254", "::1"]
        ) { _ in LoopbackResponse() }
        let rules = FetchRules(allowAddresses: [Self.open], timeout: 5)
        fetcher = Fetcher(rules: rules, curl: curl, clock: LeapingClock())
    }

    deinit {
        curl.stop()
        trap.stop()
    }

    /// What comes of an address that redirects to `target`, robots.txt or not.
    private func fetch(by target: String, robots: Bool = false) async throws -> FetchOutcome {
        let host = try LoopbackServer(addresses: [Self.open]) { request in
            let isRobots = request.path == "/robots.txt"
            return isRobots == robots
                ? .redirect(target) : isRobots ? LoopbackResponse(status: 404) : .page
        }
        defer { host.stop() }
        return await fetcher.fetch(
            FetchRequest(url: "http://\(Self.open):\(host.port)/news", kind: .page))
    }

    @Test("A redirect reaches no own address", arguments: PrivateAddresses.ownHosts)
    func own(_ host: String) async throws {
        let outcome = try await fetch(by: "http://\(host):\(trap.port)/")
        #expect(outcome.failure != nil, "\(outcome)")
        #expect(trap.accepted == 0)
    }

    @Test("Nor does one without a scheme", arguments: ["127.0.0.1", "2130706433", "[::1]"])
    func relative(_ host: String) async throws {
        #expect(try await fetch(by: "//\(host):\(trap.port)/").failure?.kind == .blocked)
        #expect(trap.accepted == 0)
    }

    @Test("A redirect reaches no special network", arguments: PrivateAddresses.elsewhere)
    func elsewhere(_ address: String) async throws {
        let host = address.contains(":") ? "[\(address)]" : address
        #expect(try await fetch(by: "http://\(host)/").failure?.kind == .blocked)
    }

    @Test("A redirect to a name reaches none either", arguments: PrivateAddresses.ownAddresses)
    func name(_ address: String) async throws {
        let name = "redirected-\(address.replacing(":", with: "-")).example"
        Names.set(name, .addresses([address]))
        #expect(try await fetch(by: "http://\(name):\(trap.port)/").failure?.kind == .blocked)
        #expect(trap.accepted == 0)
    }

    @Test("Nor does the redirect of a robots.txt", arguments: ["127.0.0.1", "0x7f.1", "[::1]"])
    func robots(_ host: String) async throws {
        let outcome = try await fetch(by: "http://\(host):\(trap.port)/", robots: true)
        #expect(outcome.failure?.kind == .blocked)
        #expect(trap.accepted == 0)
    }

    @Test("A redirect leads to no other protocol", arguments: ["file", "gopher", "ftp", "dict"])
    func scheme(_ scheme: String) async throws {
        let outcome = try await fetch(by: "\(scheme)://127.0.0.1:\(trap.port)/etc/passwd")
        #expect(outcome.failure?.kind == .redirect)
        #expect(trap.accepted == 0)
    }
}
