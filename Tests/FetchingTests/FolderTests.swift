import Foundation
import Model
import Testing

@testable import Fetching

@Suite final class FolderTests {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "folder-tests-\(UUID().uuidString)").path
    private let fetched = Timestamp(seconds: 1_700_000_000)

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func put(_ name: String, _ text: String = "text") {
        #expect(
            FileManager.default.createFile(atPath: folder + "/" + name, contents: Data(text.utf8)))
    }

    /// As if two seconds had passed since the last file was written.
    private func read(
        since mark: String? = nil, largest: Int = 8 << 20, total: Int = 64 << 20,
        limit: Int = 1000, after seconds: Seconds = 2
    ) throws -> FolderReading {
        try files(
            in: folder, since: mark, largest: largest, total: total, limit: limit,
            fetched: fetched, now: Date() + seconds)
    }

    private func names(_ reading: FolderReading) -> [String] {
        reading.captures.compactMap { URL(string: $0.url)?.lastPathComponent }.sorted()
    }

    @Test func `each file is a capture with its bytes`() throws {
        put("a story.html", "<p>x</p>")
        let capture = try #require(try read().captures.first)
        #expect(capture.url == "file://\(folder)/a%20story.html")
        #expect(capture.body == Array("<p>x</p>".utf8))
        #expect(capture.contentType == "text/html")
        #expect(capture.fetched == fetched)
        #expect(capture.sha256.count == 64)
    }

    @Test func `what is known comes again only when it changed`() throws {
        put("a.txt")
        put("b.txt")
        let first = try read()
        #expect(names(first) == ["a.txt", "b.txt"])
        let second = try read(since: first.mark)
        #expect(second.captures.isEmpty)
        #expect(second.mark == first.mark)
        // A later tick of the file system's clock.
        var third = second
        while third.captures.isEmpty {
            put("a.txt", "other")
            third = try read(since: first.mark)
        }
        #expect(names(third) == ["a.txt"])
    }

    @Test func `a file that is still being written waits`() throws {
        put("a.txt")
        let reading = try read(after: 0.5)
        #expect(reading.captures.isEmpty)
        #expect(reading.mark == nil)
    }

    @Test func `hidden, partial and empty files, folders and links are left out`() throws {
        for name in [".a", "a.part", "a~", "a.TMP", "a.crdownload", "a.swp"] { put(name) }
        put("empty.txt", "")
        try FileManager.default.createDirectory(
            atPath: folder + "/sub", withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(
            atPath: folder + "/link.txt", withDestinationPath: "/etc/hostname")
        #expect(try read().captures.isEmpty)
    }

    @Test func `a file too large is told and passed over`() throws {
        put("large.txt", "0123456789")
        put("small.txt", "0")
        let reading = try read(largest: 5)
        #expect(names(reading) == ["small.txt"])
        #expect(reading.skipped == ["\(folder)/large.txt is larger than 5 bytes"])
        #expect(try read(since: reading.mark, largest: 5).skipped.isEmpty)
    }

    @Test("What is too much at a time comes piece by piece", arguments: [(2, 1000), (1000, 9)])
    func pieces(_ limit: Int, _ total: Int) throws {
        let all = (0..<7).map { "\($0).txt" }
        for name in all { put(name) }
        var (seen, mark, readings) = ([String](), String?.none, 0)
        while readings < 10 {
            let reading = try read(since: mark, total: total, limit: limit)
            guard !reading.captures.isEmpty else { break }
            #expect(reading.captures.count <= 2)
            seen += names(reading)
            mark = reading.mark
            readings += 1
        }
        #expect(seen.sorted() == all)
        #expect(readings == 4)
    }

    @Test func `a single file larger than a reading is read alone`() throws {
        put("a.txt", "0123456789")
        put("b.txt", "0123456789")
        #expect(try read(total: 3).captures.count == 1)
    }

    @Test func `a folder that isn't there is an error with its name`() {
        let error = #expect(throws: FolderError.self) {
            try files(in: self.folder + "/none", since: nil, fetched: self.fetched)
        }
        #expect(error?.description.contains("/none") == true)
    }
}
