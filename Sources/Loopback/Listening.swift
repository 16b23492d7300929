import Glibc

package enum LoopbackError: Error {
    case noPort(errno: Int32)
    /// No OpenSSL, or certificate and key don't fit.
    case noTLS
}

/// A socket on each address, all on the port that the system chose for the first. Where somebody
/// else has that port on another of them, it is asked for the next.
func listen(on addresses: [String]) throws -> (listeners: [Int32], port: UInt16) {
    for _ in 0..<20 {
        do {
            return try tryListening(on: addresses)
        } catch LoopbackError.noPort(errno: EADDRINUSE) {}
    }
    return try tryListening(on: addresses)
}

private func tryListening(
    on addresses: [String]
) throws -> (listeners: [Int32], port: UInt16) {
    var listeners: [Int32] = []
    var port: UInt16 = 0
    do {
        for address in addresses {
            let (listener, chosen) = try listen(on: address, port)
            listeners.append(listener)
            port = chosen
        }
    } catch {
        for listener in listeners { close(listener) }
        throw error
    }
    return (listeners, port)
}

private func listen(on address: String, _ port: UInt16) throws -> (Int32, UInt16) {
    guard var (storage, length) = socketAddress(address, port) else {
        throw LoopbackError.noPort(errno: EINVAL)
    }
    let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue
    let listener = socket(Int32(storage.ss_family), Int32(kind), 0)
    let bound = withUnsafeMutablePointer(to: &storage) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            bind(listener, $0, length) == 0 && Glibc.listen(listener, 1024) == 0
                && getsockname(listener, $0, &length) == 0
        }
    }
    guard bound else {
        let code = errno
        close(listener)
        throw LoopbackError.noPort(errno: code)
    }
    // The port lies at the same place in both families.
    let chosen = withUnsafeBytes(of: storage) {
        $0.loadUnaligned(fromByteOffset: 2, as: UInt16.self)
    }
    return (listener, UInt16(bigEndian: chosen))
}

/// Of an IPv4 or IPv6 address as written.
private func socketAddress(
    _ text: String, _ port: UInt16
) -> (sockaddr_storage, socklen_t)? {
    var storage = sockaddr_storage()
    var (four, six) = (sockaddr_in(), sockaddr_in6())
    if inet_pton(AF_INET6, text, &six.sin6_addr) == 1 {
        (six.sin6_family, six.sin6_port) = (sa_family_t(AF_INET6), port.bigEndian)
        withUnsafeMutableBytes(of: &storage) { room in
            withUnsafeBytes(of: six) { room.copyMemory(from: $0) }
        }
        return (storage, socklen_t(MemoryLayout<sockaddr_in6>.size))
    }
    guard inet_pton(AF_INET, text, &four.sin_addr) == 1 else { return nil }
    (four.sin_family, four.sin_port) = (sa_family_t(AF_INET), port.bigEndian)
    withUnsafeMutableBytes(of: &storage) { room in
        withUnsafeBytes(of: four) { room.copyMemory(from: $0) }
    }
    return (storage, socklen_t(MemoryLayout<sockaddr_in>.size))
}
