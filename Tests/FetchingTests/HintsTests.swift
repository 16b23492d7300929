import Foundation
import Model
import Testing

@testable import Fetching

@Suite struct HintsTests {
    private func read(_ headers: [String: String]) -> Seconds? {
        freshness { headers[$0] }.maxAge
    }

    @Test(
        "How long an answer stays fresh",
        arguments: [
            (["cache-control": "public, max-age=600"], 600),
            (["cache-control": "Max-Age=\"600\" , must-revalidate", "age": "100"], 500),
            (["cache-control": "max-age=60", "age": "100"], 0),
            (["cache-control": "max-age=600, no-cache"], nil),
            (["cache-control": "no-store"], nil), (["cache-control": "max-age=soon"], nil),
            (["cache-control": "max-age=-5"], 0), ([:], nil),
            (
                [
                    "date": "Tue, 14 Nov 2023 22:00:00 GMT",
                    "expires": "Tue, 14 Nov 2023 22:30:00 GMT",
                ], 1800
            ),
            (
                [
                    "date": "Tue, 14 Nov 2023 22:00:00 GMT",
                    "expires": "Thu, 01 Jan 1970 00:00:00 GMT",
                ], 0
            ),
            (["date": "Tue, 14 Nov 2023 22:00:00 GMT", "expires": "0"], nil),
            (
                [
                    "cache-control": "max-age=5", "date": "Tue, 14 Nov 2023 22:00:00 GMT",
                    "expires": "Tue, 14 Nov 2023 22:30:00 GMT",
                ], 5
            ),
        ] as [([String: String], Seconds?)])
    func fresh(_ headers: [String: String], _ expected: Seconds?) {
        #expect(read(headers) == expected)
    }

    @Test(
        "The three forms of a date",
        arguments: [
            "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994", "sun, 06 nov 1994 08:49:37 gmt",
        ])
    func dates(_ text: String) { #expect(HTTPDate.seconds(text) == 784_111_777) }

    @Test(
        "What is no date",
        arguments: [
            "", "0", "-1", "Sun, 06 Nov 1994", "Sun, 31 Feb 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 25:49:37 GMT", "Sun, 06 Foo 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 EST",
        ])
    func noDates(_ text: String) { #expect(HTTPDate.seconds(text) == nil) }
}
