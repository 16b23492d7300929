import Comparing
import Model
import Testing

@Suite struct StatementTests {
    private let desk = Desk()
    private let words = "we shall not leave the river commission before the last ship is home"

    private func paper(_ url: String, _ time: String, _ text: String, _ said: String) -> Paper {
        Paper(url, time, "Rivers", text).statement("Ada Vale", "ND", said)
    }

    @Test func `new words of an actor are a remark`() throws {
        let text = "Ada Vale said: \(words)."
        #expect(try desk.events(paper("a.example", "2024-05-01", text, words)) == ["remark.made"])
    }

    @Test func `an abridged quote elsewhere is the same remark`() throws {
        try desk.read(paper("a.example", "2024-05-01", "Ada Vale said: \(words).", words))
        let part = "not leave the river commission before the last ship is home"
        let events = try desk.events(
            paper("b.example", "2024-05-02", "On rivers, Vale vowed to \(part), to applause.", part)
        )
        #expect(events == [])
    }

    @Test func `another number is another remark`() throws {
        func said(_ number: Int) -> String {
            "we will build \(number) new locks along the river by spring"
        }
        try desk.read(paper("a.example", "2024-05-01", "Vale: \(said(5)).", said(5)))
        #expect(
            try desk.events(paper("b.example", "2024-05-02", "Vale: \(said(7)).", said(7)))
                == ["remark.made"])
    }

    @Test func `what is said in a formal act is part of it`() throws {
        let briefing = paper(
            "a.example", "2024-05-01", "At the briefing Vale said \(words).", words
        )
        .act(.spokespersonRemarks, .issued, ["ND"], "At the briefing")
        #expect(try desk.events(briefing) == ["statement.issued"])
    }

    @Test func `nobody's words are no remark`() throws {
        let text = "An analyst said \(words)."
        let paper = Paper("a.example", "2024-05-01", "Rivers", text).statement(
            "An analyst", nil, words)
        #expect(try desk.events(paper) == [])
    }
}
