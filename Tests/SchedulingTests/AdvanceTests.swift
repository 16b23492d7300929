import Foundation
import Model
import Testing

@testable import Scheduling

@Suite struct LadderTests {
    @Test func `a page is polled five times, and then no more`() {
        var life = Life(parent: "source")
        var waits: [Seconds] = []
        while !life.state.isPaused {
            life.poll(read)
            if !life.state.isPaused { waits.append(life.wait) }
        }
        #expect(waits == [3600, 86_400, 7 * 86_400, 30 * 86_400])
        #expect(life.state.rung == 5)
    }

    @Test func `a failure keeps a page on its rung and doesn't wait for the next one`() {
        var life = Life(parent: "source")
        life.poll(read, broken)
        #expect(life.state.rung == 1)
        #expect(life.wait == 60)
        life.poll(read)
        #expect(life.wait == 86_400)
    }

    @Test func `a page that is missing twice is given up`() {
        var life = Life(parent: "source")
        life.poll(read, .missing)
        #expect(!life.state.isPaused)
        life.poll(.missing)
        #expect(life.state.isPaused)
    }

    @Test func `a page that only fails is given up some time`() {
        var life = Life(parent: "source")
        for _ in 1..<Pace.pagePatience { life.poll(broken) }
        #expect(!life.state.isPaused)
        life.poll(broken)
        #expect(life.state.isPaused)
    }

    @Test func `a sitemap is polled as its source is, and given up only where it is missing`() {
        var life = Life(parent: "s", isSitemap: true)
        for _ in 0..<20 {
            life.poll(read)
            #expect(life.wait == 60)
        }
        for _ in 0..<20 { life.poll(broken) }
        #expect(!life.state.isPaused)
        #expect(life.changes.allSatisfy { $0 == nil })
        life.poll(.missing, .missing)
        #expect(life.state.isPaused)
    }

    @Test func `a source has no ladder`() {
        var life = Life()
        for _ in 0..<10 { life.poll(read) }
        #expect(life.state.rung == 0 && !life.state.isPaused)
    }
}

@Suite struct MemoryTests {
    @Test func `the next poll falls on a whole second, never too early`() {
        var life = Life()
        life.now += 0.25
        life.state.nextPoll = Timestamp(life.now - 1000)
        life.poll(read)
        #expect(life.wait == 60.75)
    }

    @Test func `a short interval keeps its beat`() {
        var life = Life()
        life.interval = .every(1)
        let start = life.now
        for _ in 0..<100 {
            life.poll(.notModified(Freshness()))
            // The poll itself took a while.
            life.now += 0.4
        }
        #expect(life.state.nextPoll.date == start + 100)
    }

    @Test func `what a 304 leaves out still holds`() {
        var life = Life()
        life.interval = .suggested
        life.poll(.accepted(Freshness(maxAge: 600, feedInterval: 1200)))
        #expect(life.wait == 1200)
        life.poll(.notModified(Freshness()))
        #expect(life.state.freshness == Freshness(maxAge: 600, feedInterval: 1200))
        life.poll(.notModified(Freshness(maxAge: 1800)))
        #expect(life.wait == 1800)
        life.poll(.unchanged(Freshness()))
        #expect(life.state.freshness == Freshness(feedInterval: 1200))
        life.poll(.accepted(Freshness()))
        #expect(life.state.freshness == Freshness())
    }

    @Test func `an adaptive interval shortens with news and lengthens without`() {
        var life = Life()
        life.interval = .between(atLeast: 60, atMost: 400)
        life.poll(read)
        #expect(life.wait == 60)
        life.poll(.unchanged(Freshness()), .unchanged(Freshness()), .notModified(Freshness()))
        #expect((200...205).contains(life.wait))
        for _ in 0..<5 { life.poll(.notModified(Freshness())) }
        #expect(life.wait == 400)
        life.poll(read)
        #expect(life.wait == 200)
        life.poll(broken, read)
        #expect(life.wait == 60)
    }

    @Test func `validators are sent while they are fresh, and in full once a day`() {
        var life = Life()
        life.interval = .every(3600)
        #expect(!isConditional(life.state, at: life.now))
        life.poll(read)
        life.state.validators = Validators(etag: "\"1\"")
        #expect(!isConditional(life.state, at: life.now), "there is no stored body")
        life.state.bodyHash = "ab"
        var conditional = 0
        while isConditional(life.state, at: life.state.nextPoll.date), conditional < 100 {
            life.poll(.notModified(Freshness()))
            conditional += 1
        }
        #expect(conditional == 23)
        life.poll(.unchanged(Freshness()))
        #expect(isConditional(life.state, at: life.now))
        #expect(!isConditional(life.state, at: life.now - 10), "the clock was set back")
    }

    @Test func `a state without validators is never asked conditionally`() {
        var state = PollState(id: "a", url: "u", nextPoll: Timestamp(seconds: 0))
        (state.bodyHash, state.lastFull) = ("ab", Timestamp(seconds: 0))
        #expect(!isConditional(state, at: Date(timeIntervalSince1970: 1)))
    }
}

@Suite struct SpreadTests {
    private let now = Date(timeIntervalSince1970: 1_700_000_000)

    @Test func `a start is spread by a second for each hundred`() {
        let states = (0..<1000).map {
            PollState(id: String($0), url: "u", nextPoll: Timestamp(now))
        }
        let delays = spread(states, at: now).map { $0.nextPoll.date.timeIntervalSince(now) }
        #expect(delays.count { $0 == 0 } == 100)
        #expect(delays.max() == 9)
        #expect(Dictionary(grouping: delays) { $0 }.values.allSatisfy { $0.count == 100 })
    }

    @Test func `what a clock put far ahead that was wrong is due`() {
        var state = PollState(id: "a", url: "u", nextPoll: Timestamp(now + 1e8))
        state.lastPoll = Timestamp(now + 1e8 - 600)
        #expect(spread([state], at: now)[0].nextPoll == Timestamp(now))
        state.lastPoll = Timestamp(now - 600)
        #expect(spread([state], at: now)[0].nextPoll == Timestamp(now + 1e8))
    }

    @Test func `the longest due comes first, and what isn't due keeps its time`() {
        var states = (0..<150).map {
            PollState(id: String($0), url: "u", nextPoll: Timestamp(now - 10))
        }
        states[149].nextPoll = Timestamp(now - 1000)
        states[0].nextPoll = Timestamp(now + 500)
        let result = spread(states, at: now)
        #expect(result.map(\.id) == states.map(\.id))
        #expect(result[149].nextPoll == Timestamp(now))
        #expect(result[0].nextPoll == Timestamp(now + 500))
        #expect(result[148].nextPoll == Timestamp(now + 1))
    }
}
