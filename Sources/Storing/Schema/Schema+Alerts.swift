extension Schema {
    /// Alerts with their frozen bytes, numbered without holes, and the outbox: one row for each
    /// alert and channel.
    static let alerts = """
        CREATE TABLE alerts (
            sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, event TEXT NOT NULL,
            watch TEXT NOT NULL, summary TEXT NOT NULL, severity TEXT NOT NULL,
            actors TEXT NOT NULL, time INTEGER NOT NULL, record TEXT NOT NULL,
            payload TEXT NOT NULL
        );
        CREATE TABLE deliveries (
            number INTEGER PRIMARY KEY, sequence INTEGER NOT NULL REFERENCES alerts(sequence),
            channel TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL,
            due REAL NOT NULL, error TEXT, delivered INTEGER,
            UNIQUE (sequence, channel)
        );
        CREATE INDEX deliveriesToCome ON deliveries(channel, due) WHERE state = 'pending';
        """
}
