import Model
import Testing

@testable import Extracting

@Suite struct ActTests {
    @Test func `an act told several times is one act with its most newsworthy status`() {
        let text = """
            Norway and Chile will sign a treaty on fisheries, diplomats said last week.

            Norway and Chile signed the treaty on fisheries on Tuesday.
            """
        #expect(
            told(text, title: "Norway and Chile sign fisheries treaty") == [
                "agreement issued CL,NO"
            ])
    }

    @Test func `what was issued and then taken back is withdrawn`() {
        let text = """
            Kenya's treasury withdrew a statement on Tuesday. The statement was issued on Monday.
            """
        #expect(told(text) == ["statement withdrawn KE"])
    }

    @Test func `an expected act carries its day, and hearsay less confidence`() throws {
        let plain = try #require(
            found("Peru and Japan will sign a trade agreement on June 20.").first)
        #expect(plain.expected == Deadline(.in, "2025-06-20"))
        let heard = try #require(
            found("Peru and Japan will sign a trade agreement on June 20, sources said.").first)
        #expect(heard.confidence < plain.confidence)
    }

    @Test(arguments: [
        ("Joint Statement by the United States and Kenya on Trade", "joint-statement issued KE,US"),
        ("Press Briefing by Press Secretary Ann Example", "spokesperson-remarks issued US"),
        ("Executive Order on Clean Water", "decision issued US"),
        ("Statement from the Press Secretary on the Vote", "statement issued US"),
    ])
    func `an official page is the act that its title names`(_ title: String, _ act: String) throws {
        let acts = found(
            "Today is a good day.", title: title, url: "https://www.whitehouse.gov/briefing-room/x")
        #expect(acts.map(\.short) == [act])
        #expect(try #require(acts.first).firstParty)
    }

    @Test func `a spokesperson's answers are remarks, with the subjects of the answers`() throws {
        let act = try #require(
            found(
                "Q: What is China's view?\n\nA: The methane talks were useful.",
                title: "Transcript of the Regular Press Conference, June 4, 2025",
                url: "https://www.mfa.gov.cn/eng/x"
            ).first)
        #expect(act.instrument == .spokespersonRemarks)
        #expect(act.about == "methane")
        #expect(act.topics == ["methane"])
    }

    @Test func `an order that leads to a deed is both`() {
        let text =
            "President Donald Trump signed a decree to withdraw the United States from the treaty."
        #expect(told(text) == ["decision issued US", "agreement withdrawn US"])
    }

    @Test(arguments: [
        "Neither Japan nor Chile issued a statement.",
        "Northfield Steel declined to comment on Chile.",
    ])
    func `what nobody did, or somebody unknown, is nobody's act`(_ text: String) {
        #expect(told(text).isEmpty)
    }

    @Test func `a speech on an official site is no act`() {
        let acts = found(
            "THE PRESIDENT: I signed the bill.\n\nTHE PRESIDENT: Thank you all.",
            title: "Remarks by the President at a Dinner", url: "https://www.whitehouse.gov/x")
        #expect(acts.isEmpty)
    }

    @Test func `an act has its words, their place, its subject and its rule`() throws {
        let text = "LIMA - Peru issued a statement on mining on Monday."
        let act = try #require(found(text).first)
        #expect(act.quote == "Peru issued a statement")
        #expect(act.place == Place(.text, 7, 30))
        #expect(act.about == "mining")
        #expect(act.rule == "act.active.issued")
        #expect(!act.firstParty)
    }
}
