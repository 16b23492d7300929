import Foundation
import Model
import Testing

@testable import Scheduling

@Suite struct WindowTests {
    private let briefing = Window(
        name: "briefing", days: Set(1...5), from: 14 * 60 + 50, to: 16 * 60,
        zone: TimeZone(identifier: "Asia/Shanghai")!, every: 60)

    private func date(_ text: String) -> Date { Timestamp(iso8601: text)!.date }

    @Test(
        "A window is open in its own zone",
        arguments: [
            ("2023-11-15T14:49:59+08:00", false), ("2023-11-15T14:50:00+08:00", true),
            ("2023-11-15T15:59:59+08:00", true), ("2023-11-15T16:00:00+08:00", false),
            ("2023-11-15T06:50:00Z", true), ("2023-11-17T07:00:00Z", true),
            ("2023-11-18T07:00:00Z", false), ("2023-11-19T07:00:00Z", false),
        ])
    func open(_ text: String, _ isOpen: Bool) {
        #expect(briefing.contains(date(text)) == isOpen)
    }

    @Test(
        "A window over midnight belongs to the day on which it begins",
        arguments: [
            ("2023-11-12T23:00:00Z", false), ("2023-11-13T22:00:00Z", true),
            ("2023-11-14T01:59:00Z", true), ("2023-11-14T02:00:00Z", false),
            ("2023-11-14T23:00:00Z", false), ("2023-11-13T01:00:00Z", false),
        ])
    func night(_ text: String, _ isOpen: Bool) {
        let night = Window(days: [1], from: 22 * 60, to: 2 * 60, every: 60)
        #expect(night.contains(date(text)) == isOpen)
    }

    @Test(
        "A window keeps to the clock on the wall when summer time comes and goes",
        arguments: [
            ("2024-03-08T13:30:00-05:00", true), ("2024-03-11T13:30:00-04:00", true),
            ("2024-03-11T13:30:00-05:00", false), ("2024-11-04T13:30:00-05:00", true),
        ])
    func summer(_ text: String, _ isOpen: Bool) {
        let press = Window(
            days: Set(1...5), from: 13 * 60, to: 14 * 60,
            zone: TimeZone(identifier: "America/New_York")!, every: 60)
        #expect(press.contains(date(text)) == isOpen)
    }

    private func polls(_ plan: Plan, from start: Date, to end: Date) -> [Date] {
        var state = PollState(id: "a", url: "u", nextPoll: Timestamp(start))
        var polls: [Date] = []
        while state.nextPoll.date < end {
            let now = state.nextPoll.date
            polls.append(now)
            state =
                advanced(
                    state, after: .notModified(Freshness()), plan: plan, at: now, jitter: 0.5
                ).state
        }
        return polls
    }

    @Test(
        "No interval sleeps through a window",
        arguments: [
            Source.Interval.every(6 * 3600), .suggested, .between(atLeast: 30, atMost: 6 * 3600),
        ])
    func awake(_ interval: Source.Interval) {
        let plan = Plan(interval, windows: [briefing])
        let polls = polls(
            plan, from: date("2023-11-15T08:00:00+08:00"), to: date("2023-11-15T22:00:00+08:00"))
        let open = date("2023-11-15T14:50:00+08:00")
        let inside = polls.filter { $0 >= open && $0 < open + 70 * 60 }
        #expect(inside.count >= 65)
        #expect(inside[0] < open + 61)
        if case .every = interval { #expect(polls.count - inside.count <= 4) }
    }

    @Test func `on other days nobody is in a hurry`() {
        let plan = Plan(.every(6 * 3600), windows: [briefing])
        let polls = polls(
            plan, from: date("2023-11-18T00:00:00+08:00"), to: date("2023-11-20T00:00:00+08:00"))
        #expect(polls.count <= 9)
    }

    @Test func `the next poll says that it is in a window, and what is awaited`() {
        let awaited = Awaited(.pending, since: Timestamp(date("2023-11-03T07:00:00Z")))
        let state = PollState(id: "a", url: "u", nextPoll: Timestamp(date("2023-11-15T07:00:00Z")))
        let plan = Plan(.between(atLeast: 60, atMost: 3600), windows: [briefing], awaited: awaited)
        let why = advanced(
            state, after: .notModified(Freshness()), plan: plan, at: state.nextPoll.date, jitter: 0
        ).state.pace
        #expect(why == "briefing window, something pending for 12 days")
    }

    @Test func `a failure in a window backs off from the window's pace`() {
        var state = PollState(id: "a", url: "u", nextPoll: Timestamp(date("2023-11-15T07:00:00Z")))
        state.failures = 1
        let next = advanced(
            state, after: .failed(reason: "timeout"),
            plan: Plan(.every(6 * 3600), windows: [briefing]), at: state.nextPoll.date, jitter: 0)
        #expect(next.state.nextPoll.date == state.nextPoll.date + 120)
    }

    @Test func `a window without a name is told by its hours`() {
        let window = Window(from: 60, to: 1440, zone: .gmt, every: 60)
        #expect(window.words == "window 01:00–24:00 GMT")
    }
}

@Suite struct SkippedHourTests {
    private let monday = Date(timeIntervalSince1970: 1_699_833_600)

    private func next(_ skipped: SkippedHours?, _ interval: Source.Interval, hour: Double) -> Double
    {
        let now = monday + hour * 3600
        var state = PollState(id: "a", url: "u", nextPoll: Timestamp(now))
        state.freshness.skipped = skipped
        let next = nextPoll(
            after: .notModified(Freshness()), of: state, plan: Plan(interval), at: now, jitter: 0)
        return next.date.timeIntervalSince(monday) / 3600
    }

    @Test func `a feed isn't asked in the hours and on the days that it skips`() {
        let night = SkippedHours(hours: [0, 1, 2, 3], days: [])
        #expect(next(night, .suggested, hour: 23.9) == 28)
        #expect(next(night, .suggested, hour: 12) == 12.25)
        let weekend = SkippedHours(hours: [], days: [5, 6])
        #expect(next(weekend, .suggested, hour: 4 * 24) == 4 * 24 + 0.25)
        #expect(next(weekend, .suggested, hour: 5 * 24 - 0.1) == 6 * 24, "a day is the longest")
    }

    @Test func `a user's interval is not steered by it`() {
        let night = SkippedHours(hours: [0, 1, 2, 3], days: [])
        #expect(next(night, .every(900), hour: 0) == 0.25)
        #expect(next(night, .between(atLeast: 900, atMost: 3600), hour: 0) == 0.25)
    }

    @Test func `what skips nothing, or all, is no wish`() {
        #expect(SkippedHours(hours: [], days: []) == nil)
        #expect(SkippedHours(hours: Set(0...23), days: []) == nil)
        #expect(SkippedHours(hours: [], days: Set(0...6)) == nil)
        #expect(SkippedHours(hours: [24, -1], days: [9]) == nil)
    }
}
