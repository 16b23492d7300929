import Foundation
import Testing

@testable import Loopback

@Suite struct LoopbackServerTests {
    @Test func `two requests on one connection are both answered and logged with their bodies`()
        throws
    {
        let server = try LoopbackServer { LoopbackResponse(type: "text/plain", text: $0.path) }
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("POST /a?b=c HTTP/1.1\r\nHost: x\r\nX-One: 1\r\nContent-Length: 3\r\n\r\nabc")
        client.send("GET /second HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        let answer = client.readToEnd()
        #expect(answer.contains("Content-Length: 6\r\n\r\n/a?b=c"))
        #expect(answer.hasSuffix("/second"))
        #expect(server.log.map(\.path) == ["/a?b=c", "/second"])
        #expect(server.log[0].body == Array("abc".utf8))
        #expect(server.log[0].headers["x-one"] == "1")
    }

    @Test func `raw bytes go out as they stand and end the connection`() throws {
        let server = try LoopbackServer { _ in
            LoopbackResponse(raw: [(Array("half a li".utf8), 0), (Array("ne".utf8), 0.01)])
        }
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("GET / HTTP/1.1\r\n\r\n")
        #expect(client.readToEnd() == "half a line")
    }

    @Test func `a HEAD request gets the head alone`() throws {
        let server = try LoopbackServer { _ in LoopbackResponse(type: "text/plain", text: "body") }
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n")
        let answer = client.readToEnd()
        #expect(answer.contains("Content-Length: 4"))
        #expect(answer.hasSuffix("\r\n\r\n"))
    }

    @Test(
        "What is no request ends the connection, and the server lives on",
        arguments: [
            "hello\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
            "POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n",
            "POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n",
        ])
    func malformed(_ text: String) throws {
        let server = try LoopbackServer { _ in LoopbackResponse() }
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send(text)
        #expect(client.readToEnd().isEmpty)
        let next = try RawClient(port: server.port)
        next.send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")
        #expect(next.readToEnd().hasPrefix("HTTP/1.1 200 OK"))
        #expect(server.accepted == 2)
    }

    @Test(
        "The host is the one asked for, without its port",
        arguments: [
            ("News.Example:8080", "news.example"), ("news.example", "news.example"),
            ("[::1]:80", "[::1]"), ("[::1]", "[::1]"),
        ])
    func host(_ header: String, _ host: String) throws {
        let server = try LoopbackServer { LoopbackResponse(type: "text/plain", text: $0.host) }
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("GET / HTTP/1.1\r\nHost: \(header)\r\nConnection: close\r\n\r\n")
        #expect(client.readToEnd().hasSuffix("\r\n\r\n" + host))
    }

    @Test func `after stop the port refuses connections and open ones end`() throws {
        let server = try LoopbackServer { _ in LoopbackResponse() }
        let client = try RawClient(port: server.port)
        client.send("GET / HTTP/1.1\r\n\r\n")
        server.stop()
        _ = client.readToEnd()
        #expect(throws: (any Error).self) { try RawClient(port: server.port) }
    }
}

/// A client that sends what it is told and reads until the end.
private final class RawClient {
    struct Refused: Error { var errno: Int32 }

    private let connection: Int32

    init(port: UInt16) throws {
        connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else {
            let code = errno
            close(connection)
            throw Refused(errno: code)
        }
    }

    deinit { close(connection) }

    func send(_ text: String) { _ = write(connection, text, text.utf8.count) }

    func readToEnd() -> String {
        var all: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while case let count = read(connection, &chunk, chunk.count), count > 0 {
            all += chunk[..<count]
        }
        return String(decoding: all, as: UTF8.self)
    }
}
