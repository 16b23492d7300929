import Foundation
import Model
import Scheduling

/// What is due when, and what is being polled right now. States live here between two polls;
/// the ledger keeps a copy for the next start.
actor Agenda {
    private let clock: any AlarmClock
    private let alarm: any Alarm
    /// Yields when something may have become due.
    nonisolated let ticks: AsyncStream<Void>
    private nonisolated let bell: AsyncStream<Void>.Continuation

    private var queue = DueQueue()
    private var states: [String: PollState] = [:]
    private var inFlight: Set<String> = []
    /// To when the poll after the next one, or after the one in flight, was brought forward.
    private var hastened: [String: Date] = [:]
    /// Sitemaps that an index paused or named again while they were in flight: whether they rest.
    private var turned: [String: Bool] = [:]
    private var hasBegun = false
    private var isStopped = false
    private var idlers: [CheckedContinuation<Void, Never>] = []
    /// Wall clock less steady clock; a change of it is a jump of the wall clock.
    private var anchor: Seconds

    init(clock: any AlarmClock) {
        let (stream, continuation) = AsyncStream<Void>.makeStream(
            bufferingPolicy: .bufferingNewest(1))
        self.clock = clock
        ticks = stream
        bell = continuation
        alarm = clock.alarm { continuation.yield() }
        anchor = clock.now.timeIntervalSince1970 - clock.steady
    }

    /// Adds what is to be polled; a paused state is left out, or taken out.
    func add(_ added: [PollState]) {
        hasBegun = true
        for state in added where state.isSitemap && inFlight.contains(state.id) {
            turned[state.id] = state.isPaused
        }
        for state in added where !inFlight.contains(state.id) {
            states[state.id] = state.isPaused ? nil : state
            if state.isPaused {
                queue.remove(state.id)
            } else {
                queue.schedule(state.id, at: state.nextPoll.date)
            }
        }
        rearm()
        releaseIdlers()
    }

    /// Hands out all that is due, up to `limit`, as in flight.
    func take(limit: Int) -> [PollState] {
        reanchor()
        let room = max(0, limit - inFlight.count)
        let due = queue.take(due: clock.now, limit: room).compactMap { states[$0] }
        inFlight.formUnion(due.map(\.id))
        // Without room, `finish` rings.
        if due.count < room { rearm() }
        return due
    }

    /// Whether a sitemap in flight is to rest from now on; nil where nobody said.
    func turn(of id: String) -> Bool? { turned.removeValue(forKey: id) }

    /// Takes back what was polled, with its next time, and what it led to.
    func finish(_ state: PollState, and pages: [PollState]) {
        inFlight.remove(state.id)
        add([state] + pages)
        if let date = hastened.removeValue(forKey: state.id) { hasten(state.id, to: date) }
        // A place is free.
        bell.yield()
    }

    /// Brings a poll forward; it never puts one off. Where an earlier one is due or under way, the
    /// next after that is brought forward.
    func hasten(_ id: String, to date: Date) {
        if let due = queue.date(of: id), date < due {
            queue.schedule(id, at: date)
            rearm()
        } else if inFlight.contains(id) || queue.date(of: id) != nil {
            hastened[id] = date
        }
    }

    /// Returns once something was added, nothing of it is due and nothing is in flight; or the
    /// agenda has stopped.
    func idle() async {
        guard !isIdle, !isStopped else { return }
        await withCheckedContinuation { idlers.append($0) }
    }

    /// Ends `ticks`.
    func stop() {
        isStopped = true
        alarm.cancel()
        bell.finish()
        releaseIdlers()
    }

    private func releaseIdlers() {
        guard isIdle || isStopped else { return }
        for idler in idlers { idler.resume() }
        idlers = []
    }

    /// Nothing is due and nothing is in flight.
    private var isIdle: Bool {
        guard hasBegun, inFlight.isEmpty else { return false }
        guard let next = queue.earliest else { return true }
        return next > clock.now
    }

    /// Returns once the agenda's turn has come.
    func pulse() {}

    private func rearm() {
        guard let next = queue.earliest, !isStopped else { return }
        alarm.set(steady: clock.steady + max(0, next.timeIntervalSince(clock.now)))
    }

    /// A jump of the wall clock moves every due time with it, so that none fires for the jump.
    private func reanchor() {
        let current = clock.now.timeIntervalSince1970 - clock.steady
        guard abs(current - anchor) > 1 else { return }
        queue.shift(by: current - anchor)
        for id in states.keys {
            states[id]?.nextPoll.seconds += Int64((current - anchor).rounded())
        }
        anchor = current
    }
}
