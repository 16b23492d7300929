import Model

/// What should have come against what came, over the whole story.
struct Tally {
    private(set) var expected = 0
    private(set) var received = 0
    /// Steps, or parts of steps, that should bring nothing and did.
    private(set) var silent = 0
    private(set) var faults = 0
    private(set) var ids: [String] = []

    var isPerfect: Bool { faults == 0 }

    /// Counts a step; returns what was wrong with it, a sentence each.
    mutating func count(_ step: Story.Step, _ mail: Receiver.Mail) -> [String] {
        let alerts = mail.alerts
        let wrong =
            mail.refusals + repeats(among: alerts)
            + differences(between: step.expect ?? [], and: alerts)
        expected += step.expect?.count ?? 0
        received += alerts.count
        ids += alerts.map(\.id)
        faults += wrong.count
        if step.quiet != nil, wrong.isEmpty { silent += 1 }
        return wrong
    }

    /// Holds the lines of the log against what the receiver was sent; `faults` are those of the
    /// site, which knows what was read at all.
    mutating func close(log: [String], _ faults: [String]) -> [String] {
        var wrong = faults
        if log != ids {
            wrong.append(
                "the log has \(log.count) alerts, the receiver \(ids.count), or in another order")
        }
        self.faults += wrong.count
        return wrong
    }

    private func repeats(among alerts: [ReceivedAlert]) -> [String] {
        var seen = Set(ids)
        return alerts.filter { !seen.insert($0.id).inserted }
            .map { "\($0.id) came a second time" }
    }

    private func differences(
        between expected: [Story.Expectation], and alerts: [ReceivedAlert]
    ) -> [String] {
        var missing = expected
        var surplus: [String] = []
        for alert in alerts {
            if let place = missing.firstIndex(where: { $0 == alert.expectation }) {
                missing.remove(at: place)
            } else {
                surplus.append("\(alert.type) came unasked: \(alert.data.summary)")
            }
        }
        return surplus
            + missing.map { expectation in
                let actors = expectation.actors.map(\.rawValue).joined(separator: " ")
                return "\(expectation.event.rawValue) of \(actors) never came"
            }
    }
}
