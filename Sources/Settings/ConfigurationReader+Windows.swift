import Curl
import Foundation
import Model

// Hours of the calendar in which a source is polled at a pace of its own, and what all paces ask of
// a host.

extension ConfigurationReader {
    private static let paces: ClosedRange<Seconds> = 1...86400

    func windows(_ section: Section, beside interval: Source.Interval) -> [Window] {
        section.sections("windows", .window).compactMap { window($0, beside: interval) }
    }

    private func window(_ section: Section, beside interval: Source.Interval) -> Window? {
        let days = section.weekdays("days") ?? Set(1...7)
        let (from, to) = (section.timeOfDay("from"), section.timeOfDay("to"))
        let (name, zone) = (section.text("name"), section.zone("zone") ?? .gmt)
        let every = section.duration("every", in: Self.paces)
        if let from, from == to {
            section.error(
                "it ends when it begins; for a whole day write \"00:00\" to \"24:00\"", at: "to")
        }
        if let every {
            noteHaste(every, section, "every")
            noteBounds(of: every, section, interval)
        }
        guard let from, let to, let every else { return nil }
        return Window(name: name, days: days, from: from, to: to, zone: zone, every: every)
    }

    private func noteBounds(of every: Seconds, _ section: Section, _ interval: Source.Interval) {
        guard case .between(let least, let most) = interval else { return }
        if every < least {
            section.error("shorter than every.atLeast, which no window goes below", at: "every")
        } else if every > most {
            section.error("longer than every.atMost, which no window goes beyond", at: "every")
        }
    }

    /// Hosts whose sources ask more often than the budget of a day allows: they would be polled
    /// less often than it says.
    func noteBudget(_ budget: Int, of sources: [Section]) {
        var hosts: [String: (polls: Double, first: Section)] = [:]
        for section in sources {
            guard let host = publicHost(of: section),
                let seconds = section["every"]?.string.flatMap(Duration.seconds), seconds >= 1
            else { continue }
            let known = hosts[host] ?? (0, section)
            hosts[host] = (known.polls + 86400 / seconds, known.first)
        }
        for (host, load) in hosts where load.polls > Double(budget) {
            load.first.warning(
                "the sources of \(host) ask it \(Int(load.polls)) times a day, and "
                    + "fetch.dailyBudget is \(budget), so nothing is left for its pages and for what "
                    + "has no interval of its own; raise the one or the intervals", at: "every")
        }
    }

    private func publicHost(of section: Section) -> String? {
        guard let address = section["url"]?.string.flatMap({ WebAddress(typed: $0) }),
            address.refusedNetwork(unless: []) == nil
        else { return nil }
        return address.host
    }
}

extension Section {
    private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// `mon-fri`, `sat,sun`, `fri-mon`: 1 for Monday to 7.
    fileprivate func weekdays(_ key: String) -> Set<Int>? {
        guard let text = text(key) else { return nil }
        var found: Set<Int> = []
        for part in text.lowercased().split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { word in
                Self.days.firstIndex(of: word.trimmingCharacters(in: .whitespaces))
            }
            guard (1...2).contains(ends.count), let first = ends[0], let last = ends.last! else {
                error(
                    "\"\(text)\" is no list of days; write them like \"mon-fri\" or \"sat,sun\"",
                    at: key)
                return nil
            }
            let length = (last - first + 7) % 7
            found.formUnion((0...length).map { (first + $0) % 7 + 1 })
        }
        return found
    }

    /// `14:50`, to `24:00`: minutes after midnight.
    fileprivate func timeOfDay(_ key: String) -> Int? {
        guard let text = text(key) else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }),
            let hour = UInt8(parts[0]).map(Int.init), let minute = UInt8(parts[1]).map(Int.init),
            minute < 60, hour < 24 || (hour == 24 && minute == 0)
        else {
            error("\"\(text)\" is no time of day; write it like \"09:05\"", at: key)
            return nil
        }
        return hour * 60 + minute
    }

    /// A name of the time zone database.
    fileprivate func zone(_ key: String) -> TimeZone? {
        guard let text = text(key) else { return nil }
        let known = TimeZone.knownTimeZoneIdentifiers
        if text == "UTC" { return .gmt }
        if known.contains(text), let zone = TimeZone(identifier: text) { return zone }
        let near = Suggestion.nearest(to: text, among: known)
        let advice =
            near.map { "did you mean \"\($0)\"?" }
            ?? "write it like \"Asia/Shanghai\" or \"UTC\""
        error("\"\(text)\" is no time zone; \(advice)", at: key)
        return nil
    }
}
