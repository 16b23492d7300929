import Foundation
import Loopback
import Staging
import Testing

@testable import Curl

/// Nothing that a server sends, or doesn't, is without a bound.
@Suite(.timeLimit(.minutes(1))) struct BoundTests {
    private static let chunk = [UInt8](repeating: 0x61, count: 1 << 16)

    /// Chunk after chunk until the other side has had enough.
    private static func endless() -> LoopbackResponse {
        let head = Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)
        let part = Array("10000\r\n".utf8) + chunk + Array("\r\n".utf8)
        return LoopbackResponse(raw: [(head, 0)] + Array(repeating: (part, 0), count: 400))
    }

    @Test func `an endless chunked body is cut at the limit`() async throws {
        let world = try World { _ in Self.endless() }
        var transfer = world.transfer()
        transfer.maximumBody = 1 << 20
        #expect(await world.failure(of: transfer) == .tooLarge)
    }

    @Test func `a gzip bomb is cut at the limit of what it unpacks to`() async throws {
        let bomb = gzip([UInt8](repeating: 0, count: 64 << 20))
        let world = try World { _ in
            LoopbackResponse(headers: [("Content-Encoding", "gzip")], body: bomb)
        }
        var transfer = world.transfer()
        transfer.maximumBody = 1 << 20
        #expect(bomb.count < 1 << 20)
        #expect(await world.failure(of: transfer) == .tooLarge)
    }

    @Test func `a gzip bomb is cut long before a high limit`() async throws {
        let bomb = gzip([UInt8](repeating: 0, count: 64 << 20))
        let world = try World { _ in
            LoopbackResponse(headers: [("Content-Encoding", "gzip")], body: bomb)
        }
        var transfer = world.transfer()
        transfer.maximumBody = 256 << 20
        let error = await #expect(throws: TransferError.self) {
            try await world.loop.perform(transfer)
        }
        #expect(error?.kind == .tooLarge && error?.message.contains("times its size") == true)
    }

    @Test func `a body that packs well is no bomb`() async throws {
        let line = Array("<li><a href=/story>A story of the day</a></li>\n".utf8)
        let body = Array((0..<100_000).lazy.map { line + Array("\($0)".utf8) }.joined())
        let world = try World { _ in
            LoopbackResponse(headers: [("Content-Encoding", "gzip")], body: gzip(body))
        }
        #expect(try await world.get().body == body)
    }

    @Test(
        "A byte a second is given up, be it of the head or of the body",
        arguments: ["HTTP/1.1 200 OK\r\nX", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nx"])
    func trickle(_ start: String) async throws {
        let world = try World { _ in
            LoopbackResponse(
                raw: [(Array(start.utf8), 0)] + Array(repeating: ([0x61], 1.0), count: 30))
        }
        var transfer = world.transfer()
        (transfer.slowSeconds, transfer.timeout) = (2, 30)
        let start = ContinuousClock.now
        #expect(await world.failure(of: transfer) == .timeout)
        // At the usual eighteen seconds, as long after them, it is given up within twenty.
        #expect(ContinuousClock.now - start < .seconds(25))
        #expect(Transfer(url: "").slowSeconds + 2 <= 20)
    }

    @Test("A body may be as long as the limit, and no longer", arguments: [(10, true), (9, false)])
    func limit(maximum: Int, fits: Bool) async throws {
        let world = try World { _ in LoopbackResponse(type: "text/plain", text: "ten bytes!") }
        var transfer = world.transfer()
        transfer.maximumBody = maximum
        #expect(await world.failure(of: transfer) == (fits ? nil : .tooLarge))
    }

    @Test func `endless header lines end the exchange`() async throws {
        let line = Array(("X-Padding: " + String(repeating: "x", count: 1000) + "\r\n").utf8)
        let world = try World { _ in
            LoopbackResponse(
                raw: [(Array("HTTP/1.1 200 OK\r\n".utf8), 0)]
                    + Array(repeating: (line, 0), count: 2000))
        }
        #expect(await world.failure(of: world.transfer()) == .tooLarge)
    }

    @Test func `a server that doesn't answer is given up at the timeout`() async throws {
        let world = try World { _ in LoopbackResponse(after: 60) }
        var transfer = world.transfer()
        transfer.timeout = 0.2
        let start = Date()
        #expect(await world.failure(of: transfer) == .timeout)
        #expect(-start.timeIntervalSinceNow < 45)
    }

    @Test func `a name that can't be resolved ends by the timeout too`() async throws {
        let world = try World { _ in LoopbackResponse() }
        let transfer = Transfer(url: "http://nowhere.invalid/", timeout: 1)
        let start = Date()
        let kind = await world.failure(of: transfer)
        #expect(kind == .dns || kind == .timeout)
        #expect(-start.timeIntervalSinceNow < 45)
    }

    @Test(
        "Where only the status counts, a body too long, cut, late or malformed is no error",
        arguments: [
            "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", "Content-Length: 9\r\n\r\nhello",
            "Content-Encoding: br\r\n\r\nhello", "Content-Encoding: gzip\r\n\r\nhello",
        ])
    func statusOnly(_ rest: String) async throws {
        let world = try World(raw: "HTTP/1.1 200 OK\r\n\(rest)")
        var transfer = world.transfer()
        transfer.truncatesBody = true
        #expect(try await world.loop.perform(transfer).status == 200)
    }

    @Test func `where only the status counts, an endless body is kept to the limit`()
        async throws
    {
        let world = try World { _ in Self.endless() }
        var transfer = world.transfer()
        (transfer.truncatesBody, transfer.maximumBody) = (true, 1000)
        #expect(try await world.loop.perform(transfer).body.count == 1000)
    }

    @Test func `where only the status counts, a body that stalls costs the timeout, no more`()
        async throws
    {
        let world = try World { _ in
            LoopbackResponse(raw: [
                (Array("HTTP/1.1 202 OK\r\nContent-Length: 9\r\n\r\nab".utf8), 0), ([0x63], 60),
            ])
        }
        var transfer = world.transfer()
        (transfer.truncatesBody, transfer.timeout) = (true, 0.3)
        let answer = try await world.loop.perform(transfer)
        #expect(answer.status == 202)
        #expect(answer.body == Array("ab".utf8))
    }

    @Test func `a head that doesn't end is no status`() async throws {
        let world = try World(raw: "HTTP/1.1 200 OK\r\nContent-Le")
        var transfer = world.transfer()
        transfer.truncatesBody = true
        #expect(await world.failure(of: transfer) != nil)
    }
}
