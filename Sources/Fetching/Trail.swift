import Curl

/// The way from the address that was asked for to the one that answers.
struct Trail: Sendable {
    let start: WebAddress
    private(set) var address: WebAddress
    private(set) var hops = 0
    /// Where permanent redirects alone led to, from the start on.
    private(set) var movedTo: WebAddress?
    private var isPermanent = true

    init(_ start: WebAddress) {
        self.start = start
        address = start
    }

    func to(_ next: WebAddress, isPermanent isPermanentHop: Bool) -> Trail {
        var trail = self
        trail.address = next
        trail.hops += 1
        trail.isPermanent = isPermanent && isPermanentHop
        if trail.isPermanent { trail.movedTo = next }
        return trail
    }

    /// A sentence where the trail was led to a page for signing in; nil elsewhere.
    var loginPage: String? {
        guard hops > 0, !Self.asksToSignIn(start), Self.asksToSignIn(address) else { return nil }
        return "a redirect to a page for signing in: \(address)"
    }

    private static let loginWords: Set<String> = [
        "account-login", "authenticate", "log-in", "login", "logon", "oauth", "passport", "saml",
        "sign-in", "signin", "sso",
    ]

    /// By a part of the path, or by the first label of the host: `login.example.org`.
    private static func asksToSignIn(_ address: WebAddress) -> Bool {
        let path = address.target.lowercased().prefix { $0 != "?" }
        let words = path.split(separator: "/").map { part in String(part.prefix { $0 != "." }) }
        return ([String(address.host.prefix { $0 != "." })] + words).contains {
            loginWords.contains($0)
        }
    }
}
