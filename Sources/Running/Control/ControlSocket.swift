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
    let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
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

/// How long a read waits for the other side.
func setPatience(of socket: Int32, seconds: Int) {
    var patience = timeval(tv_sec: seconds, tv_usec: 0)
    setsockopt(
        socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
}

/// The bytes before the next line feed; nil where the other side ends or falls silent.
func readLine(from socket: Int32, longest: Int) -> [UInt8]? {
    var line: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while line.count < longest {
        let count = recv(socket, &part, part.count, 0)
        guard count > 0 else { return nil }
        if let end = part[..<count].firstIndex(of: 0x0A) { return line + part[..<end] }
        line += part[..<count]
    }
    return nil
}

func writeLine(_ value: some Encodable, to socket: Int32) {
    guard let data = try? JSONEncoder().encode(value) else { return }
    let bytes = Array(data) + [0x0A]
    var place = 0
    while place < bytes.count {
        let count = bytes[place...].withUnsafeBytes {
            send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return }
        place += count
    }
}
