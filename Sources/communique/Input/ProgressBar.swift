import Foundation

/// Tells on a terminal how far a long piece of work has come: nothing in its first two seconds,
/// and nothing at all where standard error is no terminal.
struct ProgressBar {
    private static let patience: TimeInterval = 2
    private static let pause: TimeInterval = 0.1
    private static let width = 30

    private let noun: String
    private let total: Int?
    private let isVisible = isatty(STDERR_FILENO) == 1
    private let start = Date()
    private var count = 0
    private var shown = Date.distantPast

    init(_ noun: String, total: Int?) {
        self.noun = noun
        self.total = total
    }

    mutating func advance() {
        count += 1
        guard isVisible else { return }
        let now = Date()
        guard now.timeIntervalSince(start) > Self.patience,
            now.timeIntervalSince(shown) > Self.pause
        else { return }
        shown = now
        write("\r\u{1B}[K" + line)
    }

    /// Clears the line.
    mutating func finish() {
        guard isVisible, shown != .distantPast else { return }
        write("\r\u{1B}[K")
    }

    private var line: String {
        guard let total, total > 0 else { return "\(count) \(noun)" }
        let full = min(Self.width, Self.width * count / total)
        let bar = String(repeating: "█", count: full).padding(
            toLength: Self.width, withPad: "·", startingAt: 0)
        return "\(bar) \(count) of \(total) \(noun)"
    }

    private func write(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
