import Foundation
import Model

/// How a channel has been doing, and how long it is left alone for it. One alert that fails holds
/// up no other; a second failure in a row is the channel's, and then one attempt at a time finds
/// out whether it is back.
struct Standing: Hashable, Sendable {
    private static let firstPause: Seconds = 5
    private static let longestPause: Seconds = 300
    private static let firstBlockade: Seconds = 1
    private static let longestBlockade: Seconds = 60
    private static let longestWait: Seconds = 24 * 3600

    /// In a row.
    private(set) var failures = 0
    /// When it was left alone, and until when.
    private(set) var hold: Range<Date>?
    private(set) var isGone = false

    /// A clock that was set back to before the hold began ends it.
    func isOpen(at now: Date) -> Bool { !isGone && hold?.contains(now) != true }

    /// Retry-After, within a day.
    static func clamped(_ wait: Seconds) -> Seconds { min(max(wait, 0), longestWait) }

    mutating func note(_ reception: Reception, at now: Date) {
        switch reception {
        case .delivered: self = Standing()
        case .blocked: fail(at: now, pause: pause(Self.firstBlockade, Self.longestBlockade))
        case .failed(_, let wait?): fail(at: now, pause: Self.clamped(wait))
        case .failed:
            fail(at: now, pause: failures == 0 ? 0 : pause(Self.firstPause, Self.longestPause, 1))
        case .gone: isGone = true
        case .refused, .interrupted: break
        }
    }

    private mutating func fail(at now: Date, pause: Seconds) {
        failures += 1
        hold = pause > 0 ? now..<now.addingTimeInterval(pause) : nil
    }

    /// Twice as long after each failure beyond the `spared` first ones.
    private func pause(_ first: Seconds, _ longest: Seconds, _ spared: Int = 0) -> Seconds {
        min(first * Seconds(1 << min(failures - spared, 16)), longest)
    }
}
