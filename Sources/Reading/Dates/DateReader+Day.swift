import Model

/// The day of a date, in its four orders.
extension DateReader {
    struct Day {
        var year: Int?
        var month: Int
        var day: Int
    }

    struct Clock {
        var hour: Int
        var minute: Int
        var second = 0
        /// Seconds.
        var offset: Int?
    }

    static func timestamp(_ day: Day, year: Int?, _ clock: Clock?) -> Timestamp? {
        guard let year = day.year ?? year, (1900...2200).contains(year) else { return nil }
        return Timestamp(
            year: year, month: day.month, day: day.day, hour: clock?.hour,
            minute: clock?.minute ?? 0, second: clock?.second ?? 0, offset: clock?.offset)
    }

    static func fullYear(_ year: Int) -> Int {
        year >= 100 ? year : year < 69 ? 2000 + year : 1900 + year
    }

    func kind(_ offset: Int = 0) -> DateTokens.Kind? {
        tokens.indices.contains(place + offset) ? tokens[place + offset].kind : nil
    }

    func number(_ offset: Int, digits wanted: ClosedRange<Int> = 1...2) -> Int? {
        guard case .number(let value, let digits)? = kind(offset), wanted.contains(digits) else {
            return nil
        }
        return value
    }

    func month(_ offset: Int) -> Int? {
        guard case .word(let word)? = kind(offset) else { return nil }
        return DateWords.months[word]
    }

    func isMark(_ offset: Int, _ marks: String) -> Bool {
        guard case .mark(let value)? = kind(offset) else { return false }
        return marks.unicodeScalars.contains { $0.value == value }
    }

    mutating func skipJoints(_ most: Int) {
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
    mutating func date() -> Day? {
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
    mutating func yearAtEnd(_ day: Day) -> Int? {
        guard day.year == nil else { return nil }
        skipJoints(1)
        guard let year = number(0, digits: 4...4) else { return nil }
        place += 1
        return year
    }
}
