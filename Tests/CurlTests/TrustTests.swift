import Loopback
import Staging
import Testing

@testable import Curl

/// Whom a transfer believes to be who it asked for.
@Suite(.timeLimit(.minutes(1))) struct TrustTests {
    private func world(
        _ certificate: String, clientCA: String? = nil, isOutdated: Bool = false
    ) throws -> World {
        let identity = LoopbackIdentity(
            certificateFile: Certificates.path(certificate),
            keyFile: Certificates.path("server.key"), clientCAFile: clientCA,
            isOutdated: isOutdated)
        return try World(identity: identity) { _ in LoopbackResponse() }
    }

    private func transfer(_ world: World, _ change: (inout TransferTLS) -> Void = { _ in })
        -> Transfer
    {
        var transfer = world.transfer()
        transfer.tls.caFile = Certificates.path("ca.pem")
        change(&transfer.tls)
        return transfer
    }

    @Test func `a certificate of the source's own issuer is believed`() async throws {
        let world = try world("server.pem")
        #expect(await world.failure(of: transfer(world)) == nil)
        #expect(world.server.log.count == 1)
    }

    @Test(
        "One that is expired, another's, its own or revoked is not",
        arguments: ["expired.pem", "elsewhere.pem", "self-signed.pem", "revoked.pem"])
    func certificate(_ name: String) async throws {
        let world = try world(name)
        let transfer = transfer(world) { $0.crlFile = Certificates.path("crl.pem") }
        #expect(await world.failure(of: transfer) == .tls)
        #expect(world.server.log.isEmpty)
    }

    @Test func `a list of what was revoked leaves the rest alone`() async throws {
        let world = try world("server.pem")
        let transfer = transfer(world) { $0.crlFile = Certificates.path("crl.pem") }
        #expect(await world.failure(of: transfer) == nil)
    }

    @Test func `an issuer that only one source trusts is unknown to others`() async throws {
        let world = try world("server.pem")
        #expect(await world.failure(of: world.transfer()) == .tls)
        #expect(await world.failure(of: transfer(world)) == nil)
        // Nor do they get the connection that is still open.
        #expect(await world.failure(of: world.transfer()) == .tls)
        #expect(world.server.log.count == 1)
    }

    @Test func `TLS 1.0 is no protection`() async throws {
        let world = try world("server.pem", isOutdated: true)
        #expect(await world.failure(of: transfer(world)) == .tls)
    }

    @Test func `a server that asks for a certificate is shown ours`() async throws {
        let world = try world("server.pem", clientCA: Certificates.path("ca.pem"))
        let known = transfer(world) {
            $0.certificateFile = Certificates.path("client.pem")
            $0.keyFile = Certificates.path("client.key")
        }
        #expect(await world.failure(of: known) == nil)
        // Whoever has none is not let in on the connection of one who has.
        #expect(await world.failure(of: transfer(world)) == .tls)
        #expect(world.server.log.count == 1)
    }

    @Test(
        "A person is told what is wrong with a certificate",
        arguments: [
            ("expired.pem", "expired"), ("elsewhere.pem", "127.0.0.1"),
            ("self-signed.pem", "self-signed"),
        ])
    func words(_ name: String, _ words: String) async throws {
        let world = try world(name)
        let error = await #expect(throws: TransferError.self) {
            try await world.loop.perform(transfer(world))
        }
        #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    }

    @Test(
        "Files that don't hold what they should end the transfer",
        arguments: [
            TransferTLS(caFile: "/nowhere/ca.pem"),
            TransferTLS(certificateFile: "/nowhere/client.pem"),
            TransferTLS(caFile: Certificates.path("ca.pem"), crlFile: "/nowhere/crl.pem"),
        ])
    func files(_ tls: TransferTLS) async throws {
        let world = try world("server.pem")
        var transfer = world.transfer()
        transfer.tls = tls
        #expect(await world.failure(of: transfer) == .tls)
        #expect(world.server.log.isEmpty)
    }
}
