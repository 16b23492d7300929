/// The clock and the zone of a date.
extension DateReader {
    mutating func clockAfter() -> Clock? {
        let start = place
        for _ in 0..<4 {
            if let clock = clock() { return clock }
            guard isFiller() else { break }
            place += 1
        }
        place = start
        return nil
    }

    /// What may stand between a date and a clock: a mark, a joint, the name of a weekday.
    private func isFiller() -> Bool {
        switch kind() {
        case .mark(let value)?: value != 0x2E || !isMark(1, ".")
        case .word(let word)?: DateWords.joints.contains(word) || word.utf8.count > 2
        default: false
        }
    }

    /// `10:30 EST, Nov 15, 2023`.
    mutating func clockBefore(_ start: Int) -> Clock? {
        let end = place
        defer { place = end }
        for back in stride(from: 2, through: 9, by: 1) where start - back >= 0 {
            place = start - back
            if let clock = clock(), place <= start { return clock }
        }
        return nil
    }

    /// `10:30`, `10:30:15.25 pm +0100`, `下午3时20分`.
    private mutating func clock() -> Clock? {
        let start = place
        let isAfternoon = isMark(0, "下晚") && (isMark(1, "午") || isMark(1, "上"))
        if isAfternoon || (isMark(0, "上") && isMark(1, "午")) { place += 2 }
        guard let hour = number(0), isMark(1, ":时時点點.h") || isWord(1, "h"),
            let minute = number(2, digits: 2...2), hour < 25, minute < 60
        else {
            place = start
            return nil
        }
        if isMark(1, "."), !isPlausible(start) {
            place = start
            return nil
        }
        place += 3
        var clock = Clock(hour: hour, minute: minute)
        clock.second = seconds()
        clock.hour = twelveHour(clock.hour, isAfternoon)
        clock.offset = zone()
        return clock
    }

    /// `10.30` is a clock only where nothing numeric follows.
    private func isPlausible(_ start: Int) -> Bool { !isMark(3, ".") && number(0) ?? 25 < 24 }

    private func isWord(_ offset: Int, _ wanted: String) -> Bool {
        if case .word(let word)? = kind(offset) { word == wanted } else { false }
    }

    private mutating func seconds() -> Int {
        if isMark(0, "分") { place += 1 }
        guard isMark(0, ":"), let seconds = number(1, digits: 2...2) else { return 0 }
        place += 2
        if isMark(0, ".,"), number(1, digits: 1...12) != nil, !isMark(0, ",") { place += 2 }
        return min(seconds, 59)
    }

    private mutating func twelveHour(_ hour: Int, _ isAfternoon: Bool) -> Int {
        var isAfternoon = isAfternoon
        var isMorning = false
        if case .word(let word)? = kind() {
            let isDotted = (word == "a" || word == "p") && isMark(1, ".") && isWord(2, "m")
            if isDotted || word == "am" || word == "pm" {
                isAfternoon = word.hasPrefix("p")
                isMorning = !isAfternoon
                place += isDotted ? (isMark(3, ".") ? 4 : 3) : 1
            }
        }
        if isAfternoon, hour < 12 { return hour + 12 }
        return isMorning && hour == 12 ? 0 : hour
    }

    /// Seconds east of Greenwich.
    private mutating func zone() -> Int? {
        let start = place
        if isMark(0, "(") { place += 1 }
        var named: Int?
        if case .word(let word)? = kind(), let minutes = DateWords.zones[word] {
            named = minutes * 60
            place += 1
        }
        if let offset = numericZone() { return offset }
        if named == nil { place = start }
        return named
    }

    private mutating func numericZone() -> Int? {
        guard isMark(0, "+-"), tokens.indices.contains(place + 1),
            tokens[place].end == tokens[place + 1].start,
            case .number(let value, let digits)? = kind(1), digits <= 4
        else { return nil }
        let sign = isMark(0, "-") ? -1 : 1
        place += 2
        if digits > 2 { return sign * (value / 100 * 3600 + value % 100 * 60) }
        guard value <= 14 else { return nil }
        guard isMark(0, ":"), let minutes = number(1, digits: 2...2) else {
            return sign * value * 3600
        }
        place += 2
        return sign * (value * 3600 + minutes * 60)
    }
}
