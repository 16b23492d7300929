extension Schema {
    /// What is remembered of sources, and of pages they led to, between two polls.
    static let polls = """
        CREATE TABLE pollStates (
            id TEXT PRIMARY KEY, url TEXT NOT NULL, parent TEXT, nextPoll INTEGER NOT NULL,
            lastPoll INTEGER, lastSuccess INTEGER, lastFull INTEGER, etag TEXT,
            lastModified TEXT, maxAge REAL, feedInterval REAL, bodyHash TEXT,
            failures INTEGER NOT NULL, missing INTEGER NOT NULL, health TEXT NOT NULL,
            reason TEXT, note TEXT, isPaused INTEGER NOT NULL, rung INTEGER NOT NULL,
            isFirstSight INTEGER NOT NULL, teaser TEXT
        );
        """

    /// What the pace of a source follows, and how often each host was asked on its last day.
    static let paces = """
        ALTER TABLE pollStates ADD COLUMN skipped INTEGER;
        ALTER TABLE pollStates ADD COLUMN movedTo TEXT;
        ALTER TABLE pollStates ADD COLUMN rhythm TEXT;
        ALTER TABLE pollStates ADD COLUMN latency REAL;
        ALTER TABLE pollStates ADD COLUMN pace TEXT;
        CREATE TABLE hosts (
            name TEXT PRIMARY KEY, day INTEGER NOT NULL, used INTEGER NOT NULL,
            heldUntil INTEGER
        ) WITHOUT ROWID;
        """

    /// Whether an index of sitemaps named it.
    static let sitemaps = """
        ALTER TABLE pollStates ADD COLUMN isSitemap INTEGER NOT NULL DEFAULT 0;
        """

    /// Since when, and in how many looks, most words of a page were missing.
    static let doubts = """
        ALTER TABLE pollStates ADD COLUMN doubtedSince INTEGER;
        ALTER TABLE pollStates ADD COLUMN doubts INTEGER;
        CREATE INDEX pagesInDoubt ON pollStates(parent) WHERE doubtedSince IS NOT NULL;
        """
}
