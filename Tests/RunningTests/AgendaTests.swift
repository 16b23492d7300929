import Foundation
import Model
import Testing

@testable import Running

@Suite struct AgendaTests {
    private let clock = StoryClock(Date(timeIntervalSince1970: 1_700_000_000))

    private func state(_ id: String, in seconds: Double) -> PollState {
        PollState(
            id: id, url: "https://\(id).example/", nextPoll: Timestamp(clock.now + seconds))
    }

    @Test func `what is due is handed out once, the longest due first`() async {
        let agenda = Agenda(clock: clock)
        await agenda.add([state("late", in: 0), state("early", in: -5), state("later", in: 60)])
        #expect(await agenda.take(limit: 10).map(\.id) == ["early", "late"])
        #expect(await agenda.take(limit: 10).isEmpty)
    }

    @Test func `no more than the limit is in flight`() async {
        let agenda = Agenda(clock: clock)
        await agenda.add((0..<5).map { state("s\($0)", in: 0) })
        let first = await agenda.take(limit: 2)
        #expect(first.count == 2)
        #expect(await agenda.take(limit: 2).isEmpty)
        await agenda.finish(first[0], and: [])
        #expect(await agenda.take(limit: 2).count == 1)
    }

    @Test func `the alarm rings when the earliest is due`() async {
        let agenda = Agenda(clock: clock)
        await agenda.add([state("s", in: 30)])
        clock.advance(to: clock.now + 30)
        for await _ in agenda.ticks { break }
        #expect(await agenda.take(limit: 1).map(\.id) == ["s"])
    }

    @Test func `a sitemap that its index leaves out rests, in flight or not`() async {
        let agenda = Agenda(clock: clock)
        var states = [state("a", in: 0), state("b", in: 0)]
        for index in states.indices { states[index].isSitemap = true }
        await agenda.add(states)
        #expect(await agenda.take(limit: 1).map(\.id) == ["a"])
        for index in states.indices { states[index].isPaused = true }
        await agenda.add(states)
        #expect(await agenda.turn(of: "a") == true)
        #expect(await agenda.turn(of: "a") == nil)
        #expect(await agenda.turn(of: "b") == nil)
        await agenda.finish(states[0], and: [])
        #expect(await agenda.take(limit: 9).isEmpty)
    }

    @Test func `it is idle once what was due came back`() async {
        let agenda = Agenda(clock: clock)
        await agenda.add([state("s", in: 0)])
        let due = await agenda.take(limit: 1)
        async let idle: Void = agenda.idle()
        await agenda.finish(state("s", in: 60), and: [])
        await idle
        #expect(due.count == 1)
    }

    @Test func `a paused state is not polled again`() async {
        let agenda = Agenda(clock: clock)
        await agenda.add([state("s", in: 0)])
        var paused = await agenda.take(limit: 1)[0]
        paused.isPaused = true
        await agenda.finish(paused, and: [])
        clock.advance(to: clock.now + 86400)
        #expect(await agenda.take(limit: 1).isEmpty)
    }

    @Test func `what is brought forward comes sooner, never later, and also from a flight`() async {
        let agenda = Agenda(clock: clock)
        await agenda.add([state("a", in: 60), state("b", in: 5), state("c", in: 0)])
        _ = await agenda.take(limit: 1)
        await agenda.hasten("a", to: clock.now + 10)
        await agenda.hasten("b", to: clock.now + 10)
        await agenda.hasten("c", to: clock.now + 7)
        await agenda.hasten("nobody", to: clock.now)
        await agenda.finish(state("c", in: 60), and: [])
        clock.advance(to: clock.now + 6)
        #expect(await agenda.take(limit: 9).map(\.id) == ["b"])
        clock.advance(to: clock.now + 4)
        #expect(await agenda.take(limit: 9).map(\.id) == ["c", "a"])
    }

    @Test func `what came too late for the next poll brings the one after it forward`() async {
        let agenda = Agenda(clock: clock)
        await agenda.add([state("a", in: 60)])
        await agenda.hasten("a", to: clock.now + 1)
        await agenda.hasten("a", to: clock.now + 2)
        clock.advance(to: clock.now + 1)
        #expect(await agenda.take(limit: 9).map(\.id) == ["a"])
        await agenda.finish(state("a", in: 60), and: [])
        clock.advance(to: clock.now + 1)
        #expect(await agenda.take(limit: 9).map(\.id) == ["a"])
    }

    @Test(.timeLimit(.minutes(1))) func `a folder tells of a file once it is whole`() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "watch-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["one", "two"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true)
        }
        let watch = FolderWatch([
            "one": folder.path + "/one", "two": folder.path + "/two", "none": "/nowhere",
        ])
        try Data("News.".utf8).write(to: folder.appending(path: "draft"))
        try FileManager.default.moveItem(
            at: folder.appending(path: "draft"), to: folder.appending(path: "two/moved.txt"))
        var arrivals = watch.arrivals.makeAsyncIterator()
        #expect(await arrivals.next() == "two")
        try Data("News.".utf8).write(to: folder.appending(path: "one/written.txt"))
        #expect(await arrivals.next() == "one")
    }
}
