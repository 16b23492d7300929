import Foundation
import Glibc

/// A small HTTP/1.1 server on loopback, with or without TLS, for the demo's world and for tests. It is no library's,
/// since tests have to send what no library would: short bodies, cut chunks, a byte a second.
package final class LoopbackServer: @unchecked Sendable {
    package typealias Handler = @Sendable (LoopbackRequest) -> LoopbackResponse

    /// The port that the system chose, the same on each of the addresses.
    package let port: UInt16
    private let listeners: [Int32]
    private let context: TLSContext?
    private let handler: Handler
    private let lock = NSLock()
    /// Requests remembered; older ones are forgotten.
    private static let longestLog = 10_000

    private var requests: [LoopbackRequest] = []
    private var acceptedCount = 0
    private var connections: Set<Int32> = []
    private var isStopped = false

    /// Listens on every one of the addresses, in TLS where there is an identity.
    package init(
        addresses: [String] = ["127.0.0.1"], identity: LoopbackIdentity? = nil,
        handler: @escaping Handler
    ) throws {
        self.handler = handler
        context = try identity.map(TLSContext.init)
        (listeners, port) = try listen(on: addresses)
        for listener in listeners { Thread.detachNewThread { [self] in accept(listener) } }
    }

    package var url: String { "\(context == nil ? "http" : "https")://127.0.0.1:\(port)" }

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
        for listener in listeners { shutdown(listener, Int32(SHUT_RDWR)) }
    }

    private func accept(_ listener: Int32) {
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
        if let line = Line(connection, context) {
            var input = RequestReader(line)
            while let request = input.next() {
                remember(request)
                guard handler(request).send(over: line, answering: request) else { break }
            }
            line.end()
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
