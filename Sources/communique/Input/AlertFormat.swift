import ArgumentParser
import Foundation
import Model
import Storing

/// How records are printed.
enum AlertFormat: String, ExpressibleByArgument, CaseIterable {
    case json, text

    func text(of alert: AlertRow) -> String {
        switch self {
        case .json: alert.payload
        case .text: alert.line
        }
    }
}

extension AlertRow {
    /// Time, event, summary, and the id's beginning, for people.
    var line: String {
        let ink = Ink.standardOutput
        return "\(ink.faint(time.description))  \(ink.event(event))  \(summary)  "
            + ink.faint(String(id.prefix(12)))
    }
}

extension DeliveryRow {
    var line: String {
        let words =
            switch state {
            case .delivered: "delivered \(delivered?.description ?? "")"
            case .pending: "pending, next attempt \(Timestamp(due))"
            case .dead: "dead"
            case .suppressed: "suppressed"
            }
        let tries = attempts == 1 ? "1 attempt" : "\(attempts) attempts"
        return "\(channel): \(words), \(tries)" + (error.map { ": \($0)" } ?? "")
    }
}

/// Documents that carry a record's words; the first, and the actor's own.
func carrierLines(_ sightings: [Sighting]) -> [String] {
    let best = sightings.firstIndex { $0.evidence.firstParty }
    return sightings.enumerated().map { index, sighting in
        let evidence = sighting.evidence
        var marks: [String] = []
        if index == 0 { marks.append("first") }
        if index == best { marks.append("the actor's own") }
        if let event = sighting.event { marks.append(event.rawValue) }
        let mark = marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))"
        let date = evidence.published ?? sighting.at
        return "\(date.day)  \(evidence.title)  \(evidence.url)\(mark)"
    }
}

/// Colours on a terminal, unless NO_COLOR is set (no-color.org).
struct Ink {
    static let standardOutput = Ink(
        isOn: isatty(STDOUT_FILENO) == 1
            && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty)

    let isOn: Bool

    func faint(_ text: String) -> String { paint(text, "2") }
    func bold(_ text: String) -> String { paint(text, "1") }

    /// Padded, so that what follows stands in a column.
    func event(_ event: Event) -> String {
        let name = event.rawValue.padding(toLength: 24, withPad: " ", startingAt: 0)
        return paint(name, colour(of: event))
    }

    private func colour(of event: Event) -> String {
        switch event {
        case .statementIssued, .statementConfirmed: "1;32"
        case .commitmentWeakened, .commitmentDropped, .statementWithdrawn, .statementOverdue,
            .sourceFailing:
            "31"
        case .commitmentStrengthened, .commitmentMade: "32"
        default: "33"
        }
    }

    private func paint(_ text: String, _ code: String) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
