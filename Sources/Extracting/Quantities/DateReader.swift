import Model

/// Reads one English date from the start of a word: `2030`, `fiscal 2035`, `FY30`, `May 12`,
/// `the end of July`, `within six months`, `this decade`, `next April`, `COP30`.
struct DateReader {
    let text: ByteText
    let start: Int
    let today: CivilDay

    init(_ text: ByteText, at start: Int, today: CivilDay) {
        self.text = text
        self.start = start
        self.today = today
    }

    /// What is read before the word that relates it is known.
    struct Found {
        var date: String
        var end: Int
        var relation: Deadline.Relation?
        var isWeekday = false
        var isYear = false
    }

    func mention() -> DateMention? {
        let byte = text[start]
        guard byte.isWordByte, start == text.range.lowerBound || !text[start - 1].isWordByte else {
            return event()
        }
        let found = yearDate() ?? monthDate() ?? dayFirst() ?? relative() ?? weekday()
        return found.map(related) ?? event()
    }

    // MARK: - Calendar

    /// `2030`, `FY2030`, `FY30`, `2016-17`, `2030s` is none.
    private func yearDate() -> Found? {
        if let (year, end) = year(at: start) {
            return Found(date: String(year), end: end, isYear: true)
        }
        return decade()
    }

    /// `2040s`: due by its first year, done in its last.
    private func decade() -> Found? {
        let word = text.word(at: start)
        guard word.text.utf8.count == 5, word.text.hasSuffix("0s"),
            let year = Int(word.text.dropLast()),
            (1990...2090).contains(year)
        else { return nil }
        let lead = text.wordsBefore(start, 2).map(\.text)
        let isDue = lead.contains("by") || lead.contains("before")
        return Found(date: String(isDue ? year : year + 9), end: word.end)
    }

    func year(at place: Int) -> (Int, Int)? {
        let word = text.word(at: place)
        if word.text.hasPrefix("fy"), let number = Int(word.text.dropFirst(2)) {
            if (10...99).contains(number) { return (2000 + number, word.end) }
            return (1990...2100).contains(number) ? (number, word.end) : nil
        }
        guard word.text.utf8.count == 4, let year = Int(word.text), (1900...2100).contains(year),
            !text.has("$", before: place), !text.has(",", before: place) || text[place - 2] == 0x20,
            !text.has(".", before: place)
        else { return nil }
        return closed(year, at: word.end)
    }

    /// `2016-17` and `2016/17` end in 2017; a unit behind makes it no year.
    private func closed(_ year: Int, at end: Int) -> (Int, Int)? {
        if text[end] == 0x2D || text[end] == 0x2F {
            let tail = text.word(at: end + 1)
            if tail.text.utf8.count == 2, let short = Int(tail.text), short == (year + 1) % 100 {
                return (year + 1, tail.end)
            }
        }
        let next = text.word(at: text.skipBlanks(end)).text
        let isAmount =
            Units.scales[next] != nil || Units.english[next] != nil && next != "t"
            || text[end] == UInt8(ascii: "%")
        let isNumber = text[end] == UInt8(ascii: ".") && text[end + 1].isWordByte
        guard !text.has("年", at: end) else { return nil }
        return isAmount || isNumber ? nil : (year, end)
    }

    /// `May`, `May 12`, `May 12, 2026`, `March 2024`, `Feb. 18`.
    private func monthDate() -> Found? {
        guard let (month, end) = month(at: start) else { return nil }
        let next = text.skipBlanks(end)
        let number = text.word(at: next)
        if let (year, end) = year(at: next) {
            return Found(date: "\(year)-\(twoDigits(month))", end: end)
        }
        if let day = day(number.text) {
            let comma = text[number.end] == UInt8(ascii: ",") ? number.end + 1 : number.end
            if let (year, end) = year(at: text.skipBlanks(comma)) {
                return Found(date: CivilDay.text((year, month, day)), end: end)
            }
            return self.day(day, of: month, end: number.end)
        }
        guard
            text.word(at: start).text != "may" && text.word(at: start).text != "march"
                || text.isAfterPreposition(start)
        else { return nil }
        return today.civil.map { civil in
            Found(date: "\(nearest(month, to: civil))-\(twoDigits(month))", end: end)
        }
    }

    func month(at place: Int) -> (Int, Int)? {
        let byte = text[place]
        guard (0x41...0x5A).contains(byte) else { return nil }
        let word = text.word(at: place)
        guard let month = DateWords.months[word.text] else { return nil }
        return (month, word.text.count <= 4 && text[word.end] == 0x2E ? word.end + 1 : word.end)
    }

    /// `12 May`, `12 May 2026`.
    private func dayFirst() -> Found? {
        let number = text.word(at: start)
        guard let day = day(number.text), let (month, end) = month(at: text.skipBlanks(number.end))
        else { return nil }
        if let (year, end) = year(at: text.skipBlanks(end)) {
            return Found(date: CivilDay.text((year, month, day)), end: end)
        }
        return self.day(day, of: month, end: end)
    }

    private func day(_ word: String) -> Int? {
        let digits = word.prefix { $0.isNumber }
        let suffix = word.dropFirst(digits.count)
        guard let day = Int(digits), (1...31).contains(day),
            suffix.isEmpty || ["st", "nd", "rd", "th"].contains(suffix)
        else { return nil }
        return day
    }

    private func day(_ day: Int, of month: Int, end: Int) -> Found? {
        today.civil.map { civil in
            Found(date: CivilDay.text((nearest(month, to: civil), month, day)), end: end)
        }
    }

    /// The year that puts a month within half a year before and after today.
    private func nearest(_ month: Int, to civil: (year: Int, month: Int, day: Int)) -> Int {
        let distance = month - civil.month
        return distance > 6 ? civil.year - 1 : distance < -6 ? civil.year + 1 : civil.year
    }

    private func weekday() -> Found? {
        let word = text.word(at: start)
        guard let day = DateWords.weekdays[word.text], let date = today.next(weekday: day) else {
            return nil
        }
        let before = text.wordsBefore(start, 1).first?.text
        if before == "next", let date = today.nextWeek(weekday: day) {
            return Found(date: date, end: word.end, relation: .in)
        }
        return Found(date: date, end: word.end, isWeekday: true)
    }

    /// `before COP30`, `by Christmas`.
    private func event() -> DateMention? {
        guard let event = DateWords.events.first(where: { text.has($0.name, at: start) }) else {
            return nil
        }
        let date =
            event.date.count < 6 ? today.year(after: 0).map { "\($0)-\(event.date)" } : event.date
        guard let date else { return nil }
        let end = start + event.name.utf8.count
        var mention = related(Found(date: date, end: end))
        if !event.name.utf8.allSatisfy({ $0 < 0x80 }) || text[end] >= 0x80 {
            mention = ChineseDateReader(self).event(mention)
        }
        guard event.date.count < 6 || mention.role == .time(.before) else { return nil }
        return mention
    }
}

extension ByteText {
    fileprivate func isAfterPreposition(_ place: Int) -> Bool {
        let words = wordsBefore(place, 1).map(\.text)
        return ["by", "in", "before", "until", "since", "of", "next", "last", "from", "for"]
            .contains(words.first)
    }
}
