import Crypto
import Foundation
import Glibc
import Model

/// What a folder held that was new.
package struct FolderReading: Sendable {
    /// In the order in which they came to the folder.
    package var captures: [Capture]
    /// To be handed in at the next reading: what came up to here is known.
    package var mark: String?
    /// Files left out, each with a sentence for a person.
    package var skipped: [String]
}

package struct FolderError: Error, Sendable, CustomStringConvertible {
    package let description: String
}

/// The files of a folder that are new or changed since `mark`; nil for all. Hidden, empty and
/// partial files are left out, subfolders and links are not entered, and a file that changed
/// within the last second waits for the next reading, since somebody may still be writing it.
///
/// At a time at most `limit` files are read and `total` bytes, but at least one file; what is
/// beyond waits for the next reading. `largest` bounds one file. `now` is the file system's time,
/// `fetched` the daemon's.
package func files(
    in folder: String, since mark: String?, largest: Int = 8 << 20, total: Int = 64 << 20,
    limit: Int = 1000, fetched: Timestamp, now: Date = Date()
) throws(FolderError) -> FolderReading {
    let known = mark.flatMap(Entry.init(mark:))
    let settled = Int64((now.timeIntervalSince1970 - 1) * 1e9)
    let fresh = try entries(of: folder)
        .filter { $0.changed <= settled && (known == nil || known! < $0) }
        .sorted()
    var reading = FolderReading(captures: [], mark: mark, skipped: [])
    var size = 0
    for entry in fresh.prefix(limit) {
        size += min(entry.size, largest)
        guard size <= total || reading.captures.isEmpty else { break }
        reading.mark = entry.mark
        reading.take(entry, largest: largest, at: fetched)
    }
    return reading
}

extension FolderReading {
    fileprivate mutating func take(_ entry: Entry, largest: Int, at fetched: Timestamp) {
        guard entry.size <= largest else {
            skipped.append("\(entry.path) is larger than \(largest) bytes")
            return
        }
        guard let data = FileManager.default.contents(atPath: entry.path) else {
            skipped.append("\(entry.path) can't be read")
            return
        }
        captures.append(capture(of: entry.path, [UInt8](data), at: fetched))
    }
}

private struct Entry: Comparable {
    var path: String
    /// Nanoseconds since 1970 of the last change of content or name: a file that is moved here
    /// keeps its time of modification.
    var changed: Int64
    var size = 0

    init(path: String, changed: Int64, size: Int) {
        (self.path, self.changed, self.size) = (path, changed, size)
    }

    /// Nil for what `mark` never was.
    init?(mark: String) {
        let parts = mark.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let changed = Int64(parts[0]) else { return nil }
        self.init(path: String(parts[1]), changed: changed, size: 0)
    }

    /// Between this file and the next: many may have changed in one tick of the clock.
    var mark: String { "\(changed) \(path)" }

    static func < (left: Entry, right: Entry) -> Bool {
        (left.changed, left.path) < (right.changed, right.path)
    }
}

private func entries(of folder: String) throws(FolderError) -> [Entry] {
    let names: [String]
    do {
        names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
        throw FolderError(description: "the folder \(folder) can't be read: \(error)")
    }
    return names.filter { !isHiddenOrPartial($0) }.compactMap { entry(folder + "/" + $0) }
}

private func entry(_ path: String) -> Entry? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
        return nil
    }
    return Entry(path: path, changed: nanoseconds(status.st_ctim), size: Int(status.st_size))
}

/// As editors, browsers and copying tools name what isn't finished.
private func isHiddenOrPartial(_ name: String) -> Bool {
    let endings = [
        "~", ".crdownload", ".download", ".filepart", ".part", ".partial", ".swp", ".tmp",
    ]
    return name.hasPrefix(".") || endings.contains { name.lowercased().hasSuffix($0) }
}

private func capture(of path: String, _ body: [UInt8], at fetched: Timestamp) -> Capture {
    Capture(
        url: URL(fileURLWithPath: path).absoluteString, contentType: contentType(of: path),
        body: body, fetched: fetched, sha256: hexadecimal(SHA256.hash(data: body)))
}

/// By the file's ending; nil leaves it to the reader.
private func contentType(of path: String) -> String? {
    switch path.lowercased().split(separator: ".").last {
    case "html", "htm", "xhtml": "text/html"
    case "txt", "md": "text/plain"
    case "xml": "application/xml"
    case "rss": "application/rss+xml"
    case "atom": "application/atom+xml"
    case "pdf": "application/pdf"
    default: nil
    }
}

private func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
