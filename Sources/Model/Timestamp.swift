import Foundation

/// A moment as its source wrote it: the instant, the zone it was given in, and whether a time of
/// day was given at all. Printed as ISO 8601 with the source's own zone.
package struct Timestamp: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00:00Z. A date without a time counts as midnight of its zone.
    package var seconds: Int64
    /// Seconds east of Greenwich; nil where the source named no zone, and UTC is assumed.
    package var offset: Int?
    /// False where only a date is known.
    package var hasTime: Bool

    package init(seconds: Int64, offset: Int? = 0, hasTime: Bool = true) {
        self.seconds = seconds
        self.offset = offset
        self.hasTime = hasTime
    }

    /// Cut to whole seconds.
    package init(_ date: Date) {
        self.init(seconds: Int64(date.timeIntervalSince1970.rounded(.down)))
    }

    /// A civil date and time of the proleptic Gregorian calendar; nil for one that doesn't exist.
    package init?(
        year: Int, month: Int, day: Int, hour: Int? = nil, minute: Int = 0, second: Int = 0,
        offset: Int? = nil
    ) {
        guard (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day),
            (0...24).contains(hour ?? 0), (0...59).contains(minute), (0...60).contains(second),
            (0...9999).contains(year), abs(offset ?? 0) <= 18 * 3600
        else { return nil }
        let days = Int64(Self.daysSinceEpoch(year: year, month: month, day: day))
        let local = days * 86400 + Int64((hour ?? 0) * 3600 + minute * 60 + second)
        self.init(seconds: local - Int64(offset ?? 0), offset: offset, hasTime: hour != nil)
    }

    package var date: Date { Date(timeIntervalSince1970: TimeInterval(seconds)) }

    /// Year, month and day in the source's own zone.
    package var civil: (year: Int, month: Int, day: Int) {
        Self.civil(daysSinceEpoch: Int((seconds + Int64(offset ?? 0)).floorDivided(by: 86400)))
    }

    /// `2023-11-15`, in the source's own zone.
    package var day: String {
        let (year, month, day) = civil
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// `2023-11-15T03:05:00Z`, `2023-11-14T22:05:00-05:00`, or `2023-11-15` without a time.
    package var description: String {
        guard hasTime else { return day }
        let local = seconds + Int64(offset ?? 0)
        let ofDay = Int(local - local.floorDivided(by: 86400) * 86400)
        let clock = [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map { padded($0, 2) }
        return "\(day)T\(clock.joined(separator: ":"))\(zone)"
    }

    private var zone: String {
        guard let offset, offset != 0 else { return "Z" }
        let minutes = abs(offset) / 60
        return "\(offset < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
    }

    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.seconds < right.seconds
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let parsed = Timestamp(iso8601: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\"\(text)\" is no ISO 8601 time")
        }
        self = parsed
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

// MARK: - ISO 8601

extension Timestamp {
    /// Reads `2023-11-15`, `2023-11-15T03:05Z`, `2023-11-15 03:05:00.25+08:00` and their like;
    /// nil for anything else. A fraction of a second is dropped.
    package init?(iso8601 text: some StringProtocol) {
        var scanner = DigitScanner(text.utf8)
        guard let year = scanner.number(digits: 4), scanner.take("-"),
            let month = scanner.number(digits: 2), scanner.take("-"),
            let day = scanner.number(digits: 2)
        else { return nil }
        if scanner.isAtEnd {
            self.init(year: year, month: month, day: day)
            return
        }
        guard scanner.take("T") || scanner.take(" ") || scanner.take("t"),
            let hour = scanner.number(digits: 2), scanner.take(":"),
            let minute = scanner.number(digits: 2)
        else { return nil }
        var second = 0
        if scanner.take(":") {
            guard let given = scanner.number(digits: 2) else { return nil }
            second = given
            if scanner.take(".") || scanner.take(",") { scanner.skipDigits() }
        }
        _ = scanner.take(" ")
        guard let offset = scanner.zone(), scanner.isAtEnd else { return nil }
        self.init(
            year: year, month: month, day: day, hour: hour, minute: minute, second: second,
            offset: offset.seconds)
    }
}

/// The few steps that ISO 8601 needs, over UTF-8.
private struct DigitScanner {
    struct Zone { var seconds: Int? }

    private let bytes: [UInt8]
    private var place = 0

    init(_ utf8: some Sequence<UInt8>) { bytes = Array(utf8) }

    var isAtEnd: Bool { place == bytes.count }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
        place += 1
        return true
    }

    mutating func number(digits: Int) -> Int? {
        guard place + digits <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[place..<place + digits] {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        place += digits
        return value
    }

    mutating func skipDigits() {
        while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    }

    /// A zone without seconds where none is written; nil where it is malformed.
    mutating func zone() -> Zone? {
        if isAtEnd { return Zone(seconds: nil) }
        if take("Z") || take("z") { return Zone(seconds: 0) }
        let sign = take("+") ? 1 : take("-") ? -1 : 0
        guard sign != 0, let hours = number(digits: 2) else { return nil }
        _ = take(":")
        let minutes = number(digits: 2) ?? 0
        return Zone(seconds: sign * (hours * 3600 + minutes * 60))
    }
}

// MARK: - Calendar

extension Timestamp {
    /// Days since 1970-01-01, by Howard Hinnant's algorithm for the civil calendar.
    package static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146097 + dayOfEra - 719468
    }

    package static func civil(daysSinceEpoch: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = daysSinceEpoch + 719468
        let era = (shifted >= 0 ? shifted : shifted - 146096) / 146097
        let dayOfEra = shifted - era * 146097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month5 = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month5 + 2) / 5 + 1
        let month = month5 < 10 ? month5 + 3 : month5 - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension Int64 {
    fileprivate func floorDivided(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
