/// Collects what is wrong with one file while it is read.
final class Notebook {
    let file: String
    private let places: Places
    private(set) var problems: [Problem] = []
    /// Problems beyond the limit, which are only counted.
    private var surplus = 0

    /// More of them help nobody; a file with more is another file than was meant.
    static let maximum = 500

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

    /// The last problem of a file that has too many.
    private var remainder: [Problem] {
        guard surplus > 0 else { return [] }
        let message = "\(surplus) more problems are left out; mend these first"
        return [Problem(file: file, line: 1, column: 1, message: message)]
    }

    /// `12:9`, for a message that names a second place.
    func place(of offset: Int) -> String {
        let (line, column) = places.place(of: offset)
        return "\(line):\(column)"
    }

    /// Those of this file first, then those of the files it names, each by place.
    var sorted: [Problem] {
        problems.filter { $0.file == file }.sorted() + remainder
            + problems.filter { $0.file != file }.sorted()
    }

    var hasErrors: Bool { surplus > 0 || problems.contains { $0.severity == .error } }

    private func note(_ severity: Problem.Severity, _ message: String, at: Int, _ path: Path) {
        guard problems.count < Self.maximum else {
            surplus += 1
            return
        }
        let (line, column) = places.place(of: at)
        problems.append(
            Problem(
                severity: severity, file: file, line: line, column: column, keyPath: path.text,
                message: message))
    }
}
