import Curl

// What can be told of an address without a resolver. It is taken apart by the parser that the
// transfer uses, so that what is checked is what will be connected to.

extension WebAddress {
    /// As `init(_:)`, but what a user typed holds no spaces.
    init?(typed text: String) {
        guard !text.contains(where: \.isWhitespace) else { return nil }
        self.init(text)
    }

    /// Whether a name or a password stands before the host.
    static func hasLogin(_ text: String) -> Bool {
        let authority = text.drop { $0 != "/" }.drop { $0 == "/" }.prefix { !"/?#".contains($0) }
        return authority.contains("@")
    }

    /// A host name: labels of letters, digits and hyphens, any script (RFC 5890).
    static func isHost(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return text.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                    && label.allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) }
            }
    }

    /// The private network that the address certainly lies in, in CIDR notation, where `allowed`
    /// doesn't let it be reached. Nil also for a name that only a resolver can tell about: a check
    /// uses no network.
    func refusedNetwork(unless allowed: [String]) -> String? {
        let rules = AddressRules(allow: allowed)
        if isLocalName {
            let own = ["127.0.0.1", "::1"].compactMap(IPAddress.init)
            return own.contains(where: rules.permits) ? nil : "127.0.0.0/8"
        }
        guard let address = literal, !rules.permits(address) else { return nil }
        let common = ["127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]
        return common.first { Network($0)?.contains(address) ?? false } ?? address.description
    }
}
