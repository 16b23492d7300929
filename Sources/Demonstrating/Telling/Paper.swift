import Foundation
import Glibc

/// What the demo is written on: how wide it is, and whether it takes colour.
package struct Paper: Sendable {
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
    private let put: @Sendable (String) -> Void

    package init(width: Int, isColoured: Bool, put: @escaping @Sendable (String) -> Void) {
        self.width = max(width, 40)
        self.isColoured = isColoured
        self.put = put
    }

    /// The standard output; coloured on a terminal alone, and not where `NO_COLOR` is set.
    package static var standardOutput: Paper {
        let environment = ProcessInfo.processInfo.environment
        let isTerminal = isatty(STDOUT_FILENO) == 1 && environment["TERM"] != "dumb"
        let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return Paper(
            width: columns(environment) ?? 80, isColoured: isTerminal && !isPlain
        ) { line in
            // A reader that went away, as `head` does, ends nothing.
            try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
        }
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

    func line(_ text: String = "") { put(text) }

    /// Text wrapped beside a margin of as many columns as `head` is wide; every line in one ink.
    func paragraph(_ text: String, beside head: String = "", of columns: Int, _ inks: Ink...) {
        let lines = wrapped(text, to: width - columns)
        let blank = String(repeating: " ", count: columns)
        let start = ink(head, .date) + blank.dropFirst(head.columns)
        for (place, line) in lines.enumerated() {
            put((place == 0 ? start : blank) + ink(line, inks))
        }
    }
}
