/// The validators of the last accepted answer, as the server wrote them: opaque bytes that are
/// echoed, never interpreted (RFC 9110, section 8.8).
package struct Validators: Hashable, Sendable, Codable {
    package var etag: String?
    package var lastModified: String?

    package init(etag: String? = nil, lastModified: String? = nil) {
        self.etag = etag
        self.lastModified = lastModified
    }

    package var isEmpty: Bool { etag == nil && lastModified == nil }
}

/// What an answer says about when to ask again; steers a source without an interval of its own.
package struct Freshness: Hashable, Sendable, Codable {
    /// `Cache-Control: max-age` or `Expires`, less the answer's age.
    package var maxAge: Seconds?
    /// A feed's `ttl` or `sy:updatePeriod`.
    package var feedInterval: Seconds?
    /// A feed's `skipHours` and `skipDays`.
    package var skipped: SkippedHours?

    package init(
        maxAge: Seconds? = nil, feedInterval: Seconds? = nil, skipped: SkippedHours? = nil
    ) {
        self.maxAge = maxAge
        self.feedInterval = feedInterval
        self.skipped = skipped
    }
}

/// Hours and days, in UTC, in which a feed doesn't want to be asked (RSS 2.0, `skipHours` and
/// `skipDays`).
package struct SkippedHours: RawRepresentable, Hashable, Sendable, Codable {
    /// A bit for each hour from 0 to 23, then one for each day from Monday to Sunday.
    package var rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Days from 0 for Monday to 6; nil where neither names one, or all of one kind are named,
    /// which can't be meant.
    package init?(hours: Set<Int>, days: Set<Int>) {
        let valid = (hours.intersection(0...23), days.intersection(0...6))
        guard !(valid.0.isEmpty && valid.1.isEmpty), valid.0.count < 24, valid.1.count < 7 else {
            return nil
        }
        rawValue = valid.0.reduce(0) { $0 | 1 << $1 } | valid.1.reduce(0) { $0 | 1 << ($1 + 24) }
    }

    package func contains(hour: Int, day: Int) -> Bool {
        rawValue & (1 << hour | 1 << (day + 24)) != 0
    }
}

/// The looks at a page in which most of its words were missing.
package struct Doubt: Hashable, Sendable {
    package var since: Timestamp
    package var looks: Int

    package init(since: Timestamp, looks: Int = 1) {
        self.since = since
        self.looks = looks
    }
}

/// What is remembered of a source, or of a page that a source led to, between two polls.
package struct PollState: Hashable, Sendable {
    /// A source's id, or a page's address.
    package var id: String
    package var url: String
    /// For a page: the source that led to it.
    package var parent: String?
    package var nextPoll: Timestamp
    package var lastPoll: Timestamp?
    package var lastSuccess: Timestamp?
    /// The last time a whole body was asked for, without validators.
    package var lastFull: Timestamp?
    package var validators: Validators
    package var freshness: Freshness
    /// SHA-256 of the last accepted body; nil before the first.
    package var bodyHash: String?
    /// Failures in a row.
    package var failures: Int
    /// Answers 404 or 410 in a row.
    package var missing: Int
    package var health: SourceHealth
    /// Why it isn't well: `dns`, `tls`, `status`, …
    package var reason: String?
    /// A sentence on the last poll, for `sources list`.
    package var note: String?
    /// No further polls: a 410 in a row, or the end of a page's ladder.
    package var isPaused: Bool
    /// Step on the ladder of a page that is read again: 0 before its first poll.
    package var rung: Int
    /// For a page: found when its source was polled for the first time, so that an old document
    /// is no news.
    package var isFirstSight: Bool
    /// The document a feed gave of the page, as frozen JSON, used where the page can't be read.
    package var teaser: String?
    /// Of a source: where its address moved to for good.
    package var movedTo: String?
    /// Of a source: when it publishes.
    package var rhythm: Rhythm?
    /// Of a source: seconds that its answers take, the newest weighing most.
    package var latency: Seconds?
    /// Why the next poll is when it is, for a person.
    package var pace: String?
    /// Named by an index of sitemaps: it has a parent, but is read and polled as its source is.
    package var isSitemap: Bool
    /// Nil where the page has its words.
    package var doubt: Doubt?

    /// Whether a source led to it, to be read and then looked at again on a ladder.
    package var isPage: Bool { parent != nil && !isSitemap }

    package init(
        id: String, url: String, parent: String? = nil, nextPoll: Timestamp,
        lastPoll: Timestamp? = nil, lastSuccess: Timestamp? = nil, lastFull: Timestamp? = nil,
        validators: Validators = Validators(), freshness: Freshness = Freshness(),
        bodyHash: String? = nil, failures: Int = 0, missing: Int = 0,
        health: SourceHealth = .ok, reason: String? = nil, note: String? = nil,
        isPaused: Bool = false, rung: Int = 0, isFirstSight: Bool = false,
        teaser: String? = nil, movedTo: String? = nil, rhythm: Rhythm? = nil,
        latency: Seconds? = nil, pace: String? = nil, isSitemap: Bool = false,
        doubt: Doubt? = nil
    ) {
        self.id = id
        self.url = url
        self.parent = parent
        self.nextPoll = nextPoll
        self.lastPoll = lastPoll
        self.lastSuccess = lastSuccess
        self.lastFull = lastFull
        self.validators = validators
        self.freshness = freshness
        self.bodyHash = bodyHash
        self.failures = failures
        self.missing = missing
        self.health = health
        self.reason = reason
        self.note = note
        self.isPaused = isPaused
        self.rung = rung
        self.isFirstSight = isFirstSight
        self.teaser = teaser
        self.movedTo = movedTo
        self.rhythm = rhythm
        self.latency = latency
        self.pace = pace
        self.isSitemap = isSitemap
        self.doubt = doubt
    }
}
