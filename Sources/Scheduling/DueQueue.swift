import Foundation
import HeapModule

/// What is due when: ids in the order of their dates. An id stands in it once; scheduling it
/// again moves it.
package struct DueQueue: Sendable {
    private struct Entry: Comparable, Sendable {
        var date: Date
        /// Counts up; makes the order of equal dates that of their scheduling, and tells an entry
        /// in force from one that was moved or removed.
        var ticket: UInt64
        var id: String

        static func < (left: Entry, right: Entry) -> Bool {
            (left.date, left.ticket) < (right.date, right.ticket)
        }
    }

    private var heap = Heap<Entry>()
    /// The entry in force of each id; the heap may hold older ones, which are passed over.
    private var current: [String: Entry] = [:]
    private var lastTicket: UInt64 = 0

    package init() {}

    package var count: Int { current.count }
    package var isEmpty: Bool { current.isEmpty }

    /// The date of what is due first; nil for an empty queue.
    package var earliest: Date? { heap.min?.date }

    package func date(of id: String) -> Date? { current[id]?.date }

    /// Adds an id, or moves one that is there.
    package mutating func schedule(_ id: String, at date: Date) {
        lastTicket += 1
        let entry = Entry(date: date, ticket: lastTicket, id: id)
        current[id] = entry
        heap.insert(entry)
        tidy()
    }

    package mutating func remove(_ id: String) {
        guard current.removeValue(forKey: id) != nil else { return }
        tidy()
    }

    /// Takes out what is due at `date` or before, the earliest first, at most `limit`.
    package mutating func take(due date: Date, limit: Int = .max) -> [String] {
        var due: [String] = []
        while due.count < limit, let first = heap.min, first.date <= date {
            heap.removeMin()
            current[first.id] = nil
            due.append(first.id)
            dropStale()
        }
        return due
    }

    /// Moves every date, as after a jump of the wall clock.
    package mutating func shift(by seconds: TimeInterval) {
        for id in current.keys { current[id]?.date += seconds }
        heap = Heap(current.values)
    }

    /// Keeps the first entry of the heap one in force, and the heap at most twice as long as what
    /// is in force.
    private mutating func tidy() {
        dropStale()
        if heap.count > 2 * current.count + 64 { heap = Heap(current.values) }
    }

    private mutating func dropStale() {
        while let first = heap.min, current[first.id]?.ticket != first.ticket { heap.removeMin() }
    }
}
