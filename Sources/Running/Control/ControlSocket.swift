import Foundation
import Glibc

// Lines over a socket of the file system.

func controlPath(in state: String) -> String { state + "/control" }

struct SocketError: Error, CustomStringConvertible {
    let description: String
}

/// A stream socket that `use`, bind or connect, was tried on.
func openSocket(
    at path: String,
    _ use: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32
) throws -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let name = Array(path.utf8)
    guard name.count < MemoryLayout.size(ofValue: address.sun_path) else {
        throw SocketError(
            description: "the path of the control socket is too long for the system: \(path); "
                + "use a state folder with a shorter path")
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
    let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    let result = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            use(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
    }
    guard result == 0 else {
        defer { close(socket) }
        throw SocketError(description: "\(path): \(String(cString: strerror(errno)))")
    }
    return socket
}

/// The bytes before the next line feed; nil where the other side ends, or has not sent them all
/// within so many seconds, however often it sent a few.
func readLine(from socket: Int32, longest: Int, within seconds: Double) -> [UInt8]? {
    let end = ContinuousClock.now + .seconds(seconds)
    var line: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while line.count < longest, setPatience(of: socket, SO_RCVTIMEO, until: end) {
        let count = recv(socket, &part, part.count, 0)
        guard count > 0 else { return nil }
        if let end = part[..<count].firstIndex(of: 0x0A) { return line + part[..<end] }
        line += part[..<count]
    }
    return nil
}

/// Gives up where the other side has not taken all of it within so many seconds.
func writeLine(_ value: some Encodable, to socket: Int32, within seconds: Double) {
    guard let data = try? JSONEncoder().encode(value) else { return }
    let end = ContinuousClock.now + .seconds(seconds)
    let bytes = Array(data) + [0x0A]
    var place = 0
    while place < bytes.count, setPatience(of: socket, SO_SNDTIMEO, until: end) {
        let count = bytes[place...].withUnsafeBytes {
            send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return }
        place += count
    }
}

/// Lets the next call on the socket wait until then; false where that is over.
private func setPatience(
    of socket: Int32, _ option: Int32, until end: ContinuousClock.Instant
) -> Bool {
    let left = (end - .now).components
    // Zero would mean for ever.
    let microseconds = max(left.seconds * 1_000_000 + left.attoseconds / 1_000_000_000_000, 0)
    guard microseconds > 0 else { return false }
    var patience = timeval(
        tv_sec: Int(microseconds / 1_000_000), tv_usec: Int(microseconds % 1_000_000))
    let size = socklen_t(MemoryLayout<timeval>.size)
    return setsockopt(socket, SOL_SOCKET, option, &patience, size) == 0
}
