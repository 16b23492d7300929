import Model
import Testing

@testable import Reading

@Suite struct DateTests {
    @Test(
        "A date of a feed or a page is read in any of its forms, with its own zone",
        arguments: [
            ("Wed, 15 Nov 2023 03:05:07 GMT", "2023-11-15T03:05:07Z"),
            ("15 Nov 23 03:05 +0800", "2023-11-15T03:05:00+08:00"),
            ("Wed, 15 November 2023 3:05:07 PST", "2023-11-15T03:05:07-08:00"),
            ("Wed Nov 15 03:05:07 EST 2023", "2023-11-15T03:05:07-05:00"),
            ("Wed, 15-Nov-2023 03:05:07 UTC", "2023-11-15T03:05:07Z"),
            ("2023-11-15T03:05:07.123456+01:00", "2023-11-15T03:05:07+01:00"),
            ("2023-11-15 03:05", "2023-11-15T03:05:00Z"), ("2023-11-15", "2023-11-15"),
            ("20231115", "2023-11-15"), ("2023-11", "2023-11-01"), ("2023", "2023-01-01"),
            ("2023-319", "2023-11-15"), ("11/15/2023 1:05 PM", "2023-11-15T13:05:00Z"),
            ("15.11.2023, 13:05 Uhr", "2023-11-15T13:05:00Z"),
            ("15. November 2023", "2023-11-15"), ("15 de noviembre de 2023", "2023-11-15"),
            ("1er août 2023", "2023-08-01"), ("15 ноября 2023 г.", "2023-11-15"),
            ("Nov. 15th, 2023 at 11:05 p.m. EST", "2023-11-15T23:05:00-05:00"),
            ("November 15, 2023", "2023-11-15"), ("12:30 AM, Nov 15, 2023", "2023-11-15T00:30:00Z"),
            ("2023年7月19日", "2023-07-19"), ("2023年7月19日 15:30", "2023-07-19T15:30:00Z"),
            ("2023年7月19日下午3时20分", "2023-07-19T15:20:00Z"),
            ("２０２３年", nil), ("2023년 11월 15일", "2023-11-15"), ("2023/11/15", "2023-11-15"),
            ("发布时间：2023-11-15 08:09:10", "2023-11-15T08:09:10Z"),
            ("yesterday", nil), ("", nil), ("32 Nov 2023", nil), ("2023-13-45", nil),
        ] as [(String, String?)])
    func forms(_ text: String, _ expected: String?) {
        #expect(DateReader.field(text)?.description == expected)
    }

    @Test func `a date is found in a sentence, and where it stands`() throws {
        let text = "BEIJING, 15 November 2023 (Agency) – The ministry said"
        let found = try #require(DateReader.find(in: Array(text.utf8)))
        #expect(found.time.day == "2023-11-15")
        #expect(found.range == 9..<25)
    }

    @Test(
        "Whatever the text, no reader crashes",
        arguments: [
            "99999999999999999999999", "1/1/1", "::::", "12:", "+0800", "Nov", "年月日", "-",
            "\u{FFFD}",
            "Mon, 1 Jan 2024 25:61:61 +9999", "2024-02-30T00:00", "下午", "1 Nov",
        ])
    func junk(_ text: String) {
        _ = DateReader.field(text)
        _ = DateReader.first(in: Array(text.utf8))
    }
}
