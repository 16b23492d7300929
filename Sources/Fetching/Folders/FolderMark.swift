import Crypto
import Foundation
import Glibc

/// A file of a folder, as it looks without being opened.
struct Entry: Comparable {
    let path: String
    let size: Int
    /// Nanoseconds since 1970 of the last change of content, name or mode, by the clock of then.
    let changed: Int64
    /// Eight digits that differ for every other file and for this one once it was changed, moved
    /// or replaced.
    let fingerprint: String

    init(path: String, _ status: stat) {
        self.path = path
        size = Int(status.st_size)
        changed = nanoseconds(status.st_ctim)
        let looks = "\(path)\0\(size) \(status.st_ino) \(changed) \(nanoseconds(status.st_mtim))"
        let digest = SHA256.hash(data: Data(looks.utf8))
        fingerprint = Data(digest.prefix(FolderMark.bytesOfFile)).base64EncodedString()
    }

    /// A time to come is that of a clock which was set back since.
    func changed(within seconds: Double, of now: Date) -> Bool {
        abs(now.timeIntervalSince1970 - Double(changed) / 1e9) < seconds
    }

    static func < (left: Entry, right: Entry) -> Bool {
        (left.changed, left.path) < (right.changed, right.path)
    }
}

/// What of a folder is known: each file that is still there, by its fingerprint.
package struct FolderMark {
    /// Beyond so many in one folder, those that changed longest ago are known by that time alone:
    /// among them nothing is found that is dated before it.
    package static let mostFiles = 50_000
    static let bytesOfFile = 6
    private static let digitsOfFile = 8

    private var files: Set<String> = []
    /// What changed up to here is known; nil where all is known by its fingerprint.
    private var forgotten: Int64?

    init() {}

    /// Nil for what never was a mark.
    init?(text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count.isMultiple(of: Self.digitsOfFile) else {
            return nil
        }
        forgotten = Int64(parts[0])
        let digits = Array(parts[1].utf8)
        for start in stride(from: 0, to: digits.count, by: Self.digitsOfFile) {
            files.insert(
                String(decoding: digits[start..<start + Self.digitsOfFile], as: UTF8.self))
        }
    }

    /// The same is the same text.
    var text: String { (forgotten.map(String.init) ?? "all") + " " + files.sorted().joined() }

    func contains(_ entry: Entry) -> Bool {
        files.contains(entry.fingerprint) || forgotten.map { entry.changed <= $0 } ?? false
    }

    /// Of a folder where these are known, and those still wait: none of them may count as known.
    init(of known: [Entry], waiting: [Entry], most: Int = mostFiles) {
        let known = known.sorted()
        files = Set(known.suffix(most).map(\.fingerprint))
        guard let last = known.dropLast(most).last?.changed else { return }
        forgotten = waiting.map { min(last, $0.changed - 1) }.min() ?? last
    }
}

private func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
