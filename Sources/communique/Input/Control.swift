import Foundation
import Running

extension SetupOptions {
    /// Has it done by the daemon that holds the ledger, else here.
    func carryOut(_ request: ControlRequest) async throws {
        let configuration = try load()
        if let answer = ask(request, state: configuration.state) { return try report(answer) }
        let ledger = try openLedger(configuration.state)
        defer { ledger.close() }
        try report(await answer(request, ledger))
    }

    private func report(_ answer: ControlAnswer) throws {
        for problem in answer.problems { complain(problem) }
        guard let done = answer.done else { throw Complaint("nothing was done") }
        say(done)
    }
}
