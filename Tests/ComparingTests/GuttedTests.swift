import Comparing
import Model
import Testing

@Suite struct GuttedTests {
    private let desk = Desk()
    private static let sentences = (1...12).map { "Office \($0) of the ministry works on rivers." }

    private func isGutted(
        _ before: [String], to after: [String], owner: ActorID? = "ND"
    ) throws -> Bool {
        try desk.read(paper(before, "2025-05-01", owner))
        let document = paper(after, "2025-05-02", owner)
        let observation = Observation(
            document: document.document, findings: document.findings, at: document.at,
            sha256: "00", owner: owner, source: "test")
        let page = desk.ledger.page(at: address(of: observation))
        return Comparing.isGutted(observation, before: page)
    }

    private func paper(_ sentences: [String], _ time: String, _ owner: ActorID?) -> Paper {
        Paper("gov.nd/x", time, "Rivers", sentences.joined(separator: " "), owner: owner)
    }

    @Test(arguments: [
        ["Please sign in to read on."], Array(sentences.suffix(2)),
        [sentences[0], "We have a new look."],
    ])
    func `a page is gutted that has lost more than four fifths of its sentences`(
        after: [String]
    ) throws {
        #expect(try isGutted(Self.sentences, to: after))
    }

    @Test(arguments: [
        (Array(sentences.prefix(9)), ["Please sign in to read on."]),
        (sentences, Array(sentences.suffix(3))),
        (sentences, sentences.map { $0.replacing("rivers", with: "lakes") }),
        (sentences, []),
    ])
    func `a short page, one with a fifth left or as many new ones, or one that can't be read isn't`(
        before: [String], after: [String]
    ) throws {
        #expect(try !isGutted(before, to: after))
    }

    @Test func `a page of the press may say what it likes`() throws {
        #expect(try !isGutted(Self.sentences, to: ["Please sign in to read on."], owner: nil))
    }

    @Test func `a version that was seen before is no doubt`() throws {
        try desk.read(paper(["Please sign in to read on."], "2025-04-01", "ND"))
        #expect(try !isGutted(Self.sentences, to: ["Please sign in to read on."]))
    }

    @Test func `in doubt a page keeps its words, and is revised when that is over`() throws {
        try desk.read(paper(Self.sentences, "2025-05-01", "ND"))
        let gutted = paper(["Please sign in to read on."], "2025-05-02", "ND")
        #expect(try desk.events(gutted, isDoubtful: true) == [])
        #expect(try desk.events(gutted, isDoubtful: true) == [])
        #expect(desk.ledger.page(at: "https://gov.nd/x")?.text.contains("Office 7") == true)
        #expect(try desk.events(gutted) == ["page.revised"])
    }

    @Test func `a page flaps that went back twice within a week`() throws {
        func flaps(after days: Int64...) throws -> Bool {
            let (one, two) = (["The ministry works on rivers."], ["The ministry works on lakes."])
            let desk = Desk()
            var time = day("2025-05-01")
            for (number, days) in ([0, 1] + days).enumerated() {
                time = Timestamp(seconds: time.seconds + days * 86400)
                var next = paper(number.isMultiple(of: 2) ? one : two, "2025-05-01", "ND")
                next.at = time
                try desk.read(next)
            }
            return desk.ledger.page(at: "https://gov.nd/x")?.returns?.isFlapping(at: time) ?? false
        }
        #expect(try !flaps())
        #expect(try !flaps(after: 1))
        #expect(try flaps(after: 1, 6))
        #expect(try !flaps(after: 1, 8))
        #expect(try flaps(after: 1, 8, 1))
    }
}
