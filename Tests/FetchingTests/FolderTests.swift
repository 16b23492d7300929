import Foundation
import Glibc
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
        limit: Int = 1000, remembering most: Int = FolderMark.mostFiles,
        after seconds: Seconds = 2
    ) throws -> FolderReading {
        try files(
            in: folder, since: mark, largest: largest, total: total, limit: limit,
            remembering: most, fetched: fetched, now: Date() + seconds)
    }

    /// As the file system shows a file that changed at a time of day.
    private func entry(_ name: String, changed seconds: Int) -> Entry {
        var status = stat()
        status.st_ctim = timespec(tv_sec: seconds, tv_nsec: 0)
        return Entry(path: "/inbox/" + name, status)
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
        #expect(names(try read(since: reading.mark)) == ["a.txt"])
    }

    @Test("Files are read whatever the clock was set to since", arguments: [-86400.0, 86400])
    func clockSet(_ seconds: Seconds) throws {
        put("a.txt")
        #expect(names(try read(after: seconds)) == ["a.txt"])
    }

    @Test func `a file that came while the clock was set back is new`() {
        let mark = FolderMark(of: [entry("a", changed: 9000)], waiting: [])
        let known = FolderMark(text: mark.text)
        #expect(known?.contains(entry("a", changed: 9000)) == true)
        #expect(known?.contains(entry("b", changed: 5000)) == false)
        #expect(known?.contains(entry("a", changed: 5000)) == false)
    }

    @Test func `a file that is moved here is new, be it as old as it likes`() throws {
        put("a.txt")
        put(".b", "other")
        let mark = try read().mark
        let longAgo = [FileAttributeKey.modificationDate: Date(timeIntervalSince1970: 1_000_000)]
        try FileManager.default.setAttributes(longAgo, ofItemAtPath: folder + "/.b")
        try FileManager.default.moveItem(atPath: folder + "/.b", toPath: folder + "/b.txt")
        let second = try read(since: mark)
        #expect(names(second) == ["b.txt"])
        #expect(rename(folder + "/b.txt", folder + "/a.txt") == 0)
        #expect(names(try read(since: second.mark)) == ["a.txt"])
    }

    @Test func `of more files than are remembered, the oldest are known by their time`() throws {
        let all = (0..<5).map { "\($0).txt" }
        for name in all { put(name) }
        var reading = try read(remembering: 2)
        #expect(names(reading) == all)
        #expect(reading.mark?.utf8.count ?? 0 < 50)
        put("5.txt")
        reading = try read(since: reading.mark, remembering: 2)
        #expect(names(reading) == ["5.txt"])
        #expect(try read(since: reading.mark, remembering: 2).captures.isEmpty)
        // Once they are few, each is remembered again.
        for name in all.dropFirst() {
            try FileManager.default.removeItem(atPath: folder + "/" + name)
        }
        reading = try read(since: reading.mark, remembering: 2)
        #expect(reading.captures.isEmpty)
        #expect(reading.mark?.hasPrefix("all ") == true)
    }

    @Test func `what waits is not forgotten with what is old`() {
        let known = (1...5).map { entry("\($0)", changed: $0 * 10) }
        let waiting = entry("late", changed: 15)
        let mark = FolderMark(of: known, waiting: [waiting], most: 2)
        #expect(!mark.contains(waiting))
        #expect(mark.contains(known[0]) && mark.contains(known[4]))
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
