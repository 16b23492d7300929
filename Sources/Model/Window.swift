import Foundation

/// Hours of the calendar in which a source is polled at a pace of their own: a briefing, a
/// session, a quiet night.
package struct Window: Hashable, Sendable {
    /// What it is for, in a word: `briefing`. Nil where nobody said.
    package var name: String?
    /// 1 is Monday, 7 Sunday: the days on which it begins.
    package var days: Set<Int>
    /// Minutes after midnight, 0 to 1440. A window that doesn't end after it begins runs over
    /// midnight.
    package var from: Int
    package var to: Int
    package var zone: TimeZone
    /// Between two polls.
    package var every: Seconds

    package init(
        name: String? = nil, days: Set<Int> = Set(1...7), from: Int, to: Int,
        zone: TimeZone = .gmt, every: Seconds
    ) {
        self.name = name
        self.days = days
        self.from = from
        self.to = to
        self.zone = zone
        self.every = every
    }
}
