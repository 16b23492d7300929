import Dispatch
import Foundation
import Glibc
import Synchronization

/// Listens on a socket in the state folder for commands. Its mode says who may connect: the
/// daemon's user and group, so that who may read the ledger and the logs may also have an alert
/// sent again.
final class ControlServer: Sendable {
    private static let longestLine = 32 << 20
    /// Clients served at a time; the next ones wait for a place, in the system's queue.
    private static let mostClients = 16
    private static let backlog: Int32 = 64
    /// Seconds to wait when the system can take no client, as without a free descriptor.
    private static let pause: Double = 0.1

    private let listener: Int32
    private let path: String
    /// Seconds within which a client must have sent its request, however slowly, and taken its
    /// answer; then it is hung up on.
    private let patience: Double
    private let handler: @Sendable (ControlRequest) async -> ControlAnswer
    private let places = DispatchSemaphore(value: ControlServer.mostClients)
    private let isStopped = Atomic(false)

    init(
        state: String, patience: Double = 10,
        handler: @escaping @Sendable (ControlRequest) async -> ControlAnswer
    ) throws {
        path = controlPath(in: state)
        self.patience = patience
        self.handler = handler
        unlink(path)
        listener = try openSocket(at: path, bind)
        // Nobody can connect before it listens.
        chmod(path, 0o660)
        listen(listener, Self.backlog)
        Thread.detachNewThread { [self] in accept() }
    }

    func stop() {
        isStopped.store(true, ordering: .sequentiallyConsistent)
        shutdown(listener, Int32(SHUT_RDWR))
        unlink(path)
    }

    private func accept() {
        while true {
            places.wait()
            let connection = Glibc.accept(listener, nil, nil)
            guard !isStopped.load(ordering: .sequentiallyConsistent) else {
                if connection >= 0 { close(connection) }
                break
            }
            guard connection >= 0 else {
                places.signal()
                Thread.sleep(forTimeInterval: Self.pause)
                continue
            }
            // A thread of its own, since it blocks: one that is silent holds up no other.
            Thread.detachNewThread { [self] in serve(connection) }
        }
        places.signal()
        close(listener)
    }

    private func serve(_ connection: Int32) {
        guard
            let line = readLine(from: connection, longest: Self.longestLine, within: patience),
            let request = try? JSONDecoder().decode(ControlRequest.self, from: Data(line))
        else { return leave(connection) }
        Task {
            let answer = await handler(request)
            Thread.detachNewThread { [self] in
                writeLine(answer, to: connection, within: patience)
                leave(connection)
            }
        }
    }

    private func leave(_ connection: Int32) {
        close(connection)
        places.signal()
    }
}
