import Foundation
import Testing

@testable import Running

/// One after the other: `ask` blocks its thread until the server, which needs another, has answered.
@Suite(.serialized) struct ControlTests {
    private func folder() throws -> String {
        let folder = "/tmp/communique-" + UUID().uuidString.prefix(8)
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    @Test func `a request reaches the daemon and its answer comes back`() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let server = try ControlServer(state: folder) { request in
            guard case .resend(let ids) = request else { return ControlAnswer(problems: ["?"]) }
            return ControlAnswer(done: ids.joined(separator: " "))
        }
        defer { server.stop() }
        #expect(ask(.resend(["a", "b"]), state: folder)?.done == "a b")
        #expect(ask(.enter(text: "{}", file: "f"), state: folder)?.problems == ["?"])
    }

    @Test func `only its owner and group may speak to it`() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let server = try ControlServer(state: folder) { _ in ControlAnswer() }
        defer { server.stop() }
        let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/control")
        #expect(attributes[.posixPermissions] as? Int == 0o660)
    }

    @Test func `without a daemon there is no answer`() throws {
        #expect(ask(.resend([]), state: try folder()) == nil)
    }

    @Test func `a socket left by a crash is no obstacle`() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(FileManager.default.createFile(atPath: folder + "/control", contents: nil))
        let server = try ControlServer(state: folder) { _ in ControlAnswer(done: "here") }
        defer { server.stop() }
        #expect(ask(.resend([]), state: folder)?.done == "here")
    }
}
