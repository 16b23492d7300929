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
        let target = address.translated ?? address
        return names(target) && isSpecial(target)
    }

    /// A translator that was allowed by name leads to no address that isn't permitted itself.
    package func permits(_ address: IPAddress) -> Bool {
        guard names(address) || !isSpecial(address) else { return false }
        return address.translated.map(permits) ?? true
    }

    private func isSpecial(_ address: IPAddress) -> Bool {
        Network.special.contains { $0.contains(address) }
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
