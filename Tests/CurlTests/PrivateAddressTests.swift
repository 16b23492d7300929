import Loopback
import Staging
import Testing

@testable import Curl

/// Nothing private is reached, however it is spelled, whatever a name leads to, and whoever had
/// been there before. On this machine a server that counts connections is the witness; for what
/// lies elsewhere it is the hook that every socket of curl's has to pass.
@Suite(.timeLimit(.minutes(1))) struct PrivateAddressTests {
    private static let everywhere = AddressRules(allow: ["0.0.0.0/0", "::/0"])
    /// Stands for a public server: the only address that may be reached.
    private static let open = "127.0.0.9"
    private static let own = ["127.0.0.1", "127.0.0.2", "127.255.255.254", "::1"]

    /// A server at every address of its own kind, which nobody may reach.
    private func trap() throws -> World {
        try World(addresses: Self.own) { _ in LoopbackResponse() }
    }

    private func transfer(_ host: String, _ world: World) -> Transfer {
        var transfer = Transfer(url: "http://\(host):\(world.server.port)/", timeout: 5)
        transfer.addresses = AddressRules(allow: [Self.open])
        transfer.nameLifetime = 0
        return transfer
    }

    @Test("No spelling of an own address connects", arguments: PrivateAddresses.ownHosts)
    func spelling(_ host: String) async throws {
        let world = try trap()
        #expect(await world.failure(of: transfer(host, world)) != nil)
        #expect(world.server.accepted == 0)
    }

    @Test(
        "No spelling gets the connection of somebody who may", arguments: PrivateAddresses.ownHosts)
    func reuse(_ host: String) async throws {
        let world = try trap()
        var allowed = transfer(host, world)
        allowed.addresses = Self.everywhere
        _ = await world.failure(of: allowed)
        let (connections, requests) = (world.server.accepted, world.server.log.count)
        #expect(await world.failure(of: transfer(host, world)) != nil)
        #expect(world.server.accepted == connections)
        #expect(world.server.log.count == requests)
    }

    @Test("No address of a special network is connected to", arguments: PrivateAddresses.elsewhere)
    func elsewhere(_ address: String) async throws {
        let world = try trap()
        let host = address.contains(":") ? "[\(address)]" : address
        #expect(await world.failure(of: transfer(host, world)) == .blockedAddress)
    }

    @Test(
        "No name leads to one",
        arguments: PrivateAddresses.elsewhere + PrivateAddresses.ownAddresses)
    func name(_ address: String) async throws {
        let world = try trap()
        let name = "leads-to-\(address.replacing(":", with: "-")).example"
        Names.set(name, .addresses([address]))
        #expect(await world.failure(of: transfer(name, world)) == .blockedAddress)
        #expect(world.server.accepted == 0)
    }

    @Test func `of several addresses of a name none that is private is tried`() async throws {
        let world = try trap()
        Names.set("several.example", .addresses(PrivateAddresses.ownAddresses + ["10.0.0.1"]))
        let error = await #expect(throws: TransferError.self) {
            try await world.loop.perform(transfer("several.example", world))
        }
        #expect(error?.kind == .blockedAddress, "\(error!)")
        #expect(world.server.accepted == 0)
    }

    /// How the server leaves the connection on which the name was still harmless.
    enum Ending: CaseIterable { case closed, kept }

    @Test(
        "A name that led to a public address and then to an own one reaches nothing more",
        arguments: PrivateAddresses.ownAddresses, Ending.allCases)
    func rebinding(_ address: String, _ ending: Ending) async throws {
        let world = try World(addresses: [Self.open] + Self.own) { _ in
            LoopbackResponse(headers: ending == .closed ? [("Connection", "close")] : [])
        }
        let name = "moves-to-\(address.replacing(":", with: "-"))-\(ending).example"
        Names.set(name, .addresses([Self.open]))
        #expect(await world.failure(of: transfer(name, world)) == nil)
        Names.set(name, .addresses([address]))
        let failure = await world.failure(of: transfer(name, world))
        // The connection that was kept still leads to the public address.
        #expect(failure == (ending == .kept ? nil : .blockedAddress))
        #expect(world.server.accepted == 1)
    }

    @Test(
        "A name that leads to an own address gets no pooled connection of somebody who may",
        arguments: PrivateAddresses.ownAddresses)
    func pooledName(_ address: String) async throws {
        let world = try trap()
        let name = "pooled-\(address.replacing(":", with: "-")).example"
        Names.set(name, .addresses([address]))
        var allowed = transfer(name, world)
        allowed.addresses = Self.everywhere
        #expect(await world.failure(of: allowed) == nil)
        #expect(await world.failure(of: transfer(name, world)) == .blockedAddress)
        #expect(world.server.log.count == 1)
    }

    @Test func `a translator that is allowed leads to no private address`() throws {
        let rules = AddressRules(allow: ["64:ff9b::/96", "192.168.7.0/24"])
        for (address, isPermitted) in [
            ("64:ff9b::8.8.8.8", true), ("64:ff9b::10.0.0.1", false),
            ("64:ff9b::192.168.7.1", true), ("64:ff9b:1::1", false),
        ] {
            let address = try #require(IPAddress(address))
            #expect(rules.permits(address) == isPermitted)
        }
        let news = try #require(IPAddress("64:ff9b::8.8.8.8"))
        #expect(!rules.makesException(for: news))
    }

    @Test func `the table is as long as it should be`() {
        let own = PrivateAddresses.ownHosts.count * 2
        let byName = PrivateAddresses.ownAddresses.count * 3
        #expect(own + byName + PrivateAddresses.elsewhere.count * 2 >= 300)
        #expect(Set(PrivateAddresses.ownHosts).count == PrivateAddresses.ownHosts.count)
        #expect(Set(PrivateAddresses.elsewhere).count == PrivateAddresses.elsewhere.count)
    }
}
