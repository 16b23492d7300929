import Comparing
import Model
import Testing

@Suite struct EntryTests {
    private let desk = Desk()

    private func enter(_ finding: Finding) {
        let record = KnownRecord(
            finding: finding, date: day("2023-11-15"), origin: .init(title: "Gazette"))
        desk.ledger.write(entry(of: record, at: day("2024-01-01")))
    }

    @Test func `an act of the seeds told again is silent, and never confirmed`() throws {
        enter(
            .act(
                Act(
                    instrument: .jointStatement, status: .issued, actors: ["ND", "SD"],
                    about: "forests", topics: ["climate"], name: "Oakfield Statement",
                    quote: "the Oakfield Statement on forests", place: Place(.text, 0, 0),
                    confidence: 1, rule: "known")))
        let told = Paper(
            "wire.example/1", "2024-02-01", "Forests",
            "Norland and Sudonia issued the Oakfield Statement on forests in November."
        ).act(
            .jointStatement, .issued, ["ND", "SD"], "issued the Oakfield Statement",
            about: "forests", topics: ["climate"], name: "Oakfield Statement")
        #expect(try desk.events(told) == [])
        var official = told
        official.document.url = "https://gov.nd/oakfield"
        official.document.text = "This is the Oakfield Statement on forests in full."
        official.findings.acts[0].firstParty = true
        #expect(try desk.events(official) == [])
    }

    @Test func `words of the seeds are found again`() throws {
        let words = "we shall not leave the river commission before the last ship is home"
        let paper = Paper("a.example", "2023-11-16", "Rivers", "Vale: \(words).")
            .statement("Ada Vale", "ND", words)
        enter(.statement(paper.findings.statements[0]))
        #expect(try desk.events(paper) == [])
    }

    @Test func `a commitment of the seeds is the form that news is held against`() throws {
        enter(
            .commitment(
                Commitment(
                    actors: ["ND"], action: "达到", object: "二氧化碳排放峰值",
                    deadline: Deadline(.around, "2030"), modality: .aimed, stance: .made,
                    quote: "2030年左右达到峰值", place: Place(.text, 0, 0), confidence: 1,
                    rule: "known")))
        let paper = Paper(
            "a.example", "2024-01-16", "Peak", "Norland will peak emissions before 2030."
        )
        .commitment(
            ["ND"], "peak", "carbon dioxide emissions", "will peak emissions",
            deadline: Deadline(.before, "2030"))
        #expect(try desk.events(paper) == ["commitment.strengthened"])
    }
}
