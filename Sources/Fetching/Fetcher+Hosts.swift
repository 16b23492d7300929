import Curl
import Foundation
import Model

// What the hosts want, and how often they were asked.

extension Fetcher {
    /// Returns when the host may be asked.
    func enter(_ host: String, for request: FetchRequest) async throws(Refusal) {
        let manners = Manners(
            usualSpacing: rules.spacing, usualConnections: rules.connectionsPerHost,
            spacing: request.spacing, connections: request.connectionsPerHost,
            budget: request.isBudgeted ? rules.dailyBudget : nil, isFollowed: request.isFollowed)
        switch await gate.enter(host, manners) {
        case .open: return
        case .held(let wait): throw Refusal(.postponed(wait, .held))
        case .spent(let wait): throw Refusal(.postponed(wait, .budget))
        case .crowded(let wait): throw Refusal(.postponed(wait, .crowd))
        case .cancelled: throw Refusal.cancelled
        }
    }

    /// A wish to be left alone holds for all sources of the host. One without a time may mean one
    /// source alone on a host of the user's own; any other is left alone for a moment.
    func heed(_ answer: TransferAnswer, of host: String, isOwn: Bool) async {
        if let wait = wish(of: answer) {
            await gate.hold(host, for: wait)
        } else if answer.status == 429, !isOwn {
            await gate.hold(host, for: Host.moment)
        }
    }

    func heed(_ delay: Seconds?, of address: WebAddress) async {
        await gate.slow(address.gate, to: delay)
    }

    /// Hosts whose state changed since the last call.
    package func hostChanges() async -> [HostState] { await gate.changes() }

    /// Those that could not be kept are changes again.
    package func giveBack(_ states: [HostState]) async { await gate.giveBack(states) }

    /// What was kept of hosts before a restart.
    package func restore(_ states: [HostState]) async { await gate.restore(states) }

    /// How often the host of an address may still be asked today; nil where there is none.
    package func allowance(for url: String) async -> Allowance? {
        guard let address = WebAddress(url) else { return nil }
        return await gate.allowance(address.gate, of: rules.dailyBudget)
    }

    /// The name under which the host of an address is remembered.
    package static func hostName(of url: String) -> String? { WebAddress(url)?.gate }
}

extension WebAddress {
    /// What spacing, connections, budgets and Retry-After are counted by: the host, whether it is
    /// asked by http or https; a port of its own is a server of its own.
    var gate: String { port == 80 || port == 443 ? host : authority }
}
