import Alerting
import Model
import Testing

@Suite struct MatchingTests {
    private let topics = TopicTable([
        .init(id: "climate", parent: nil, terms: ["climate", "气候"]),
        .init(id: "coal", parent: "climate", terms: ["coal", "煤"]),
        .init(id: "trade", parent: nil, terms: ["trade", "tariff", "贸易"]),
    ])

    private func ids(_ change: Change, _ watches: Watch...) -> [String] {
        alerts(for: [change], watches: watches, topics: topics) { $0.rawValue }.map(\.watch)
    }

    private func act(
        _ event: Event = .statementIssued, actors: [ActorID] = ["ND"], about: String? = nil,
        topics: [String] = [], confidence: Double = 0.9, title: String = "", paragraph: String = ""
    ) -> Change {
        let act = Act(
            instrument: .statement, status: .issued, actors: actors, about: about, topics: topics,
            quote: "issued a statement", place: Place(.text, 0, 18), confidence: confidence,
            rule: "test")
        return Change(
            event: event, actors: actors, finding: .act(act), title: title, paragraph: paragraph,
            record: "act-1", at: Timestamp(seconds: 0))
    }

    @Test func `a watch without conditions hears all but remarks`() {
        let any = Watch(id: "any", channels: [])
        #expect(ids(act(), any) == ["any"])
        #expect(ids(act(.remarkMade), any) == [])
    }

    @Test func `one change gives one alert for each watch that it matches`() {
        let watches = ["a", "b"].map { Watch(id: $0, channels: [$0]) }
        let found = alerts(for: [act()], watches: watches, topics: topics) { $0.rawValue }
        #expect(found.map(\.watch) == ["a", "b"])
        #expect(found.map(\.channels) == [["a"], ["b"]])
        #expect(Set(found.map(\.id)).count == 2)
    }

    @Test func `an actor in common is enough`() {
        let watch = Watch(id: "w", actors: ["ND", "FD"], channels: [])
        #expect(ids(act(actors: ["ND", "SD"]), watch) == ["w"])
        #expect(ids(act(actors: ["SD"]), watch) == [])
        #expect(ids(act(actors: []), watch) == [])
    }

    @Test(arguments: [
        (["climate"], ["coal"], "", true), (["coal"], ["climate"], "", false),
        (["气候"], ["coal"], "", true), (["climate"], [], "The climate is mild.", true),
        (["climate"], [], "关于气候的说明", true), (["climate"], [], "The coal age", true),
        (["climate"], [], "Climatologists meet", false), (["trade", "coal"], ["coal"], "", true),
        (["trade"], [], "New tariffs", true),
        (["plastic pollution"], [], "Plastic  pollution", true),
        (["plastic pollution"], [], "Pollution by plastic", false),
        (["river"], [], "Two rivers", true),
        (["rivers"], [], "One river", true), (["oil"], [], "The soil", false),
    ])
    func `a subject is a topic, one below it, or its words`(
        about: [String], topics: [String], title: String, expected: Bool
    ) {
        let watch = Watch(id: "w", about: about, channels: [])
        #expect(ids(act(topics: topics, title: title), watch).isEmpty != expected)
        #expect(ids(act(topics: topics, paragraph: title), watch).isEmpty != expected)
    }

    @Test func `confidence and instruments bind findings`() {
        #expect(ids(act(confidence: 0.4), Watch(id: "w", channels: [])) == [])
        #expect(
            ids(act(confidence: 0.4), Watch(id: "w", minimumConfidence: 0.3, channels: [])) == ["w"]
        )
        #expect(ids(act(), Watch(id: "w", instruments: [.whitePaper], channels: [])) == [])
        #expect(ids(act(), Watch(id: "w", instruments: [.statement], channels: [])) == ["w"])
    }

    @Test func `a source's health ignores subjects and confidence`() {
        let failing = Change(
            event: .sourceFailing, actors: ["ND"], record: "gazette", reason: "tls",
            at: Timestamp(seconds: 0))
        let strict = Watch(
            id: "w", about: ["climate"], minimumConfidence: 1, channels: [])
        #expect(ids(failing, strict) == ["w"])
        #expect(ids(failing, Watch(id: "w", actors: ["SD"], channels: [])) == [])
        var nobody = failing
        nobody.actors = []
        #expect(ids(nobody, Watch(id: "w", actors: ["SD"], channels: [])) == [])
        #expect(ids(nobody, strict) == ["w"])
    }

    @Test func `a page matches by the actors and topics of its versions`() {
        let revised = Change(
            event: .pageRevised, actors: ["ND"], topics: ["coal"], record: "page-1",
            revision: .init(before: "a", after: "b"), at: Timestamp(seconds: 0))
        #expect(
            ids(revised, Watch(id: "w", actors: ["ND"], about: ["climate"], channels: [])) == ["w"])
        #expect(ids(revised, Watch(id: "w", about: ["trade"], channels: [])) == [])
    }
}
