/// Something wrong in a file that the user wrote: where it stands, what it is, and what to do.
package struct Problem: Error, Sendable, Hashable {
    package enum Severity: String, Sendable, Hashable {
        /// The configuration can't be used.
        case error
        /// It can, but hardly as it was meant.
        case warning
    }

    package var severity: Severity
    /// The path of the file as the user gave it.
    package var file: String
    /// From 1; lines end with LF, CR LF or CR.
    package var line: Int
    /// From 1, in Unicode scalars.
    package var column: Int
    /// Indices from 0: `sources[2].every`; empty for the file as a whole.
    package var keyPath: String
    /// What is wrong, and the remedy.
    package var message: String

    package init(
        severity: Severity = .error, file: String, line: Int, column: Int, keyPath: String = "",
        message: String
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.keyPath = keyPath
        self.message = message
    }
}

extension Problem: CustomStringConvertible {
    /// One line: `config.json:12:9: sources[2].every: …`; a warning says so after its place.
    package var description: String {
        let place = "\(file):\(line):\(column): "
        let kind = severity == .warning ? "warning: " : ""
        return place + kind + (keyPath.isEmpty ? "" : "\(keyPath): ") + message
    }
}

extension Problem: Comparable {
    /// By place; problems of one place by their words, so that the order never varies.
    package static func < (left: Problem, right: Problem) -> Bool {
        (left.file, left.line, left.column, left.keyPath, left.message)
            < (right.file, right.line, right.column, right.keyPath, right.message)
    }
}
