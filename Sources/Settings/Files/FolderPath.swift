import Foundation

/// An absolute folder that relative paths start from.
struct FolderPath {
    private let path: String

    /// The folder that the process runs in.
    static let working = FolderPath(path: FileManager.default.currentDirectoryPath)

    private init(path: String) { self.path = path }

    /// The folder of a file, which itself may be relative to the working folder.
    init(of file: String) {
        let absolute = Self.working.resolve(file)
        let parent = absolute.split(separator: "/").dropLast().joined(separator: "/")
        path = "/" + parent
    }

    /// Absolute, without `.` and `..`.
    func resolve(_ other: String) -> String {
        var parts: [Substring] = []
        let whole = other.hasPrefix("/") ? other : "\(path)/\(other)"
        for part in whole.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// A path as a user in the working folder would write it.
    static func shown(_ absolute: String) -> String {
        guard absolute != working.path else { return "." }
        let prefix = working.path + "/"
        return absolute.hasPrefix(prefix) ? String(absolute.dropFirst(prefix.count)) : absolute
    }
}
