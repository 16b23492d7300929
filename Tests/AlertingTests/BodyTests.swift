import Alerting
import Model
import Testing

@Suite struct BodyTests {
    private let commitment = Commitment(
        actors: ["ND"], action: "peak", object: "carbon dioxide emissions",
        deadline: Deadline(.before, "2030"), modality: .pledged, stance: .changed,
        about: ["climate"], quote: "peak before 2030", place: Place(.text, 10, 26),
        confidence: 0.9, rule: "pledge.verb")

    private var change: Change {
        var before = commitment
        before.deadline = Deadline(.around, "2030")
        return Change(
            event: .commitmentStrengthened, actors: ["ND"], finding: .commitment(commitment),
            title: "Norland moves", paragraph: "Norland will peak before 2030.",
            evidence: [
                Evidence(
                    url: "https://www.gov.nd/peak", title: "Norland moves",
                    quote: "peak before 2030",
                    published: Timestamp(iso8601: "2024-05-01"),
                    fetched: Timestamp(iso8601: "2024-05-01T10:00:00Z")!, sha256: "ab",
                    firstParty: true)
            ], record: "commitment-1", previous: .commitment(before),
            differences: [.init(slot: "deadline", before: "around 2030", after: "before 2030")],
            at: Timestamp(iso8601: "2024-05-01T10:00:00Z")!, step: "1")
    }

    private func alert(_ change: Change) -> Alert {
        alerts(
            for: [change], watches: [Watch(id: "desk", channels: ["log"])],
            topics: TopicTable([])
        ) { ["ND": "Norland", "SD": "Sudonia"][$0] ?? $0.rawValue }[0]
    }

    @Test func `an alert is a CloudEvents object to the letter`() {
        let alert = alert(change)
        let slots = """
            "value":null,"unit":null,"baseline":null,
            """
        let commitment = """
            {"actors":["ND"],"action":"peak","object":"carbon dioxide emissions",\(slots)\
            "deadline":{"relation":"RELATION","date":"2030"},"modality":"pledged",\
            "stance":"changed","condition":null,"about":["climate"],"quote":"peak before 2030",\
            "in":"text","start":10,"end":26,"confidence":0.9,"rule":"pledge.verb"}
            """
        let expected = """
            {"specversion":"1.0","id":"\(alert.id)","source":"communique:www.gov.nd",\
            "type":"communique.commitment.strengthened","subject":"ND",\
            "time":"2024-05-01T10:00:00Z","datacontenttype":"application/json",\
            "sequence":"00000000000000000042","data":{"watch":"desk","summary":\
            "Norland moved a target: peak carbon dioxide emissions, deadline around 2030 → before 2030 (stronger)",\
            "severity":"notice","actors":["ND"],"record":"commitment-1","commitment":\
            \(commitment.replacing("RELATION", with: "before")),\
            "evidence":[{"url":"https://www.gov.nd/peak","title":"Norland moves",\
            "quote":"peak before 2030","published":"2024-05-01","fetched":"2024-05-01T10:00:00Z",\
            "sha256":"ab","firstParty":true}],"previous":\
            \(commitment.replacing("RELATION", with: "around")),\
            "diff":[{"slot":"deadline","before":"around 2030","after":"before 2030"}],"text":null}}
            """
        #expect(alert.payload(sequence: 42) == expected)
    }

    @Test func `the same change and watch have the same id, another step has another`() {
        let first = alert(change)
        #expect(first.id == alert(change).id)
        #expect(first.id.count == 32)
        var later = change
        later.at = Timestamp(seconds: later.at.seconds + 60)
        #expect(alert(later).id == first.id)
        later.step = "2"
        #expect(alert(later).id != first.id)
        later.step = ""
        let byTime = alert(later).id
        later.at = Timestamp(seconds: later.at.seconds + 60)
        #expect(alert(later).id != byTime)
    }

    private func act(_ instrument: Act.Instrument, _ event: Event, _ actors: [ActorID]) -> Change {
        let act = Act(
            instrument: instrument, status: .issued, actors: actors, about: "rivers",
            quote: "the words", place: Place(.text, 0, 9),
            expected: Deadline(.by, "2024-06-01"), confidence: 0.9, rule: "test")
        return Change(
            event: event, actors: actors, finding: .act(act), record: "act-1",
            at: Timestamp(seconds: 0))
    }

    @Test(arguments: [
        (
            Act.Instrument.jointStatement, Event.statementIssued, ["ND", "SD"] as [ActorID],
            "Norland and Sudonia issued a joint statement on rivers: “the words”"
        ),
        (.submission, .statementIssued, ["ND"], "Norland made a submission on rivers: “the words”"),
        (
            .statement, .statementPending, ["ND"],
            "Norland has yet to issue a statement on rivers: “the words”"
        ),
        (
            .agreement, .statementExpected, ["ND", "SD"],
            "Norland and Sudonia are expected to conclude an agreement on rivers: “the words”"
        ),
        (
            .whitePaper, .statementOverdue, ["ND"],
            "Norland has not come out with a white paper by 2024-06-01 as expected on rivers: “the words”"
        ),
    ])
    func `a summary says who did what`(
        instrument: Act.Instrument, event: Event, actors: [ActorID], expected: String
    ) {
        #expect(alert(act(instrument, event, actors)).summary == expected)
    }

    @Test func `a failing source says why, and has no empty subject`() {
        let alert = alert(
            Change(
                event: .sourceFailing, actors: [], record: "gazette", reason: "tls",
                at: Timestamp(seconds: 0)))
        #expect(alert.summary == "Source gazette is failing: tls")
        let payload = alert.payload(sequence: 1)
        #expect(payload.contains(#""source":"communique:gazette""#))
        #expect(payload.contains(#""reason":"tls""#))
        #expect(!payload.contains(#""subject""#))
    }

    @Test func `severity grows with what is lost`() {
        #expect(alert(act(.statement, .statementWithdrawn, ["ND"])).severity == .urgent)
        #expect(alert(act(.statement, .statementIssued, ["ND"])).severity == .notice)
        #expect(alert(act(.statement, .statementExpected, ["ND"])).severity == .info)
    }
}
