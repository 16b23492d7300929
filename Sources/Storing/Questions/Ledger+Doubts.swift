import Model

/// The pages of a source whose words come and go.
package struct FlappingPages: Hashable, Sendable {
    package var count: Int
    /// The address of the one that went back last.
    package var newest: String

    package init(count: Int, newest: String) {
        self.count = count
        self.newest = newest
    }
}

extension Ledger {
    /// By the id of the source; none for a source whose pages are steady.
    package func flappingPages(at now: Timestamp) async throws -> [String: FlappingPages] {
        try await read { tables in
            var found: [String: FlappingPages] = [:]
            for (url, returns) in try tables.returns(since: now.seconds - Int64(PageReturns.span))
            where returns.isFlapping(at: now) {
                found[returns.source, default: FlappingPages(count: 0, newest: url)].count += 1
            }
            return found
        }
    }

    /// How many pages have lost most of their words, by the id of the source that led to them.
    package func pagesInDoubt() async throws -> [String: Int] {
        try await read { tables in
            let rows: [(String, Int)] = try tables.db.all(
                """
                SELECT parent, count(*) FROM pollStates
                WHERE doubtedSince IS NOT NULL AND parent IS NOT NULL GROUP BY parent
                """
            ) { ($0.text(), $0.next()) }
            return Dictionary(uniqueKeysWithValues: rows)
        }
    }
}

extension Tables {
    /// The addresses of pages that went back, the last one first.
    fileprivate func returns(since seconds: Int64) throws -> [(String, PageReturns)] {
        let rows: [(String, PageReturns?)] = try db.all(
            """
            SELECT url, returnedFor, lastReturn, earlierReturn FROM pages WHERE lastReturn >= ?
            ORDER BY lastReturn DESC
            """, Timestamp(seconds: seconds).packedFloor
        ) { columns in (columns.text(), PageReturns(&columns)) }
        return rows.compactMap { url, returns in returns.map { (url, $0) } }
    }
}
