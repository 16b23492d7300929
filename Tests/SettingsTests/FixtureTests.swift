import Foundation
import Settings
import Testing

/// Configurations named after their mistake, each with all that `check` says of it beside it.
@Suite struct FixtureTests {
    static let names = try! Fixture.names(endingIn: ".problems")

    @Test("Every problem is told with its line, column and key path", arguments: names)
    func problems(of name: String) throws {
        let expected = try Fixture.text(name + ".problems").split(separator: "\n").map(String.init)
        let checked = loadConfiguration(at: Fixture.path(name + ".json"))
        #expect(checked.problems.map(Fixture.line) == expected)
    }

    @Test("A configuration is given unless an error stands", arguments: names)
    func configuration(of name: String) {
        let checked = loadConfiguration(at: Fixture.path(name + ".json"))
        let hasErrors = checked.problems.contains { $0.severity == .error }
        #expect((checked.configuration == nil) == hasErrors)
    }

    @Test func `every broken configuration has its problems written down`() throws {
        #expect(try Fixture.names(endingIn: ".json") == Self.names)
        #expect(Self.names.count >= 10)
    }
}

/// The files of `Fixtures/`.
enum Fixture {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures").path

    /// The project's own folder.
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func path(_ name: String) -> String { "\(folder)/\(name)" }

    static func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    static func names(endingIn suffix: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
    }

    /// A problem's line as if the check had been run in the folder of the fixtures.
    static func line(of problem: Problem) -> String {
        let working = FileManager.default.currentDirectoryPath + "/"
        let shown = folder.hasPrefix(working) ? String(folder.dropFirst(working.count)) : folder
        return problem.description.replacing(folder + "/", with: "").replacing(
            shown + "/", with: ""
        )
        .replacing(shown, with: ".")
    }
}
