/// What a finding, a page or a source is against the ledger.
package struct Change: Hashable, Sendable {
    /// What is compared of a commitment, and how it was and is.
    package struct Difference: Hashable, Sendable, Codable {
        /// The key of the slot as alerts print it: `deadline`, `value`.
        package var slot: String
        package var before: String?
        package var after: String?

        package init(slot: String, before: String?, after: String?) {
            self.slot = slot
            self.before = before
            self.after = after
        }
    }

    /// The words of a page before and after.
    package struct Revision: Hashable, Sendable, Codable {
        package var before: String
        package var after: String

        package init(before: String, after: String) {
            self.before = before
            self.after = after
        }
    }

    package var event: Event
    /// Everybody it concerns, sorted.
    package var actors: [ActorID]
    /// Nil for pages and sources.
    package var finding: Finding?
    /// Findings of the same event and actors in the same document, which it speaks for.
    package var also: [Finding]
    /// Topics beyond those of the finding: those of a page's versions.
    package var topics: [String]
    /// Title and paragraph of the words, where a watch's plain words are looked for.
    package var title: String
    package var paragraph: String
    package var evidence: [Evidence]
    /// The ledger's record that it changes: `act-…`, `commitment-…`, `page-…`, a source's id.
    package var record: String
    package var previous: Finding?
    package var differences: [Difference]
    package var revision: Revision?
    /// Why a source is failing: `dns`, `tls`, `status`, `blocked`, `structure`, `stale` …
    package var reason: String?
    package var at: Timestamp
    /// Tells two changes of one record and event apart; the same change told again, by a better
    /// witness, has the same. Empty: `at` tells them apart.
    package var step: String

    package init(
        event: Event, actors: [ActorID], finding: Finding? = nil, also: [Finding] = [],
        topics: [String] = [], title: String = "", paragraph: String = "",
        evidence: [Evidence] = [], record: String, previous: Finding? = nil,
        differences: [Difference] = [], revision: Revision? = nil, reason: String? = nil,
        at: Timestamp, step: String = ""
    ) {
        self.event = event
        self.actors = actors
        self.finding = finding
        self.also = also
        self.topics = topics
        self.title = title
        self.paragraph = paragraph
        self.evidence = evidence
        self.record = record
        self.previous = previous
        self.differences = differences
        self.revision = revision
        self.reason = reason
        self.at = at
        self.step = step
    }
}

/// Where something was read, with the words.
package struct Evidence: Hashable, Sendable, Codable {
    package var url: String
    package var title: String
    package var quote: String
    package var published: Timestamp?
    package var fetched: Timestamp
    /// Of the capture's body, lower-case hexadecimal.
    package var sha256: String
    package var firstParty: Bool

    package init(
        url: String, title: String, quote: String, published: Timestamp?, fetched: Timestamp,
        sha256: String, firstParty: Bool
    ) {
        self.url = url
        self.title = title
        self.quote = quote
        self.published = published
        self.fetched = fetched
        self.sha256 = sha256
        self.firstParty = firstParty
    }
}
