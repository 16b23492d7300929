import Logging
import Model
import Storing

/// Writes poll states that come without a change, as after a 304. Those that arrive while a
/// write is under way go together in the next one: losing one costs one more poll, no more.
actor StateWriter {
    private let ledger: Ledger
    private let logger: Logger
    private var waiting: [String: PollState] = [:]
    private var isWriting = false

    init(ledger: Ledger, logger: Logger) {
        self.ledger = ledger
        self.logger = logger
    }

    func write(_ state: PollState) async {
        waiting[state.id] = state
        guard !isWriting else { return }
        isWriting = true
        while !waiting.isEmpty {
            let states = Array(waiting.values)
            waiting = [:]
            do {
                try await ledger.record(states)
            } catch {
                logger.error("\(states.count) poll states not written: \(error)")
            }
        }
        isWriting = false
    }
}
