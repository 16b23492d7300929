import Foundation
import Model

// What came of a comparison, written.

extension Tables {
    func write(_ comparison: Comparison, at now: Timestamp, url: String? = nil) throws {
        for act in comparison.acts { try put(act) }
        for commitment in comparison.commitments { try put(commitment) }
        for statement in comparison.statements { try put(statement) }
        for sighting in comparison.sightings { try add(sighting) }
        if let page = comparison.page {
            let (number, isNewVersion) = try put(page: page, at: now)
            try note(comparison.verdicts, on: number, at: now, isNewVersion: isNewVersion)
        } else if let url {
            try note(comparison.verdicts, on: noteNumber(of: url), at: now)
        }
    }

    /// What became of the newest look at a page. A look that brings nothing new leaves what was
    /// found before.
    private func note(
        _ verdicts: [Verdict], on page: Int64, at now: Timestamp, isNewVersion: Bool = true
    ) throws {
        guard isNewVersion || verdicts.contains(where: { $0.outcome == .change }) else { return }
        try db.run(
            "INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?)", page, now.packed,
            JSON.array(verdicts.map(\.json)).text)
    }

    /// The number of the page at an address; where there is none, a negative one of the address.
    private func noteNumber(of url: String) throws -> Int64 {
        try pageNumber(at: url) ?? ~(fingerprint([url]) & .max)
    }

    func verdicts(onPage url: String) throws -> [Verdict] {
        let page = try noteNumber(of: url)
        let text = try db.first("SELECT verdicts FROM verdicts WHERE page = ?", page) { $0.text() }
        guard let text else { return [] }
        return try JSONDecoder().decode([StoredVerdict].self, from: Data(text.utf8)).map(\.verdict)
    }

    /// Remembers under which other addresses a page was read.
    func name(_ page: KnownPage?, _ others: [String?]) throws {
        guard let page else { return }
        for case let other? in Set(others) where other != page.url && !other.isEmpty {
            try db.run(
                """
                INSERT INTO addresses VALUES (?, ?)
                ON CONFLICT(url) DO UPDATE SET page = excluded.page
                WHERE page IS NOT excluded.page
                """, other, pageNumber(at: page.url))
        }
    }
}

// A verdict in a row: an array, as the names of its parts would be most of it.

extension Verdict {
    fileprivate var json: JSON {
        [
            .string(outcome.rawValue), JSON(event?.rawValue), JSON(record), .string(why),
            .string(rule), .string(quote),
        ]
    }
}

private struct StoredVerdict: Decodable {
    let verdict: Verdict

    init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        verdict = Verdict(
            outcome: try parts.decode(Verdict.Outcome.self),
            event: try parts.decodeIfPresent(Event.self),
            record: try parts.decodeIfPresent(String.self), why: try parts.decode(String.self),
            rule: try parts.decode(String.self), quote: try parts.decode(String.self))
    }
}
