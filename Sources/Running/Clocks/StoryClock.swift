import Foundation
import Model

/// A clock that stands still until somebody sets it forward: the captures' in a replay, story
/// time in the demo, and the clock of tests.
package final class StoryClock: AlarmClock, @unchecked Sendable {
    private let lock = NSLock()
    private let start: Date
    private var current: Date
    private var alarms: [ObjectIdentifier: (alarm: StoryAlarm, target: Seconds)] = [:]

    package init(_ start: Date) {
        self.start = start
        current = start
    }

    package var now: Date { lock.withLock { current } }
    package var steady: Seconds { now.timeIntervalSince(start) }

    package func alarm(_ ring: @escaping @Sendable () -> Void) -> any Alarm {
        StoryAlarm(clock: self, ring: ring)
    }

    /// Sets the clock forward and rings what has become due. It never goes back.
    package func advance(to date: Date) {
        lock.withLock { current = max(current, date) }
        ringDue()
    }

    fileprivate func set(_ alarm: StoryAlarm, target: Seconds?) {
        lock.withLock { alarms[ObjectIdentifier(alarm)] = target.map { (alarm, $0) } }
        ringDue()
    }

    private func ringDue() {
        let due = lock.withLock {
            let reached = alarms.filter { $0.value.target <= current.timeIntervalSince(start) }
            for key in reached.keys { alarms[key] = nil }
            return reached.values.map(\.alarm)
        }
        for alarm in due { alarm.ring() }
    }
}

private final class StoryAlarm: Alarm {
    private let clock: StoryClock
    let ring: @Sendable () -> Void

    init(clock: StoryClock, ring: @escaping @Sendable () -> Void) {
        self.clock = clock
        self.ring = ring
    }

    func set(steady: Seconds) { clock.set(self, target: steady) }
    func cancel() { clock.set(self, target: nil) }
}
