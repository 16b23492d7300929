import Foundation
import Synchronization
import Testing

@testable import Running

@Suite(.serialized) struct DeskTests {
    /// What the busy and the others know of each other.
    private final class Board: Sendable {
        let seated = Atomic(0)
        let isOver = Atomic(false)

        /// Keeps its thread busy until all is over; false where that took too long.
        func work() -> Bool {
            seated.add(1, ordering: .relaxed)
            let start = ContinuousClock.now
            while !isOver.load(ordering: .relaxed) {
                guard ContinuousClock.now - start < .seconds(20) else { return false }
            }
            return true
        }
    }

    @Test func `other tasks come round while every place is busy`() async throws {
        // One more than there are threads for tasks.
        let places = ProcessInfo.processInfo.activeProcessorCount + 1
        let desk = Desk(places: places)
        let board = Board()
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<places { group.addTask { try await desk.sit { board.work() } } }
            while board.seated.load(ordering: .relaxed) < places { await Task.yield() }
            await withTaskGroup(of: Void.self) { others in
                for _ in 0..<100 { others.addTask { await Task.yield() } }
            }
            board.isOver.store(true, ordering: .relaxed)
            for try await cameRound in group { #expect(cameRound) }
        }
    }

    private struct Spill: Error {}

    @Test func `a place is free again after work that failed`() async throws {
        let desk = Desk(places: 1)
        await #expect(throws: Spill.self) { try await desk.sit { throw Spill() } }
        #expect(try await desk.sit { 7 } == 7)
    }

    @Test func `work of a task that was cancelled doesn't begin`() async throws {
        let desk = Desk(places: 1)
        let (doors, door) = AsyncStream<Void>.makeStream()
        let (arrivals, arrival) = AsyncStream<Void>.makeStream()
        let sitting = Task {
            try await desk.sit {
                arrival.yield()
                for await _ in doors {}
            }
        }
        for await _ in arrivals { break }
        let waiting = Task { try await desk.sit { Issue.record("it began") } }
        waiting.cancel()
        door.finish()
        try await sitting.value
        await #expect(throws: CancellationError.self) { try await waiting.value }
        #expect(try await desk.sit { 7 } == 7)
    }
}
