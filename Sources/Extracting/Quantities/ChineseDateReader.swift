import Model

/// Reads one Chinese date: `到2030年`, `2030年前`, `2024年上半年`, `2025年底前`, `15日`, `下周二`,
/// `半年内`, `明年`, `比2005年`.
struct ChineseDateReader {
    private let text: ByteText
    private let start: Int
    private let today: CivilDay

    init(_ reader: DateReader) {
        text = reader.text
        start = reader.start
        today = reader.today
    }

    private typealias Found = DateReader.Found

    func mention() -> DateMention? {
        guard let found = calendar() ?? dayOfMonth() ?? words() ?? span() ?? weekday() else {
            return nil
        }
        return related(found)
    }

    /// A meeting as deadline: `在海洋大会之前`.
    func event(_ mention: DateMention) -> DateMention {
        var mention = mention
        let (role, end) = suffix(at: mention.range.upperBound)
        mention.role = role ?? mention.role
        mention.whole = mention.range.lowerBound..<end
        return mention
    }

    // MARK: - What is named

    /// `2030年`, `二〇三〇年`, `2024年上半年`, `2025年底`, `2025年11月3日`.
    private func calendar() -> Found? {
        guard let (year, end) = year(), text.has("年", at: end) else { return nil }
        let next = end + 3
        if let part = Self.parts.first(where: { text.has($0.word, at: next) }) {
            return Found(
                date: "\(year)-\(twoDigits(part.month))", end: next + part.word.utf8.count,
                relation: .in)
        }
        if let (month, end) = number(at: next, before: "月"), (1...12).contains(month) {
            if let (day, end) = number(at: end, before: "日"), (1...31).contains(day) {
                return Found(date: CivilDay.text((year, month, day)), end: end)
            }
            return Found(date: "\(year)-\(twoDigits(month))", end: end)
        }
        return Found(date: String(year), end: next, isYear: true)
    }

    private static let parts: [(word: String, month: Int)] = [
        ("上半年", 6), ("下半年", 12), ("第一季度", 3), ("第二季度", 6), ("第三季度", 9),
        ("第四季度", 12), ("年中", 6),
    ]

    private func year() -> (Int, Int)? {
        let byte = text[start]
        if (0x30...0x39).contains(byte) {
            guard start == text.range.lowerBound || !text[start - 1].isWordByte else { return nil }
            let word = text.word(at: start)
            guard word.text.utf8.count == 4, let year = Int(word.text), (1900...2100).contains(year)
            else { return nil }
            return (year, word.end)
        }
        return hanYear()
    }

    /// `二〇三〇`.
    private func hanYear() -> (Int, Int)? {
        var (year, place) = (0, start)
        for _ in 0..<4 {
            guard let (scalar, next) = text.scalar(at: place),
                let digit = Units.chineseDigits[scalar], digit < 10
            else { return nil }
            year = year * 10 + Int(digit)
            place = next
        }
        return (1900...2100).contains(year) ? (year, place) : nil
    }

    private func number(at place: Int, before suffix: String) -> (Int, Int)? {
        var end = place
        while (0x30...0x39).contains(text[end]), end - place < 3 { end += 1 }
        guard end > place, let number = Int(text.string(place..<end)), text.has(suffix, at: end)
        else { return nil }
        return (number, end + suffix.utf8.count)
    }

    /// `15日` and `3月27日`, of this month or year; `11月` alone.
    private func dayOfMonth() -> Found? {
        guard (0x30...0x39).contains(text[start]), let civil = today.civil else { return nil }
        if let (day, end) = number(at: start, before: "日"), (1...31).contains(day) {
            let date = CivilDay.text((civil.year, civil.month, day))
            return Found(date: date, end: end, relation: .in)
        }
        guard let (month, end) = number(at: start, before: "月"), (1...12).contains(month) else {
            return nil
        }
        if let (day, end) = number(at: end, before: "日"), (1...31).contains(day) {
            return Found(date: CivilDay.text((civil.year, month, day)), end: end, relation: .in)
        }
        return Found(date: "\(civil.year)-\(twoDigits(month))", end: end)
    }

    /// `明年`, `年底`, `本月`, `明日`, `本世纪中叶`.
    private func words() -> Found? {
        guard text[start] >= 0xE0, let (word, value) = wordDate() else { return nil }
        return Found(date: value, end: start + word.utf8.count)
    }

    private func wordDate() -> (String, String)? {
        for (word, step) in Self.years where text.has(word, at: start) {
            return today.year(after: step).map { (word, $0) }
        }
        for (word, step) in Self.months where text.has(word, at: start) {
            return today.month(after: step).map { (word, $0) }
        }
        for (word, step) in Self.days where text.has(word, at: start) {
            return today.day(after: step).map { (word, $0) }
        }
        for word in ["本世纪中叶", "本世紀中葉"] where text.has(word, at: start) { return (word, "2050") }
        for word in ["本十年", "这个十年", "十年末"] where text.has(word, at: start) {
            return today.civil.map { (word, String(($0.year / 10 + 1) * 10)) }
        }
        return nil
    }

    private static let years: [(String, Int)] = [
        ("今年", 0), ("明年", 1), ("后年", 2), ("後年", 2), ("去年", -1), ("年内", 0), ("年內", 0),
        ("本年度", 0),
    ]
    private static let months: [(String, Int)] = [
        ("本月", 0), ("月内", 0), ("月內", 0), ("下个月", 1), ("下個月", 1), ("下月", 1), ("上个月", -1),
        ("上個月", -1), ("上月", -1),
    ]
    private static let days: [(String, Int)] = [
        ("今天", 0), ("今日", 0), ("明天", 1), ("明日", 1), ("后天", 2), ("昨天", -1), ("昨日", -1),
    ]

    /// `半年内`, `三年内`, `30天内`.
    private func span() -> Found? {
        if text.has("半年", at: start), let end = inner(at: start + 6) {
            return today.month(after: 6).map { Found(date: $0, end: end, relation: .by) }
        }
        guard let (count, place) = count() else { return nil }
        for (word, unit) in Self.spans where text.has(word, at: place) {
            guard let end = inner(at: place + word.utf8.count),
                let date = DateReader(text, at: start, today: today).date(after: count, unit)
            else { continue }
            return Found(date: date, end: end, relation: .by)
        }
        return nil
    }

    private static let spans: [(String, String)] = [
        ("年", "years"), ("个月", "months"), ("個月", "months"), ("周", "weeks"), ("天", "days"),
        ("日", "days"),
    ]

    private func count() -> (Int, Int)? {
        if (0x30...0x39).contains(text[start]) {
            let word = text.word(at: start)
            return Int(word.text).flatMap { $0 < 200 ? ($0, word.end) : nil }
        }
        guard let (scalar, next) = text.scalar(at: start), let digit = Units.chineseDigits[scalar]
        else { return nil }
        return (Int(digit), next)
    }

    private func inner(at place: Int) -> Int? {
        for word in ["之内", "之內", "以内", "以內", "内", "內"] where text.has(word, at: place) {
            return place + word.utf8.count
        }
        return nil
    }

    private func weekday() -> Found? {
        guard text[start] >= 0xE0 else { return nil }
        let isNext = text.has("下", at: start)
        let place = isNext ? start + 3 : start
        guard let day = DateWords.chineseWeekdays.first(where: { text.has($0.word, at: place) })
        else { return nil }
        let date = isNext ? today.nextWeek(weekday: day.day) : today.next(weekday: day.day)
        return date.map {
            Found(
                date: $0, end: place + day.word.utf8.count, relation: .in, isWeekday: !isNext)
        }
    }

    // MARK: - How it is related

    private func related(_ found: Found) -> DateMention {
        var mention = DateMention(
            range: start..<found.end, whole: start..<found.end, role: .time(found.relation),
            date: found.date, isWeekday: found.isWeekday)
        let (lead, leadStart) = prefix()
        let (behind, end) = suffix(at: found.end)
        mention.role = behind ?? (found.relation == .by ? mention.role : lead ?? mention.role)
        if lead == .baseline { mention.role = .baseline }
        mention.whole = leadStart..<end
        let tail = text.string(found.end..<end)
        if tail.contains("底"), mention.role == .time(.before), let year = Int(found.date) {
            mention.date = "\(year + 1)-01"
        }
        return mention
    }

    private func prefix() -> (DateMention.Role?, Int) {
        for (word, role) in Self.leads where text.has(word, before: start) {
            return (role, start - word.utf8.count)
        }
        return (nil, start)
    }

    private static let leads: [(String, DateMention.Role)] = [
        ("截至", .since), ("截止", .since), ("早在", .since), ("不晚于", .time(.by)),
        ("不迟于", .time(.by)), ("最迟", .time(.by)), ("原定于", .since), ("原定", .since),
        ("到", .time(.by)), ("至", .time(.by)), ("于", .time(.in)), ("於", .time(.in)),
        ("在", .time(.in)), ("自", .time(.from)), ("从", .time(.from)), ("從", .time(.from)),
        ("比", .baseline), ("较", .baseline), ("較", .baseline), ("基于", .baseline),
        ("相比", .baseline), ("相较", .baseline), ("以", .baseline), ("由", .since),
    ]

    private func suffix(at place: Int) -> (DateMention.Role?, Int) {
        for (word, role) in Self.tails where text.has(word, at: place) {
            return (role, place + word.utf8.count)
        }
        return (isMultiplied(at: place) ? .baseline : nil, place)
    }

    /// `2020年的三倍`.
    private func isMultiplied(at place: Int) -> Bool {
        guard text.has("的", at: place) else { return false }
        let number = text.digits(at: place + 3) ?? text.hanNumber(at: place + 3)
        return number.map { text.has("倍", at: $0.end) } ?? false
    }

    private static let tails: [(String, DateMention.Role?)] = [
        ("年底之前", .time(.before)), ("年底前", .time(.before)), ("底之前", .time(.before)),
        ("底以前", .time(.before)), ("底前", .time(.before)), ("底", nil), ("末前", .time(.before)),
        ("之前", .time(.before)), ("以前", .time(.before)), ("前后", .time(.around)),
        ("前後", .time(.around)), ("前", .time(.before)), ("左右", .time(.around)),
        ("以来", .since), ("以來", .since), ("起", .time(.from)), ("开始", .time(.from)),
        ("的水平", .baseline), ("水平", .baseline), ("水準", .baseline), ("的基础上", .baseline),
        ("为基准", .baseline), ("為基準", .baseline), ("基准", .baseline), ("相比", .baseline),
    ]
}
