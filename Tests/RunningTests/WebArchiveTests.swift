import Foundation
import Model
import Testing

@testable import Running

@Suite struct WebArchiveTests {
    private static func record(_ type: String, _ url: String, _ block: String) -> String {
        "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(url)\r\n"
            + "WARC-Date: 2023-07-19T13:30:00Z\r\nContent-Length: \(block.utf8.count)\r\n\r\n"
            + block + "\r\n\r\n"
    }

    private static let page =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Hello</p>"
    private static let chunked =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHello\r\n3\r\n, w\r\n0\r\n\r\n"
    private static let gone = "HTTP/1.1 410 Gone\r\n\r\n"

    private func read(_ text: String, as name: String = "a.warc") throws -> [Recording] {
        let file = FileManager.default.temporaryDirectory
            .appending(path: UUID().uuidString + name)
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(text.utf8).write(to: file)
        return try WebArchive(path: file.path).map { try $0.get() }
    }

    @Test func `responses come in order, other records don't`() throws {
        let recordings = try read(
            Self.record("warcinfo", "https://a.example/", "software: x")
                + Self.record("request", "https://a.example/", "GET / HTTP/1.1\r\n\r\n")
                + Self.record("response", "https://a.example/", Self.page)
                + Self.record("response", "<https://b.example/>", Self.gone))
        #expect(recordings.map(\.url) == ["https://a.example/", "https://b.example/"])
        #expect(recordings.map(\.status) == [200, 410])
        #expect(recordings[0].at.description == "2023-07-19T13:30:00Z")
        guard case .body(let body, "text/html") = recordings[0].content else {
            Issue.record("no page: \(recordings[0].content)")
            return
        }
        #expect(String(decoding: body, as: UTF8.self) == "<p>Hello</p>")
    }

    @Test func `chunks are put together`() throws {
        let recordings = try read(Self.record("response", "https://a.example/", Self.chunked))
        guard case .body(let body, nil) = try #require(recordings.first).content else {
            Issue.record("no body")
            return
        }
        #expect(String(decoding: body, as: UTF8.self) == "Hello, w")
    }

    @Test func `a record that is cut is told`() throws {
        let whole = Self.record("response", "https://a.example/", Self.page)
        #expect(throws: RecordingError.self) { try read(String(whole.dropLast(10))) }
        #expect(throws: RecordingError.self) { try read("no archive at all\r\n\r\n") }
    }

    @Test func `what is no gzip is told`() throws {
        let whole = Self.record("response", "https://a.example/", Self.page)
        #expect(throws: RecordingError.self) { try read(whole, as: "a.warc.gz") }
    }

    @Test func `a missing file is told`() {
        #expect(throws: RecordingError.self) { try WebArchive(path: "/nowhere/a.warc") }
    }
}
