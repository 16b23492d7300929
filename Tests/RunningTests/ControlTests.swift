import Foundation
import Glibc
import Testing

@testable import Running

/// One after the other: `ask` blocks its thread until the server, which needs another, has answered.
@Suite(.serialized) final class ControlTests {
    /// Short, as the path of a socket has to be.
    private let folder = "/tmp/communique-" + UUID().uuidString.prefix(8)

    init() throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// A connection that nothing was sent on yet.
    private func connection() throws -> Int32 {
        try openSocket(at: controlPath(in: folder), connect)
    }

    @Test func `a request reaches the daemon and its answer comes back`() throws {
        let server = try ControlServer(state: folder) { request in
            guard case .resend(let ids) = request else { return ControlAnswer(problems: ["?"]) }
            return ControlAnswer(done: ids.joined(separator: " "))
        }
        defer { server.stop() }
        #expect(ask(.resend(["a", "b"]), state: folder)?.done == "a b")
        #expect(ask(.enter(text: "{}", file: "f"), state: folder)?.problems == ["?"])
    }

    @Test func `only its owner and group may speak to it`() throws {
        let server = try ControlServer(state: folder) { _ in ControlAnswer() }
        defer { server.stop() }
        let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/control")
        #expect(attributes[.posixPermissions] as? Int == 0o660)
    }

    @Test func `without a daemon there is no answer`() throws {
        #expect(ask(.resend([]), state: folder) == nil)
    }

    @Test func `a socket left by a crash is no obstacle`() throws {
        #expect(FileManager.default.createFile(atPath: folder + "/control", contents: nil))
        let server = try ControlServer(state: folder) { _ in ControlAnswer(done: "here") }
        defer { server.stop() }
        #expect(ask(.resend([]), state: folder)?.done == "here")
    }

    @Test func `a client that is silent holds up no other`() throws {
        let server = try ControlServer(state: folder, patience: 60) { _ in
            ControlAnswer(done: "here")
        }
        defer { server.stop() }
        let silent = try connection()
        defer { close(silent) }
        let start = Date()
        #expect(ask(.resend([]), state: folder)?.done == "here")
        #expect(-start.timeIntervalSinceNow < 30)
    }

    @Test func `a client that takes its time is hung up on, however often it sends a byte`() throws
    {
        let server = try ControlServer(state: folder, patience: 0.2) { _ in ControlAnswer() }
        defer { server.stop() }
        let slow = try connection()
        defer { close(slow) }
        let start = Date()
        while send(slow, "x", 1, Int32(MSG_NOSIGNAL)) == 1, -start.timeIntervalSinceNow < 30 {
            usleep(10_000)
        }
        #expect(-start.timeIntervalSinceNow < 30)
    }

    @Test func `more clients than are served at a time wait for a place`() throws {
        let server = try ControlServer(state: folder, patience: 0.2) { _ in
            ControlAnswer(done: "here")
        }
        defer { server.stop() }
        let silent = try (0..<40).map { _ in try connection() }
        defer { for connection in silent { close(connection) } }
        #expect(ask(.resend([]), state: folder)?.done == "here")
    }
}
