import Foundation
import Model
import Testing

@testable import Storing

@Suite struct EnterTests {
    let folder = Folder()

    private func record(_ finding: Finding, _ date: String, url: String? = nil) -> KnownRecord {
        KnownRecord(
            finding: finding, date: Timestamp(iso8601: date)!,
            origin: .init(title: "An origin", publisher: "A ministry", url: url), note: "A note")
    }

    private var records: [KnownRecord] {
        [
            record(.commitment(commitment(["CN"], value: Quantity(65))), "2020-12-12"),
            record(.commitment(commitment(["CN"], value: Quantity(60))), "2015-06-30"),
            record(.commitment(commitment(["CN"], "plant")), "2020-12-12"),
            record(.act(act(["CN", "US"])), "2023-11-15", url: "https://a.example/1"),
            record(.act(act(["EU"], .expected, expected: Deadline(.by, "2035"))), "2023-01-02"),
            record(.statement(statement("IN", "We agree.")), "2023-01-03"),
        ]
    }

    @Test func `What is known is entered once, however often the daemon starts`() async throws {
        do {
            let ledger = try folder.open()
            defer { ledger.close() }
            #expect(try await ledger.enter(records) == 6)
            #expect(try await ledger.enter(records) == 0)
        }
        let ledger = try folder.open()
        defer { ledger.close() }
        #expect(try await ledger.enter(records.reversed()) == 0)
        let counts = try await ledger.counts()
        #expect((counts.acts, counts.commitments, counts.statements) == (2, 2, 1))
        #expect(counts.alerts == 0)
    }

    @Test func `A commitment's newest form is the last known one, the others are its history`()
        async throws
    {
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.enter(records)
        func last() async throws -> KnownCommitment? {
            try await ledger.commitments(ofAny: ["CN"]).first { $0.commitment.action == "cut" }
        }
        #expect(try await last()?.commitment.value == Quantity(65))
        #expect(try await last()?.earlier.map(\.value) == [Quantity(60)])
        let more = [
            record(.commitment(commitment(["CN"], value: Quantity(70))), "2021-01-01"),
            record(.commitment(commitment(["CN"], value: Quantity(40))), "2009-11-26"),
        ]
        #expect(try await ledger.enter(records + more) == 2)
        let record = try #require(try await last())
        #expect(record.commitment.value == Quantity(70))
        #expect(record.date.description == "2021-01-01")
        #expect(Set(record.earlier.map(\.value)) == [Quantity(40), Quantity(60), Quantity(65)])
        #expect(try await ledger.sightings(of: record.id).count == 4)
        let old = [self.record(.commitment(commitment(["CN"], value: Quantity(20))), "1999-01-01")]
        #expect(try await ledger.enter(old) == 1)
        #expect(try await last()?.commitment.value == Quantity(70))
        #expect(try await last()?.earlier.count == 4)
    }

    @Test func `What happened since to a record that is known is not undone`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.enter(records)
        var known = try #require(try await ledger.openActs(ofAny: ["EU"]).first)
        known.act.status = .issued
        known.events.append(.statementIssued)
        try await ledger.put(Comparison(acts: [known]))
        try await ledger.enter(records)
        #expect(try await ledger.acts(of: "EU") == [known])
        #expect(try await ledger.openActs(ofAny: ["EU"]).isEmpty)
    }

    @Test func `An expected act is open, and overdue in its time`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.enter(records)
        let open = try await ledger.openActs(ofAny: ["EU"])
        #expect(open.map(\.events) == [[.statementExpected]])
        let day = Timestamp.daysSinceEpoch(year: 2036, month: 1, day: 1)
        let overdue = try await ledger.ask { try $0.actsExpected(before: day) }
        #expect(overdue.map(\.id) == open.map(\.id))
        #expect(try await ledger.expectations().map(\.id) == open.map(\.id))
    }

    @Test func `Acts and statements are entered as a comparison finds them`() async throws {
        let ledger = try folder.open()
        defer { ledger.close() }
        let made = KnownStatement(
            id: "statement-1", statement: statement("IN", "We agree."), keys: ["k1"], date: noon,
            firstSeen: noon, lastSeen: noon)
        let entry = known("act-1", act(["CN"]))
        for isFirst in [true, false] {
            let count = try await ledger.enter([records[3], records[5]]) { record in
                if case .act = record.finding { return Comparison(acts: [entry]) }
                return Comparison(statements: [made])
            }
            #expect(count == (isFirst ? 2 : 0))
        }
        #expect(try await ledger.statements(withAnyOf: ["k1"]) == [made])
        #expect(try await ledger.acts(nestedWith: ["CN"]) == [entry])
        #expect(try await ledger.sightings(of: "act-1").map(\.evidence.title) == ["An origin"])
    }

    @Test func `An origin is kept as evidence, and what is exported can be entered elsewhere`()
        async throws
    {
        let ledger = try folder.open()
        defer { ledger.close() }
        try await ledger.enter(records)
        let act = try #require(try await ledger.acts(of: "US").first)
        let origin = try #require(try await ledger.sightings(of: act.id).first?.evidence)
        #expect(origin.url == "https://a.example/1")
        #expect(origin.title == "An origin")
        #expect(origin.published?.description == "2023-11-15")
        let exported = try await ledger.exportKnown()
        #expect(Set(exported) == Set(records))
        #expect(exported.map(\.date) == exported.map(\.date).sorted())
        let other = Folder()
        let copy = try other.open()
        defer { copy.close() }
        #expect(try await copy.enter(exported) == 6)
        #expect(try await Set(copy.exportKnown()) == Set(records))
    }
}
