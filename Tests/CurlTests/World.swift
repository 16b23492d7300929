import Loopback

@testable import Curl

/// A loop and a server to talk to, both ended with the test.
final class World: Sendable {
    static let loopback = AddressRules(allow: ["127.0.0.0/8"])

    let server: LoopbackServer
    let loop: CurlLoop

    init(
        connectionsInFlight: Int = 64, addresses: [String] = ["127.0.0.1"],
        identity: LoopbackIdentity? = nil, _ handler: @escaping LoopbackServer.Handler
    ) throws {
        server = try LoopbackServer(addresses: addresses, identity: identity, handler: handler)
        loop = CurlLoop(name: "test", connectionsInFlight: connectionsInFlight)
    }

    /// A world whose every answer is these bytes, after which the connection ends.
    convenience init(raw text: String, gzip: [UInt8] = []) throws {
        try self.init { _ in LoopbackResponse(raw: [(Array(text.utf8) + gzip, 0)]) }
    }

    deinit {
        loop.stop()
        server.stop()
    }

    func transfer(_ path: String = "/") -> Transfer {
        Transfer(url: server.url + path, timeout: 5, addresses: Self.loopback)
    }

    func get(_ path: String = "/") async throws(TransferError) -> TransferAnswer {
        try await loop.perform(transfer(path))
    }

    /// What became of a transfer that should fail; nil for one that didn't.
    func failure(of transfer: Transfer) async -> TransferError.Kind? {
        do {
            _ = try await loop.perform(transfer)
            return nil
        } catch { return error.kind }
    }
}
