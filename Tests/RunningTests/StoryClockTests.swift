import Foundation
import Testing

@testable import Running

@Suite struct StoryClockTests {
    private let start = Date(timeIntervalSince1970: 1_700_000_000)

    @Test func `a sleeper wakes when its time has come, and not before`() async throws {
        let clock = StoryClock(start)
        let sleeper = Task { try await clock.sleep(until: start + 60) }
        clock.advance(to: start + 59)
        clock.advance(to: start + 60)
        try await sleeper.value
        #expect(clock.now == start + 60)
    }

    @Test func `a cancelled sleeper throws`() async {
        let clock = StoryClock(start)
        let sleeper = Task { try await clock.sleep(until: start + 60) }
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
    }

    @Test func `it never goes back`() {
        let clock = StoryClock(start)
        clock.advance(to: start - 10)
        #expect(clock.now == start)
    }
}
