import Foundation
import Model
import Testing

@testable import Delivering

@Suite struct StandingTests {
    private let now = TestClock.start
    private static let failed = Reception.failed(why: "", wait: nil)

    private func hold(after receptions: [Reception]) -> Seconds? {
        var standing = Standing()
        for reception in receptions { standing.note(reception, at: now) }
        return standing.hold?.upperBound.timeIntervalSince(now)
    }

    @Test(
        "The pause grows with the failures in a row, up to five minutes",
        arguments: [(1, nil), (2, 5.0), (3, 10), (4, 20), (8, 300), (100, 300)])
    func pause(failures: Int, seconds: Seconds?) {
        #expect(hold(after: Array(repeating: Self.failed, count: failures)) == seconds)
    }

    @Test func `a delivery ends the pause, and what is refused for itself begins none`() {
        let refused = Reception.refused(why: "")
        #expect(hold(after: [Self.failed, Self.failed, .delivered]) == nil)
        #expect(hold(after: [refused, refused, refused]) == nil)
        #expect(hold(after: [.failed(why: "", wait: 90)]) == 90)
    }

    @Test func `a clock set back ends a pause that it would prolong`() {
        var standing = Standing()
        standing.note(.failed(why: "", wait: 600), at: now)
        #expect(!standing.isOpen(at: now))
        #expect(!standing.isOpen(at: now.addingTimeInterval(599)))
        #expect(standing.isOpen(at: now.addingTimeInterval(600)))
        #expect(standing.isOpen(at: now.addingTimeInterval(-3600)))
    }
}
