import Dispatch
import Foundation
import Model

/// The machine's own clock. Alarms are Dispatch timers; between alarms it costs nothing.
package struct SystemClock: AlarmClock {
    package init() {}

    package var now: Date { Date() }

    /// `CLOCK_BOOTTIME` goes on while the machine sleeps: after a suspend what was due is due.
    package var steady: Seconds {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return Seconds(time.tv_sec) + Seconds(time.tv_nsec) / 1e9
    }

    package func alarm(_ ring: @escaping @Sendable () -> Void) -> any Alarm {
        DispatchAlarm(clock: self, ring: ring)
    }
}

/// A wall-clock timer, since only that one fires on time after a suspend. A wall clock that was
/// set back makes it late: it looks at the steady clock every minute at least.
private final class DispatchAlarm: Alarm, @unchecked Sendable {
    private static let longestWait: Seconds = 60

    private let clock: SystemClock
    private let ring: @Sendable () -> Void
    private let queue = DispatchQueue(label: "communique.alarm")
    /// Used on `queue` alone, as is `target`.
    private let timer: any DispatchSourceTimer
    private var target: Seconds?

    init(clock: SystemClock, ring: @escaping @Sendable () -> Void) {
        self.clock = clock
        self.ring = ring
        timer = DispatchSource.makeTimerSource(flags: .strict, queue: queue)
        timer.setEventHandler { @Sendable [weak self] in self?.fire() }
        timer.activate()
    }

    deinit { timer.cancel() }

    func set(steady: Seconds) {
        queue.async { [self] in
            target = steady
            arm()
        }
    }

    func cancel() {
        queue.async { [self] in target = nil }
    }

    private func arm() {
        guard let target else { return }
        let wait = min(max(target - clock.steady, 0), Self.longestWait)
        timer.schedule(wallDeadline: .now() + wait)
    }

    private func fire() {
        guard let target else { return }
        guard clock.steady >= target else { return arm() }
        self.target = nil
        ring()
    }
}
