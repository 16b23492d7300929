/// Collects what is wrong with one file while it is read.
final class Notebook {
    let file: String
    private let places: Places
    private(set) var problems: [Problem] = []

    init(file: String, text: [UInt8]) {
        self.file = file
        places = Places(in: text)
    }

    func error(_ message: String, at offset: Int, _ path: Path) {
        note(.error, message, at: offset, path)
    }

    func warning(_ message: String, at offset: Int, _ path: Path) {
        note(.warning, message, at: offset, path)
    }

    /// Takes over what was found in another file.
    func add(_ others: [Problem]) { problems += others }

    /// `12:9`, for a message that names a second place.
    func place(of offset: Int) -> String {
        let (line, column) = places.place(of: offset)
        return "\(line):\(column)"
    }

    /// Those of this file first, then those of the files it names, each by place.
    var sorted: [Problem] {
        problems.filter { $0.file == file }.sorted() + problems.filter { $0.file != file }.sorted()
    }

    var hasErrors: Bool { problems.contains { $0.severity == .error } }

    private func note(_ severity: Problem.Severity, _ message: String, at: Int, _ path: Path) {
        let (line, column) = places.place(of: at)
        problems.append(
            Problem(
                severity: severity, file: file, line: line, column: column, keyPath: path.text,
                message: message))
    }
}
