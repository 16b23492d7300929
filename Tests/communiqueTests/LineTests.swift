import Foundation
import Testing

/// What `read` and `extract` answer to JSON lines, one by one.
@Suite final class LineTests {
    private let folder = Binary.temporaryFolder()

    init() throws { try Binary.configure(folder) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    @Test(arguments: [
        (#""7""#, #""7""#), ("7", "7"), ("12345678901234567890", "12345678901234567890"),
        ("1.5", "1.5"), ("true", "true"), ("null", "null"),
    ])
    func `an id is given back as it was`(id: String, answer: String) async throws {
        let lines = [
            #"{"id":\#(id),"text":"China issued a statement."}"#,
            #"{"id":\#(id),"text":"China issued a statement.","published":"soon"}"#,
            #"{"id":\#(id),"text":7}"#,
        ]
        let extracted = try await Binary.run(
            "extract", "--jsonl", input: lines.joined(separator: "\n"))
        #expect(extracted.lines.count == 3)
        for line in extracted.lines { #expect(line.hasPrefix(#"{"id":\#(answer),"#), "\(line)") }
        let bodies = [
            #"{"id":\#(id),"bodyBase64":"VGFsa3MgZW5kLg=="}"#,
            #"{"id":\#(id),"bodyBase64":"?"}"#, #"{"id":\#(id)}"#,
        ]
        let read = try await Binary.run("read", "--jsonl", input: bodies.joined(separator: "\n"))
        #expect(read.lines.count == 3)
        for line in read.lines { #expect(line.hasPrefix(#"{"id":\#(answer),"#), "\(line)") }
    }

    @Test func `a line with a date that is none is told with the date`() async throws {
        let lines = [
            #"{"id":"a","text":"China issued a statement.","published":"soon"}"#,
            #"{"id":"b","text":"China issued a statement.","published":""}"#,
        ]
        let result = try await Binary.run(
            "extract", "--jsonl", input: lines.joined(separator: "\n"))
        let error = #"line 1: published: \"soon\" is no ISO 8601 date or time"#
        #expect(result.lines.first == #"{"id":"a","error":"\#(error)"}"#)
        #expect(result.lines.last?.contains(#""acts":[{"#) == true)
    }

    @Test func `a capture with a date that is none is told`() async throws {
        let line =
            #"{"at":"2023-07-19T13:30:00Z","url":"https://a.example/","text":"Well.","published":"x"}"#
        let result = try await Binary.start(
            ["replay", "-"], input: line, in: folder
        ).result()
        #expect(result.code == 1)
        #expect(result.errors.contains(#"capture 1: "published": "x" is no ISO 8601 time"#))
    }
}
