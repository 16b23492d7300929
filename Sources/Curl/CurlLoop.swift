import CCurl
import Foundation
import Synchronization

/// One thread that owns a curl multi handle: requests in, answers out. Every call of curl's
/// happens on that thread, so nothing of it needs a lock.
package final class CurlLoop: Sendable {
    private enum Job: Sendable {
        case start(Int, Transfer, @Sendable (Result<TransferAnswer, TransferError>) -> Void)
        case cancel(Int)
        case run(@Sendable () -> Void)
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
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                post(.start(key, transfer) { continuation.resume(returning: $0) })
            }
        } onCancel: {
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
            return !inbox.isStopped
        }
        guard wasRunning else { return }
        curl_multi_wakeup(multi)
        ended.wait()
    }

    private func post(_ job: Job) {
        let isTaken = inbox.withLock { inbox in
            if !inbox.isStopped { inbox.jobs.append(job) }
            return !inbox.isStopped
        }
        if isTaken {
            curl_multi_wakeup(multi)
        } else {
            Self.refuse(job)
        }
    }

    private static func refuse(_ job: Job) {
        switch job {
        case .start(_, _, let finish):
            finish(.failure(TransferError(.cancelled, "the daemon is stopping")))
        case .run(let work): work()
        case .cancel: break
        }
    }

    // MARK: - On the loop's thread

    private func run() {
        var state = LoopState(multi: multi, limit: limit)
        while true {
            let (jobs, isStopped) = inbox.withLock { inbox in
                defer { inbox.jobs = [] }
                return (inbox.jobs, inbox.isStopped)
            }
            for job in jobs {
                switch job {
                case .start(let key, let transfer, let finish):
                    state.start(key, transfer, finish)
                case .cancel(let key): state.cancel(key)
                case .run(let work): work()
                }
            }
            if isStopped { break }
            state.perform()
            curl_multi_poll(multi, nil, 0, 1000, nil)
        }
        state.cancelAll()
        curl_multi_cleanup(multi)
        ended.signal()
    }
}

/// What is with curl and what waits for a place.
private struct LoopState {
    typealias Finish = @Sendable (Result<TransferAnswer, TransferError>) -> Void

    let multi: UnsafeMutableRawPointer
    let limit: Int
    var running: [Int: Exchange] = [:]
    var waiting: [(key: Int, transfer: Transfer, finish: Finish)] = []

    mutating func start(_ key: Int, _ transfer: Transfer, _ finish: @escaping Finish) {
        guard running.count < limit else { return waiting.append((key, transfer, finish)) }
        let exchange = Exchange(transfer, finish: finish)
        running[key] = exchange
        curl_multi_add_handle(multi, exchange.handle)
    }

    mutating func cancel(_ key: Int) {
        let error = TransferError(.cancelled, "cancelled")
        if let place = waiting.firstIndex(where: { $0.key == key }) {
            waiting.remove(at: place).finish(.failure(error))
        } else if let exchange = running.removeValue(forKey: key) {
            curl_multi_remove_handle(multi, exchange.handle)
            exchange.finish(.failure(error))
        }
    }

    mutating func cancelAll() {
        for key in waiting.map(\.key) + running.keys { cancel(key) }
    }

    mutating func perform() {
        var still: Int32 = 0
        curl_multi_perform(multi, &still)
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE else { continue }
            end(message.pointee.easy_handle, with: ccurl_result(message))
        }
        while running.count < limit, !waiting.isEmpty {
            let (key, transfer, finish) = waiting.removeFirst()
            start(key, transfer, finish)
            curl_multi_perform(multi, &still)
        }
    }

    private mutating func end(_ handle: UnsafeMutableRawPointer?, with code: CURLcode) {
        guard let key = running.first(where: { $0.value.handle == handle })?.key,
            let exchange = running.removeValue(forKey: key)
        else { return }
        curl_multi_remove_handle(multi, exchange.handle)
        exchange.complete(with: code)
    }
}
