import Foundation
import Loopback
import Testing

@testable import Curl

@Suite struct ExchangeTests {
    @Test func `header lines come back in their order, values trimmed, the last one counting`()
        async throws
    {
        let world = try World(
            raw: "HTTP/1.1 100 Continue\r\nX-Early: 1\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nX-B:  one \r\nX-A: two\r\nx-b: three\r\n"
                + "Content-Length: 0\r\n\r\n")
        let answer = try await world.get()
        #expect(answer.headers.map(\.name) == ["X-B", "X-A", "x-b", "Content-Length"])
        #expect(answer.headers[0].value == "one")
        #expect(answer.header("X-B") == "three")
    }

    @Test func `the headers asked for are sent, and a line break makes no other one`()
        async throws
    {
        let world = try World { _ in LoopbackResponse() }
        var transfer = world.transfer()
        transfer.headers = [("X-One", "a\r\nX-Two: b"), ("Accept-Encoding", "identity")]
        _ = try await world.loop.perform(transfer)
        let sent = try #require(world.server.log.first).headers
        #expect(sent["x-one"] == "aX-Two: b")
        #expect(sent["x-two"] == nil)
        #expect(sent["accept-encoding"] == "identity")
        #expect(sent["cookie"] == nil && sent["expect"] == nil)
    }

    @Test(
        "A body is posted byte for byte, be it empty or large",
        arguments: [0, 1, 100_000, 3_000_000])
    func post(size: Int) async throws {
        let world = try World { LoopbackResponse(body: Array("\($0.body.count)".utf8)) }
        var transfer = world.transfer("/hook?a=b")
        transfer.method = "POST"
        transfer.body = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(try await world.loop.perform(transfer).body == Array("\(size)".utf8))
        let request = try #require(world.server.log.first)
        #expect(request.method == "POST" && request.path == "/hook?a=b")
        #expect(request.body == transfer.body)
    }

    @Test(
        "A redirect is an answer and is not followed", arguments: [301, 302, 303, 307, 308])
    func redirect(status: Int) async throws {
        let world = try World { request in
            LoopbackResponse(status: status, headers: [("Location", "/elsewhere")])
        }
        let answer = try await world.get()
        #expect(answer.status == status)
        #expect(answer.header("location") == "/elsewhere")
        #expect(world.server.log.map(\.path) == ["/"])
    }

    @Test(
        "Retry-After counts from now, be it seconds or a date",
        arguments: [
            ("120", 120.0), ("0", 0), ("Wed, 01 Jan 2020 00:00:00 GMT", 0), ("soon", 0),
        ])
    func retryAfter(_ value: String, _ seconds: Double) async throws {
        let world = try World { _ in
            LoopbackResponse(status: 503, headers: [("Retry-After", value)])
        }
        #expect(try await world.get().retryAfter == seconds)
    }

    @Test func `connections are used again, and one that the server closed is replaced`()
        async throws
    {
        let world = try World { request in
            request.path == "/last"
                ? LoopbackResponse(raw: "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
                : LoopbackResponse()
        }
        for path in ["/", "/", "/last"] { _ = try await world.get(path) }
        #expect(world.server.accepted == 1)
        #expect(try await world.get().status == 200)
        #expect(world.server.accepted == 2)
    }

    @Test func `a pool full of dead connections costs no answer`() async throws {
        let world = try World { _ in
            LoopbackResponse(raw: [
                (Array("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".utf8), 0.05)
            ])
        }
        for _ in 0..<3 {
            let statuses = await withTaskGroup(of: Int?.self) { group in
                for _ in 0..<12 { group.addTask { try? await world.get().status } }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == Array(repeating: 200, count: 12))
        }
    }

    @Test(
        "Each failure has its kind",
        arguments: [
            ("https://127.0.0.1:PORT/", TransferError.Kind.tls), ("http://127.0.0.1:1/", .connect),
            ("ftp://127.0.0.1/", .malformed), ("file:///etc/hostname", .malformed),
            ("http://", .malformed), ("http://127.0.0.1:PORT/silent", .incomplete),
            ("http://127.0.0.1:PORT/reset", .incomplete),
        ])
    func failure(_ url: String, _ kind: TransferError.Kind) async throws {
        let world = try World { request in
            request.path == "/silent"
                ? LoopbackResponse(raw: "")
                : LoopbackResponse(raw: "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")
        }
        var transfer = world.transfer()
        transfer.url = url.replacing("PORT", with: "\(world.server.port)")
        #expect(await world.failure(of: transfer) == kind)
    }

    @Test func `no answer that isn't HTTP is taken for one`() async throws {
        let world = try World(raw: "220 smtp.example ready\r\n")
        #expect(await world.failure(of: world.transfer()) != nil)
    }
}
