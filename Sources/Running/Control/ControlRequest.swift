import Foundation
import Glibc
import Model
import Settings
import Storing

/// What a command asks of the daemon that holds the ledger: one JSON line there, one back.
package enum ControlRequest: Codable, Sendable {
    /// Send these alerts again.
    case resend([String])
    /// Enter the records of a file, given as its text and its name for complaints.
    case enter(text: String, file: String)
}

package struct ControlAnswer: Codable, Sendable {
    /// What was done, for a person; nil where it failed.
    package var done: String?
    package var problems: [String]

    package init(done: String? = nil, problems: [String] = []) {
        self.done = done
        self.problems = problems
    }
}

/// Carries out what a command asks, whether here or in the daemon that holds the ledger.
package func answer(_ request: ControlRequest, _ ledger: Ledger) async -> ControlAnswer {
    do {
        switch request {
        case .resend(let ids):
            let count = try await ledger.resend(ids)
            return ControlAnswer(done: "\(count) deliveries are due again")
        case .enter(let text, let file):
            let (records, problems) = knownRecords(from: Array(text.utf8), file: file)
            let errors = problems.filter { $0.severity == .error }
            guard errors.isEmpty else {
                return ControlAnswer(problems: errors.map(\.description))
            }
            let count = try await enter(records, into: ledger, at: Date())
            return ControlAnswer(done: "\(count) of \(records.count) records are new")
        }
    } catch {
        return ControlAnswer(problems: ["\(error)"])
    }
}

/// Seconds that a command waits for the daemon's answer: a large file may take it some.
private let longestWait: Double = 60
private let longestAnswer = 1 << 20

/// Asks the daemon that holds the state folder; nil where none listens.
package func ask(_ request: ControlRequest, state: String) -> ControlAnswer? {
    guard let socket = try? openSocket(at: controlPath(in: state), connect) else { return nil }
    defer { close(socket) }
    writeLine(request, to: socket, within: longestWait)
    guard let line = readLine(from: socket, longest: longestAnswer, within: longestWait) else {
        return nil
    }
    return try? JSONDecoder().decode(ControlAnswer.self, from: Data(line))
}
