import Foundation
import Logging
import Model

/// What a channel's queue tells the log: the first failure, the recovery, every alert given up;
/// what repeats itself is for debugging.
struct DeliveryJournal: Sendable {
    let channel: String
    let logger: Logger

    func tell(
        _ rows: [Delivery], _ outcomes: [Delivery.Outcome], before: Standing, after: Standing
    ) {
        if before.failures > 0, after.failures == 0 {
            logger.notice("channel \(channel): delivers again")
        }
        for (row, outcome) in zip(rows, outcomes) {
            switch outcome {
            case .delivered:
                logger.debug("channel \(channel): alert \(row.alert) delivered")
            case .retry(let date, let why):
                let isNews = before.failures == 0 && row.id == rows[0].id
                let next = Timestamp(date)
                logger.log(
                    level: isNews ? .warning : .debug,
                    "channel \(channel): alert \(row.alert): \(why); next attempt at \(next)")
            case .dead(let why):
                logger.error("channel \(channel): alert \(row.alert) is not delivered: \(why)")
            }
        }
    }

    func outboxFails(_ error: any Error) {
        logger.error("channel \(channel): the outbox can't be used: \(error)")
    }
}
