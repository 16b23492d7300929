/// "Did you mean": the known word nearest to one that isn't known.
enum Suggestion {
    /// Nil where none is near: over a third of the letters, or over three, would change.
    static func nearest(to word: String, among known: [String]) -> String? {
        let lower = word.lowercased()
        let allowed = min(3, max(1, (word.count + 1) / 3))
        let ranked = known.map { ($0, distance(lower, $0.lowercased())) }.sorted { $0.1 < $1.1 }
        if let best = ranked.first, best.1 <= allowed { return best.0 }
        guard word.count >= 3 else { return nil }
        return known.first { $0.lowercased().hasPrefix(lower) || lower.hasPrefix($0.lowercased()) }
    }

    /// `; did you mean "every"?`, or else the whole choice: `; the keys here are a, b and c`.
    static func advice(for word: String, among known: [String], called name: String) -> String {
        if let near = nearest(to: word, among: known) { return "; did you mean \"\(near)\"?" }
        return known.isEmpty ? "" : "; the \(name) are \(list(known))"
    }

    /// `a, b and c`.
    static func list(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    /// Insertions, deletions, changes and swaps of neighbours (optimal string alignment).
    private static func distance(_ left: String, _ right: String) -> Int {
        let (a, b) = (Array(left), Array(right))
        var rows = [Array(0...b.count)]
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                let change = rows[i][j] + (a[i] == b[j] ? 0 : 1)
                var best = min(rows[i][j + 1] + 1, row[j] + 1, change)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    best = min(best, rows[i - 1][j - 1] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }
}
