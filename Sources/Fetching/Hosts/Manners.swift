import Model

/// How a host is treated. What is set for a source binds even on hosts of the user's own, which
/// the usual rules don't.
struct Manners: Sendable {
    /// Connections to a host of the user's own: more at once than small servers queue.
    static let most = 16
    /// Requests that may wait for one host: sources, and pages that sources led to. One host must
    /// not fill the room for all.
    private static let mostSources = 1024
    private static let mostPages = 128

    var usualSpacing: Seconds
    var usualConnections: Int
    var spacing: Seconds?
    var connections: Int?
    /// Requests a day; nil for any number.
    var budget: Int?
    /// A page that a source led to.
    var isFollowed = false

    var mostWaiting: Int { isFollowed ? Self.mostPages : Self.mostSources }
    /// A fifth of the budget is the sources' alone.
    var share: Int? { budget.map { isFollowed ? max(1, $0 * 4 / 5) : $0 } }
}
