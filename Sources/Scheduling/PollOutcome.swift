import Model

/// How a poll ended, as far as the time of the next one and the source's health depend on it.
package enum PollOutcome: Hashable, Sendable {
    /// A whole body that was read.
    case accepted(Freshness)
    /// A whole body that was read, but most words of the page are missing in it.
    case doubted
    /// A whole body, the same as last time.
    case unchanged(Freshness)
    /// 304.
    case notModified(Freshness)
    /// 429, or another refusal with a time; nil where the server names none.
    case rateLimited(retryAfter: Seconds?)
    /// 404.
    case missing
    /// 410.
    case gone
    case refusedByRobots
    /// Not asked: the host may be asked in so many seconds.
    case postponed(Seconds)
    /// With the code of the reason: `dns`, `connect`, `tls`, `timeout`, `status`, …
    case failed(reason: String)
}

/// What a user is told of a source's health, once each way.
package enum HealthChange: Hashable, Sendable {
    /// With the code of the reason.
    case failing(reason: String)
    case recovered
}

/// A source or page after a poll.
package struct PollProgress: Hashable, Sendable {
    package var state: PollState
    /// Nil for pages, and wherever health stays what it was.
    package var change: HealthChange?

    package init(state: PollState, change: HealthChange? = nil) {
        self.state = state
        self.change = change
    }
}
