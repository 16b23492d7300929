import Foundation

/// `embed FOLDER FILE` writes the folder's text files as Swift string literals. Literals compile
/// in no time; the package manager's own embedding writes every byte as a number, and 200 KB of
/// those take half a minute.
@main
enum Embed {
    static func main() throws {
        let folder = URL(filePath: CommandLine.arguments[1]).resolvingSymlinksInPath()
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        let entries = try names.compactMap { try entry($0, in: folder) }
        guard !entries.isEmpty else { throw Failure(description: "no files in \(folder.path)") }
        let source = """
            /// The files of `seeds/`, by their path in it.
            enum Seeds {
                static let files: [String: String] = [
            \(entries.joined(separator: ",\n"))
                ]
            }

            """
        try source.write(toFile: CommandLine.arguments[2], atomically: true, encoding: .utf8)
    }

    struct Failure: Error, CustomStringConvertible { var description: String }

    /// Nil for folders and for what isn't UTF-8 text.
    private static func entry(_ name: String, in folder: URL) throws -> String? {
        let file = folder.appending(path: name)
        let values = try file.resourceValues(forKeys: [.isRegularFileKey])
        guard values.isRegularFile == true, !name.hasPrefix("."),
            let text = String(data: try Data(contentsOf: file), encoding: .utf8)
        else { return nil }
        let marks = String(repeating: "#", count: longestRun(of: "#", in: text) + 1)
        return "\"\(name)\": \(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
    }

    private static func longestRun(of mark: Character, in text: String) -> Int {
        var longest = 0
        var current = 0
        for character in text {
            current = character == mark ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }
}
