import Model
import Testing

@testable import Storing

@Suite struct HostTests {
    private let folder = Folder()

    @Test func `what is known of a host is replaced, and forgotten days later`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        let first = HostState(name: "a.example", day: 100, used: 7, heldUntil: noon)
        try await ledger.record(
            hosts: [first, HostState(name: "b.example", day: 100, used: 1)], on: 100)
        let later = HostState(name: "a.example", day: 101, used: 1)
        try await ledger.record(hosts: [later], on: 100)
        #expect(
            try await ledger.hostStates() == [
                later, HostState(name: "b.example", day: 100, used: 1),
            ])
        try await ledger.record(hosts: [HostState(name: "c.example", day: 103, used: 2)], on: 103)
        #expect(try await ledger.hostStates().map(\.name) == ["a.example", "c.example"])
        try await ledger.record(hosts: [], on: 103)
        #expect(try await ledger.hostStates().count == 2)
    }

    @Test func `pages at the end of their ladder are not loaded again`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.record([
            PollState(id: "s", url: "s", nextPoll: noon, lastPoll: noon, isPaused: true),
            PollState(id: "p", url: "p", parent: "s", nextPoll: noon, lastPoll: noon),
            PollState(
                id: "done", url: "d", parent: "s", nextPoll: noon, lastPoll: noon, isPaused: true),
        ])
        #expect(try await ledger.livePollStates().map(\.id).sorted() == ["p", "s"])
        #expect(try await ledger.sourceStates().map(\.id) == ["s"])
    }
}
