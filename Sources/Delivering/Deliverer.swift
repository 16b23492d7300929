import Curl
import Foundation
import Logging
import Model

/// The outbox to the channels: one queue a channel, so that a dead one delays no other.
package final class Deliverer: Sendable {
    /// Reads secrets from the channels' files; they are read again by `reload`.
    package init(
        channels: [Channel], outbox: any Outbox, curl: CurlLoop, clock: any Timekeeping,
        logger: Logger
    ) throws {}

    /// Delivers until the task is cancelled.
    package func run() async {}

    /// There may be something new in the outbox.
    package func wake() {}

    /// Attempts everything that is due now, once, and returns.
    package func flush() async {}

    /// Opens log files anew, as after a rotation, and reads secrets again.
    package func reopen() {}
}
