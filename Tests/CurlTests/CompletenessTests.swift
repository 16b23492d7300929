import Loopback
import Staging
import Testing

@testable import Curl

/// A body that was cut is a failure, never content.
@Suite struct CompletenessTests {
    private static let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"

    @Test(
        "A body that stops early is incomplete",
        arguments: [
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this",
            chunked + "5\r\nhello\r\n", chunked + "50\r\nhello",
            chunked + "5\r\nhello\r\n0",
        ])
    func cutBody(_ answer: String) async throws {
        let world = try World(raw: answer)
        #expect(await world.failure(of: world.transfer()) == .incomplete)
    }

    @Test(
        "A length, a last chunk or a closed gzip proves a body whole; a mere end doesn't",
        arguments: [
            ("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", true),
            (chunked + "5\r\nhello\r\n0\r\n\r\n", true),
            ("HTTP/1.1 200 OK\r\n\r\nhello", false), ("HTTP/1.0 200 OK\r\n\r\nhello", false),
        ])
    func proof(_ answer: String, _ isProved: Bool) async throws {
        let world = try World(raw: answer)
        let answer = try await world.get()
        #expect(answer.body == Array("hello".utf8))
        #expect(answer.isProvedWhole == isProved)
    }

    private static let story = Array(repeating: Array("a line of a story\n".utf8), count: 5000)
        .flatMap { $0 }

    @Test func `a gzip body is decoded, and its end proves it whole`() async throws {
        let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
        let world = try World(raw: head, gzip: gzip(Self.story))
        let answer = try await world.get()
        #expect(answer.body == Self.story)
        #expect(answer.isProvedWhole)
    }

    @Test func `two gzip members are one body`() async throws {
        let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
        let members = gzip(Array("one ".utf8)) + gzip(Array("two".utf8))
        let world = try World(raw: head, gzip: members)
        #expect(try await world.get().body == Array("one two".utf8))
    }

    @Test(
        "A gzip body without its end is incomplete, however it is framed",
        arguments: [true, false], [1, 4, 9])
    func cutGzip(hasLength: Bool, missing: Int) async throws {
        let body = Array(gzip(Self.story).dropLast(missing))
        let length = hasLength ? "Content-Length: \(body.count)\r\n" : ""
        let head = "HTTP/1.1 200 OK\r\n\(length)Content-Encoding: gzip\r\n\r\n"
        let world = try World(raw: head, gzip: body)
        #expect(await world.failure(of: world.transfer()) == .incomplete)
    }

    @Test func `a gzip body that is damaged is incomplete`() async throws {
        var body = gzip(Self.story)
        body[body.count / 2] ^= 0xFF
        let head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
        let world = try World(raw: head, gzip: body)
        #expect(await world.failure(of: world.transfer()) == .incomplete)
    }

    @Test(
        "An encoding that wasn't asked for is refused", arguments: ["br", "gzip, gzip", "deflate"])
    func strangeEncoding(_ encoding: String) async throws {
        let world = try World { _ in
            LoopbackResponse(headers: [("Content-Encoding", encoding)], body: [1, 2, 3])
        }
        #expect(await world.failure(of: world.transfer()) == .malformed)
    }

    @Test(
        "An answer without a body is whole",
        arguments: [("GET", 204), ("GET", 304), ("HEAD", 200)])
    func noBody(method: String, status: Int) async throws {
        let world = try World { _ in
            LoopbackResponse(status: status, headers: [("Content-Encoding", "gzip")])
        }
        var transfer = world.transfer()
        transfer.method = method
        let answer = try await world.loop.perform(transfer)
        #expect(answer.status == status)
        #expect(answer.body.isEmpty && answer.isProvedWhole)
    }
}
