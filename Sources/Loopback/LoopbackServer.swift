import Foundation
import Glibc

/// A small HTTP/1.1 server on 127.0.0.1 for the demo's world and for tests. It is no library's,
/// since tests have to send what no library would: short bodies, cut chunks, a byte a second.
package final class LoopbackServer: @unchecked Sendable {
    package typealias Handler = @Sendable (LoopbackRequest) -> LoopbackResponse

    /// The port that the system chose.
    package let port: UInt16
    private let listener: Int32
    private let handler: Handler
    private let lock = NSLock()
    private var requests: [LoopbackRequest] = []
    private var connections: Set<Int32> = []
    private var isStopped = false

    package init(handler: @escaping Handler) throws {
        self.handler = handler
        (listener, port) = try listenOnLoopback()
        Thread.detachNewThread { [self] in accept() }
    }

    package var url: String { "http://127.0.0.1:\(port)" }

    /// Every request so far, in order.
    package var log: [LoopbackRequest] { lock.withLock { requests } }

    /// Closes the port and all connections.
    package func stop() {
        let open = lock.withLock {
            isStopped = true
            return connections
        }
        for connection in open { shutdown(connection, Int32(SHUT_RDWR)) }
        shutdown(listener, Int32(SHUT_RDWR))
    }

    private func accept() {
        while true {
            let connection = Glibc.accept(listener, nil, nil)
            guard connection >= 0 else { break }
            var yes: Int32 = 1
            setsockopt(
                connection, Int32(IPPROTO_TCP), TCP_NODELAY, &yes,
                socklen_t(MemoryLayout<Int32>.size))
            let isWelcome = lock.withLock { !isStopped && connections.insert(connection).inserted }
            guard isWelcome else {
                close(connection)
                continue
            }
            Thread.detachNewThread { [self] in serve(connection) }
        }
        close(listener)
    }

    private func serve(_ connection: Int32) {
        var input = RequestReader(connection: connection)
        while let request = input.next() {
            lock.withLock { requests.append(request) }
            guard handler(request).send(over: connection, answering: request) else { break }
        }
        lock.withLock { _ = connections.remove(connection) }
        close(connection)
    }
}

package enum LoopbackError: Error { case noPort(errno: Int32) }

private func listenOnLoopback() throws -> (descriptor: Int32, port: UInt16) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            bind(listener, $0, length) == 0 && listen(listener, 1024) == 0
                && getsockname(listener, $0, &length) == 0
        }
    }
    guard bound else {
        let code = errno
        close(listener)
        throw LoopbackError.noPort(errno: code)
    }
    return (listener, UInt16(bigEndian: address.sin_port))
}
