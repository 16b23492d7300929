import Crypto
import Foundation
import Loopback
import Model
import Testing

@testable import Delivering

@Suite struct SignatureTests {
    /// The example of the Standard Webhooks specification.
    @Test(
        "The specification's example is signed as it says, with or without the prefix",
        arguments: ["whsec_", ""])
    func example(prefix: String) throws {
        let secrets = try SigningSecrets(lines: prefix + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        let signature = secrets.signature(
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330,
            body: Array(#"{"test": 2432232314}"#.utf8))
        #expect(signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    }

    private static func secret(_ byte: UInt8) -> String {
        "whsec_" + Data(repeating: byte, count: 32).base64EncodedString()
    }

    /// Made here once more, from what arrived.
    private static func expected(_ request: LoopbackRequest, key byte: UInt8) throws -> String {
        let id = try #require(request.headers["webhook-id"])
        let time = try #require(request.headers["webhook-timestamp"])
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("\(id).\(time).".utf8) + request.body,
            using: SymmetricKey(data: Data(repeating: byte, count: 32)))
        return "v1," + Data(code).base64EncodedString()
    }

    @Test func `a receiver can check what arrives, and that it is fresh`() async throws {
        let world = try World()
        let file = try world.folder.write("# desk\n\n  \(Self.secret(1))\r\n", to: "desk.secret")
        await world.outbox.add(1, to: "hook")
        try await world.deliverer(world.webhook(secretFile: file)).flush()
        let request = try #require(world.server.log.first)
        #expect(request.method == "POST" && request.path == "/hook")
        #expect(request.body == Array(payload(1).utf8))
        #expect(request.headers["content-type"] == "application/cloudevents+json")
        #expect(request.headers["webhook-id"] == "alert-1")
        #expect(
            request.headers["webhook-signature"] == (try Self.expected(request, key: 1)))
        let sent = try #require(request.headers["webhook-timestamp"].flatMap { Double($0) })
        #expect(abs(Date().timeIntervalSince1970 - sent) < 60)
    }

    @Test func `while a secret is rotated both sign`() async throws {
        let world = try World()
        let file = try world.folder.write(
            Self.secret(2) + "\n" + Self.secret(1), to: "desk.secret")
        await world.outbox.add(1, to: "hook")
        try await world.deliverer(world.webhook(secretFile: file)).flush()
        let request = try #require(world.server.log.first)
        let both = try [2, 1].map { try Self.expected(request, key: $0) }.joined(separator: " ")
        #expect(request.headers["webhook-signature"] == both)
    }

    @Test func `without a secret nothing is signed, and the id is there all the same`()
        async throws
    {
        let world = try World()
        await world.outbox.add(1, to: "hook")
        try await world.deliverer(world.webhook()).flush()
        let request = try #require(world.server.log.first)
        #expect(request.headers["webhook-signature"] == nil)
        #expect(request.headers["webhook-id"] == "alert-1")
    }

    @Test(
        "A file without a proper secret is told by channel, file and line, and never shown",
        arguments: [
            (nil, "can't be read"), ("", "holds no secret"), ("# only\n\n", "holds no secret"),
            ("\n\nwhsec_hunter2!", "line 3"), ("whsec_", "line 1"),
        ])
    func brokenFile(_ text: String?, _ words: String) throws {
        let world = try World()
        let path = world.folder.path + "/desk.secret"
        if let text { _ = try world.folder.write(text, to: "desk.secret") }
        let error = try #require(throws: DeliveryError.self) {
            try world.deliverer(world.webhook("desk", secretFile: path))
        }
        #expect(error.channel == "desk")
        #expect(error.description.contains("\"desk\"") && error.message.contains(path))
        #expect(error.message.contains(words))
        #expect(!error.description.contains("hunter2"))
    }
}
