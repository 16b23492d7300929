import Crypto
import Foundation
import Glibc
import Model

/// What a folder held that was new.
package struct FolderReading: Sendable {
    /// In the order in which they came to the folder.
    package var captures: [Capture]
    /// To be handed in at the next reading: what is known (`FolderMark`).
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
/// What is known is told by what each file looked like, not by the newest time: a clock may be set
/// back, and a file that is moved here may keep its times of long ago.
///
/// At a time at most `limit` files are read and `total` bytes, but at least one file; what is
/// beyond waits for the next reading, as does what can't be read. `largest` bounds one file. `now`
/// is the file system's time, `fetched` the daemon's.
package func files(
    in folder: String, since mark: String?, largest: Int = 8 << 20, total: Int = 64 << 20,
    limit: Int = 1000, remembering most: Int = FolderMark.mostFiles, fetched: Timestamp,
    now: Date = Date()
) throws(FolderError) -> FolderReading {
    let known = mark.flatMap(FolderMark.init(text:)) ?? FolderMark()
    let (old, fresh) = try sorted(entries(of: folder), by: known)
    var reading = FolderReading(captures: [], mark: mark, skipped: [])
    var (taken, waiting): ([Entry], [Entry]) = ([], [])
    var size = 0
    for entry in fresh {
        let room = min(entry.size, largest)
        let isNext = taken.count < limit && (taken.isEmpty || size + room <= total)
        if isNext, !entry.changed(within: 1, of: now),
            reading.take(entry, largest: largest, at: fetched)
        {
            taken.append(entry)
            size += room
        } else {
            waiting.append(entry)
        }
    }
    reading.mark = FolderMark(of: old + taken, waiting: waiting, most: most).text
    return reading
}

/// Those that are known and those that aren't, each in the order in which they came.
private func sorted(
    _ entries: [Entry], by known: FolderMark
) -> (old: [Entry], fresh: [Entry]) {
    var (old, fresh): ([Entry], [Entry]) = ([], [])
    for entry in entries.sorted() {
        if known.contains(entry) { old.append(entry) } else { fresh.append(entry) }
    }
    return (old, fresh)
}

extension FolderReading {
    /// False for what may be read later.
    fileprivate mutating func take(
        _ entry: Entry, largest: Int, at fetched: Timestamp
    ) -> Bool {
        guard entry.size <= largest else {
            skipped.append("\(entry.path) is larger than \(largest) bytes")
            return true
        }
        guard let data = FileManager.default.contents(atPath: entry.path) else {
            skipped.append("\(entry.path) can't be read")
            return false
        }
        captures.append(capture(of: entry.path, [UInt8](data), at: fetched))
        return true
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
    return Entry(path: path, status)
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
