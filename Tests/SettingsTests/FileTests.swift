import Foundation
import Settings
import Testing

/// What a check says of the files around a configuration; each test has a folder of its own.
@Suite final class FileTests {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "settings-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private static let webhook = """
        {
          "watches": [{"id": "w", "channels": ["hook"]}],
          "channels": [{"id": "hook", "type": "webhook", "url": "https://desk.example/",
                        "secretFile": "hook.secret"}],
        }
        """

    private func write(_ text: String, to name: String, mode: Int = 0o600) throws -> String {
        let path = folder.appending(path: name).path
        try Data(text.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return path
    }

    private func check(secret: String, mode: Int = 0o600) throws -> [Problem] {
        _ = try write(secret, to: "hook.secret", mode: mode)
        return loadConfiguration(at: try write(Self.webhook, to: "config.json")).problems
    }

    private static let secret = "whsec_" + Data(repeating: 7, count: 24).base64EncodedString()

    @Test func `several secrets stand one a line`() throws {
        #expect(try check(secret: "\(Self.secret)\n\n \(Self.secret)\r\n").isEmpty)
    }

    @Test(
        "A malformed secret is told by its line, and never shown",
        arguments: [
            ("", "holds no secret"), ("hunter2hunter2", "line 1"),
            (secret + "\nwhsec_%%%", "line 2"),
            ("whsec_c2hvcnQ=", "5 bytes"),
        ])
    func malformedSecret(_ text: String, _ words: String) throws {
        let problems = try check(secret: text)
        #expect(problems.map(\.keyPath) == ["channels[0].secretFile"])
        #expect(problems.first?.severity == .error)
        #expect(problems.first?.message.contains(words) == true)
        #expect(problems.first?.message.contains("hunter2") == false)
    }

    @Test func `a secret that everybody may read is a warning`() throws {
        let problems = try check(secret: Self.secret, mode: 0o644)
        #expect(problems.map(\.severity) == [.warning])
    }

    private func check(_ credentials: String, on url: String = "https://wire.example/") throws
        -> [Problem]
    {
        let text = #"{sources: [{id: "a", url: "\#(url)", \#(credentials)}], watches: [{id: "w"}]}"#
        return loadConfiguration(at: try write(text, to: "config.json")).problems
            .filter { $0.keyPath.hasPrefix("sources") }
    }

    @Test(
        "A credential is told by its key, and its words are never shown",
        arguments: [
            ("basicFile", "hunter2", "name:password"), ("bearerFile", "hunter2 hunter2", "token"),
            ("headerFile", "Host: hunter2", "not for a source"),
            ("cookieFile", "hunter2", "cookie"),
            ("certificateFile", "hunter2", "certificate in PEM"),
            ("certificateFile", "-----BEGIN CERTIFICATE-----\nhunter2", "private key"),
        ])
    func malformedCredential(_ key: String, _ text: String, _ words: String) throws {
        _ = try write(text, to: "file")
        let problems = try check(#"credentials: {\#(key): "file"}"#)
        #expect(problems.map(\.keyPath) == ["sources[0].credentials.\(key)"])
        #expect(problems.first?.severity == .error)
        #expect(problems.first?.message.contains(words) == true, "\(problems)")
        #expect(problems.first?.message.contains("hunter2") == false)
    }

    @Test func `credentials that are well, and kept to oneself, are no problem`() throws {
        _ = try write("desk:hunter2", to: "file")
        #expect(try check(#"credentials: {basicFile: "file"}"#).isEmpty)
    }

    @Test func `credentials that everybody may read, or that go over http, are a warning`() throws {
        _ = try write("desk:hunter2", to: "file", mode: 0o644)
        let problems = try check(
            #"credentials: {basicFile: "file"}"#, on: "http://wire.example/")
        #expect(problems.map(\.severity) == [.warning, .warning])
        #expect(
            problems.map(\.keyPath).sorted() == [
                "sources[0].credentials", "sources[0].credentials.basicFile",
            ])
    }

    @Test func `a certificate may be read by everybody`() throws {
        _ = try write("-----BEGIN CERTIFICATE-----\nAA==\n", to: "ca.pem", mode: 0o644)
        #expect(try check(#"caFile: "ca.pem""#).isEmpty)
    }

    @Test func `a credential of systemd is not looked for outside its service`() throws {
        let name = "$CREDENTIALS_DIRECTORY/hook.secret"
        let text = Self.webhook.replacing("hook.secret", with: name)
        let checked = loadConfiguration(at: try write(text, to: "config.json"))
        #expect(checked.problems.map(\.severity) == [.warning])
        #expect(checked.configuration?.channels.first?.secretFile == name)
    }

    @Test func `patterns of known name each file once, sorted`() throws {
        for name in ["b.json", "a.json"] { _ = try write("{statements: []}", to: name) }
        let path = try write(#"{"known": ["[ab].json", "a.json"]}"#, to: "config")
        let checked = loadConfiguration(at: path)
        #expect(checked.problems.isEmpty)
        #expect(
            checked.configuration?.known.map { URL(filePath: $0).lastPathComponent } == [
                "a.json", "b.json",
            ])
    }

    @Test func `a state folder on the command line wins`() throws {
        let path = try write(#"{"state": "here"}"#, to: "config.json")
        let elsewhere = folder.appending(path: "there/deeper").path
        let checked = loadConfiguration(at: path, stateOverride: elsewhere)
        #expect(checked.problems.isEmpty)
        #expect(checked.configuration?.state == elsewhere)
    }

    @Test func `a check writes nothing`() throws {
        let path = try write(#"{"state": "here"}"#, to: "config.json")
        _ = loadConfiguration(at: path)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["config.json"])
    }

    @Test func `a configuration that isn't there is one problem`() {
        let checked = loadConfiguration(at: folder.appending(path: "none.json").path)
        #expect(checked.configuration == nil)
        #expect(checked.problems.count == 1)
        #expect(
            loadConfiguration(at: folder.path).problems.first?.message.contains("folder") == true)
    }
}
