import Foundation
import Model

// What came of a comparison, written.

extension Tables {
    func write(_ comparison: Comparison, at now: Timestamp, url: String? = nil) throws {
        for act in comparison.acts { try put(act) }
        for commitment in comparison.commitments { try put(commitment) }
        for statement in comparison.statements { try put(statement) }
        for sighting in comparison.sightings { try add(sighting) }
        let isNewVersion = try comparison.page.map { try put(page: $0, at: now) } ?? true
        guard let address = comparison.page?.url ?? url else { return }
        try note(comparison.verdicts, on: address, at: now, isNewVersion: isNewVersion)
    }

    /// What became of the newest look at a page. A look that brings nothing new leaves what was
    /// found before.
    private func note(
        _ verdicts: [Verdict], on url: String, at now: Timestamp, isNewVersion: Bool
    ) throws {
        guard isNewVersion || verdicts.contains(where: { $0.outcome == .change }) else { return }
        try db.run(
            "INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?)", url, now.packed,
            JSON.array(verdicts.map(\.json)).text)
    }

    func verdicts(onPage url: String) throws -> [Verdict] {
        let text = try db.first("SELECT verdicts FROM verdicts WHERE url = ?", url) { $0.text() }
        guard let text else { return [] }
        return try JSONDecoder().decode([Verdict].self, from: Data(text.utf8))
    }

    /// Remembers under which other addresses a page was read.
    func name(_ page: KnownPage?, _ others: [String?]) throws {
        guard let page else { return }
        for case let other? in Set(others) where other != page.url && !other.isEmpty {
            try db.run(
                """
                INSERT INTO addresses SELECT ?, number FROM pages WHERE url = ?
                ON CONFLICT(url) DO UPDATE SET page = excluded.page
                WHERE page IS NOT excluded.page
                """, other, page.url)
        }
    }
}

extension Verdict {
    fileprivate var json: JSON {
        [
            "outcome": .string(outcome.rawValue), "event": JSON(event?.rawValue),
            "record": JSON(record), "why": .string(why), "rule": .string(rule),
            "quote": .string(quote),
        ]
    }
}
