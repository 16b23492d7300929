import Model
import Testing

@testable import Extracting

@Suite struct StatementTests {
    private func found(
        _ text: String, language: String = "en", url: String = "https://press.example/a",
        title: String = ""
    ) -> [Statement] {
        Extractor().extract(
            Document(
                url: url, title: title, published: Timestamp(year: 2025, month: 6, day: 4),
                language: language, text: text)
        ).statements
    }

    /// `speaker | actor | mode | cue | content`
    private func told(_ text: String, language: String = "en") -> [String] {
        found(text, language: language).map {
            [
                $0.speaker ?? "-", $0.actor?.rawValue ?? "-", $0.mode.rawValue, $0.cue ?? "-",
                $0.content,
            ].joined(separator: " | ")
        }
    }

    @Test(arguments: [
        (
            "Norway's climate minister Ola Vik said on Monday the plan would cost nothing.",
            ["Ola Vik | NO | indirect | said | the plan would cost nothing"]
        ),
        (
            "\"The plan is dead,\" said Ola Vik, a spokesperson for Norway's foreign ministry.",
            ["Ola Vik | NO | direct | said | The plan is dead"]
        ),
        (
            "The harvest would be late, Chile's farm ministry said.",
            ["Chile's farm ministry | CL | indirect | said | The harvest would be late"]
        ),
        (
            "According to the World Bank, prices will fall by half.",
            ["World Bank | WB | indirect | According to | prices will fall by half"]
        ),
        (
            "The bridge, the mayor's office said, should open in May.",
            ["mayor's office | - | indirect | said | The bridge should open in May"]
        ),
        (
            "“We go on,” Ida Holm said on the quay. “We always do.”",
            ["Ida Holm | - | direct | said | We go on We always do"]
        ),
        (
            "Peru, which holds the chair, urged delegates to stay the night.",
            ["Peru | PE | indirect | urged | delegates to stay the night"]
        ),
        (
            "Peru told reporters that the vote had been “fair and free”.",
            ["Peru | PE | mixed | told | that the vote had been “fair and free”"]
        ),
        (
            "A Peruvian official, who asked not to be named, said the vote was lost.",
            ["- | PE | indirect | said | the vote was lost"]
        ),
        (
            "Peru denied that it had sent a ship.",
            ["Peru | PE | indirect | denied | that it had sent a ship"]
        ),
    ])
    func `who said what is read in every order`(text: String, expected: [String]) {
        #expect(told(text) == expected)
    }

    @Test(arguments: [
        "Peru did not say whether it would sign.", "Peru declined to comment on the ship.",
        "Reporters asked whether the vote was fair.", "The so-called “green room” is cold.",
        "The ministry would not say who had paid.", "I think that this is wrong.",
        "The claims were large and the reports were long.", "The report was read by nobody.",
        "The states that voted for it were few.", "If Peru says that it is over, it is over.",
    ])
    func `what nobody said is no statement`(text: String) {
        #expect(told(text) == [])
    }

    @Test func `an aside between a source and its verb is passed over`() {
        let text = """
            Ola Vik, who took office last year after a long dispute, said the ferry was late.
            """
        #expect(told(text) == ["Ola Vik | - | indirect | said | the ferry was late"])
    }

    @Test func `pronouns and family names stand for the person named in full`() {
        let text = """
            Chile's minister Rosa Paz said the mine was safe. She added that it would stay open.

            "Nobody was hurt," Paz told a radio.
            """
        #expect(found(text).map(\.speaker) == ["Rosa Paz", "Rosa Paz", "Rosa Paz"])
        #expect(found(text).map(\.actor) == ["CL", "CL", "CL"])
    }

    @Test func `the ministry is the one named before`() {
        let text = """
            Chile's mining ministry closed the pit. The rock was loose, the ministry said.
            """
        #expect(found(text).map(\.speaker) == ["Chile's mining ministry"])
    }

    @Test func `a participle shares the source of its sentence`() {
        let text = "\"It is safe,\" Rosa Paz said, adding that the mine would stay open."
        #expect(found(text).map(\.content) == ["It is safe", "that the mine would stay open"])
        #expect(found(text).map(\.speaker) == ["Rosa Paz", "Rosa Paz"])
    }

    @Test func `a former official and a legislator speak for nobody`() {
        let text = """
            Former Chilean minister Rosa Paz said the mine was safe. Senator Luis Ode said it was \
            not.
            """
        #expect(found(text).map(\.actor) == [nil, nil])
    }

    @Test func `a quotation over paragraphs is one statement`() {
        let text = """
            "We dug for a year.

            "Then the water came," Rosa Paz recalled.
            """
        #expect(found(text).map(\.content) == ["We dug for a year Then the water came"])
    }

    @Test func `places are those of the words`() throws {
        let text = "Öl und «so» – Peru said the sea was “très calme” today."
        let statement = try #require(found(text).first)
        let scalars = Array(text.unicodeScalars)
        func words(_ place: Place) -> String {
            String(String.UnicodeScalarView(scalars[place.start..<place.end]))
        }
        #expect(statement.spans.map(words) == ["the sea was “très calme” today"])
        #expect(statement.cueSpan.map(words) == "said")
        #expect(statement.speakerSpan.map(words) == "Peru")
    }

    @Test(arguments: [
        ("智利外长帕斯周一表示，矿山是安全的。", ["帕斯 | CL | indirect | 表示 | 矿山是安全的"]),
        ("智利总统说：“矿山很安全。”", ["智利总统 | CL | direct | 说 | 矿山很安全"]),
        ("“水来得太快了。”矿工代表李大山回忆。", ["李大山 | - | direct | 回忆 | 水来得太快了"]),
        ("一名知情人士称，会谈“没有结果”。", ["- | - | mixed | 称 | 会谈“没有结果”"]),
        ("智利呼吁各方保持克制。", ["智利 | CL | indirect | 呼吁 | 各方保持克制"]),
        ("歐盟專員表示，「這是好事」。", ["歐盟專員 | EU | direct | 表示 | 這是好事"]),
    ])
    func `Chinese speech is read with its frames`(text: String, expected: [String]) {
        #expect(told(text, language: "zh-Hans") == expected)
    }

    @Test(arguments: ["智利没有回应。", "小说很长，名称很短。", "他对此表示欢迎。", "说明书在桌上。"])
    func `Chinese words that look like speech are left alone`(text: String) {
        #expect(told(text, language: "zh-Hans") == [])
    }

    @Test func `the answers of a press conference are statements, the questions aren't`() {
        let text = """
            Gulf Radio: Will the port open again?

            Rosa Paz: It will. The date is set.

            Gulf Radio: When?

            Rosa Paz: In spring.
            """
        let statements = found(text, url: "https://www.gob.cl/x")
        #expect(statements.map(\.content) == ["It will. The date is set.", "In spring."])
        #expect(statements.allSatisfy { $0.cue == nil && $0.mode == .direct && $0.actor == "CL" })
    }

    @Test func `a numbered joint text holds no statements`() {
        let text = "1. The two sides say that they will meet.\n\n2. They add that they will write."
        #expect(told(text) == [])
    }

    @Test func `the same document gives the same statements`() {
        let text = "Peru said it would go. Chile said it would stay. They said it was late."
        #expect(found(text) == found(text))
    }
}
