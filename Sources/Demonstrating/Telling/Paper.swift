import Foundation
import Glibc
import Synchronization

/// What the demo is written on: how wide it is, and whether it takes colour.
package final class Paper: Sendable {
    /// Codes of ECMA-48, 8.3.117.
    enum Ink: String {
        case bold = "1"
        case faint = "2"
        case bad = "31"
        case good = "32"
        case date = "36"
    }

    /// In columns.
    let width: Int
    let isColoured: Bool
    private let put: @Sendable (String) throws -> Void
    /// Why it takes nothing more.
    private let fault = Mutex<(any Error)?>(nil)

    package init(
        width: Int, isColoured: Bool, put: @escaping @Sendable (String) throws -> Void
    ) {
        self.width = max(width, 40)
        self.isColoured = isColoured
        self.put = put
    }

    /// The standard output; coloured on a terminal alone, and not where `NO_COLOR` is set.
    package static func standardOutput(
        put: @escaping @Sendable (String) throws -> Void
    ) -> Paper {
        let environment = ProcessInfo.processInfo.environment
        let isTerminal = isatty(STDOUT_FILENO) == 1 && environment["TERM"] != "dumb"
        let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return Paper(
            width: columns(environment) ?? 80, isColoured: isTerminal && !isPlain, put: put)
    }

    /// `COLUMNS`, else what the terminal says; never so wide that a line is hard to read.
    private static func columns(_ environment: [String: String]) -> Int? {
        var size = winsize()
        let answered = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        let said = environment["COLUMNS"].flatMap(Int.init)
        return (said ?? (answered ? Int(size.ws_col) : nil)).map { min($0, 110) }
    }

    func ink(_ text: String, _ inks: Ink...) -> String { ink(text, inks) }

    private func ink(_ text: String, _ inks: [Ink]) -> String {
        guard isColoured, !text.isEmpty, !inks.isEmpty else { return text }
        return "\u{1B}[\(inks.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
    }

    /// Once a line could not be put down, no other is tried.
    func line(_ text: String = "") {
        fault.withLock { fault in
            guard fault == nil else { return }
            do { try put(text) } catch { fault = error }
        }
    }

    /// Throws what kept a line from being put down.
    func check() throws {
        if let fault = fault.withLock({ $0 }) { throw fault }
    }

    /// Text wrapped beside a margin of as many columns as `head` is wide; every line in one ink.
    func paragraph(_ text: String, beside head: String = "", of columns: Int, _ inks: Ink...) {
        let lines = wrapped(text, to: width - columns)
        let blank = String(repeating: " ", count: columns)
        let start = ink(head, .date) + blank.dropFirst(head.columns)
        for (place, line) in lines.enumerated() {
            self.line((place == 0 ? start : blank) + ink(line, inks))
        }
    }
}
