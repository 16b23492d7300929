import Foundation
import Model

/// What the gate knows of one host, and what follows from it at a time.
struct Host: Sendable {
    /// How long a host is left alone that said it was too much, and no time.
    static let moment: Seconds = 60
    /// A longer delay that a robots.txt wants counts as this: a page must not wait for days.
    static let longestDelay: Seconds = 120
    private static let longestHold: Seconds = 24 * 3600
    private static let day: Seconds = 24 * 3600

    var inFlight = 0
    /// When the last request was let through.
    var lastStart: Date?
    /// One of the user's own, reached through `allowAddresses`.
    var isUnbound = false
    /// The wish of its robots.txt.
    var delay: Seconds?
    private var heldUntil: Date?
    private var today = 0
    private var used = 0

    init() {}

    init(_ state: HostState) {
        (today, used, heldUntil) = (state.day, state.used, state.heldUntil?.date)
    }

    func state(of name: String) -> HostState {
        HostState(name: name, day: today, used: used, heldUntil: heldUntil.map { Timestamp($0) })
    }

    // MARK: - What happens

    mutating func start(at now: Date) {
        if today != Self.day(of: now) { (today, used) = (Self.day(of: now), 0) }
        if !isUnbound { used += 1 }
        lastStart = now
    }

    /// What an answer showed of the host's address.
    mutating func learn(isUnbound: Bool) {
        self.isUnbound = isUnbound
        if isUnbound { used = 0 }
    }

    /// A clock that was set back must not make anybody wait longer than the spacing, nor for longer
    /// than a host can ask for.
    mutating func heed(clock now: Date) {
        if let last = lastStart { lastStart = min(last, now) }
        if let held = heldUntil { heldUntil = min(held, now + Self.longestHold) }
    }

    /// Of two wishes the longer one holds.
    mutating func hold(for wait: Seconds, at now: Date) {
        heed(clock: now)
        let wish = now + min(max(0, wait), Self.longestHold)
        heldUntil = max(heldUntil ?? wish, wish)
    }

    // MARK: - What follows

    /// Seconds for which the host wants to be left alone; nil where it doesn't.
    func hold(at now: Date) -> Seconds? {
        guard let left = heldUntil?.timeIntervalSince(now), left > 0 else { return nil }
        return min(left, Self.longestHold)
    }

    func limit(_ manners: Manners) -> Int {
        max(1, manners.connections ?? (isUnbound ? Manners.most : manners.usualConnections))
    }

    func spacing(_ manners: Manners) -> Seconds {
        isUnbound
            ? manners.spacing ?? 0
            : max(manners.spacing ?? manners.usualSpacing, delay ?? 0)
    }

    /// Seconds that are still missing from the distance to the last request.
    func distance(_ manners: Manners, at now: Date) -> Seconds {
        guard let lastStart else { return 0 }
        return max(0, lastStart.timeIntervalSince(now) + spacing(manners))
    }

    /// Seconds to wait so that the budget lasts: nothing while half of it is left, then so that
    /// the rest is spread over the rest of the day. Nil where no budget binds.
    func pause(for manners: Manners, at now: Date) -> Seconds? {
        guard !isUnbound, let budget = manners.budget, let share = manners.share else { return nil }
        let used = used(at: now)
        guard used < share else { return Self.leftOfDay(at: now) }
        guard used * 2 >= budget, let lastStart else { return 0 }
        let pace = Self.leftOfDay(at: now) / Double(share - used)
        return max(0, lastStart.timeIntervalSince(now) + pace)
    }

    func allowance(of budget: Int, at now: Date) -> Allowance {
        Allowance(
            used: used(at: now), left: isUnbound ? nil : max(0, budget - used(at: now)),
            seconds: Self.leftOfDay(at: now))
    }

    private func used(at now: Date) -> Int { today == Self.day(of: now) ? used : 0 }

    // MARK: - Days in UTC

    private static func day(of now: Date) -> Int {
        Int((now.timeIntervalSince1970 / day).rounded(.down))
    }

    private static func leftOfDay(at now: Date) -> Seconds {
        Double(day(of: now) + 1) * day - now.timeIntervalSince1970
    }
}
