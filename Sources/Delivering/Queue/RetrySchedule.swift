import Model

/// How long to wait after each attempt that failed, and when to give up.
struct RetrySchedule: Hashable, Sendable {
    private static let jitter = -0.1...0.1

    /// Seconds after the first failed attempt, the second …
    let delays: [Seconds]

    /// Standard Webhooks 1.0, "Deliverability and reliability", with its first, immediate attempt
    /// left out: ten attempts within about three days. Whatever failed has all of it, but for a 410:
    /// a secret or a route that is broken for a weekend loses no alert.
    static let standardWebhooks = RetrySchedule(delays: [
        5, 5 * 60, 30 * 60, 2 * 3600, 5 * 3600, 10 * 3600, 14 * 3600, 20 * 3600, 24 * 3600,
    ])

    /// Seconds to wait after the `attempts`th attempt failed, up to a tenth more or less, so that
    /// what failed together doesn't come back together; nil where that was the last.
    func delay(afterAttempts attempts: Int) -> Seconds? {
        guard delays.indices.contains(attempts - 1) else { return nil }
        return delays[attempts - 1] * (1 + Seconds.random(in: Self.jitter))
    }
}
