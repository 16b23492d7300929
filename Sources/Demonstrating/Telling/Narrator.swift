import Foundation
import Model

/// Tells the story as it goes: a step's date and what happened, the alerts that it brought, or
/// why it brought none.
struct Narrator {
    /// Columns of the margin in which dates stand.
    private static let margin = 13
    /// Where the words of an alert begin.
    private static let inset = 15

    let paper: Paper

    func open(_ story: Story, outlets: Int, known: Int) {
        paper.line(paper.ink(story.title, .bold))
        paper.paragraph(
            "\(outlets) sites and a webhook receiver on loopback, the daemon as it is, a ledger "
                + "that opens with \(known) records, and \(story.steps.count) steps of story time.",
            of: 0, .faint)
    }

    func begin(_ step: Story.Step) {
        paper.line()
        paper.paragraph(step.say, beside: date(step.at), of: Self.margin, .bold)
    }

    /// The alerts as they were received.
    func tell(_ alerts: [ReceivedAlert]) {
        for alert in alerts { tell(alert) }
    }

    func quiet(_ why: String) {
        paper.paragraph("○ quiet: " + why, of: Self.margin, .faint)
    }

    /// Where what came isn't what should have come.
    func complain(_ fault: String) {
        paper.paragraph("✗ " + fault, of: Self.margin, .bad)
    }

    func close(
        _ tally: Tally, _ wrong: [String], _ story: Story, took seconds: Double
    ) {
        paper.line()
        for fault in wrong { complain(fault) }
        let verdict =
            tally.isPerfect
            ? "each once, in order, every signature checked"
            : "\(tally.faults) thing\(tally.faults == 1 ? "" : "s") went wrong"
        paper.paragraph(
            "\(tally.expected) alerts expected, \(tally.received) received, \(verdict). "
                + "\(tally.silent) traps kept quiet.",
            of: 0, .bold, tally.isPerfect ? .good : .bad)
        let span = (story.steps.last?.at.seconds ?? 0) - story.start.seconds
        let days = span / 86400
        let time = String(format: "%.1f", seconds)
        paper.paragraph("\(days) days in \(time) seconds.", of: 0, .faint)
    }

    // MARK: - One alert

    private func tell(_ alert: ReceivedAlert) {
        let event = alert.event?.rawValue ?? alert.type
        let head = paper.ink("● " + event, .good)
        paper.line(
            space(Self.margin) + head + space(max(2, 24 - event.count))
                + paper.ink(alert.data.actors.map(\.rawValue).joined(separator: " "), .bold))
        inset(alert.data.summary)
        tellWords(of: alert.data)
        if let evidence = alert.data.evidence.first {
            let place = evidence.firstParty ? " (its own site)" : ""
            let rule = alert.data.rule.map { ", rule " + $0 } ?? ""
            paper.paragraph(evidence.url + place + rule, of: Self.inset, .faint)
        }
    }

    /// What the summary doesn't say already.
    private func tellWords(of content: ReceivedAlert.Content) {
        if let text = content.text {
            inset("before: " + shortened(text.before))
            inset("after:  " + shortened(text.after))
        } else if let quote = content.evidence.first?.quote, !quote.isEmpty,
            !content.summary.contains(quote)
        {
            inset("“\(shortened(quote))”")
        }
    }

    private func inset(_ text: String) { paper.paragraph(text, of: Self.inset) }

    private func shortened(_ text: String) -> String {
        text.count <= 240 ? text : text.prefix(239).trimmingCharacters(in: .whitespaces) + "…"
    }

    private func space(_ columns: Int) -> String { String(repeating: " ", count: columns) }

    // MARK: - Dates

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private func date(_ at: Timestamp) -> String {
        let (year, month, day) = at.civil
        return "\(day < 10 ? " " : "")\(day) \(Self.months[month - 1]) \(year)"
    }
}
