import Model

/// How long to wait after each attempt that failed, and when to give up.
struct RetrySchedule: Hashable, Sendable {
    private static let jitter = -0.1...0.1

    /// Seconds after the first failed attempt, the second …
    let delays: [Seconds]

    /// Standard Webhooks 1.0, "Deliverability and reliability", with its first, immediate attempt
    /// left out: ten attempts within about three days.
    static let standardWebhooks = RetrySchedule(delays: [
        5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600,
    ])

    /// For what the other side refused: long enough for a person to notice, not to hammer.
    static let refusals = RetrySchedule(delays: Array(standardWebhooks.delays.prefix(2)))

    /// Seconds to wait after the `attempts`th attempt failed, up to a tenth more or less, so that
    /// what failed together doesn't come back together; nil where that was the last.
    func delay(afterAttempts attempts: Int) -> Seconds? {
        guard delays.indices.contains(attempts - 1) else { return nil }
        return delays[attempts - 1] * (1 + Seconds.random(in: Self.jitter))
    }
}
