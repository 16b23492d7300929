import Model

/// Dates as feeds and pages write them: RFC 822 with its odd forms, ISO 8601, the forms of prose
/// in the languages of the news, and Chinese, Japanese and Korean ones. Nothing is thrown: what is
/// no date gives nil.
struct DateReader {
    private let tokens: [DateTokens.Token]
    /// What `03/04/2023` means.
    private let monthFirst: Bool
    private var place = 0

    /// Where a date stands in a text, in bytes.
    struct Found {
        var time: Timestamp
        var range: Range<Int>
    }

    private init(_ bytes: [UInt8], monthFirst: Bool, limit: Int) {
        tokens = DateTokens(bytes, limit: limit).tokens
        self.monthFirst = monthFirst
    }

    /// The date of a field that holds one and nothing else of importance.
    static func field(_ text: String) -> Timestamp? {
        let bytes = Array(text.utf8)
        guard bytes.count < 200 else { return nil }
        return first(in: bytes) ?? compact(bytes)
    }

    /// The first whole date of a text.
    static func first(in bytes: [UInt8], monthFirst: Bool = true) -> Timestamp? {
        find(in: bytes, monthFirst: monthFirst)?.time
    }

    static func find(in bytes: [UInt8], monthFirst: Bool = true, limit: Int = 4096) -> Found? {
        var reader = DateReader(bytes, monthFirst: monthFirst, limit: limit)
        for start in reader.tokens.indices {
            reader.place = start
            guard let date = reader.date() else { continue }
            let clock = reader.clockAfter() ?? reader.clockBefore(start)
            let year = reader.yearAtEnd(date)
            guard let time = timestamp(date, year: year, clock) else { continue }
            let end = reader.tokens[max(reader.place - 1, start)].end
            return Found(time: time, range: reader.tokens[start].start..<end)
        }
        return nil
    }

    /// `2003`, `2003-12`, `20031231`, `031231`, `2003-365`: forms that only a field may have.
    private static func compact(_ bytes: [UInt8]) -> Timestamp? {
        let reader = DateReader(bytes, monthFirst: true, limit: 200)
        let numbers = reader.tokens.compactMap { token -> (Int, Int)? in
            if case .number(let value, let digits) = token.kind { (value, digits) } else { nil }
        }
        guard let (value, digits) = numbers.first, (1...2).contains(numbers.count),
            reader.tokens.count <= 3
        else { return nil }
        let second = numbers.count > 1 ? numbers[1] : nil
        switch digits {
        case 4 where second == nil: return Timestamp(year: value, month: 1, day: 1)
        case 4: return second.flatMap { partial(value, $0.0, $0.1) }
        case 8: return Timestamp(year: value / 10000, month: value / 100 % 100, day: value % 100)
        case 7: return dayOfYear(value / 1000, value % 1000)
        case 6:
            let year = fullYear(value / 10000)
            return Timestamp(year: year, month: value / 100 % 100, day: value % 100)
        default: return nil
        }
    }

    private static func partial(_ year: Int, _ value: Int, _ digits: Int) -> Timestamp? {
        digits == 3 ? dayOfYear(year, value) : Timestamp(year: year, month: value, day: 1)
    }

    private static func dayOfYear(_ year: Int, _ day: Int) -> Timestamp? {
        guard (1...366).contains(day), let start = Timestamp(year: year, month: 1, day: 1) else {
            return nil
        }
        return Timestamp(
            seconds: start.seconds + Int64(day - 1) * 86400, offset: nil, hasTime: false)
    }
}

// MARK: - The day

extension DateReader {
    private struct Day {
        var year: Int?
        var month: Int
        var day: Int
    }

    private struct Clock {
        var hour: Int
        var minute: Int
        var second = 0
        /// Seconds.
        var offset: Int?
    }

    private static func timestamp(_ day: Day, year: Int?, _ clock: Clock?) -> Timestamp? {
        guard let year = day.year ?? year, (1900...2200).contains(year) else { return nil }
        return Timestamp(
            year: year, month: day.month, day: day.day, hour: clock?.hour,
            minute: clock?.minute ?? 0, second: clock?.second ?? 0, offset: clock?.offset)
    }

    private static func fullYear(_ year: Int) -> Int {
        year >= 100 ? year : year < 69 ? 2000 + year : 1900 + year
    }

    private func kind(_ offset: Int = 0) -> DateTokens.Kind? {
        tokens.indices.contains(place + offset) ? tokens[place + offset].kind : nil
    }

    private func number(_ offset: Int, digits wanted: ClosedRange<Int> = 1...2) -> Int? {
        guard case .number(let value, let digits)? = kind(offset), wanted.contains(digits) else {
            return nil
        }
        return value
    }

    private func month(_ offset: Int) -> Int? {
        guard case .word(let word)? = kind(offset) else { return nil }
        return DateWords.months[word]
    }

    private func isMark(_ offset: Int, _ marks: String) -> Bool {
        guard case .mark(let value)? = kind(offset) else { return false }
        return marks.unicodeScalars.contains { $0.value == value }
    }

    private mutating func skipJoints(_ most: Int) {
        for _ in 0..<most {
            if isMark(0, ".,-/|()–—·") {
                place += 1
            } else if case .word(let word)? = kind(), DateWords.joints.contains(word) {
                place += 1
            } else {
                return
            }
        }
    }

    /// Reads on from `place`, and stays there where no date begins.
    private mutating func date() -> Day? {
        let start = place
        if let found = yearFirst() { return found }
        place = start
        if let found = dayFirst() { return found }
        place = start
        if let found = monthFirstInWords() { return found }
        place = start
        if let found = numbersOnly() { return found }
        place = start
        return nil
    }

    /// `2023-11-15`, `2023/11/5`, `2023年11月15日`, `2023-November-15`.
    private mutating func yearFirst() -> Day? {
        guard let year = number(0, digits: 4...4), isMark(1, "-/.年년") else { return nil }
        guard let month = number(2) ?? month(2), isMark(3, "-/.月월"), let day = number(4) else {
            return nil
        }
        place += 5
        if isMark(0, "日일号") { place += 1 }
        return Day(year: year, month: month, day: day)
    }

    /// `15 November 2023`, `15. Nov. 23`, `15-Nov-2023`, `15 de noviembre de 2023`.
    private mutating func dayFirst() -> Day? {
        guard let day = number(0), (1...31).contains(day) else { return nil }
        place += 1
        skipJoints(2)
        guard let month = month(0) else { return nil }
        place += 1
        let afterMonth = place
        skipJoints(2)
        if let year = number(0, digits: 4...4) ?? twoDigitYear() {
            place += 1
            return Day(year: Self.fullYear(year), month: month, day: day)
        }
        place = afterMonth
        return Day(year: nil, month: month, day: day)
    }

    /// Two digits are a year where no clock begins with them.
    private func twoDigitYear() -> Int? {
        isMark(1, ":") ? nil : number(0, digits: 2...2)
    }

    /// `November 15, 2023`, `Nov. 15th 2023`.
    private mutating func monthFirstInWords() -> Day? {
        guard let month = month(0) else { return nil }
        place += 1
        skipJoints(1)
        guard let day = number(0), (1...31).contains(day) else { return nil }
        place += 1
        let afterDay = place
        skipJoints(2)
        if let year = number(0, digits: 4...4) {
            place += 1
            return Day(year: year, month: month, day: day)
        }
        place = afterDay
        return Day(year: nil, month: month, day: day)
    }

    /// `15.11.2023`, `11/15/2023`.
    private mutating func numbersOnly() -> Day? {
        guard let first = number(0), let second = number(2), isMark(1, "./-"), isMark(3, "./-"),
            let year = number(4, digits: 4...4) ?? (isMark(3, "/.") ? twoDigits(4) : nil)
        else { return nil }
        let isMonthFirst = isMark(1, "/") ? (monthFirst && first <= 12) || second > 12 : second > 12
        place += 5
        return Day(
            year: Self.fullYear(year), month: isMonthFirst ? first : second,
            day: isMonthFirst ? second : first)
    }

    private func twoDigits(_ offset: Int) -> Int? {
        isMark(offset + 1, ":.") ? nil : number(offset, digits: 2...2)
    }

    /// `Sun Jan 4 16:29:06 PST 2004`: the year after the clock.
    private mutating func yearAtEnd(_ day: Day) -> Int? {
        guard day.year == nil else { return nil }
        skipJoints(1)
        guard let year = number(0, digits: 4...4) else { return nil }
        place += 1
        return year
    }
}

// MARK: - The clock

extension DateReader {
    private mutating func clockAfter() -> Clock? {
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
    private mutating func clockBefore(_ start: Int) -> Clock? {
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
