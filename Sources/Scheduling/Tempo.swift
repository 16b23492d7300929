import Foundation
import Model

/// How often a source is polled at a moment, and why.
struct Tempo: Sendable {
    /// Seconds between two polls.
    var interval: Seconds
    /// For a person, the weightiest first.
    var reasons: [String]
}

/// The pace of one source over time: its windows, else its interval, made denser while something
/// is awaited and thinner where the host's budget has to last.
struct Pacemaker: Sendable {
    /// How much oftener a source is polled while something is awaited.
    private static let eagerness = 4.0
    /// The pace is looked at anew at each quarter of an hour, as zones are whole quarters off UTC.
    private static let step: Seconds = 900
    /// Steps that are looked ahead, a hundred days.
    private static let mostSteps = 10_000

    let plan: Plan
    let freshness: Freshness
    /// What an adaptive interval has become where no rhythm is known yet.
    let learning: Seconds?
    private let levels: RhythmLevels?

    init(_ plan: Plan, of state: PollState, learning: Seconds?) {
        self.plan = plan
        freshness = state.freshness
        self.learning = learning
        if case .between = plan.interval {
            levels = state.rhythm.flatMap(RhythmLevels.init)
        } else {
            levels = nil
        }
    }

    func tempo(at date: Date) -> Tempo {
        if let window = plan.windows.first(where: { $0.contains(date) }) {
            return open(window, at: date)
        }
        switch plan.interval {
        case .every(let seconds):
            let interval = max(seconds, Pace.shortest)
            return Tempo(interval: interval, reasons: ["every \(spoken(interval))"])
        case .between(let least, let most):
            let lowest = max(least, Pace.shortest)
            return adaptive(at: date, lowest...max(most, lowest))
        case .suggested:
            let bounds = Pace.suggestible
            return afforded(eager(suggested, bounds.lowerBound, at: date), bounds.upperBound)
        }
    }

    // MARK: - Parts

    /// A window's pace is the user's own; only that of an interval that adapts is made thinner.
    private func open(_ window: Window, at date: Date) -> Tempo {
        var tempo = Tempo(interval: window.every, reasons: [window.words])
        if let awaited = plan.awaited { tempo.reasons.append(awaited.words(at: date)) }
        guard case .between(_, let most) = plan.interval else { return tempo }
        return afforded(tempo, most)
    }

    private var suggested: Tempo {
        let hint = max(freshness.maxAge ?? 0, freshness.feedInterval ?? 0)
        guard hint > 0 else {
            return Tempo(interval: Pace.usual, reasons: ["every \(spoken(Pace.usual))"])
        }
        let bounds = Pace.suggestible
        let interval = min(max(hint, bounds.lowerBound), bounds.upperBound)
        return Tempo(interval: interval, reasons: ["every \(spoken(interval)) as it wishes"])
    }

    private func adaptive(at date: Date, _ bounds: ClosedRange<Seconds>) -> Tempo {
        var tempo: Tempo
        if let levels {
            let level = levels.level(at: date)
            let wish = level > 0 ? bounds.lowerBound / level.squareRoot() : bounds.upperBound
            tempo = Tempo(
                interval: min(wish, bounds.upperBound),
                reasons: [Self.words(of: level, isLowest: wish >= bounds.upperBound)])
        } else {
            let wish = max(learning ?? bounds.lowerBound, bounds.lowerBound)
            tempo = Tempo(
                interval: min(wish, bounds.upperBound), reasons: ["learning its rhythm"])
        }
        return afforded(eager(tempo, bounds.lowerBound, at: date), bounds.upperBound)
    }

    private static func words(of level: Double, isLowest: Bool) -> String {
        isLowest ? "a quiet hour" : level >= 0.5 ? "one of its busy hours" : "by its rhythm"
    }

    private func eager(_ tempo: Tempo, _ lowest: Seconds, at date: Date) -> Tempo {
        guard let awaited = plan.awaited else { return tempo }
        return Tempo(
            interval: max(lowest, tempo.interval / Self.eagerness),
            reasons: tempo.reasons + [awaited.words(at: date)])
    }

    private func afforded(_ tempo: Tempo, _ most: Seconds) -> Tempo {
        guard let affordable = plan.affordable, affordable > tempo.interval else { return tempo }
        return Tempo(
            interval: min(affordable, max(most, tempo.interval)),
            reasons: tempo.reasons + ["the host's requests of the day have to last"])
    }

    // MARK: - Ahead

    /// When the next poll is due after one at `start`: where the shares of the intervals that it
    /// passes through add up to one. So a long interval never sleeps through a window.
    func next(after start: Date) -> Date {
        if plan.isSteady { return start + tempo(at: start).interval }
        var date = start
        var missing = 1.0
        for _ in 0..<Self.mostSteps {
            let interval = tempo(at: date).interval
            let change = nextChange(after: date)
            let share = change.timeIntervalSince(date) / interval
            guard share < missing else { return date + missing * interval }
            missing -= share
            date = change
        }
        return date
    }

    private func nextChange(after date: Date) -> Date {
        let seconds = date.timeIntervalSince1970
        let quarter = Date(
            timeIntervalSince1970: ((seconds / Self.step).rounded(.down) + 1) * Self.step)
        return plan.windows.compactMap { $0.edge(after: date, before: quarter) }.min() ?? quarter
    }
}

extension Awaited {
    func words(at date: Date) -> String {
        let days = max(0, Int(date.timeIntervalSince(since.date) / 86400))
        let time = days == 0 ? "since today" : days == 1 ? "since yesterday" : "for \(days) days"
        return "something \(status.rawValue) \(time)"
    }
}

/// `90 s`, `5 min`, `6 h`, `2 d`: the largest unit that leaves no rest, else a rounded one.
package func spoken(_ seconds: Seconds) -> String {
    for (unit, length) in [("d", 86400.0), ("h", 3600), ("min", 60)] where seconds >= length {
        let count = (seconds / length * 10).rounded() / 10
        if count == count.rounded() { return "\(Int(count)) \(unit)" }
        if count >= 2 { return "\(count) \(unit)" }
    }
    return "\(Int(seconds.rounded())) s"
}
