import Loopback
import Testing

@testable import Curl

/// What is private is reached only where it is allowed by name.
@Suite struct AddressTests {
    @Test(
        "A private address is refused in every spelling, and so is a name that leads to one",
        arguments: [
            "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0.0.0.0",
            "[::ffff:127.0.0.1]", "[::1]", "localhost",
        ])
    func refusal(_ host: String) async throws {
        let world = try World { _ in LoopbackResponse() }
        let transfer = Transfer(url: "http://\(host):\(world.server.port)/", timeout: 5)
        #expect(await world.failure(of: transfer) == .blockedAddress)
        #expect(world.server.log.isEmpty)
    }

    @Test("An allowed network is reached, by its names too", arguments: ["127.0.0.1", "localhost"])
    func exception(_ host: String) async throws {
        let world = try World { _ in LoopbackResponse() }
        var transfer = world.transfer()
        transfer.url = "http://\(host):\(world.server.port)/"
        #expect(try await world.loop.perform(transfer).status == 200)
    }

    @Test func `a connection left open by one who may is not used by one who may not`()
        async throws
    {
        let world = try World { _ in LoopbackResponse() }
        _ = try await world.get()
        #expect(await world.failure(of: Transfer(url: world.server.url)) == .blockedAddress)
        _ = try await world.get()
        #expect(world.server.log.count == 2)
    }

    @Test(
        "Special networks are refused, public ones aren't",
        arguments: [
            ("10.1.2.3", false), ("172.31.0.1", false), ("172.32.0.1", true), ("100.64.0.1", false),
            ("169.254.169.254", false), ("192.168.1.1", false), ("224.0.0.1", false),
            ("255.255.255.255", false), ("8.8.8.8", true), ("::", false), ("::1", false),
            ("::ffff:10.0.0.1", false), ("64:ff9b::a00:1", false), ("fd00:ec2::254", false),
            ("fe80::1", false), ("ff02::1", false), ("2001:db8::1", false),
            ("2a00:1450:4001:830::200e", true),
        ])
    func networks(_ text: String, isPublic: Bool) throws {
        let address = try #require(IPAddress(text))
        #expect(AddressRules().permits(address) == isPublic)
        #expect(address.description == text)
    }

    @Test(
        "A network holds the addresses that begin with its bits",
        arguments: [
            ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false),
            ("192.168.4.0/22", "192.168.7.255", true), ("192.168.4.0/22", "192.168.8.0", false),
            ("127.0.0.1", "127.0.0.1", true), ("127.0.0.1", "127.0.0.2", false),
            ("fd00::/8", "fdff::1", true), ("0.0.0.0/0", "::1", false),
        ])
    func membership(_ network: String, _ address: String, holds: Bool) throws {
        let address = try #require(IPAddress(address))
        #expect(Network(network)?.contains(address) == holds)
    }

    @Test("What is no network is none", arguments: ["10.0.0.0/33", "10.0.0/8", "x", "", "::/129"])
    func malformed(_ text: String) { #expect(Network(text) == nil) }

    @Test func `a mapped address is allowed by the network of the address within`() throws {
        let mapped = try #require(IPAddress("::ffff:127.0.0.1"))
        #expect(World.loopback.permits(mapped))
        #expect(World.loopback.makesException(for: mapped))
    }
}
