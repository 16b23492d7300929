import Foundation
import Glibc

/// Listens on a socket in the state folder for commands of the same user.
final class ControlServer: Sendable {
    private static let longestLine = 32 << 20

    private let listener: Int32
    private let path: String
    private let handler: @Sendable (ControlRequest) async -> ControlAnswer

    init(
        state: String, handler: @escaping @Sendable (ControlRequest) async -> ControlAnswer
    ) throws {
        path = controlPath(in: state)
        self.handler = handler
        unlink(path)
        listener = try openSocket(at: path, bind)
        chmod(path, 0o660)
        listen(listener, 8)
        Thread.detachNewThread { [self] in accept() }
    }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        unlink(path)
    }

    /// One after the other: commands of people are rare.
    private func accept() {
        while true {
            let connection = Glibc.accept(listener, nil, nil)
            guard connection >= 0 else { break }
            setPatience(of: connection, seconds: 10)
            serve(connection)
        }
        close(listener)
    }

    private func serve(_ connection: Int32) {
        guard let line = readLine(from: connection, longest: Self.longestLine),
            let request = try? JSONDecoder().decode(ControlRequest.self, from: Data(line))
        else {
            close(connection)
            return
        }
        Task {
            let answer = await handler(request)
            writeLine(answer, to: connection)
            close(connection)
        }
    }
}
