import Foundation
import Model
import Testing

@testable import Scheduling

/// A page that was read, but in which most of its words are missing.
@Suite struct DoubtTests {
    @Test func `three looks without its words are told once, and so is their return`() {
        var life = Life()
        life.poll(read, .doubted, .doubted, read, .doubted, .doubted, .doubted, .doubted, read)
        #expect(life.changes.prefix(6).allSatisfy { $0 == nil })
        #expect(life.changes.dropFirst(6) == [.failing(reason: "structure"), nil, .recovered])
        #expect(life.state.doubt == nil)
        #expect(life.state.note == nil)
    }

    @Test func `a source that wasn't well stays so while its words are missing`() {
        var life = Life()
        life.poll(broken, broken, broken, .doubted, read)
        #expect(life.changes.suffix(3) == [.failing(reason: "status"), nil, .recovered])
    }

    @Test func `the next look asks for the whole`() {
        var life = Life()
        (life.state.bodyHash, life.state.validators) = ("ab", Validators(etag: "1"))
        life.poll(.doubted)
        #expect(life.state.bodyHash == nil)
        #expect(!isConditional(life.state, at: life.now))
    }

    @Test func `a page stays on its rung, and is looked at three times in a day`() throws {
        var life = Life(parent: "a")
        life.poll(read, read, read, read)
        let rung = life.state.rung
        life.poll(.doubted, .doubted, .doubted)
        #expect(life.state.rung == rung)
        #expect(life.wait == Pace.doubtful)
        #expect(life.changes.allSatisfy { $0 == nil })
        let doubt = try #require(life.state.doubt)
        #expect(doubt.looks == 3)
        #expect(!doubt.ends(at: life.now))
        #expect(doubt.ends(at: life.state.nextPoll.date))
    }

    @Test func `a day alone proves nothing without three looks`() {
        let now = Date(timeIntervalSince1970: 1_700_000_000)
        let doubt = Doubt(since: Timestamp(now), looks: 1)
        #expect(!doubt.ends(at: now + 10 * Pace.doubt))
    }

    @Test func `a page that is gone or given up is in doubt no more`() {
        var life = Life(parent: "a")
        life.poll(read, .doubted, .missing, .missing)
        #expect(life.state.isPaused)
        #expect(life.state.doubt == nil)
    }

    @Test func `a source fails while many of its pages are in doubt`() {
        var life = Life()
        life.pagesInDoubt = Pace.doubtfulPages - 1
        life.poll(read)
        life.pagesInDoubt += 1
        life.poll(read, read)
        #expect(life.state.note == "most of the words of 3 of its pages are missing")
        life.pagesInDoubt = 0
        life.poll(.notModified(Freshness()))
        #expect(life.changes == [nil, .failing(reason: "structure"), nil, .recovered])
    }
}
