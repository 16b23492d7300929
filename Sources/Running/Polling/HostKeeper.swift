import Fetching
import Foundation
import Logging
import Model
import Storing

/// Keeps what is known of hosts in the ledger: how often they were asked today, and which want to be
/// left alone. A kill forgets half a minute of it.
struct HostKeeper: Sendable {
    private static let pause: Seconds = 30

    let fetcher: Fetcher
    let ledger: Ledger
    let clock: any AlarmClock
    let logger: Logger

    func restore() async throws { await fetcher.restore(try await ledger.hostStates()) }

    func run() async {
        while !Task.isCancelled {
            try? await clock.sleep(until: clock.now + Self.pause)
            await keep()
        }
    }

    func keep() async {
        let changes = await fetcher.hostChanges()
        do {
            let day = Int((clock.now.timeIntervalSince1970 / 86400).rounded(.down))
            try await ledger.record(hosts: changes, on: day)
        } catch {
            await fetcher.giveBack(changes)
            logger.error("how often hosts were asked was not written: \(error)")
        }
    }
}

extension House {
    var hostKeeper: HostKeeper {
        HostKeeper(fetcher: pipeline.fetcher, ledger: ledger, clock: clock, logger: logger)
    }
}
