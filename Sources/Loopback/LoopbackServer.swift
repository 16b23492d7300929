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
    /// Requests remembered; older ones are forgotten.
    private static let longestLog = 10_000

    private var requests: [LoopbackRequest] = []
    private var acceptedCount = 0
    private var connections: Set<Int32> = []
    private var isStopped = false

    package init(handler: @escaping Handler) throws {
        self.handler = handler
        (listener, port) = try listenOnLoopback()
        Thread.detachNewThread { [self] in accept() }
    }

    package var url: String { "http://127.0.0.1:\(port)" }

    /// The last ten thousand requests, in order.
    package var log: [LoopbackRequest] { lock.withLock { requests } }

    /// Connections so far.
    package var accepted: Int { lock.withLock { acceptedCount } }

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
            if connection >= 0, admit(connection) {
                Thread.detachNewThread { [self] in serve(connection) }
            } else if connection >= 0 {
                close(connection)
            } else if lock.withLock({ isStopped }) {
                break
            } else {
                // A client that hung up, or no descriptors left: the next may do better.
                Thread.sleep(forTimeInterval: 0.01)
            }
        }
        close(listener)
    }

    private func admit(_ connection: Int32) -> Bool {
        _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
        var yes: Int32 = 1
        setsockopt(
            connection, Int32(IPPROTO_TCP), TCP_NODELAY, &yes,
            socklen_t(MemoryLayout<Int32>.size))
        return lock.withLock {
            guard !isStopped else { return false }
            acceptedCount += 1
            return connections.insert(connection).inserted
        }
    }

    private func serve(_ connection: Int32) {
        var input = RequestReader(connection: connection)
        while let request = input.next() {
            remember(request)
            guard handler(request).send(over: connection, answering: request) else { break }
        }
        lock.withLock { _ = connections.remove(connection) }
        close(connection)
    }

    private func remember(_ request: LoopbackRequest) {
        lock.withLock {
            if requests.count == Self.longestLog { requests.removeFirst(Self.longestLog / 10) }
            requests.append(request)
        }
    }
}

package enum LoopbackError: Error { case noPort(errno: Int32) }

private func listenOnLoopback() throws -> (descriptor: Int32, port: UInt16) {
    let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue
    let listener = socket(AF_INET, Int32(kind), 0)
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
