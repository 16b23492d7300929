/// What a robots.txt says to one crawler (RFC 9309).
package struct RobotsRules: Hashable, Sendable {
    struct Rule: Hashable, Sendable {
        var allows: Bool
        var pattern: [UInt8]
    }

    /// The file's part that is read; a crawler must read at least 500 KiB.
    package static let largest = 512 << 10

    private var rules: [Rule] = []
    /// Seconds that the file wants between two requests: `Crawl-delay`, which is no part of the
    /// RFC but what small servers ask for.
    package private(set) var delay: Double?

    package static let allowingAll = RobotsRules()

    private init() {}

    /// `product` is the token of the crawler's name, without version: `communique`.
    package init(_ text: [UInt8], for product: String) {
        let groups = RobotsFile.groups(in: text.prefix(Self.largest))
        let own = groups.filter { $0.agents.contains { Self.names($0, product) } }
        let chosen = own.isEmpty ? groups.filter { $0.agents.contains("*") } : own
        rules = chosen.flatMap(\.rules)
        delay = chosen.compactMap(\.delay).max()
    }

    /// Bytes that the rules take.
    var size: Int { rules.reduce(64) { $0 + $1.pattern.count + 32 } }

    /// Whether the path with query may be fetched. The longest pattern that matches decides, and
    /// of two as long the one that allows.
    package func allows(_ target: String) -> Bool {
        guard target.prefix(while: { $0 != "?" }) != "/robots.txt" else { return true }
        let path = RobotsPath.path(Array(target.utf8))
        let matching = rules.filter { RobotsPath.matches($0.pattern, path) }
        let longest = matching.map(\.pattern.count).max() ?? 0
        return matching.isEmpty
            || matching.contains { $0.pattern.count == longest && $0.allows }
    }

    /// Product tokens are compared without case. Of a version or of more words in the file only
    /// the token itself counts.
    private static func names(_ agent: String, _ product: String) -> Bool {
        !agent.isEmpty && agent.lowercased() == product.lowercased()
    }
}
