import Comparing
import Model
import Testing

@Suite struct CommitmentTests {
    private let desk = Desk()

    private func exit(
        _ url: String, _ time: String, _ year: String?, _ stance: Commitment.Stance = .made
    ) -> Paper {
        let text =
            "Norland (\(time), \(url)) speaks of ending coal \(year.map { "by " + $0 } ?? "")."
        return paper(url, time, text).commitment(
            ["ND"], "end", "use of coal", "speaks of ending coal",
            deadline: year.map { Deadline(.by, $0) }, stance: stance)
    }

    @Test func `a deadline that moves is told with both dates`() throws {
        #expect(try desk.events(exit("a.example", "2020-12-04", "2038")) == ["commitment.made"])
        #expect(try desk.events(exit("b.example", "2021-06-10", "2038")) == [])
        let earlier = try desk.read(exit("c.example", "2022-01-07", "2033")).changes
        #expect(earlier.map(\.event) == [.commitmentStrengthened])
        #expect(
            earlier.first?.differences
                == [.init(slot: "deadline", before: "by 2038", after: "by 2033")])
        #expect(earlier.first?.previous?.quote == "speaks of ending coal")
        #expect(try desk.events(exit("d.example", "2022-01-08", "2038")) == [])
        #expect(try desk.events(exit("e.example", "2022-02-08", nil)) == [])
        #expect(
            try desk.events(exit("f.example", "2023-03-02", "2033", .reaffirmed))
                == ["commitment.reaffirmed"])
        #expect(try desk.events(exit("g.example", "2023-03-03", "2033", .reaffirmed)) == [])
        #expect(try desk.events(exit("h.example", "2024-03-03", "2040")) == ["commitment.weakened"])
    }

    private func cut(
        _ url: String, _ time: String, _ value: Quantity?, by year: String? = "2035",
        _ stance: Commitment.Stance = .made
    ) -> Paper {
        let text = "Norland (\(time), \(url)) will cut its emissions, it said."
        return paper(url, time, text).commitment(
            ["ND"], "cut", "greenhouse gas emissions", "will cut its emissions", value: value,
            unit: value == nil ? nil : "%", deadline: year.map { Deadline(.by, $0) },
            stance: stance)
    }

    @Test(arguments: [
        (Quantity(60), "2035", "commitment.strengthened"),
        (Quantity(53, 61), "2035", "commitment.strengthened"),
        (Quantity(40), "2035", "commitment.weakened"),
        (Quantity(50), "2030", "commitment.strengthened"),
        (Quantity(50), "2040", "commitment.weakened"),
        (Quantity(90), "2050", "commitment.made"),
        (Quantity(40, 60), "2035", nil),
        (Quantity(50), "2035", nil),
    ])
    func `slots decide what a cut is against the one before`(
        value: Quantity, year: String, event: String?
    ) throws {
        #expect(
            try desk.events(cut("a.example", "2024-01-01", Quantity(50))) == ["commitment.made"])
        let events = try desk.events(cut("b.example", "2025-01-01", value, by: year))
        #expect(events == (event.map { [$0] } ?? []))
    }

    @Test func `slots that move both ways are a change`() throws {
        try desk.read(cut("a.example", "2024-01-01", Quantity(50)))
        let events = try desk.events(
            cut("b.example", "2025-01-01", Quantity(60), by: "2040", .changed))
        #expect(events == ["commitment.changed"])
    }

    @Test func `a report that leaves slots out is no change`() throws {
        try desk.read(cut("a.example", "2024-01-01", Quantity(50)))
        #expect(try desk.events(cut("b.example", "2025-01-01", nil, by: nil)) == [])
    }

    @Test func `an older form that comes late is history`() throws {
        try desk.read(cut("a.example", "2024-01-01", Quantity(50)))
        var old = cut("b.example", "2025-01-01", Quantity(30))
        old.document.published = day("2023-01-01")
        #expect(try desk.events(old) == [])
    }

    @Test func `what is asked is silent, what is rejected counts only where it was known`() throws {
        #expect(try desk.events(exit("a.example", "2020-01-01", "2030", .asked)) == [])
        #expect(try desk.events(exit("b.example", "2020-02-01", "2030", .rejected)) == [])
        let desk = Desk()
        try desk.read(exit("a.example", "2020-01-01", "2030"))
        #expect(
            try desk.events(exit("b.example", "2020-02-01", "2030", .rejected))
                == ["commitment.dropped"])
        #expect(try desk.events(exit("c.example", "2020-02-01", "2030", .dropped)) == [])
        #expect(try desk.events(exit("d.example", "2020-06-01", "2030")) == [])
    }

    @Test func `a commitment is dropped only when it is said, known before or not`() throws {
        #expect(
            try desk.events(exit("a.example", "2020-01-01", nil, .dropped))
                == ["commitment.dropped"])
        #expect(try desk.events(exit("b.example", "2020-01-02", nil, .dropped)) == [])
    }

    @Test func `a phase-down after a phase-out is weaker`() throws {
        try desk.read(
            paper("a.example", "2024-01-01", "Norland will phase out coal power, it said.")
                .commitment(["ND"], "phase out", "coal power", "will phase out coal power"))
        let events = try desk.events(
            paper("b.example", "2024-02-01", "Norland will phase down coal power, it said now.")
                .commitment(["ND"], "phase down", "coal power", "will phase down coal power"))
        #expect(events == ["commitment.weakened"])
    }

    @Test func `a translation is the same commitment`() throws {
        try desk.read(
            paper(
                "a.example", "2024-01-01",
                "Norland strives to peak carbon dioxide emissions before 2030."
            )
            .commitment(
                ["ND"], "peak", "carbon dioxide emissions", "strives to peak",
                deadline: Deadline(.before, "2030"), modality: .hedged))
        for (number, (action, object)) in [
            ("达到", "二氧化碳排放峰值"), ("达峰", "碳排放"), ("实现", "碳达峰"), ("peak", "emissions"),
        ].enumerated() {
            let again = paper("b.example/\(number)", "2024-02-01", "北国力争2030年前达峰。\(number)")
                .commitment(
                    ["ND"], action, object, "力争2030年前达峰", deadline: Deadline(.before, "2030"))
            #expect(try desk.events(again) == [])
        }
    }

    @Test func `around a year is weaker than before it`() throws {
        func peak(_ url: String, _ time: String, _ relation: Deadline.Relation) -> Paper {
            paper(url, time, "Norland peaks \(relation.rawValue) 2030 \(url).").commitment(
                ["ND"], "peak", "carbon dioxide emissions", "Norland peaks",
                deadline: Deadline(relation, "2030"))
        }
        try desk.read(peak("a.example", "2015-01-01", .around))
        #expect(
            try desk.events(peak("b.example", "2020-01-01", .before)) == ["commitment.strengthened"]
        )
        #expect(try desk.events(peak("c.example", "2020-03-01", .by)) == [])
    }

    @Test func `a joint undertaking is not that of one of its parties`() throws {
        func triple(_ url: String, _ actors: [ActorID]) -> Paper {
            paper(url, "2024-01-01", "They triple renewable capacity by 2030, \(url).").commitment(
                actors, "triple", "renewable capacity", "triple renewable capacity",
                deadline: Deadline(.by, "2030"))
        }
        #expect(try desk.events(triple("a.example", ["ND"])) == ["commitment.made"])
        #expect(try desk.events(triple("b.example", ["ND", "SD"])) == ["commitment.made"])
        #expect(try desk.events(triple("c.example", ["ND", "SD"])) == [])
        #expect(try desk.events(triple("d.example", ["SD"])) == [])
    }

    @Test func `a document that tells old and new brings one change`() throws {
        try desk.read(cut("a.example", "2024-01-01", Quantity(50)))
        let both = paper("b.example", "2025-01-01", "Norland will cut 60%. It was 50% before.")
            .commitment(
                ["ND"], "cut", "greenhouse gas emissions", "will cut 60%", value: Quantity(60),
                unit: "%", deadline: Deadline(.by, "2035")
            )
            .commitment(
                ["ND"], "cut", "greenhouse gas emissions", "It was 50%", value: Quantity(50),
                unit: "%", deadline: Deadline(.by, "2035"))
        #expect(try desk.events(both) == ["commitment.strengthened"])
    }

    @Test func `targets for two years live side by side`() throws {
        try desk.read(cut("a.example", "2024-01-01", Quantity(60), by: "2035"))
        #expect(
            try desk.events(cut("b.example", "2024-01-01", Quantity(73), by: "2040"))
                == ["commitment.made"])
        #expect(try desk.events(cut("c.example", "2024-02-01", Quantity(60), by: "2035")) == [])
        #expect(try desk.events(cut("d.example", "2024-02-01", Quantity(73), by: "2040")) == [])
    }

    @Test func `the press paraphrases how firmly something is meant`() throws {
        try desk.read(cut("a.example", "2024-01-01", Quantity(50)))
        var soft = cut("b.example", "2024-02-01", Quantity(50))
        soft.findings.commitments[0].modality = .aimed
        #expect(try desk.events(soft) == [])
    }
}
