import Model

/// Dates of HTTP headers in their three forms (RFC 9110, section 5.6.7).
package enum HTTPDate {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// Seconds since 1970; nil for what is none of the three.
    package static func seconds(_ text: String) -> Int64? {
        let words = text.lowercased().split { $0 == " " || $0 == "-" || $0 == "," }.map(String.init)
        switch words.count {
        // Sun, 06 Nov 1994 08:49:37 GMT, or Sunday, 06-Nov-94 08:49:37 GMT
        case 6 where words[5] == "gmt" || words[5] == "utc":
            return seconds(day: words[1], month: words[2], year: words[3], clock: words[4])
        // Sun Nov  6 08:49:37 1994
        case 5:
            return seconds(day: words[2], month: words[1], year: words[4], clock: words[3])
        default: return nil
        }
    }

    private static func seconds(
        day: String, month: String, year: String, clock: String
    ) -> Int64? {
        let time = clock.split(separator: ":").compactMap { UInt8($0) }
        guard let month = months.firstIndex(of: month), let day = UInt8(day),
            let year = UInt16(year).map(Int.init), time.count == 3
        else { return nil }
        return Timestamp(
            year: year < 70 ? year + 2000 : year < 100 ? year + 1900 : year, month: month + 1,
            day: Int(day), hour: Int(time[0]), minute: Int(time[1]), second: Int(time[2]), offset: 0
        )?.seconds
    }
}
