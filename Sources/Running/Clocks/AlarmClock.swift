import Foundation
import Model

/// A clock that can also ring: what the agenda waits on.
package protocol AlarmClock: Timekeeping {
    /// Seconds on a clock that runs on in a suspend and never jumps, from an arbitrary zero.
    var steady: Seconds { get }
    /// An alarm that isn't set. `ring` must return at once; it runs on any thread.
    func alarm(_ ring: @escaping @Sendable () -> Void) -> any Alarm
}

/// Rings once for each time it is set; setting it again replaces the time before.
package protocol Alarm: Sendable {
    func set(steady: Seconds)
    func cancel()
}

extension AlarmClock {
    /// Sleeps on the steady clock, so that a jump of the wall clock neither cuts it short nor
    /// prolongs it.
    package func sleep(until date: Date) async throws {
        let wait = date.timeIntervalSince(now)
        guard wait > 0 else { return try Task.checkCancellation() }
        let bell = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let alarm = alarm { bell.continuation.yield() }
        alarm.set(steady: steady + wait)
        defer { alarm.cancel() }
        for await _ in bell.stream { return }
        try Task.checkCancellation()
    }
}
