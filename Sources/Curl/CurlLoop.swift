import CCurl
import Foundation
import Synchronization

/// One thread that owns a curl multi handle: requests in, answers out. Every call of curl's
/// happens on that thread, so nothing of it needs a lock.
package final class CurlLoop: Sendable {
    private enum Job: Sendable {
        case start(Int, Transfer, Ticket, Exchange.Finish)
        case cancel(Int)
        case run(@Sendable () -> Void)
    }

    /// Says whether the task behind a transfer was cancelled, be it before its start.
    private final class Ticket: Sendable {
        let isCancelled = Mutex(false)
    }

    private struct Inbox: Sendable {
        var jobs: [Job] = []
        var next = 0
        var isStopped = false
    }

    private static let initialised = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private let inbox = Mutex(Inbox())
    /// The handle may be woken from any thread; everything else of it belongs to the loop.
    private nonisolated(unsafe) let multi: UnsafeMutableRawPointer
    private let ended = DispatchSemaphore(value: 0)
    private let limit: Int

    /// At most `connectionsInFlight` transfers are with curl at a time; others wait here.
    package init(name: String, connectionsInFlight: Int = 64) {
        precondition(Self.initialised, "libcurl can't be initialised")
        signal(SIGPIPE, SIG_IGN)
        multi = curl_multi_init()
        _ = ccurl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, connectionsInFlight)
        limit = connectionsInFlight
        let thread = Thread { [self] in run() }
        thread.name = name
        thread.start()
    }

    /// Runs one exchange. Cancelling the task ends it at once.
    package func perform(_ transfer: Transfer) async throws(TransferError) -> TransferAnswer {
        // Keyed by a counter, never by curl's handle: its address is used again, and a late
        // cancel would hit a stranger.
        let key = inbox.withLock { inbox in
            inbox.next += 1
            return inbox.next
        }
        let ticket = Ticket()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                post(.start(key, transfer, ticket) { continuation.resume(returning: $0) })
            }
        } onCancel: {
            ticket.isCancelled.withLock { $0 = true }
            post(.cancel(key))
        }
        return try result.get()
    }

    /// Returns once the loop's thread has come around: the proof that it isn't stuck.
    package func pulse() async {
        await withCheckedContinuation { continuation in
            post(.run { continuation.resume() })
        }
    }

    /// Ends everything in flight as cancelled and joins the thread.
    package func stop() {
        let wasRunning = inbox.withLock { inbox in
            defer { inbox.isStopped = true }
            if !inbox.isStopped { curl_multi_wakeup(multi) }
            return !inbox.isStopped
        }
        if wasRunning { ended.wait() }
    }

    /// Wakes the loop under the lock: once the loop has seen that it is stopped, nobody touches
    /// the handle, which it frees.
    private func post(_ job: Job) {
        let isTaken = inbox.withLock { inbox in
            guard !inbox.isStopped else { return false }
            inbox.jobs.append(job)
            curl_multi_wakeup(multi)
            return true
        }
        if !isTaken { Self.refuse(job) }
    }

    private static func refuse(_ job: Job) {
        switch job {
        case .start(_, _, _, let finish):
            finish(.failure(TransferError(.cancelled, "the daemon is stopping")))
        case .run(let work): work()
        case .cancel: break
        }
    }

    // MARK: - On the loop's thread

    private func run() {
        NameLocale.enter()
        var state = LoopState(multi: multi, limit: limit)
        while true {
            let (jobs, isStopped) = inbox.withLock { inbox in
                defer { inbox.jobs = [] }
                return (inbox.jobs, inbox.isStopped)
            }
            for job in jobs { Self.take(job, into: &state) }
            if isStopped { break }
            state.perform()
            curl_multi_poll(multi, nil, 0, state.patience, nil)
        }
        state.cancelAll()
        curl_multi_cleanup(multi)
        ended.signal()
    }

    private static func take(_ job: Job, into state: inout LoopState) {
        switch job {
        case .start(let key, let transfer, let ticket, let finish):
            if ticket.isCancelled.withLock({ $0 }) {
                finish(.failure(TransferError(.cancelled, "cancelled")))
            } else {
                state.add(key, transfer, finish)
            }
        case .cancel(let key): state.cancel(key)
        case .run(let work): work()
        }
    }
}
