extension Schema {
    /// Acts, commitments and statements as they are known now, the keys that find them, and their
    /// sightings, which are their history.
    ///
    /// Moments are packed (`Timestamp.packed`); lists stand in one text, their items separated by
    /// U+001F; quantities are two numbers. `keys` serves every question of a comparison: a
    /// fingerprint of what is asked, what the answers are sorted by, and the row of the table that
    /// the fingerprint names; `settledKeys` has the last rows whose keys are there (`FreshKeys`).
    static let records = """
        CREATE TABLE acts (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL, instrument TEXT NOT NULL,
            status TEXT NOT NULL, actors TEXT NOT NULL, about TEXT, topics TEXT NOT NULL,
            name TEXT, quote TEXT NOT NULL, place TEXT NOT NULL, firstParty INTEGER NOT NULL,
            expected TEXT, confidence REAL NOT NULL, rule TEXT NOT NULL, date INTEGER NOT NULL,
            firstSeen INTEGER NOT NULL, lastSeen INTEGER NOT NULL, events TEXT NOT NULL,
            words BLOB NOT NULL, titles TEXT NOT NULL, lastDay INTEGER
        );
        CREATE INDEX actsByDate ON acts(date);
        CREATE INDEX actsToCome ON acts(lastDay) WHERE lastDay IS NOT NULL;
        CREATE TABLE commitments (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL, actors TEXT NOT NULL,
            action TEXT NOT NULL, object TEXT NOT NULL, low REAL, high REAL, unit TEXT,
            baseline TEXT, deadline TEXT, modality TEXT NOT NULL, stance TEXT NOT NULL,
            condition TEXT, about TEXT NOT NULL, quote TEXT NOT NULL, place TEXT NOT NULL,
            confidence REAL NOT NULL, rule TEXT NOT NULL, date INTEGER NOT NULL,
            firstSeen INTEGER NOT NULL, lastSeen INTEGER NOT NULL, earlier TEXT
        );
        CREATE INDEX commitmentsByDate ON commitments(date);
        CREATE TABLE statements (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL, speaker TEXT, actor TEXT,
            mode TEXT NOT NULL, cue TEXT, content TEXT NOT NULL, about TEXT NOT NULL,
            part TEXT NOT NULL, spans TEXT NOT NULL, speakerSpan TEXT, cueSpan TEXT,
            confidence REAL NOT NULL, rule TEXT NOT NULL, keys TEXT NOT NULL,
            date INTEGER NOT NULL, firstSeen INTEGER NOT NULL, lastSeen INTEGER NOT NULL
        );
        CREATE INDEX statementsByDate ON statements(date);
        CREATE TABLE keys (
            key INTEGER NOT NULL, date INTEGER NOT NULL, number INTEGER NOT NULL,
            PRIMARY KEY (key, date, number)
        ) WITHOUT ROWID;
        CREATE TABLE settledKeys (
            pages INTEGER NOT NULL, acts INTEGER NOT NULL, commitments INTEGER NOT NULL,
            statements INTEGER NOT NULL, sightings INTEGER NOT NULL
        );
        INSERT INTO settledKeys VALUES (0, 0, 0, 0, 0);
        CREATE TABLE sightings (
            number INTEGER PRIMARY KEY, record TEXT NOT NULL, event TEXT, at INTEGER NOT NULL,
            url TEXT NOT NULL, title TEXT NOT NULL, quote TEXT NOT NULL, published INTEGER,
            fetched INTEGER NOT NULL, sha256 TEXT NOT NULL, firstParty INTEGER NOT NULL,
            publisher TEXT, note TEXT, finding TEXT NOT NULL
        );
        """
}
