import Model

/// Dates as feeds and pages write them: RFC 822 with its odd forms, ISO 8601, the forms of prose
/// in the languages of the news, and Chinese, Japanese and Korean ones. Nothing is thrown: what is
/// no date gives nil.
struct DateReader {
    let tokens: [DateTokens.Token]
    /// What `03/04/2023` means.
    let monthFirst: Bool
    var place = 0

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
