import Model
import Testing

@testable import Extracting

@Suite struct TopicTests {
    @Test(arguments: [
        ("a deal on methane leaks and coal-fired plants", ["methane", "coal"]),
        ("Solar panels and wind farms", ["renewable energy"]),
        ("新的稀土出口管制", ["minerals", "export controls"]),
        ("關稅與氣候", ["tariffs", "climate"]), ("South China Sea patrols", ["south china sea"]),
    ])
    func `text is tagged by the words of the term table`(_ text: String, _ topics: [String]) {
        #expect(TopicMatcher.shared.topics(in: text) == topics)
    }

    @Test(arguments: ["the coalition", "charcoal", "spacer", "adamant", "watery"])
    func `a term within another word is none`(_ text: String) {
        #expect(TopicMatcher.shared.topics(in: text).isEmpty)
    }

    @Test func `a term that lies within a longer one does not count`() {
        #expect(
            TopicMatcher.shared.topics(in: "net zero carbon market") == [
                "carbon neutrality", "carbon market",
            ])
    }

    @Test(arguments: [("climate", "methane"), ("trade", "tariffs"), ("climate", "coal")])
    func `a wide topic stands over a narrow one`(_ wide: String, _ narrow: String) {
        let table = TopicTable(TopicTerms.all)
        #expect(table.stands(wide, over: narrow))
        #expect(!table.stands(narrow, over: wide))
    }

    @Test func `every topic has a place under a topic that exists, and terms of both languages`() {
        let table = TopicTable(TopicTerms.all)
        for topic in TopicTerms.all {
            #expect(topic.parent == nil || table.topics[topic.parent ?? ""] != nil)
        }
        #expect(TopicTerms.all.count == table.topics.count)
        #expect(table.topic(of: "甲烷")?.id == "methane")
    }

    @Test func `many terms are found at once, in either case, the longest first`() {
        let matcher = TermMatcher(["red", "red sea", "sea"])
        let bytes = Array("The Red Sea and reds".utf8)
        #expect(matcher.matches(in: bytes, bytes.indices).map(\.term) == [1, 0])
        #expect(matcher.matchesAny(in: bytes, bytes.indices))
        #expect(!matcher.matchesAny(in: bytes, 0..<3))
    }
}
