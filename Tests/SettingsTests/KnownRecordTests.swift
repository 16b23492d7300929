import Foundation
import Model
import Settings
import Testing

@Suite struct KnownRecordTests {
    @Test func `each kind of record arrives whole`() throws {
        let text = """
            {
              statements: [{
                speaker: "Ada Vale", actor: "US", content: "Talks go on.", about: ["Climate"],
                date: "2023-07-19", origin: {title: "Gazette", publisher: null}, note: "invented",
              }],
              commitments: [{
                actors: ["US", "CN"], action: "cut", object: "emissions", value: [7, 10], unit: "%",
                baseline: 2005, deadline: {relation: "by", date: "2030"}, modality: "aimed",
                stance: "reaffirmed", condition: null, about: ["climate"], quote: "7% to 10%",
                date: "2023-07-19T10:00:00+08:00",
                origin: {title: "Gazette", url: "https://gazette.example/1"},
              }],
              acts: [{
                instrument: "statement", status: "pending", actors: ["CN"], about: "talks",
                topics: ["climate"], quote: "has yet to", expected: {relation: "in", date: "2023-11"},
                date: "2023-07-19", origin: {title: "Gazette"},
              }],
            }
            """
        let (records, problems) = knownRecords(from: Array(text.utf8), file: "seeds.json")
        #expect(problems.isEmpty)
        try #require(records.count == 3)
        #expect(
            records[0].finding
                == .statement(
                    Statement(
                        speaker: "Ada Vale", actor: "US", mode: .indirect, cue: nil,
                        content: "Talks go on.", about: ["climate"], spans: [], confidence: 1,
                        rule: "known")))
        #expect(records[0].origin == KnownRecord.Origin(title: "Gazette"))
        #expect(records[0].note == "invented")
        #expect(records[0].date.description == "2023-07-19")
        #expect(
            records[1].finding
                == .commitment(
                    Commitment(
                        actors: ["CN", "US"], action: "cut", object: "emissions",
                        value: Quantity(7, 10), unit: "%", baseline: "2005",
                        deadline: Deadline(.by, "2030"), modality: .aimed, stance: .reaffirmed,
                        about: ["climate"], quote: "7% to 10%", place: Place(.text, 0, 0),
                        confidence: 1, rule: "known")))
        #expect(records[1].date.description == "2023-07-19T10:00:00+08:00")
        #expect(
            records[2].finding
                == .act(
                    Act(
                        instrument: .statement, status: .pending, actors: ["CN"], about: "talks",
                        topics: ["climate"], quote: "has yet to", place: Place(.text, 0, 0),
                        expected: Deadline(.in, "2023-11"), confidence: 1, rule: "known")))
    }

    @Test func `a record with a mistake is left out, the others stay`() {
        let text = """
            {statements: [
              {content: "One.", date: "2023-07-19", origin: {title: "Gazette"}},
              {content: "Two.", date: "someday", origin: {title: "Gazette"}},
            ]}
            """
        let (records, problems) = knownRecords(from: Array(text.utf8), file: "s.json")
        #expect(records.map(\.finding.quote) == ["One."])
        #expect(
            problems.map(\.description).first?.hasPrefix("s.json:3:27: statements[1].date") == true)
    }

    @Test func `the project's own seeds are clean`() throws {
        let folder = Fixture.root.appending(path: "seeds")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".json") }
        for file in files {
            let bytes = try Data(contentsOf: folder.appending(path: file))
            let (records, problems) = knownRecords(from: [UInt8](bytes), file: file)
            #expect(problems.map(\.description) == [])
            #expect(!records.isEmpty)
        }
    }
}
