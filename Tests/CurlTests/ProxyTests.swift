import Foundation
import Loopback
import Staging
import Testing

@testable import Curl

/// A proxy is used where the user says so, and nowhere else.
@Suite(.timeLimit(.minutes(1))) struct ProxyTests {
    private func proxy() throws -> World { try World { _ in LoopbackResponse() } }

    @Test func `a proxy is asked for the whole address, wherever it stands itself`() async throws {
        let world = try proxy()
        var transfer = Transfer(url: "http://news.example/a?b", timeout: 5)
        transfer.proxy = world.server.url
        #expect(await world.failure(of: transfer) == nil)
        #expect(world.server.log.map(\.path) == ["http://news.example/a?b"])
    }

    @Test(
        "A proxy never hears of an address that is private by its very spelling",
        arguments: PrivateAddresses.ownHosts)
    func privateAddress(_ host: String) async throws {
        let world = try proxy()
        var transfer = Transfer(url: "http://\(host):81/", timeout: 5)
        transfer.proxy = world.server.url
        // What is no address may be a name, of which only the proxy knows; ours are all addresses.
        #expect(await world.failure(of: transfer) != nil)
        #expect(world.server.accepted == 0)
    }

    @Test func `the environment's proxy is not asked`() async throws {
        let proxy = try proxy()
        let world = try World { _ in LoopbackResponse() }
        let names = ["http_proxy", "all_proxy", "ALL_PROXY", "HTTP_PROXY"]
        for name in names { setenv(name, proxy.server.url, 1) }
        defer { for name in names { unsetenv(name) } }
        #expect(await world.failure(of: world.transfer()) == nil)
        #expect(proxy.server.accepted == 0)
    }

    @Test func `the environment's exceptions don't lead past the proxy`() async throws {
        let world = try proxy()
        setenv("no_proxy", "*", 1)
        defer { unsetenv("no_proxy") }
        var transfer = Transfer(url: "http://news.example/", timeout: 5)
        transfer.proxy = world.server.url
        #expect(await world.failure(of: transfer) == nil)
        #expect(world.server.log.count == 1)
    }
}
