import Foundation
import Model

// Learning when a source publishes, and what follows from it.

extension Rhythm {
    /// What is as old weighs half.
    private static let halfLife: Seconds = 28 * 86400
    /// Dates that are older teach nothing.
    private static let memory: Seconds = 56 * 86400
    /// Below this weight too little is known.
    private static let leastWeight = 4.0
    /// Hours with something new, after which a long pause means something.
    private static let leastCount = 12
    /// So long a source has to be known: what came in one busy week is no rhythm.
    private static let shortestLife: Seconds = 14 * 86400
    /// No pause is worth a word that is shorter, or less than three times the longest so far.
    private static let shortestSilence: Seconds = 7 * 86400

    /// With what appeared at these times. Each hour counts once, so that a page which is another
    /// at every poll doesn't make its polls its rhythm; and each time counts once, so that a feed
    /// may be handed in whole.
    package static func learned(
        _ known: Rhythm?, from times: [Timestamp], at now: Date
    ) -> Rhythm? {
        let oldest = Int64((now - memory).timeIntervalSince1970)
        let range = oldest...Int64(now.timeIntervalSince1970)
        let fresh = times.filter {
            range.contains($0.seconds) && $0.seconds > known?.newest ?? .min
        }
        .sorted()
        guard let first = fresh.first else { return known }
        var rhythm = known ?? Rhythm(origin: first.seconds, newest: first.seconds)
        for time in fresh { rhythm.take(time, isFirst: rhythm.count == 0) }
        return rhythm
    }

    private mutating func take(_ time: Timestamp, isFirst: Bool) {
        offset = time.offset ?? offset
        let isSameHour = !isFirst && time.seconds / 3600 == newest / 3600
        if !isFirst {
            longestPause = max(longestPause * 0.99, Seconds(time.seconds - newest))
        }
        newest = time.seconds
        guard !isSameHour else { return }
        count += 1
        hours[Self.hour(ofWeek: time.seconds, offset)] += Float(weight(at: time.date))
        rebase()
    }

    /// Instead of fading the old, the new weighs more; now and then all is brought back to size.
    private mutating func rebase() {
        guard life > 10 * Self.halfLife else { return }
        let next = newest - Int64(2 * Self.halfLife)
        let factor = Float(1 / weight(at: Date(timeIntervalSince1970: Double(next))))
        hours = hours.map { $0 * factor < 0.001 ? 0 : $0 * factor }
        origin = next
    }

    private func weight(at date: Date) -> Double {
        exp2((date.timeIntervalSince1970 - Double(origin)) / Self.halfLife)
    }

    static func hour(ofWeek seconds: Int64, _ offset: Int) -> Int {
        let (day, second) = weekday(ofLocal: Int(seconds) + offset)
        return day * 24 + second / 3600
    }

    /// Whether enough is known to go by, as of the newest.
    var isKnown: Bool {
        let newest = Date(timeIntervalSince1970: Double(newest))
        return Double(hours.reduce(0, +)) / weight(at: newest) >= Self.leastWeight
    }

    /// Seconds between the first, or some months ago, and the newest.
    private var life: Seconds { Seconds(newest - origin) }

    /// Seconds since anything new appeared, where that is much longer than ever; else nil.
    func silence(at now: Date) -> Seconds? {
        let silence = now.timeIntervalSince1970 - Double(newest)
        guard count >= Self.leastCount, life >= Self.shortestLife,
            silence > max(Self.shortestSilence, 3 * longestPause)
        else { return nil }
        return silence
    }
}

/// How much is to be expected in each hour of the week, from 0 to 1 for the busiest. Half of it is
/// what appeared in that hour on all days of its kind, working days or the weekend: so a
/// briefing is known after two. The hours beside a busy one are half awake.
struct RhythmLevels: Sendable {
    private let levels: [Double]
    private let offset: Int

    init?(_ rhythm: Rhythm) {
        guard rhythm.isKnown else { return nil }
        let hours = rhythm.hours.map(Double.init)
        let pooled = hours.indices.map { hour in
            0.5 * hours[hour] + 0.5 * Self.mean(of: hours, at: hour)
        }
        let awake = pooled.indices.map { hour in
            let (before, after) = ((hour + 167) % 168, (hour + 1) % 168)
            return max(pooled[hour], 0.5 * pooled[before], 0.5 * pooled[after])
        }
        guard let peak = awake.max(), peak > 0 else { return nil }
        levels = awake.map { $0 / peak }
        offset = rhythm.offset
    }

    private static func mean(of hours: [Double], at hour: Int) -> Double {
        let days = hour / 24 < 5 ? 0..<5 : 5..<7
        return days.reduce(0) { $0 + hours[$1 * 24 + hour % 24] } / Double(days.count)
    }

    func level(at date: Date) -> Double {
        levels[Rhythm.hour(ofWeek: Int64(date.timeIntervalSince1970.rounded(.down)), offset)]
    }
}
