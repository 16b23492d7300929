import GRDB
import Model

extension Tables {
    /// Writes poll states. One that was never polled yet is a page just found: of one that is there
    /// it changes at most whose page it is.
    func write(_ states: [PollState]) throws {
        for state in states {
            let sql = state.lastPoll == nil ? Self.announcement : Self.replacement
            try db.run(sql, state.values)
        }
    }

    /// What an answer led to. Whether a sitemap rests is for its index to say, also while it is
    /// being polled: its own polls can end it and never wake it.
    func announce(_ found: [PollState]) throws {
        for state in found {
            try db.run(Self.announcement, state.values)
            guard state.isSitemap else { continue }
            try db.run(
                "UPDATE pollStates SET isPaused = ?, nextPoll = ? WHERE id = ?", state.isPaused,
                state.nextPoll.packed, state.id)
        }
    }

    func pollStates(where condition: String = "1") throws -> [PollState] {
        try db.all("SELECT \(Self.list) FROM pollStates WHERE \(condition)") {
            try PollState(&$0)
        }
    }

    /// Those that an index of the source named.
    func sitemaps(of source: String) throws -> [PollState] {
        try db.all(
            "SELECT \(Self.list) FROM pollStates WHERE parent = ? AND isSitemap", source
        ) { try PollState(&$0) }
    }

    /// Whether a state is kept that belongs to one of the sources; to any where they are nil.
    func isPolled(_ id: String, for sources: Set<String>?) throws -> Bool {
        let parent: String?? = try db.first("SELECT parent FROM pollStates WHERE id = ?", id) {
            $0.nextIfAny()
        }
        guard let parent else { return false }
        return sources.map { sources in parent.map(sources.contains) ?? true } ?? true
    }

    private static let columns = [
        "id", "url", "parent", "nextPoll", "lastPoll", "lastSuccess", "lastFull", "etag",
        "lastModified", "maxAge", "feedInterval", "bodyHash", "failures", "missing", "health",
        "reason", "note", "isPaused", "rung", "isFirstSight", "teaser", "skipped",
        "movedTo", "rhythm", "latency", "pace", "isSitemap", "doubtedSince", "doubts",
    ]
    private static let list = columns.joined(separator: ", ")
    private static let marks = columns.map { _ in "?" }.joined(separator: ", ")
    private static let announcement = """
        INSERT INTO pollStates (\(list)) VALUES (\(marks)) ON CONFLICT(id) DO UPDATE SET
        parent = excluded.parent, nextPoll = excluded.nextPoll, isPaused = excluded.isPaused,
        isSitemap = excluded.isSitemap WHERE parent IS NOT excluded.parent
        """
    private static let replacement = """
        INSERT INTO pollStates (\(list)) VALUES (\(marks)) ON CONFLICT(id) DO UPDATE SET
        \(columns.dropFirst().map { "\($0) = \(replacing($0))" }.joined(separator: ", "))
        """

    private static func replacing(_ column: String) -> String {
        let new = "excluded.\(column)"
        return column == "isPaused" ? "iif(isSitemap, max(isPaused, \(new)), \(new))" : new
    }
}

extension PollState {
    fileprivate init(_ columns: inout ColumnReader) throws {
        self.init(
            id: columns.text(), url: columns.text(), parent: columns.nextIfAny(),
            nextPoll: columns.moment(), lastPoll: columns.momentIfAny(),
            lastSuccess: columns.momentIfAny(), lastFull: columns.momentIfAny(),
            validators: Validators(etag: columns.nextIfAny(), lastModified: columns.nextIfAny()),
            freshness: Freshness(maxAge: columns.nextIfAny(), feedInterval: columns.nextIfAny()),
            bodyHash: columns.nextIfAny(), failures: columns.next(), missing: columns.next(),
            health: try columns.choice(), reason: columns.nextIfAny(), note: columns.nextIfAny(),
            isPaused: columns.next(), rung: columns.next(), isFirstSight: columns.next(),
            teaser: columns.nextIfAny())
        freshness.skipped = columns.nextIfAny().map { SkippedHours(rawValue: $0) }
        movedTo = columns.nextIfAny()
        let rhythm: String? = columns.nextIfAny()
        self.rhythm = rhythm.flatMap { Rhythm(text: $0) }
        latency = columns.nextIfAny()
        pace = columns.nextIfAny()
        isSitemap = columns.next()
        let (since, looks): (Timestamp?, Int?) = (columns.momentIfAny(), columns.nextIfAny())
        doubt = since.map { Doubt(since: $0, looks: looks ?? 1) }
    }

    fileprivate var values: [DatabaseValue] {
        var columns = ColumnWriter()
        for text in [id, url, parent] { columns.add(text) }
        for moment in [nextPoll, lastPoll, lastSuccess, lastFull] { columns.add(moment) }
        columns.add(validators.etag)
        columns.add(validators.lastModified)
        columns.add(freshness.maxAge)
        columns.add(freshness.feedInterval)
        columns.add(bodyHash)
        columns.add(failures)
        columns.add(missing)
        columns.add(health)
        columns.add(reason)
        columns.add(note)
        columns.add(isPaused)
        columns.add(rung)
        columns.add(isFirstSight)
        columns.add(teaser)
        columns.add(freshness.skipped?.rawValue)
        columns.add(movedTo)
        columns.add(rhythm?.text)
        columns.add(latency)
        columns.add(pace)
        columns.add(isSitemap)
        columns.add(doubt?.since)
        columns.add(doubt?.looks)
        return columns.values
    }
}
