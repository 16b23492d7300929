import Foundation
import Model

// When a window is open, in its own zone.

extension Window {
    private static let minutesOfDay = 1440

    func contains(_ date: Date) -> Bool {
        let (day, second) = local(date)
        let minute = second / 60
        if from < to { return days.contains(day) && (from..<to).contains(minute) }
        // Over midnight: the part before it belongs to the day, the part after to the day before.
        if minute >= from { return days.contains(day) }
        return minute < to && days.contains(day == 1 ? 7 : day - 1)
    }

    /// The first time that it begins or ends in between, on whatever day.
    func edge(after date: Date, before end: Date) -> Date? {
        let second = local(date).second
        let waits = [from, to].map { edge in
            let wait = edge % Self.minutesOfDay * 60 - second
            return wait > 0 ? wait : wait + Self.minutesOfDay * 60
        }
        let whole = date.timeIntervalSince1970.rounded(.down)
        return waits.map { Date(timeIntervalSince1970: whole + Double($0)) }
            .filter { $0 > date && $0 < end }.min()
    }

    /// `briefing window`, or `window 14:50–16:00 Asia/Shanghai`.
    var words: String {
        if let name { return "\(name) window" }
        return "window \(Self.clock(from))–\(Self.clock(to)) \(zone.identifier)"
    }

    private static func clock(_ minutes: Int) -> String {
        let (hour, minute) = (minutes / 60, minutes % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    /// 1 for Monday to 7 for Sunday, and seconds after midnight.
    private func local(_ date: Date) -> (day: Int, second: Int) {
        let offset = zone.secondsFromGMT(for: date)
        let seconds = Int(date.timeIntervalSince1970.rounded(.down)) + offset
        let (day, second) = weekday(ofLocal: seconds)
        return (day + 1, second)
    }
}

/// 0 for Monday to 6 for Sunday, and seconds after midnight, of local seconds since 1970.
func weekday(ofLocal seconds: Int) -> (day: Int, second: Int) {
    let day = Int((Double(seconds) / 86400).rounded(.down))
    // 1970-01-01 was a Thursday.
    return (((day + 3) % 7 + 7) % 7, seconds - day * 86400)
}
