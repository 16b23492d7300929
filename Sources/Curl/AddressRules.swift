import Glibc

/// Which addresses may be connected to. What is not public unicast is refused: loopback, private,
/// link-local, metadata, mapped, documentation, multicast and reserved addresses (the special
/// purpose registries of RFC 6890), unless a network is allowed by name.
package struct AddressRules: Sendable, Hashable {
    private let allowed: [Network]

    /// Networks in CIDR notation, or single addresses; malformed ones are left out, see
    /// `Network.init(_:)` for checking them.
    package init(allow networks: [String] = []) { allowed = networks.compactMap(Network.init) }

    /// Whether the address was allowed by name, not merely for being public.
    package func names(_ address: IPAddress) -> Bool {
        allowed.contains { $0.contains(address) || $0.contains(address.unmapped) }
    }

    /// Whether it may be connected to only because it was allowed by name.
    package func makesException(for address: IPAddress) -> Bool {
        names(address) && Network.special.contains { $0.contains(address) }
    }

    package func permits(_ address: IPAddress) -> Bool {
        names(address) || !Network.special.contains { $0.contains(address) }
    }
}

/// An IPv4 or IPv6 address as its bytes.
package struct IPAddress: Sendable, Hashable, CustomStringConvertible {
    /// Four or sixteen.
    package let bytes: [UInt8]

    /// Dotted decimal, or IPv6 with or without brackets and zone.
    package init?(_ text: some StringProtocol) {
        var name = String(text)
        if name.hasPrefix("["), name.hasSuffix("]") { name = String(name.dropFirst().dropLast()) }
        if let zone = name.firstIndex(of: "%") { name = String(name[..<zone]) }
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, name, &four) == 1 {
            bytes = withUnsafeBytes(of: &four) { Array($0) }
        } else if inet_pton(AF_INET6, name, &six) == 1 {
            bytes = withUnsafeBytes(of: &six) { Array($0) }
        } else {
            return nil
        }
    }

    /// Of a socket address; nil for families that aren't IP.
    init?(_ address: UnsafePointer<sockaddr>) {
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            bytes = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                withUnsafeBytes(of: $0.pointee.sin_addr) { Array($0) }
            }
        case AF_INET6:
            bytes = address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
                withUnsafeBytes(of: $0.pointee.sin6_addr) { Array($0) }
            }
        default: return nil
        }
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// The IPv4 address within `::ffff:a.b.c.d`, else the address itself.
    var unmapped: IPAddress {
        let prefix: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        guard bytes.count == 16, Array(bytes[..<12]) == prefix else { return self }
        return IPAddress(bytes: Array(bytes[12...]))
    }

    package var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = bytes.count == 4 ? AF_INET : AF_INET6
        inet_ntop(family, bytes, &text, socklen_t(text.count))
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    }
}

/// A network: an address and how many of its bits count.
package struct Network: Sendable, Hashable {
    private let base: [UInt8]
    private let bits: Int

    /// `10.0.0.0/8`, `fd00::/8`, or one address; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let address = IPAddress(parts[0]) else { return nil }
        let longest = address.bytes.count * 8
        guard let length = parts.count == 2 ? Int(parts[1]) : longest,
            (0...longest).contains(length)
        else { return nil }
        base = address.bytes
        bits = length
    }

    package func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == base.count else { return false }
        let whole = bits / 8
        guard base[..<whole] == address.bytes[..<whole] else { return false }
        let rest = bits % 8
        guard rest > 0 else { return true }
        return (base[whole] ^ address.bytes[whole]) >> UInt8(8 - rest) == 0
    }

    /// RFC 6890 and its registries' later rows, and 168.63.129.16, where one cloud keeps what others
    /// keep on link-local addresses; of IPv6 all but 2000::/3 is no public unicast, so
    /// that mapped, compatible, translated and unassigned addresses are among the refused.
    static let special: [Network] = [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16",
        "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/3",
        "::/3", "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
        "4000::/2", "8000::/1",
    ].compactMap(Network.init)
}
