extension Schema {
    /// Pages as they are now, their words apart, so that a page seen again costs a small row; what
    /// they said before; the other addresses they answer to; what became of what they say; and the
    /// captures.
    static let pages = """
        CREATE TABLE pages (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL, url TEXT NOT NULL,
            title TEXT NOT NULL, language TEXT, published INTEGER, versions TEXT NOT NULL,
            actors TEXT NOT NULL, topics TEXT NOT NULL, firstSeen INTEGER NOT NULL,
            lastSeen INTEGER NOT NULL, isRemoved INTEGER NOT NULL, keys BLOB NOT NULL
        );
        CREATE TABLE pageTexts (page INTEGER PRIMARY KEY, text TEXT NOT NULL);
        CREATE TABLE versions (
            number INTEGER PRIMARY KEY, page INTEGER NOT NULL, hash TEXT NOT NULL,
            title TEXT NOT NULL, text TEXT NOT NULL, until INTEGER NOT NULL
        );
        CREATE INDEX versionsByPage ON versions(page);
        CREATE TABLE addresses (url TEXT PRIMARY KEY, page INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE verdicts (
            page INTEGER PRIMARY KEY, at INTEGER NOT NULL, verdicts TEXT NOT NULL
        );
        CREATE TABLE captures (
            number INTEGER PRIMARY KEY, url TEXT NOT NULL, finalURL TEXT NOT NULL,
            status INTEGER NOT NULL, contentType TEXT, fetched INTEGER NOT NULL,
            sha256 TEXT NOT NULL, isEvidence INTEGER NOT NULL, body BLOB NOT NULL
        );
        CREATE INDEX capturesByURL ON captures(url, number);
        CREATE INDEX capturesByTime ON captures(fetched);
        """

    /// When a page went back to earlier words, and for which source.
    static let returns = """
        ALTER TABLE pages ADD COLUMN returnedFor TEXT;
        ALTER TABLE pages ADD COLUMN lastReturn INTEGER;
        ALTER TABLE pages ADD COLUMN earlierReturn INTEGER;
        CREATE INDEX pagesByReturn ON pages(lastReturn) WHERE lastReturn IS NOT NULL;
        """
}
