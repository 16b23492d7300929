import Comparing
import Model
import Testing

@Suite struct ActTests {
    private let desk = Desk()

    private let report = Paper(
        "wire.example/a", "2024-03-04", "Norland and Sudonia issue forest statement",
        "OSTBURG, March 4 (Wire) - Norland and Sudonia issued a joint statement on forests on "
            + "Monday. It names no figures and was read out by both ministers in the old town hall."
    ).act(
        .jointStatement, .issued, ["ND", "SD"], "issued a joint statement on forests",
        about: "forests", topics: ["climate"])

    private let officialText = Paper(
        "gov.nd/statement", "2024-03-05", "Joint Statement on Forests",
        "Norland and Sudonia state the following. Forests shall be kept, and both sides will meet "
            + "once a year to see to it.", owner: "ND"
    ).act(
        .jointStatement, .issued, ["ND", "SD"], "state the following", about: "forests",
        topics: ["climate"], name: "Joint Statement on Forests", firstParty: true)

    @Test func `the first report of an act is issued, the actor's own text confirms it`() throws {
        #expect(try desk.events(report) == ["statement.issued"])
        #expect(try desk.events(officialText) == ["statement.confirmed"])
        #expect(try desk.events(officialText.copied(to: "gov.sd/x", "2024-03-06")) == [])
    }

    @Test func `an official text that comes first is issued, and the press after it is silent`()
        throws
    {
        #expect(try desk.events(officialText) == ["statement.issued"])
        #expect(try desk.events(report.copied(to: "wire.example/late", "2024-03-06")) == [])
    }

    @Test func `a syndicated copy under another headline is silent`() throws {
        try desk.read(report)
        var copy = report.copied(to: "daily.example/b", "2024-03-04")
        copy.document.title = "Two neighbours speak up for trees"
        copy.document.text = "From our news services\n\n" + copy.document.text
        #expect(try desk.events(copy) == [])
    }

    @Test func `a light rewrite is silent`() throws {
        try desk.read(report)
        let rewrite = Paper(
            "daily.example/c", "2024-03-05", "Neighbours speak with one voice on forests",
            "In a joint statement on forests, Sudonia and Norland have named no figures."
        ).act(
            .jointStatement, .issued, ["ND", "SD"], "joint statement on forests",
            about: "forests", topics: ["climate"])
        #expect(try desk.events(rewrite) == [])
    }

    @Test func `a past act told as background is silent for ever`() throws {
        let background = Paper(
            "daily.example/d", "2024-06-01", "What Norland wants",
            "In March Norland issued a joint statement with Sudonia on forests."
        ).act(
            .jointStatement, .referenced, ["ND", "SD"], "issued a joint statement",
            about: "forests")
        #expect(try desk.events(background) == [])
        #expect(try desk.events(background.copied(to: "x.example/e", "2024-06-09")) == [])
    }

    @Test func `two joint statements on two subjects in one week are two acts`() throws {
        try desk.read(report)
        let other = Paper(
            "wire.example/f", "2024-03-07", "Norland, Sudonia call for truce in joint statement",
            "OSTBURG - Sudonia and Norland issued a joint statement on the war in the east on "
                + "Thursday. It is separate from Monday's text."
        ).act(
            .jointStatement, .issued, ["ND", "SD"], "issued a joint statement on the war",
            about: "war in the east")
        #expect(try desk.events(other) == ["statement.issued"])
    }

    @Test func `a translation of a report is silent`() throws {
        try desk.read(report)
        let translation = Paper(
            "zh.wire.example/a", "2024-03-04", "两国就森林发表联合声明", "两国4日就森林发表联合声明，未提及数字。",
            language: "zh-Hans"
        ).act(.jointStatement, .issued, ["ND", "SD"], "发表联合声明", about: "森林", topics: ["climate"])
        #expect(try desk.events(translation) == [])
    }

    @Test func `expected, pending, issued and confirmed are four steps of one act`() throws {
        let expected = paper(
            "w.example/1", "2024-05-01", "Norland will publish a white paper on soil."
        )
        .act(.whitePaper, .expected, ["ND"], "will publish a white paper", about: "soil")
        let pending = paper(
            "w.example/2", "2024-05-20", "Norland has yet to publish the soil paper."
        )
        .act(.whitePaper, .pending, ["ND"], "has yet to publish", about: "soil")
        let issued = paper("w.example/3", "2024-06-01", "Norland published a white paper on soil.")
            .act(.whitePaper, .issued, ["ND"], "published a white paper", about: "soil")
        let text = paper("gov.nd/soil", "2024-06-02", "White Paper on Soil")
            .act(
                .whitePaper, .issued, ["ND"], "White Paper on Soil", about: "soil", firstParty: true
            )
        #expect(try desk.events(expected) == ["statement.expected"])
        #expect(try desk.events(expected.copied(to: "w.example/1b", "2024-05-09")) == [])
        #expect(try desk.events(pending) == ["statement.pending"])
        #expect(try desk.events(pending.copied(to: "w.example/2b", "2024-05-22")) == [])
        let change = try #require(try desk.read(issued).changes.first)
        #expect(change.event == .statementIssued)
        #expect(change.previous?.quote == "has yet to publish")
        #expect(try desk.events(text) == ["statement.confirmed"])
        #expect(Set(desk.ledger.acts.values.map(\.act.status)) == [.issued])
    }

    @Test(arguments: [
        (Act.Status.failed, "statement.failed"), (.refused, "statement.refused"),
        (.denied, "statement.denied"), (.withdrawn, "statement.withdrawn"),
    ])
    func `a first report of an act that came to nothing is told once`(
        status: Act.Status, event: String
    ) throws {
        let text = "Norland and the treaty on rivers came to nothing on Monday, officials said."
        let first = paper("w.example/1", "2024-05-01", text)
            .act(.agreement, status, ["ND"], "came to nothing", about: "rivers")
        let again = paper("w.example/2", "2024-05-03", "The river treaty is off, Norland says.")
            .act(.agreement, status, ["ND"], "is off", about: "river treaty")
        #expect(try desk.events(first) == [event])
        #expect(try desk.events(again) == [])
    }

    @Test func `after a failure a new attempt is news`() throws {
        let failed = paper("w.example/1", "2024-05-01", "Talks on a river treaty failed on Monday.")
            .act(.agreement, .failed, ["UN"], "failed", about: "rivers")
        let again = paper("w.example/2", "2024-08-01", "Talks on a river treaty will resume.")
            .act(.agreement, .expected, ["UN"], "will resume", about: "rivers")
        #expect(try desk.events(failed) == ["statement.failed"])
        #expect(try desk.events(again) == ["statement.expected"])
    }

    @Test func `a statement that is taken back is withdrawn, not issued again`() throws {
        let issued = paper(
            "w.example/1", "2024-05-01", "Norland's ministry issued a statement on fever."
        )
        .act(.statement, .issued, ["ND"], "issued a statement", about: "fever")
        let withdrawn = paper(
            "w.example/2", "2024-05-03", "Norland retracted its statement on fever."
        )
        .act(.statement, .withdrawn, ["ND"], "retracted its statement", about: "fever")
        #expect(try desk.events(issued) == ["statement.issued"])
        #expect(try desk.events(withdrawn) == ["statement.withdrawn"])
        #expect(try desk.events(withdrawn.copied(to: "w.example/3", "2024-05-04")) == [])
    }

    @Test func `acts of one event and the same actors are one change, the weightiest first`() throws
    {
        let both = paper(
            "w.example/1", "2024-05-01", "Norland issued a statement and signed a treaty."
        )
        .act(.statement, .issued, ["ND"], "issued a statement", about: "fish")
        .act(.agreement, .issued, ["ND"], "signed a treaty", about: "water")
        let changes = try desk.read(both).changes
        try #require(changes.count == 1)
        #expect(changes[0].finding?.quote == "signed a treaty")
        #expect(changes[0].also.map(\.quote) == ["issued a statement"])
    }

    @Test func `what one issues and another refuses is two changes`() throws {
        let both = paper("w.example/1", "2024-05-01", "Norland issued it. Sudonia refused to sign.")
            .act(.jointStatement, .issued, ["FD", "ND"], "issued it", about: "forests")
            .act(.jointStatement, .refused, ["SD"], "refused to sign", about: "forests")
        #expect(try desk.events(both) == ["statement.issued", "statement.refused"])
    }

    @Test func `history enters without a word and keeps later reports silent`() throws {
        #expect(try desk.events(report, isHistory: true) == [])
        #expect(desk.ledger.acts.count == 1)
        #expect(try desk.events(report.copied(to: "daily.example/z", "2024-03-05")) == [])
    }

    @Test func `official pages that differ in one name are two acts`() throws {
        func notice(_ place: String, _ number: Int, _ time: String) -> Paper {
            Paper(
                "gov.nd/notice-\(number)", time, "President declares emergency in \(place)",
                "The President declares that an emergency exists in the province of \(place) "
                    + "and orders aid to all who were hit by the flood of the past \(number) days.",
                owner: "ND"
            ).act(
                .decision, .issued, ["ND"], "declares that an emergency exists",
                about: "emergency", firstParty: true)
        }
        #expect(try desk.events(notice("Westmark", 3, "2024-05-01")) == ["statement.issued"])
        #expect(try desk.events(notice("Eastmark", 4, "2024-05-02")) == ["statement.issued"])
        #expect(
            try desk.events(
                notice("Eastmark", 4, "2024-05-02").copied(to: "gov.nd/n-2", "2024-05-03")) == [])
    }

    private func official(
        _ url: String, _ time: String, _ title: String, _ body: String, _ actors: [ActorID],
        _ instrument: Act.Instrument
    ) -> Paper {
        let text =
            body + " It was read out in the old town hall before all who had come to hear it."
        return Paper(url, time, title, text, owner: actors[0]).act(
            instrument, .issued, actors, title, name: title, firstParty: true)
    }

    @Test func `a joint statement and one of its party are two acts, even on one day`() throws {
        let alone = official(
            "gov.nd/1", "2024-05-01", "Statement by the President", "The President thanks Sudonia.",
            ["ND"], .statement)
        let joint = official(
            "gov.nd/2", "2024-05-01", "Joint Statement of Norland and Sudonia",
            "Norland and Sudonia will keep the peace along the river.", ["ND", "SD"],
            .jointStatement)
        #expect(try desk.events(alone) == ["statement.issued"])
        #expect(try desk.events(joint) == ["statement.issued"])
    }

    @Test func `two pages of one site are two acts, two sites may carry one`() throws {
        func statement(_ host: String, _ place: String, _ time: String) -> Paper {
            official(
                "\(host)/\(place)", time, "Joint Statement of Norland and Sudonia on \(place)",
                "Norland and Sudonia will build a bridge at \(place).", ["ND", "SD"],
                .jointStatement)
        }
        #expect(
            try desk.events(statement("gov.nd", "Westmark", "2024-05-01")) == ["statement.issued"])
        #expect(
            try desk.events(statement("gov.nd", "Eastmark", "2024-05-02")) == ["statement.issued"])
        #expect(try desk.events(statement("gov.sd", "Eastmark", "2024-05-02")) == [])
    }

    @Test func `a corrected page under a new address is the same act`() throws {
        func page(_ url: String, _ number: Int, _ time: String) -> Paper {
            official(
                url, time, "Statement on the Budget",
                "The ministry sets aside \(number) million crowns for locks, dams and the men who "
                    + "keep them, and asks every harbour to say by winter what it needs.",
                ["ND"], .statement)
        }
        #expect(try desk.events(page("gov.nd/a", 37, "2024-05-01")) == ["statement.issued"])
        #expect(try desk.events(page("gov.nd/a-2", 73, "2024-05-01")) == [])
        #expect(try desk.events(page("gov.nd/b", 80, "2024-08-01")) == ["statement.issued"])
    }

    @Test func `a weak hint doesn't hide the plain report, and both have one identity`() throws {
        let weak = paper("w.example/1", "2024-05-01", "Norland may have published a soil paper.")
            .act(
                .whitePaper, .issued, ["ND"], "published a soil paper", about: "soil",
                confidence: 0.3)
        let plain = paper("w.example/2", "2024-05-02", "Norland published a white paper on soil.")
            .act(.whitePaper, .issued, ["ND"], "published a white paper", about: "soil")
        let first = try #require(try desk.read(weak).changes.first)
        let second = try #require(try desk.read(plain).changes.first)
        #expect(first.record == second.record)
        #expect(first.step == second.step)
        #expect(try desk.events(plain.copied(to: "w.example/3", "2024-05-02")) == [])
    }

    @Test func `every act has a verdict with a sentence why`() throws {
        let verdicts = try desk.read(report).verdicts + desk.read(officialText).verdicts
        #expect(verdicts.allSatisfy { $0.why.hasSuffix(".") })
        #expect(verdicts.filter { $0.rule == "test" }.count == 2)
    }
}
