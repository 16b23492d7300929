import Model

/// A date that a text names, resolved against the day on which it was published.
struct DateMention: Hashable, Sendable {
    enum Role: Hashable, Sendable {
        /// A deadline or a time, by the word before it; nil relation where none stands there.
        case time(Deadline.Relation?)
        /// What a change is measured from: `below 2005 levels`.
        case baseline
        /// The beginning of a past span: `since 2005`.
        case since
    }

    /// The date's own words: `the end of 2025`, `2030年前`.
    var range: Range<Int>
    /// The same with the words that relate it: `by the end of 2025`.
    var whole: Range<Int>
    var role: Role
    /// As far as it is known: `2030`, `2035-11`, `2024-02-10`.
    var date: String
    /// A weekday without a week, which may be the last one or the next.
    var isWeekday = false
    /// A bare year, month or day without a word that relates it.
    var isBare: Bool { role == .time(nil) }

    var deadline: Deadline? {
        guard case .time(let relation) = role else { return nil }
        return Deadline(relation ?? .in, date)
    }

    /// First and last day, as days since 1970-01-01.
    var days: ClosedRange<Int>? {
        let numbers = date.split(separator: "-").compactMap { Int($0) }
        guard let year = numbers.first, let last = Deadline(.in, date).lastDay else { return nil }
        let month = numbers.count > 1 ? numbers[1] : 1
        let first = Timestamp.daysSinceEpoch(
            year: year, month: month, day: numbers.count > 2 ? numbers[2] : 1)
        return first <= last ? first...last : nil
    }

    /// All dates of a run of text, in order.
    static func all(in text: ByteText, published: Timestamp?) -> [DateMention] {
        var found: [DateMention] = []
        let today = CivilDay(published)
        var place = text.range.lowerBound
        while place < text.range.upperBound {
            if text.mayBeDate(at: place), let mention = mention(in: text, at: place, today) {
                found.append(mention)
                place = max(mention.whole.upperBound, place + 1)
            } else {
                place = text.next(after: place)
            }
        }
        return found
    }

    private static func mention(in text: ByteText, at place: Int, _ today: CivilDay) -> Self? {
        let reader = DateReader(text, at: place, today: today)
        return reader.mention() ?? ChineseDateReader(reader).mention()
    }
}

extension ByteText {
    /// A cheap look: a digit, a character beyond ASCII, or a word that a date may begin with.
    fileprivate func mayBeDate(at place: Int) -> Bool {
        let byte = self[place]
        if (0x30...0x39).contains(byte) || byte >= 0xE3 { return true }
        guard byte.isWordByte, Self.dateInitials >> UInt32(byte.folded &- 0x61) & 1 == 1 else {
            return false
        }
        var end = place
        while self[end].isWordByte { end += 1 }
        let lead = (byte.folded, self[place + 1].folded, self[place + 2].folded)
        return Self.dateOpeners.contains(Word(lowercased: bytes[place..<end]))
            || lead.0 == 0x66 && lead.1 == 0x79 || lead == (0x63, 0x6F, 0x70)
    }

    private static let dateOpeners = WordSet(DateWords.openers.map { Word($0) })

    /// A bit for each letter.
    private static let dateInitials = "abcdefijlmnostwy".utf8.reduce(UInt32(0)) {
        $0 | 1 << UInt32($1 - 0x61)
    }

    fileprivate func next(after place: Int) -> Int {
        guard self[place].isWordByte else { return end(ofScalar: place) }
        var place = place
        while self[place].isWordByte { place += 1 }
        return place
    }
}

/// The day on which a text was published, and days from there; nil years where nobody knows.
struct CivilDay: Sendable {
    let days: Int?

    init(_ published: Timestamp?) {
        days = published.map {
            Timestamp.daysSinceEpoch(year: $0.civil.year, month: $0.civil.month, day: $0.civil.day)
        }
    }

    var civil: (year: Int, month: Int, day: Int)? {
        days.map { Timestamp.civil(daysSinceEpoch: $0) }
    }

    /// Monday is 0.
    var weekday: Int? { days.map { (($0 + 3) % 7 + 7) % 7 } }

    func year(after count: Int) -> String? { civil.map { String($0.year + count) } }

    func month(after count: Int) -> String? {
        civil.map { civil in
            let months = civil.year * 12 + civil.month - 1 + count
            return "\(months / 12)-\(twoDigits(months % 12 + 1))"
        }
    }

    func day(after count: Int) -> String? {
        days.map { Self.text(Timestamp.civil(daysSinceEpoch: $0 + count)) }
    }

    /// The nearest such weekday from today on.
    func next(weekday wanted: Int, weeksAfter weeks: Int = 0) -> String? {
        guard let weekday else { return nil }
        return day(after: (wanted - weekday + 7) % 7 + 7 * weeks)
    }

    /// That weekday of the week after this one.
    func nextWeek(weekday wanted: Int) -> String? {
        weekday.flatMap { day(after: 7 - $0 + wanted) }
    }

    static func text(_ civil: (year: Int, month: Int, day: Int)) -> String {
        "\(civil.year)-\(twoDigits(civil.month))-\(twoDigits(civil.day))"
    }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
