import Foundation
import Testing

@testable import Scheduling

@Suite struct DueQueueTests {
    private let start = Date(timeIntervalSince1970: 1_700_000_000)

    private func queue(_ delays: [(String, TimeInterval)]) -> DueQueue {
        var queue = DueQueue()
        for (id, delay) in delays { queue.schedule(id, at: start + delay) }
        return queue
    }

    @Test func `what is due comes out in the order of its dates, the rest stays`() {
        var queue = queue([("c", 3), ("a", 1), ("d", 4), ("b", 2)])
        #expect(queue.earliest == start + 1)
        #expect(queue.take(due: start + 3) == ["a", "b", "c"])
        #expect(queue.count == 1)
        #expect(queue.earliest == start + 4)
        #expect(queue.take(due: start + 3.9) == [])
        #expect(queue.take(due: start + 4) == ["d"])
        #expect(queue.isEmpty && queue.earliest == nil)
    }

    @Test func `of equal dates the one scheduled first comes first`() {
        var queue = queue((0..<50).map { (String($0), 1) })
        #expect(queue.take(due: start + 1) == (0..<50).map { String($0) })
    }

    @Test func `a limit leaves the latest`() {
        var queue = queue([("a", 1), ("b", 2), ("c", 3)])
        #expect(queue.take(due: start + 9, limit: 2) == ["a", "b"])
        #expect(queue.take(due: start + 9, limit: 2) == ["c"])
    }

    @Test func `scheduling again moves, both ways`() {
        var queue = queue([("a", 1), ("b", 2), ("c", 3)])
        queue.schedule("a", at: start + 5)
        queue.schedule("c", at: start)
        #expect(queue.count == 3)
        #expect(queue.date(of: "a") == start + 5)
        #expect(queue.earliest == start)
        #expect(queue.take(due: start + 9) == ["c", "b", "a"])
    }

    @Test func `what was removed never comes`() {
        var queue = queue([("a", 1), ("b", 2)])
        queue.remove("a")
        queue.remove("nobody")
        #expect(queue.earliest == start + 2)
        #expect(queue.take(due: start + 9) == ["b"])
    }

    @Test func `a shift moves every date and keeps the order`() {
        var queue = queue([("b", 2), ("a", 1), ("c", 1)])
        queue.shift(by: 100)
        #expect(queue.take(due: start + 99) == [])
        #expect(queue.take(due: start + 102) == ["a", "c", "b"])
    }

    @Test func `moving one id for ever takes no memory and hides nothing`() {
        var queue = queue([("b", 50)])
        for number in 0..<10_000 { queue.schedule("a", at: start + Double(number % 100)) }
        #expect(queue.count == 2)
        #expect(queue.take(due: start + 1000) == ["b", "a"])
    }
}
