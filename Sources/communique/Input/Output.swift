import Foundation
import Model

/// Lines on standard output, written in blocks, and at once where a person looks on.
struct Output: ~Copyable {
    /// Why standard output takes nothing more, as `errno` says it.
    struct Fault: Error {
        let number: Int32

        /// A reader that went away, as `head` does, ends the program quietly.
        func endProgram() -> Never {
            guard number != EPIPE else { exit(0) }
            complain("standard output: \(String(cString: strerror(number)))")
            exit(Complaint.Code.wrong.rawValue)
        }
    }

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

    /// Ends the program where nothing can be written.
    mutating func flush() {
        let bytes = buffer
        buffer.removeAll(keepingCapacity: true)
        do {
            try Self.write(bytes)
        } catch {
            error.endProgram()
        }
    }

    /// All of the bytes, or an error.
    static func write(_ bytes: [UInt8]) throws(Fault) {
        var place = 0
        while place < bytes.count {
            let written = bytes[place...].withUnsafeBytes {
                Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw Fault(number: errno) }
            place += written
        }
    }

    /// To be called once, at the start. A write to a reader that went away is an error like any
    /// other; and what is printed past this type, as `--help` is, waits in C's buffer until the
    /// end, where nobody would hear of an error.
    static func watch() {
        signal(SIGPIPE, SIG_IGN)
        atexit {
            guard fflush(nil) != 0, errno != EPIPE else { return }
            complain("standard output: \(String(cString: strerror(errno)))")
            _exit(Complaint.Code.wrong.rawValue)
        }
    }

    deinit {
        precondition(buffer.isEmpty, "flush before the end")
    }
}

/// One line on standard output.
func say(_ line: String) {
    var output = Output()
    output.line(line)
    output.flush()
}
