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

    package init(maxAge: Seconds? = nil, feedInterval: Seconds? = nil) {
        self.maxAge = maxAge
        self.feedInterval = feedInterval
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

    package init(
        id: String, url: String, parent: String? = nil, nextPoll: Timestamp,
        lastPoll: Timestamp? = nil, lastSuccess: Timestamp? = nil, lastFull: Timestamp? = nil,
        validators: Validators = Validators(), freshness: Freshness = Freshness(),
        bodyHash: String? = nil, failures: Int = 0, missing: Int = 0,
        health: SourceHealth = .ok, reason: String? = nil, note: String? = nil,
        isPaused: Bool = false, rung: Int = 0, isFirstSight: Bool = false,
        teaser: String? = nil
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
    }
}
