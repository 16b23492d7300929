import Foundation
import Model

@testable import Storing

/// A state folder of its own, gone with the test.
final class Folder {
    let path = FileManager.default.temporaryDirectory
        .appending(path: "storing-" + UUID().uuidString).path

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var database: String { path + "/" + Ledger.fileName }

    func open() throws -> Ledger { try Ledger.open(path) }

    /// Opens the ledger, does the work, and closes it.
    func open<Value>(_ work: (Ledger) async throws -> Value) async throws -> Value {
        let ledger = try Ledger.open(path)
        defer { ledger.close() }
        return try await work(ledger)
    }
}

let noon = Timestamp(seconds: 1_700_000_000)

func later(_ seconds: Int64) -> Timestamp { Timestamp(seconds: noon.seconds + seconds) }

// MARK: - Values with every field set

func act(
    _ actors: [ActorID], _ status: Act.Status = .issued, quote: String = "They issued it.",
    expected: Deadline? = nil
) -> Act {
    Act(
        instrument: .jointStatement, status: status, actors: actors, about: "rivers",
        topics: ["climate", "water"], name: "River Statement", quote: quote,
        place: Place(.title, 3, 19), firstParty: true, expected: expected, confidence: 0.123,
        rule: "act.issued")
}

func known(
    _ id: String, _ act: Act, date: Timestamp = noon, events: [Event] = [.statementIssued]
) -> KnownAct {
    KnownAct(
        id: id, act: act, date: date, firstSeen: noon, lastSeen: later(60), events: events,
        words: [7, 0xFFFF_FFFF], titles: ["joint statement on rivers"])
}

func commitment(
    _ actors: [ActorID], _ action: String = "cut", object: String = "emissions",
    value: Quantity? = Quantity(7, 10)
) -> Commitment {
    Commitment(
        actors: actors, action: action, object: object, value: value, unit: "%",
        baseline: "2005", deadline: Deadline(.before, "2035-11"), modality: .pledged,
        stance: .made, condition: "if rain falls", about: ["climate"], quote: "We will cut it.",
        place: Place(.text, 1, 5), confidence: 0.7, rule: "commitment.will")
}

func statement(_ actor: ActorID?, _ content: String) -> Statement {
    Statement(
        speaker: "Ada Ilves", actor: actor, mode: .mixed, cue: "said", content: content,
        about: ["trade"], spans: [Place(.text, 0, 4), Place(.text, 9, 12)],
        speakerSpan: Place(.text, 20, 29), cueSpan: nil, confidence: 0.9, rule: "statement.said")
}

func page(_ url: String, _ text: String, versions: [String], keys: [UInt64] = []) -> KnownPage {
    KnownPage(
        id: "page-" + url, url: url, title: "A page", text: text, language: "zh-Hans",
        published: Timestamp(seconds: 1_699_990_000, offset: 28800), versions: versions,
        actors: ["CN", "EU"], topics: ["climate"], firstSeen: noon, lastSeen: later(5),
        keys: keys)
}

func sighting(_ record: String, _ finding: Finding, event: Event?, url: String) -> Sighting {
    Sighting(
        record: record, event: event, finding: finding,
        evidence: Evidence(
            url: url, title: "A report", quote: "words",
            published: Timestamp(iso8601: "2023-11-14"), fetched: noon, sha256: "ab",
            firstParty: false), at: noon)
}

func alert(_ id: String, channels: [String] = ["log", "desk"]) -> Alert {
    Alert(
        id: id, watch: "all", event: .statementIssued, actors: ["CN", "US"], summary: "It is out",
        severity: .notice, time: noon, record: "act-1", channels: channels,
        body: ["id": .string(id), "data": ["watch": "all"]])
}

func observation(_ url: String = "https://a.example/1", at: Timestamp = noon) -> Observation {
    Observation(
        document: Document(url: url, title: "A page", text: "Words."), findings: Findings(),
        at: at, sha256: "ab")
}

func capture(_ url: String = "https://a.example/feed", body: String = "body") -> Capture {
    Capture(
        url: url, finalURL: url + "/final", contentType: "text/html", body: Array(body.utf8),
        fetched: noon, sha256: "ab")
}

extension Ledger {
    /// Enters alerts as one observation's.
    @discardableResult
    func tell(_ alerts: [Alert], at now: Timestamp = noon) async throws -> [Alert] {
        try await record(states: [], at: now) { _ in (Comparison(), alerts) }
    }

    func put(_ comparison: Comparison, at now: Timestamp = noon) async throws {
        _ = try await record(states: [], at: now) { _ in (comparison, []) }
    }

    // MARK: - Questions, asked as a comparison asks them

    func ask<Answer: Sendable>(
        _ question: @escaping @Sendable (any Known) throws -> Answer
    ) async throws -> Answer {
        try await write { try question($0) }
    }

    func acts(nestedWith actors: [ActorID], since: Timestamp = noon) async throws -> [KnownAct] {
        try await ask { try $0.acts(of: actors, since: since) }
    }

    func openActs(ofAny actors: [ActorID]) async throws -> [KnownAct] {
        try await ask { try $0.openActs(ofAny: actors) }
    }

    func commitments(ofAny actors: [ActorID]) async throws -> [KnownCommitment] {
        try await ask { try $0.commitments(ofAny: actors) }
    }

    func statements(withAnyOf keys: [String]) async throws -> [KnownStatement] {
        try await ask { try $0.statements(withAnyOf: keys) }
    }

    func copies(withAnyOf keys: [UInt64], since: Timestamp = noon) async throws -> [KnownPage] {
        try await ask { try $0.pages(withAnyOf: keys, since: since) }
    }
}
