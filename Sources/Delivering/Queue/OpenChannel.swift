import Foundation
import Model

/// A channel that is ready to take alerts. It attempts, says what came of it, and never tries
/// again by itself.
protocol OpenChannel: Sendable {
    /// How many alerts it takes at a time.
    var batch: Int { get }
    /// Attempts to send these, one to `batch` of them; all share one fate.
    func send(_ rows: [Delivery]) async -> Reception
}

/// What a channel says of an attempt, and whether another is worth it.
enum Reception: Hashable, Sendable {
    case delivered
    /// The channel itself can take nothing at the moment, whatever it is: everything waits, for as
    /// long as need be.
    case blocked(why: String)
    /// The other side failed, or won't have anything from us; no attempt before `wait` seconds.
    case failed(why: String, wait: Seconds?)
    /// The other side won't have this alert, which says nothing of the next one.
    case refused(why: String)
    /// There is no other side any more.
    case gone(why: String)
    /// The attempt was cut short by our own stopping: nothing came of it.
    case interrupted
}
