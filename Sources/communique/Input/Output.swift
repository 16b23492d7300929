import Foundation
import Model

/// Lines on standard output, written in blocks, and at once where a person looks on.
struct Output: ~Copyable {
    private static let block = 1 << 16

    private var buffer: [UInt8] = []
    private let isTerminal = isatty(STDOUT_FILENO) == 1

    mutating func line(_ json: JSON) {
        line(json.bytes)
    }

    mutating func line(_ text: String) {
        line(Array(text.utf8))
    }

    private mutating func line(_ bytes: [UInt8]) {
        buffer += bytes
        buffer.append(0x0A)
        if isTerminal || buffer.count >= Self.block { flush() }
    }

    /// A reader that went away, as `head` does, ends the program quietly.
    mutating func flush() {
        var place = 0
        while place < buffer.count {
            let written = buffer[place...].withUnsafeBytes {
                write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { end(for: errno) }
            place += written
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func end(for error: Int32) -> Never {
        buffer.removeAll()
        guard error != EPIPE else { exit(0) }
        complain("standard output: \(String(cString: strerror(error)))")
        exit(1)
    }

    deinit {
        precondition(buffer.isEmpty, "flush before the end")
    }
}
