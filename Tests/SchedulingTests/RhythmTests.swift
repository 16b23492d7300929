import Foundation
import Model
import Testing

@testable import Scheduling

/// Monday 2023-11-13, midnight in UTC.
private let monday = Date(timeIntervalSince1970: 1_699_833_600)
private let hour: Seconds = 3600
private let day: Seconds = 86_400

/// A briefing at 15:00 in Beijing on working days, for so many weeks before `monday`.
private func briefings(weeks: Int = 3, offset: Int? = 8 * 3600) -> [Timestamp] {
    (1...weeks).flatMap { week in
        (0..<5).map { weekday in
            let date = monday + Double(weekday) * day - Double(week) * 7 * day + 7 * hour
            return Timestamp(seconds: Int64(date.timeIntervalSince1970), offset: offset)
        }
    }
}

private func state(_ times: [Timestamp], at now: Date = monday) -> PollState {
    var state = PollState(id: "a", url: "u", nextPoll: Timestamp(now))
    state.rhythm = Rhythm.learned(nil, from: times, at: now)
    return state
}

@Suite struct RhythmTests {
    private let bounds = Source.Interval.between(atLeast: 60, atMost: 3600)

    private func pacemaker(
        _ state: PollState, awaited: Awaited? = nil, affordable: Seconds? = nil
    ) -> Pacemaker {
        Pacemaker(
            Plan(bounds, awaited: awaited, affordable: affordable), of: state, learning: nil)
    }

    @Test("A briefing is polled closely in its hour, on each working day", arguments: 0..<5)
    func busy(_ weekday: Int) {
        let pacemaker = pacemaker(state(briefings()))
        let midnight = monday + Double(weekday) * day
        #expect(pacemaker.tempo(at: midnight + 7 * hour + 600).interval <= 75)
        #expect(pacemaker.tempo(at: midnight + 17 * hour).interval == 3600)
        #expect(pacemaker.tempo(at: midnight + 6.5 * hour).interval < 120, "the hour before")
    }

    @Test func `the weekend is quiet`() {
        let pacemaker = pacemaker(state(briefings()))
        for weekday in [5.0, 6] {
            #expect(pacemaker.tempo(at: monday + weekday * day + 7 * hour).interval == 3600)
        }
    }

    @Test func `two briefings tell of the third`() {
        let times =
            briefings(weeks: 1).prefix(2) + [
                Timestamp(monday - 3 * day), Timestamp(monday - 4 * day),
            ]
        let interval = pacemaker(state(Array(times))).tempo(at: monday + 2 * day + 7 * hour)
        #expect(interval.interval < 180)
    }

    @Test func `summer time moves the hour with the source's clock`() {
        let winter = briefings().map { Timestamp(seconds: $0.seconds, offset: -5 * 3600) }
        var known = state(winter)
        // One more item, now an hour ahead, moves the zone.
        let last = Timestamp(seconds: winter.max()!.seconds + 3 * 86400, offset: -4 * 3600)
        known.rhythm = Rhythm.learned(known.rhythm, from: [last], at: monday + 3 * day)
        let pacemaker = pacemaker(known)
        #expect(pacemaker.tempo(at: monday + 6.5 * hour).interval < 80)
    }

    @Test func `nobody sleeps through a briefing, and nobody polls all night`() {
        let pacemaker = pacemaker(state(briefings()))
        var date = monday + 2 * day
        var polls: [Date] = []
        while date < monday + 3 * day {
            date = pacemaker.next(after: date)
            polls.append(date)
        }
        let briefing = monday + 2 * day + 7 * hour
        let inside = polls.filter { $0 >= briefing && $0 < briefing + hour }
        #expect(inside.count >= 50)
        #expect(polls.count < 220)
        #expect(polls.count { $0 >= briefing + 4 * hour } <= 14)
        #expect(inside.first! < briefing + 75)
    }

    @Test func `a time counts once however often its feed is read`() {
        let times = briefings()
        let once = Rhythm.learned(nil, from: times, at: monday)
        #expect(Rhythm.learned(once, from: times, at: monday) == once)
        #expect(once?.count == 15)
    }

    @Test func `an hour counts once however much it brought`() {
        let times = (0..<50).map { Timestamp(monday - day + Double($0)) }
        #expect(Rhythm.learned(nil, from: times, at: monday)?.count == 1)
    }

    @Test func `dates to come and dates long past teach nothing`() {
        let times = [Timestamp(monday + 10), Timestamp(monday - 80 * day)]
        #expect(Rhythm.learned(nil, from: times, at: monday) == nil)
    }

    @Test func `a new habit replaces an old one`() {
        var rhythm = Rhythm.learned(nil, from: briefings(), at: monday)
        for week in 0..<16 {
            for weekday in 0..<5 {
                let date = monday + Double(week * 7 + weekday) * day + 13 * hour
                rhythm = Rhythm.learned(rhythm, from: [Timestamp(date)], at: date)
            }
        }
        var known = state([])
        known.rhythm = rhythm
        let pacemaker = pacemaker(known)
        let wednesday = monday + (16 * 7 + 2) * day
        #expect(pacemaker.tempo(at: wednesday + 13 * hour).interval < 75)
        #expect(pacemaker.tempo(at: wednesday + 7 * hour).interval > 200)
    }

    @Test func `years leave its size and its numbers within bounds`() {
        var rhythm: Rhythm?
        for hours in 0..<20_000 {
            let date = monday + Double(hours) * 5 * hour
            rhythm = Rhythm.learned(rhythm, from: [Timestamp(date)], at: date)
        }
        #expect(rhythm?.hours.count == 168)
        #expect(rhythm?.hours.allSatisfy { $0.isFinite && $0 < 10_000 } == true)
        #expect(rhythm!.text.utf8.count < 168 * 16 + 80)
        #expect(Rhythm(text: rhythm!.text)?.text == rhythm!.text)
    }

    @Test func `what is no rhythm is none`() {
        for text in ["", "1 2 3", "2 0 0 0 0 0", "1 0 0 0 0 0 500:1", "1 0 0 0 0 0 5:x"] {
            #expect(Rhythm(text: text) == nil)
        }
    }

    @Test func `something awaited makes it four times as frequent, never beyond its bound`() {
        let known = state(briefings())
        let awaited = Awaited(.pending, since: Timestamp(monday - 12 * day))
        let pacemaker = pacemaker(known, awaited: awaited)
        let night = pacemaker.tempo(at: monday + 17 * hour)
        #expect(night.interval == 900)
        #expect(night.reasons == ["a quiet hour", "something pending for 12 days"])
        #expect(pacemaker.tempo(at: monday + 7 * hour).interval == 60)
    }

    @Test func `the host's budget makes it less frequent, never beyond its bound`() {
        let known = state(briefings())
        let busy = monday + 7 * hour
        #expect(pacemaker(known, affordable: 300).tempo(at: busy).interval == 300)
        #expect(pacemaker(known, affordable: 9000).tempo(at: busy).interval == 3600)
    }

    @Test func `why a poll is next is told`() {
        let known = state(briefings(), at: monday + 7 * hour)
        let next = nextPoll(
            after: .accepted(Freshness()), of: known, plan: Plan(bounds),
            at: monday + 7 * hour, jitter: 0)
        #expect(next.why == "one of its busy hours")
    }
}

@Suite struct AdaptiveBoundTests {
    /// Random sources with random lives: what is promised holds for each.
    @Test(
        "Never sooner than at least, never later than at most", arguments: UInt64(1)...60)
    func bounds(_ seed: UInt64) {
        var dice = Dice(seed)
        let least = dice.seconds(1, 600).rounded()
        let most = least + dice.seconds(0, 90_000).rounded()
        let times = (0..<Int(dice.seconds(0, 60))).map { _ in
            Timestamp(monday - dice.seconds(0, 50 * day))
        }
        var life = state(times)
        let window = Window(
            days: [1, 3, 6], from: 600, to: 90, zone: TimeZone(identifier: "America/New_York")!,
            every: least + dice.seconds(0, most - least).rounded(.down))
        var now = monday
        for _ in 0..<60 {
            let plan = Plan(
                .between(atLeast: least, atMost: most),
                windows: dice.isHeads ? [window] : [],
                awaited: dice.isHeads ? Awaited(.expected, since: Timestamp(monday)) : nil,
                affordable: dice.isHeads ? dice.seconds(0, 2 * most) : nil)
            let outcome: PollOutcome =
                dice.isHeads
                ? .accepted(Freshness(maxAge: dice.seconds(0, 99_999))) : .notModified(Freshness())
            life =
                advanced(
                    life, after: outcome, plan: plan, at: now, jitter: dice.seconds(0, 0.999)
                ).state
            let wait = life.nextPoll.date.timeIntervalSince(now)
            #expect(wait >= least && wait <= most, "\(least)…\(most): \(wait)")
            now = life.nextPoll.date
            if dice.isHeads {
                life.rhythm = Rhythm.learned(life.rhythm, from: [Timestamp(now)], at: now)
            }
        }
    }
}

/// Numbers that are the same at every run.
struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func seconds(_ low: Double, _ high: Double) -> Double {
        low + (high - low) * Double(next() >> 11) / Double(1 << 53)
    }

    var isHeads: Bool { mutating get { seconds(0, 1) < 0.5 } }
}
