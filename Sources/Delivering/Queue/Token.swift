import Synchronization

/// A place for one token. As a bell it starts empty, is put by whoever rings and taken by the one
/// who waits; as a turn it starts full, and whoever has taken it puts it back.
final class Token: Sendable {
    private typealias Waiter = (ticket: Int, continuation: CheckedContinuation<Bool, Never>)

    private struct State {
        var isThere: Bool
        var ticket = 0
        var waiting: [Waiter] = []
    }

    private let state: Mutex<State>

    init(isThere: Bool) { state = Mutex(State(isThere: isThere)) }

    /// Hands the token to who waits longest, else leaves it; a second one is not kept.
    func put() {
        let waiter = state.withLock { state -> Waiter? in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.isThere = true
            return nil
        }
        waiter?.continuation.resume(returning: true)
    }

    /// Waits for the token and takes it; false where the task was cancelled first.
    func take() async -> Bool {
        let ticket = state.withLock { state in
            state.ticket += 1
            return state.ticket
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { wait(Waiter(ticket, $0)) }
        } onCancel: {
            leave(ticket)
        }
    }

    /// A cancel either comes before this looks, or finds the waiter in its place.
    private func wait(_ waiter: Waiter) {
        let answer = state.withLock { state -> Bool? in
            if Task.isCancelled { return false }
            if state.isThere {
                state.isThere = false
                return true
            }
            state.waiting.append(waiter)
            return nil
        }
        if let answer { waiter.continuation.resume(returning: answer) }
    }

    private func leave(_ ticket: Int) {
        let waiter = state.withLock { state -> Waiter? in
            let index = state.waiting.firstIndex { $0.ticket == ticket }
            return index.map { state.waiting.remove(at: $0) }
        }
        waiter?.continuation.resume(returning: false)
    }
}
