/// The few places at which answers are read and recorded. A body that was read takes many times
/// its own room, and the ledger has one writer: more at a time would only wait, and in memory.
actor Desk {
    private var free: Int
    private var waiting: ArraySlice<CheckedContinuation<Void, Never>> = []

    init(places: Int = 4) { free = places }

    /// Returns the work's result once a place was free for it, in the order of coming.
    nonisolated func sit<Result>(_ work: () async throws -> Result) async rethrows -> Result {
        await take()
        do {
            let result = try await work()
            await leave()
            return result
        } catch {
            await leave()
            throw error
        }
    }

    private func take() async {
        guard free == 0 else {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        if let next = waiting.popFirst() { next.resume() } else { free += 1 }
    }
}
