import Comparing
import Model
import Testing

@Suite struct OverdueTests {
    private let desk = Desk()

    @Test func `an expected act that doesn't come is overdue once`() throws {
        let expected = paper(
            "w.example/1", "2024-05-01", "Norland will publish a white paper on soil."
        )
        .act(
            .whitePaper, .expected, ["ND"], "will publish", about: "soil",
            expected: Deadline(.by, "2024-05-10"))
        try desk.read(expected)
        #expect(try desk.overdue(at: "2024-05-10").isEmpty)
        #expect(try desk.overdue(at: "2024-05-11T06:00:00Z").isEmpty)
        let overdue = try desk.overdue(at: "2024-05-11")
        #expect(overdue.map(\.event) == [.statementOverdue])
        #expect(overdue.first?.evidence.map(\.url) == ["https://w.example/1"])
        #expect(try desk.overdue(at: "2024-05-12").isEmpty)
        let issued = paper("w.example/2", "2024-05-20", "Norland published a white paper on soil.")
            .act(.whitePaper, .issued, ["ND"], "published", about: "soil")
        #expect(try desk.events(issued) == ["statement.issued"])
    }

    @Test func `what is overdue and expected for a later day may be overdue again`() throws {
        func expected(_ url: String, _ time: String, _ day: String) -> Paper {
            paper(url, time, "Norland will publish a white paper on soil, \(day).").act(
                .whitePaper, .expected, ["ND"], "will publish", about: "soil",
                expected: Deadline(.by, day))
        }
        try desk.read(expected("w.example/1", "2024-05-01", "2024-05-10"))
        #expect(try desk.overdue(at: "2024-05-11").count == 1)
        #expect(try desk.events(expected("w.example/2", "2024-05-12", "2024-05-10")) == [])
        #expect(
            try desk.events(expected("w.example/3", "2024-05-13", "2024-06-01"))
                == ["statement.expected"])
        #expect(try desk.overdue(at: "2024-05-20").isEmpty)
        #expect(try desk.overdue(at: "2024-06-02").count == 1)
    }

    @Test func `an expected act that came in time is never overdue`() throws {
        try desk.read(
            paper("w.example/1", "2024-05-01", "Norland will publish a white paper on soil.")
                .act(
                    .whitePaper, .expected, ["ND"], "will publish", about: "soil",
                    expected: Deadline(.by, "2024-05-10")))
        try desk.read(
            paper("w.example/2", "2024-05-09", "Norland published a white paper on soil.")
                .act(.whitePaper, .issued, ["ND"], "published", about: "soil"))
        #expect(try desk.overdue(at: "2024-05-20").isEmpty)
    }
}
