import Foundation
import Loopback
import Staging
import Testing

@testable import Curl

/// What a hostile server sends takes no more room than a body may have. Each test is a process of
/// its own, since memory is a process's.
@Suite(.timeLimit(.minutes(1))) struct MemoryTests {
    /// Megabytes that the process has held at most.
    private static var peak: Int {
        var usage = rusage()
        getrusage(.init(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }

    /// Megabytes by which the peak grows over an exchange that is cut.
    private static func growth(_ answer: LoopbackResponse, limit: Int) async throws -> Int {
        let world = try World { $0.path == "/" ? answer : LoopbackResponse() }
        _ = try await world.get("/usual")
        var transfer = world.transfer()
        transfer.maximumBody = limit
        let before = peak
        let kind = await world.failure(of: transfer)
        precondition(kind == .tooLarge, "\(String(describing: kind))")
        return peak - before
    }

    @Test func `an endless body takes no more room than its limit`() async {
        await #expect(processExitsWith: .success) {
            let chunk = Array("100000\r\n".utf8) + [UInt8](repeating: 0x61, count: 1 << 20)
            let head = Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)
            let endless = LoopbackResponse(
                raw: [(head, 0)] + Array(repeating: (chunk + Array("\r\n".utf8), 0), count: 300))
            let growth = try await MemoryTests.growth(endless, limit: 1 << 20)
            precondition(growth < 10, "\(growth) MB")
        }
    }

    @Test func `a gzip bomb takes no more room than its limit`() async {
        await #expect(processExitsWith: .success) {
            // In many members, so that making it takes no room either.
            let member = gzip([UInt8](repeating: 0, count: 1 << 20))
            let bomb = Array(repeatElement(member, count: 256).joined())
            let packed = LoopbackResponse(headers: [("Content-Encoding", "gzip")], body: bomb)
            let growth = try await MemoryTests.growth(packed, limit: 256 << 20)
            precondition(growth < 10, "\(growth) MB")
        }
    }

    @Test func `endless header lines take no more room than they may`() async {
        await #expect(processExitsWith: .success) {
            let line = Array("X-More: \(String(repeating: "x", count: 4000))\r\n".utf8)
            let endless = LoopbackResponse(
                raw: [(Array("HTTP/1.1 200 OK\r\n".utf8), 0)]
                    + Array(repeating: (line, 0), count: 20_000))
            let growth = try await MemoryTests.growth(endless, limit: 1 << 20)
            precondition(growth < 10, "\(growth) MB")
        }
    }
}
