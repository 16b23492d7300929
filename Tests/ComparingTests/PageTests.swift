import Comparing
import Model
import Testing

@Suite struct PageTests {
    private let desk = Desk()
    private let first =
        "Position on coal\n\nNorland plans to shut 6 GW of lignite plants by 2035. "
        + "The ministry has written to all owners of plants."

    private func page(_ time: String, _ text: String, title: String = "Position on coal") -> Paper {
        let value = text.contains("7 GW") ? 7.0 : 6
        let year = text.contains("2040") ? "2040" : "2035"
        let modal = text.contains("plans to") ? Commitment.Modality.aimed : .pledged
        return Paper("energy.nd/coal", time, title, text, owner: "ND").commitment(
            ["ND"], "shut", "lignite plants", "shut \(Int(value)) GW", value: Quantity(value),
            unit: "GW", deadline: Deadline(.by, year), modality: modal)
    }

    @Test func `a page that comes and goes is told once a version`() throws {
        let second = first.replacing("6 GW", with: "7 GW")
        let third = second.replacing("2035", with: "2040")
        #expect(try desk.events(page("2025-05-01", first)) == ["commitment.made"])
        #expect(
            try desk.events(page("2025-05-02", second))
                == ["commitment.strengthened", "page.revised"])
        #expect(try desk.events(page("2025-05-03", first)) == [])
        #expect(try desk.events(page("2025-05-04", second)) == [])
        #expect(
            try desk.events(page("2025-05-05", third)) == ["commitment.weakened", "page.revised"])
    }

    @Test func `a revision shows the words before and after, with the page's actors`() throws {
        try desk.read(page("2025-05-01", first))
        let changes = try desk.read(page("2025-05-02", first.replacing("6 GW", with: "7 GW")))
            .changes
        let revised = try #require(changes.last)
        #expect(
            revised.revision
                == .init(
                    before: "Norland plans to shut 6 GW of lignite plants by 2035.",
                    after: "Norland plans to shut 7 GW of lignite plants by 2035."))
        #expect(revised.actors == ["ND"])
        #expect(revised.topics == ["climate"])
    }

    @Test func `a hedge that falls is told as a stronger commitment`() throws {
        try desk.read(page("2025-05-01", first))
        let firm = first.replacing("plans to", with: "will")
        #expect(
            try desk.events(page("2025-05-02", firm))
                == ["commitment.strengthened", "page.revised"])
    }

    @Test(arguments: [
        ("a time stamp", "$\n\nLast updated 15:30 GMT"),
        ("a date line", "OSTBURG, May 2 (Wire) - $"),
        ("an invitation", "$\n\nSubscribe to read more."),
        ("buttons", "字号：[大] [中] [小] [打印]\n\n$"),
        ("a count of comments", "$\n\n12 comments"),
        ("an advert", "$\n\nBook cheap flights to the sunny south today"),
    ])
    func `furniture is nothing`(name: String, form: String) throws {
        let body = "Norland plans to shut 6 GW of lignite plants by 2035. It told all owners."
        func press(_ text: String, _ time: String) -> Paper {
            Paper("wire.example/coal", time, "Coal", text).commitment(
                ["ND"], "shut", "lignite plants", "shut 6 GW", value: Quantity(6), unit: "GW",
                deadline: Deadline(.by, "2035"), modality: .aimed)
        }
        try desk.read(press(body, "2025-05-01"))
        #expect(try desk.events(press(form.replacing("$", with: body), "2025-05-02")) == [])
    }

    @Test(arguments: [
        (
            "white space",
            "Position  on coal\n\n\n\nNorland plans to shut 6 GW of lignite plants by 2035. "
                + "The ministry has written to all owners of plants."
        ),
        (
            "case",
            "POSITION ON COAL\n\nNorland plans to shut 6 GW of lignite plants by 2035. "
                + "The ministry has written to all owners of plants."
        ),
        (
            "a misprint",
            "Position on coal\n\nNorland plans to shut 6 GW of lignite plants by 2035. "
                + "The ministry has writen to all owners of plants."
        ),
    ])
    func `looks and misprints are nothing`(name: String, text: String) throws {
        try desk.read(page("2025-05-01", first))
        #expect(try desk.events(page("2025-05-02", text)) == [])
    }

    @Test(arguments: [
        ("will", "may"), ("not", "now"), ("Iran", "Iraq"), ("5", "6"), ("$5", "€5"),
    ])
    func `a small word may turn a sentence`(before: String, after: String) throws {
        func page(_ word: String, _ time: String) -> Paper {
            Paper(
                "gov.nd/x", time, "Note",
                "The ministry writes that it \(word) all parties of the talks on rivers.",
                owner: "ND")
        }
        try desk.read(page(before, "2025-05-01"))
        #expect(try desk.events(page(after, "2025-05-02")) == ["page.revised"])
    }

    @Test(arguments: [
        "Share prices of harbour firms fell.", "Home secretary Vale resigned over the memo.",
        "Updated plans will go to parliament next week.", "来源国家须在三十日内答复本部。",
    ])
    func `a sentence that begins like furniture counts`(sentence: String) throws {
        func page(_ text: String, _ time: String) -> Paper {
            Paper("gov.nd/x", time, "Note", text, owner: "ND")
        }
        let text = "The ministry writes to all parties of the talks on rivers."
        try desk.read(page(text, "2025-05-01"))
        #expect(
            try desk.events(page(text + "\n\n" + sentence, "2025-05-02")) == ["page.revised"])
    }

    @Test func `a change in Chinese of a few characters counts`() throws {
        func page(_ text: String, _ time: String) -> Paper {
            Paper("gov.nd/zh", time, "答问", text, language: "zh-Hans", owner: "ND").commitment(
                ["ND"], "达到", "风电装机容量", "达到3亿千瓦", value: Quantity(300), unit: "GW",
                deadline: Deadline(.by, "2035"),
                modality: text.contains("力争") ? .hedged : .pledged)
        }
        try desk.read(page("到2035年，风电装机容量力争达到3亿千瓦。", "2025-05-01"))
        let changes = try desk.read(page("到2035年，风电装机容量将达到3亿千瓦。", "2025-05-02")).changes
        #expect(changes.map(\.event) == [.commitmentStrengthened, .pageRevised])
        #expect(changes.last?.revision?.after == "到2035年，风电装机容量将达到3亿千瓦。")
    }

    @Test func `a marked correction replaces the slots and is a revision alone`() throws {
        try desk.read(page("2025-05-01", first))
        let corrected =
            first.replacing("6 GW", with: "7 GW")
            + "\n\n(Corrects the figure at the start)"
        #expect(try desk.events(page("2025-05-02", corrected)) == ["page.revised"])
        #expect(desk.ledger.commitments.values.first?.commitment.value == Quantity(7))
    }

    @Test func `a page that says nothing may change as it likes`() throws {
        try desk.read(
            Paper("shop.example", "2025-05-01", "Shop", "We sell ten kinds of green tea."))
        let events = try desk.events(
            Paper("shop.example", "2025-05-02", "Shop", "We sell nine kinds of black coffee."))
        #expect(events == [])
    }

    @Test func `a page that came without words is no revision, nor is its return`() throws {
        try desk.read(page("2025-05-01", first))
        #expect(
            try desk.events(Paper("energy.nd/coal", "2025-05-02", "Error", "", owner: "ND")) == [])
        #expect(try desk.events(page("2025-05-03", first)) == [])
        #expect(
            try desk.events(page("2025-05-04", first.replacing("6 GW", with: "7 GW")))
                == ["commitment.strengthened", "page.revised"])
    }

    @Test func `a teaser and its article are one document`() throws {
        let teaser = Paper(
            "wire.example/a", "2025-05-01", "Coal", "Norland plans to shut 6 GW of lignite.",
            kind: .feedItem
        ).commitment(
            ["ND"], "shut", "lignite plants", "shut 6 GW", value: Quantity(6), unit: "GW")
        let article = Paper(
            "wire.example/a", "2025-05-01", "Coal",
            "OSTBURG - The plants have to go, says the government. Six gigawatts of coal are to "
                + "be shut in Norland.\n\nThe owners were told in a letter."
        ).commitment(
            ["ND"], "shut", "lignite plants", "Six gigawatts of coal", value: Quantity(6),
            unit: "GW")
        #expect(try desk.events(teaser) == ["commitment.made"])
        #expect(try desk.events(article) == [])
        #expect(try desk.events(teaser) == [])
        #expect(try desk.events(article) == [])
    }

    @Test func `a feed's item that is edited silently is revised`() throws {
        func item(_ text: String, _ time: String) -> Paper {
            Paper("wire.example/a", time, "Coal", text, kind: .feedItem).commitment(
                ["ND"], "shut", "lignite plants", "Norland", value: nil)
        }
        try desk.read(item("Norland will shut 6 GW of lignite by 2035.", "2025-05-01"))
        let events = try desk.events(
            item("Norland may shut 6 GW of lignite by 2035.", "2025-05-02"))
        #expect(events.contains("page.revised"))
    }

    @Test func `a page that is gone is told once, and may come back`() throws {
        try desk.read(page("2025-05-01", first))
        let gone = try desk.removed("https://energy.nd/coal", at: "2025-06-01")
        #expect(gone.map(\.event) == [.pageRemoved])
        #expect(gone.first?.actors == ["ND"])
        #expect(try desk.removed("https://energy.nd/coal", at: "2025-06-02").isEmpty)
        #expect(try desk.removed("https://energy.nd/other", at: "2025-06-02").isEmpty)
        #expect(try desk.events(page("2025-06-03", first)) == [])
        #expect(try desk.removed("https://energy.nd/coal", at: "2025-07-01").count == 1)
    }
}
