import Foundation

/// The lines of a file or of standard input, one after the other, with memory for one at a time.
struct LineReader: Sequence, IteratorProtocol {
    private static let chunk = 1 << 18

    private let handle: FileHandle
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// Standard input where `path` is nil or `-`.
    init(path: String?) throws { handle = try openInput(path) }

    /// The next line without its end, which may be LF or CR LF; nil after the last.
    mutating func next() -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return line(to: end)
            }
            searched = buffer.count
            if !fill(&searched) { break }
        }
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return line(to: buffer.count)
    }

    private func line(to end: Int) -> [UInt8] {
        let hasReturn = end > start && buffer[end - 1] == 0x0D
        return Array(buffer[start..<(hasReturn ? end - 1 : end)])
    }

    /// Reads on, dropping the lines that were given out; false at the end of the input.
    private mutating func fill(_ searched: inout Int) -> Bool {
        guard !isAtEnd else { return false }
        buffer.removeFirst(start)
        searched -= start
        start = 0
        let more = (try? handle.read(upToCount: Self.chunk)) ?? nil
        guard let more, !more.isEmpty else {
            isAtEnd = true
            return false
        }
        buffer += more
        return true
    }
}

/// All bytes of a file or of standard input.
func readInput(_ path: String?) throws -> [UInt8] {
    Array(try openInput(path).readToEnd() ?? Data())
}

private func openInput(_ path: String?) throws -> FileHandle {
    guard let path, path != "-" else { return .standardInput }
    guard let handle = FileHandle(forReadingAtPath: path) else {
        throw Complaint("\(path): \(String(cString: strerror(errno)))")
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
        throw Complaint("\(path): a folder, where a file was expected")
    }
    return handle
}
