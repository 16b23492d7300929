import Model
import Testing

@testable import Extracting

@Suite struct CommitmentTests {
    private func found(_ text: String, language: String = "en", title: String = "News")
        -> [Commitment]
    {
        Extractor().extract(
            Document(
                url: "https://press.example/a", title: title,
                published: Timestamp(year: 2025, month: 6, day: 4), language: language, text: text)
        ).commitments
    }

    @Test func `an undertaking is read slot by slot`() throws {
        let text =
            "Ghana pledged on Monday to cut methane emissions by 30 percent from 2020 levels by 2035."
        let one = try #require(found(text).first)
        #expect(one.actors == ["GH"])
        #expect(one.action == "cut")
        #expect(one.object == "methane emissions")
        #expect(one.value == Quantity(30))
        #expect(one.unit == "%")
        #expect(one.baseline == "2020")
        #expect(one.deadline == Deadline(.by, "2035"))
        #expect(one.modality == .pledged)
        #expect(one.stance == .made)
        #expect(one.about == ["methane", "emissions"])
    }

    @Test(arguments: [
        ("Kenya aims to generate 100% of its electricity from renewables by 2030.", "aimed made"),
        ("Thailand is considering banning plastic waste imports from 2026.", "hedged made"),
        ("Chile will triple its solar capacity by 2030.", "pledged made"),
        (
            "New Zealand has dropped its goal to halve farm methane emissions by 2050.",
            "aimed dropped"
        ),
        ("Poland said it would not phase out coal before 2049.", "pledged rejected"),
        ("Peru still aims to reach net zero by 2050.", "aimed reaffirmed"),
        ("Oxfam called on Norway to stop issuing oil licences by 2026.", "pledged asked"),
        ("Japan raised its 2030 target for emissions cuts to 46% from 26%.", "aimed changed"),
        ("Mexico will cut its emissions by 40% by 2030 if it receives finance.", "hedged made"),
        ("Under the law, Denmark must cut emissions by 70 percent by 2030.", "binding made"),
    ])
    func `modality and stance follow from the verbs around it`(_ text: String, _ kind: String)
        throws
    {
        let found = found(text)
        #expect(found.map { "\($0.modality) \($0.stance)" } == [kind])
    }

    @Test(arguments: [
        "Analysts expect China's emissions to peak before 2027.",
        "Britain cut its emissions by 50% between 1990 and 2022.",
        "Spain met its target to generate 20% of its energy from wind.",
        "Will Canada cut its emissions by 40% by 2030?",
        "World demand for copper will double by 2040, the World Bank said.",
        "A country that vows to plant more trees by 2040 is not alone.",
    ])
    func `forecasts, results, questions and nobody's promises are silent`(_ text: String) {
        #expect(found(text).isEmpty)
    }

    @Test
    func `verbs in a row share what governs them, and numbers with dates of their own are apart`() {
        let text = """
            India will raise its solar capacity to 300 GW and ban new coal plants by 2030.

            Norway will cut emissions by 60% by 2035 and 75% by 2040.
            """
        let found = found(text)
        #expect(found.map(\.action) == ["raise", "ban", "cut", "cut"])
        #expect(found.suffix(2).map(\.deadline?.date) == ["2035", "2040"])
    }

    @Test func `a deed that is had done is the inner verb`() throws {
        let text =
            "Turkey has said that it aims to have its greenhouse gas emissions peak before 2038."
        let one = try #require(found(text).first)
        #expect(one.action == "peak")
        #expect(one.object == "greenhouse gas emissions")
        #expect(one.actors == ["TR"])
    }

    @Test func `a deed as a noun is one too`() throws {
        let one = try #require(found("The end of coal power in Chile will come in 2035.").first)
        #expect(one.action == "end")
        #expect(one.object == "coal power")
    }

    @Test func `a promised sum keeps its currency, its scale and its condition`() throws {
        let one = try #require(
            found("Austria will provide 25 million euros over two years if parliament agrees.")
                .first)
        #expect(one.value == Quantity(25_000_000))
        #expect(one.unit == "EUR")
        #expect(one.deadline == Deadline(.by, "2027"))
        #expect(one.condition == "if parliament agrees")
        #expect(one.modality == .hedged)
    }

    @Test func `a company that no table knows is named by its own words`() throws {
        let one = try #require(
            found("Northfield Steel vowed to become carbon neutral by 2045.").first)
        #expect(one.actors == ["northfield-steel"])
    }

    @Test func `a fragment belongs to whom its heading names`() throws {
        let one = try #require(
            found(
                "40% reduction in CO2 emissions by 2030 below 2010 levels",
                title: "Halmstad: climate target"
            ).first)
        #expect(one.actors == ["halmstad"])
        #expect(one.value == Quantity(40))
        #expect(one.baseline == "2010")
    }

    @Test(arguments: [
        ("中国承诺到2030年将单位国内生产总值二氧化碳排放比2005年下降65%以上。", "CN 下降 pledged made by 2030"),
        ("日本计划在2035年前将温室气体排放较2013年减少60%。", "JP 减少 aimed made before 2035"),
        ("越南力争2050年前实现碳中和。", "VN 实现 hedged made before 2050"),
        ("巴西重申，到2030年将停止非法毁林。", "BR 停止 pledged reaffirmed by 2030"),
        ("韩国敦促日本在2026年前停止排放核污染水。", "JP 停止 pledged asked before 2026"),
        ("台灣將在2030年前將再生能源比重提高到30%。", "TW 提高 pledged made before 2030"),
    ])
    func `Chinese undertakings are read with their hedges`(_ text: String, _ kind: String) {
        let found = found(text, language: "zh-Hans").map {
            "\($0.actors[0]) \($0.action) \($0.modality) \($0.stance) "
                + "\($0.deadline?.relation.rawValue ?? "") \($0.deadline?.date ?? "")"
        }
        #expect(found == [kind])
    }

    @Test(arguments: [
        "联合国海洋峰会24日举行，各国代表出席。", "2022年，越南水电装机达到2200万千瓦，同比增长6%。", "专家预计，中国碳排放将在2028年达到峰值。",
    ])
    func `Chinese results and forecasts are silent`(_ text: String) {
        #expect(found(text, language: "zh-Hans").isEmpty)
    }
}
