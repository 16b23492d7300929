import Model
import Testing

@testable import Extracting

@Suite struct ActorTests {
    private func article(
        _ text: String, language: String = "en", url: String = "https://press.example/a",
        year: Int = 2025
    ) -> Article {
        Article(
            Document(
                url: url, title: "", published: Timestamp(year: year, month: 6, day: 4),
                language: language, text: text), owner: nil, actors: .builtIn)
    }

    private func named(_ text: String, language: String = "en") -> [String] {
        let article = article(text, language: language)
        return article.mentions(of: article.text).map { "\($0.name)=\($0.actor?.rawValue ?? "-")" }
    }

    @Test(arguments: [
        ("Norway and the United States met.", ["Norway=NO", "United States=US"]),
        ("The White House rang Downing Street.", ["White House=US", "Downing Street=GB"]),
        ("The U.N. Security Council voted.", ["U.N. Security Council=UN"]),
        ("It told us who they are.", []),
        ("Jordan Miller likes turkey.", []),
        ("He lives in Washington state.", []),
        ("Georgia signed it.", ["Georgia=GE"]),
        ("Atlanta, Georgia Tech won.", []),
    ])
    func `English names are found, and their doubles left alone`(text: String, expected: [String]) {
        #expect(named(text) == expected)
    }

    @Test(arguments: [
        ("中方和美方会谈。", ["中方=CN", "美方=US"]),
        ("俄罗斯国防部发表谈话。", ["俄罗斯=RU", "国防部=RU"]),
        ("欧盟委员会与东盟。", ["欧盟委员会=EU", "东盟=ASEAN"]),
        ("韓國與聯合國", ["韓國=KR", "聯合國=UN"]),
        ("他住在马里兰州。", []),
    ])
    func `Chinese names are found in both scripts`(text: String, expected: [String]) {
        #expect(named(text, language: "zh-Hans") == expected)
    }

    @Test func `both sides are the two that were named`() {
        let article = article("Chile met Peru in Quito. The two countries agreed.")
        let group = article.mentions(of: article.text).first { $0.kind == .group }
        #expect(group?.group == ["CL", "PE"])
    }

    @Test func `a head of state speaks for the state only in office`() {
        for (year, isFormer) in [(2016, true), (2019, false), (2023, true)] {
            let article = article("Donald Trump spoke.", year: year)
            #expect(article.mentions(of: article.text).first?.isFormer == isFormer)
        }
    }

    @Test(
        arguments: [
            ("https://www.mfa.gov.cn/eng/x.html", "CN"), ("https://www.state.gov/a", "US"),
            ("https://ec.europa.eu/b", "EU"), ("https://www.gov.uk/c", "GB"),
            ("https://unfccc.int:443/d", "UNFCCC"), ("https://www.pm.gov.au/", "AU"),
            ("https://gov.cn.press.example/", nil), ("https://press.example/gov.uk", nil),
            ("", nil),
        ] as [(String, String?)])
    func `the host of an official site tells its owner`(url: String, actor: String?) {
        #expect(ActorTable.builtIn.owner(ofURL: url)?.rawValue == actor)
    }

    @Test func `a user's actors are found by their names and own their domains`() {
        let table = ActorTable(adding: [
            ActorEntry(id: "northland", names: ["Northland", "北地国"], domains: ["north.example"])
        ])
        let document = Document(
            url: "https://www.north.example/1", title: "Northland", language: "en",
            text: "Northland spoke.")
        let article = Article(document, owner: nil, actors: table)
        #expect(article.owner == "northland")
        #expect(article.mentions(of: article.text).map(\.actor) == ["northland"])
    }

    @Test func `people are known by their full name and whom they speak for`() {
        let article = article(
            """
            Malta's ambassador, Vera Camil, was there. Camil smiled. Oto Brand of the think tank \
            BlueGrid did not. Former minister Iva Moll left.
            """)
        let cast = Cast(article, article.text)
        #expect(cast.people.map(\.name) == ["Vera Camil", "Oto Brand", "Iva Moll"])
        #expect(cast.people.map(\.actor) == ["MT", "bluegrid", nil])
        #expect(cast.occurrences.map(\.person) == [0, 0, 1, 2])
    }

    @Test func `every state has a name for people`() {
        let extractor = Extractor()
        #expect(extractor.name(of: "CN") == "China")
        #expect(extractor.name(of: "EU") == "European Union")
        #expect(extractor.name(of: "some-firm") == "some-firm")
    }
}
