import Foundation
import Glibc

/// Why a log can't be written.
struct LogFault: Error, CustomStringConvertible {
    let description: String

    init(_ action: String, _ path: String, code: Int32) {
        description = "can't \(action) \(path): \(String(cString: strerror(code)))"
    }
}

/// A log's file. Lines go to its end, a batch of them wholly or not at all, and are on the disk
/// when `append` returns.
struct LogFile: ~Copyable {
    /// Lines written before they are acknowledged, at most.
    static let batch = 64

    private let path: String
    private var descriptor: Int32?
    /// The last lines that an earlier life wrote, until it is sure that none of them is still
    /// waiting to be acknowledged.
    private var inherited: Set<String>?

    struct Line: Sendable {
        var text: String
        /// To be written although it may stand there.
        var isResent = false
    }

    init(path: String) { self.path = path }

    deinit { if let descriptor { Glibc.close(descriptor) } }

    private mutating func close() {
        if let descriptor { Glibc.close(descriptor) }
        descriptor = nil
    }

    /// Appends those lines that weren't written by an earlier life which was killed before it could
    /// say so, then syncs.
    mutating func append(_ lines: [Line]) throws(LogFault) {
        if hasMoved { close() }
        let file = if let descriptor { descriptor } else { try open() }
        let known = inherited ?? []
        let start = size(of: file)
        do throws(LogFault) {
            for line in lines where line.isResent || !known.contains(line.text) {
                try write(line.text, to: file)
            }
            try sync(file)
        } catch {
            // What part of it came through would be a torn line, or one written twice.
            if let start, let end = size(of: file), end > start { ftruncate(file, start) }
            close()
            throw error
        }
        // What waits comes oldest first, a full batch before any other.
        if lines.count < Self.batch { inherited = [] }
    }

    /// Whether the file was renamed or removed, as by a rotation.
    private var hasMoved: Bool {
        var (mine, there) = (stat(), stat())
        guard let descriptor, fstat(descriptor, &mine) == 0 else { return false }
        return stat(path, &there) != 0 || (mine.st_dev, mine.st_ino) != (there.st_dev, there.st_ino)
    }

    private mutating func open() throws(LogFault) -> Int32 {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let flags = O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY
        let file = Glibc.open(path, flags, 0o644)
        guard file >= 0 else { throw LogFault("open", path, code: errno) }
        descriptor = file
        if let size = size(of: file) {
            repair(file, size)
            syncFolder(folder)
        }
        return file
    }

    private mutating func repair(_ file: Int32, _ size: Int) {
        var tail = LogTail(of: file, size: size, lines: Self.batch)
        tail.repair(file)
        if inherited == nil { inherited = Set(tail.lines) }
    }

    /// A new file is there after a power cut only if its folder was synced.
    private func syncFolder(_ folder: String) {
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        Glibc.close(descriptor)
    }

    /// Nil for what is no regular file, such as a pipe.
    private func size(of file: Int32) -> Int? {
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// In one write, so that readers and a kill see a line or none.
    private func write(_ line: String, to file: Int32) throws(LogFault) {
        let bytes = Array(line.utf8) + [0x0A]
        let count = Glibc.write(file, bytes, bytes.count)
        guard count != bytes.count else { return }
        throw LogFault("write to", path, code: count < 0 ? errno : ENOSPC)
    }

    private func sync(_ file: Int32) throws(LogFault) {
        // Pipes can't be synced, and need not.
        guard fdatasync(file) != 0, errno != EINVAL, errno != EROFS else { return }
        throw LogFault("sync", path, code: errno)
    }
}
