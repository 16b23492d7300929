import Dispatch

/// The few places at which answers are read and recorded. A body that was read takes many times
/// its own room, and the ledger has one writer: more at a time would only wait, and in memory.
///
/// Reading is hard work without a pause, for seconds where somebody means ill. Each place has a
/// thread of its own for it, so that deliveries, timers and the watchdog come round meanwhile.
actor Desk {
    /// A place's thread. A serial queue has one whenever it needs one; a concurrent queue would
    /// share the few that all tasks run on.
    private final class Place: TaskExecutor {
        private let queue = DispatchQueue(label: "desk")

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
    }

    private var free: [Place]
    private var waiting: ArraySlice<CheckedContinuation<Place, Never>> = []

    init(places: Int = 4) { free = (0..<places).map { _ in Place() } }

    /// Returns the work's result once a place was free for it, in the order of coming. A task that
    /// was cancelled until then doesn't begin.
    nonisolated func sit<Result>(_ work: () async throws -> Result) async throws -> Result {
        let place = await take()
        do {
            try Task.checkCancellation()
            let result = try await withTaskExecutorPreference(place) { try await work() }
            await leave(place)
            return result
        } catch {
            await leave(place)
            throw error
        }
    }

    private func take() async -> Place {
        if let place = free.popLast() { return place }
        return await withCheckedContinuation { waiting.append($0) }
    }

    private func leave(_ place: Place) {
        if let next = waiting.popFirst() {
            next.resume(returning: place)
        } else {
            free.append(place)
        }
    }
}
