// What the ledger knows, as far as a comparison asks for it, and what a comparison wants written.
// Storing answers and writes; Comparing asks and decides; neither sees the other.

/// A document with what it says, ready to be held against the ledger.
package struct Observation: Hashable, Sendable {
    package var document: Document
    package var findings: Findings
    /// When its capture was fetched.
    package var at: Timestamp
    package var sha256: String
    /// Whose own site it stands on; nil for the press.
    package var owner: ActorID?
    /// The id of the source that led to it.
    package var source: String
    /// Enters the ledger without an alert: older than the first poll of its source reaches back.
    package var isHistory: Bool
    /// Most words of a known page are missing, which may be an error of its site: what is there
    /// is heard, and what is gone waits to be told.
    package var isDoubtful: Bool

    package init(
        document: Document, findings: Findings, at: Timestamp, sha256: String,
        owner: ActorID? = nil, source: String = "", isHistory: Bool = false,
        isDoubtful: Bool = false
    ) {
        self.document = document
        self.findings = findings
        self.at = at
        self.sha256 = sha256
        self.owner = owner
        self.source = source
        self.isHistory = isHistory
        self.isDoubtful = isDoubtful
    }
}

/// What became of a finding or a document, and why: the memory behind `explain`.
package struct Verdict: Hashable, Sendable, Codable {
    package enum Outcome: String, Sendable, Codable {
        /// A change: new, or moved against what was known.
        case change
        /// Known already: a copy, a repeat, a background mention.
        case known
        /// Kept, but no news of the kind that alerts.
        case noted
    }

    package var outcome: Outcome
    /// The event where it is a change.
    package var event: Event?
    /// The ledger's record it was held against or became.
    package var record: String?
    /// One sentence for a person.
    package var why: String
    package var rule: String
    package var quote: String

    package init(
        outcome: Outcome, event: Event? = nil, record: String? = nil, why: String,
        rule: String = "", quote: String = ""
    ) {
        self.outcome = outcome
        self.event = event
        self.record = record
        self.why = why
        self.rule = rule
        self.quote = quote
    }
}

// MARK: - What the ledger keeps

/// An act as the ledger knows it: one act, however many documents speak of it.
package struct KnownAct: Hashable, Sendable {
    /// `act-…`, the same for the same act at every run.
    package var id: String
    /// Its last known form: the furthest status, the fullest list of actors, the best words.
    package var act: Act
    /// When it was put on record, or first spoken of.
    package var date: Timestamp
    package var firstSeen: Timestamp
    package var lastSeen: Timestamp
    /// The steps of its life that were told or came with history, in order.
    package var events: [Event]
    /// Fingerprints of its subject's words and normalised titles of the official pages that carry
    /// it, made by Comparing to tell it from its likes; the ledger only keeps them.
    package var words: [UInt32]
    package var titles: [String]

    package init(
        id: String, act: Act, date: Timestamp, firstSeen: Timestamp, lastSeen: Timestamp,
        events: [Event], words: [UInt32] = [], titles: [String] = []
    ) {
        self.id = id
        self.act = act
        self.date = date
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.events = events
        self.words = words
        self.titles = titles
    }
}

/// A commitment in its last known form; its earlier forms are its sightings.
package struct KnownCommitment: Hashable, Sendable {
    /// `commitment-…`.
    package var id: String
    package var commitment: Commitment
    /// When this form was put on record.
    package var date: Timestamp
    package var firstSeen: Timestamp
    package var lastSeen: Timestamp
    /// Its last few earlier forms, oldest first: told again as background they are no news.
    package var earlier: [Commitment]

    package init(
        id: String, commitment: Commitment, date: Timestamp, firstSeen: Timestamp,
        lastSeen: Timestamp, earlier: [Commitment] = []
    ) {
        self.id = id
        self.commitment = commitment
        self.date = date
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.earlier = earlier
    }
}

/// A statement of an actor, found again by its keys: fingerprints of its words that Comparing
/// makes and the ledger only compares.
package struct KnownStatement: Hashable, Sendable {
    /// `statement-…`.
    package var id: String
    package var statement: Statement
    package var keys: [String]
    package var date: Timestamp
    package var firstSeen: Timestamp
    package var lastSeen: Timestamp

    package init(
        id: String, statement: Statement, keys: [String], date: Timestamp, firstSeen: Timestamp,
        lastSeen: Timestamp
    ) {
        self.id = id
        self.statement = statement
        self.keys = keys
        self.date = date
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
    }
}

/// A document at its address, with every version of it that was seen.
package struct KnownPage: Hashable, Sendable {
    /// `page-…`.
    package var id: String
    package var url: String
    /// Of the newest version.
    package var title: String
    package var text: String
    package var language: String?
    package var published: Timestamp?
    /// Hashes of the text of all versions, oldest first, made by Comparing.
    package var versions: [String]
    /// Everybody and every topic that its versions speak of, sorted.
    package var actors: [ActorID]
    package var topics: [String]
    package var firstSeen: Timestamp
    package var lastSeen: Timestamp
    /// It was reported as removed and has not come back.
    package var isRemoved: Bool
    /// Nil where it never went back to words that it had before.
    package var returns: PageReturns?
    /// Fingerprints by which copies of it are found, made by Comparing; at most 8.
    package var keys: [UInt64]

    package init(
        id: String, url: String, title: String, text: String, language: String? = nil,
        published: Timestamp? = nil, versions: [String], actors: [ActorID] = [],
        topics: [String] = [], firstSeen: Timestamp, lastSeen: Timestamp, isRemoved: Bool = false,
        returns: PageReturns? = nil, keys: [UInt64] = []
    ) {
        self.id = id
        self.url = url
        self.title = title
        self.text = text
        self.language = language
        self.published = published
        self.versions = versions
        self.actors = actors
        self.topics = topics
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.isRemoved = isRemoved
        self.returns = returns
        self.keys = keys
    }
}

/// One sight of a record in a document: a carrier, and where it moved the record, a step of its
/// history.
package struct Sighting: Hashable, Sendable {
    /// The record's id.
    package var record: String
    /// The step it was; nil for one more carrier.
    package var event: Event?
    package var finding: Finding
    package var evidence: Evidence
    package var at: Timestamp

    package init(
        record: String, event: Event?, finding: Finding, evidence: Evidence, at: Timestamp
    ) {
        self.record = record
        self.event = event
        self.finding = finding
        self.evidence = evidence
        self.at = at
    }
}

// MARK: - The view and the wishes

/// The ledger as a comparison sees it, within one transaction. Every question is answered from an
/// index, so that its cost doesn't grow with the ledger.
package protocol Known {
    /// The page at an address; nil for one that was never read.
    func page(at url: String) throws -> KnownPage?
    /// Acts dated at `since` or later whose actors are all among `actors`, or among whose actors
    /// all of `actors` are; newest first, at most 64.
    func acts(of actors: [ActorID], since: Timestamp) throws -> [KnownAct]
    /// Acts in status expected or pending of any of the actors, whatever their date; newest
    /// first, at most 64.
    func openActs(ofAny actors: [ActorID]) throws -> [KnownAct]
    /// Expected acts, of whomever, whose last day was before `day` (days since 1970-01-01) and that
    /// were not yet told as overdue; at most 256.
    func actsExpected(before day: Int) throws -> [KnownAct]
    /// The last known forms of the commitments of any of the actors; at most 256.
    func commitments(ofAny actors: [ActorID]) throws -> [KnownCommitment]
    /// Statements that share a key, newest first, at most 16.
    func statements(withAnyOf keys: [String]) throws -> [KnownStatement]
    /// Pages first seen at `since` or later that share a key, or two of keys that four pages or
    /// more share; those first that share most and then the newest, at most 3. Their text may be
    /// missing.
    func pages(withAnyOf keys: [UInt64], since: Timestamp) throws -> [KnownPage]
    /// Where a record was read, newest first, at most 4.
    func evidence(of record: String) throws -> [Evidence]
}

extension Known {
    package func pages(withAnyOf keys: [UInt64], since: Timestamp) throws -> [KnownPage] { [] }
    package func evidence(of record: String) throws -> [Evidence] { [] }
}

/// What came of holding something against the ledger: what is told, and what is to be written.
/// Records replace those of the same id.
package struct Comparison: Hashable, Sendable {
    package var changes: [Change]
    package var verdicts: [Verdict]
    package var acts: [KnownAct]
    package var commitments: [KnownCommitment]
    package var statements: [KnownStatement]
    package var page: KnownPage?
    package var sightings: [Sighting]

    package init(
        changes: [Change] = [], verdicts: [Verdict] = [], acts: [KnownAct] = [],
        commitments: [KnownCommitment] = [], statements: [KnownStatement] = [],
        page: KnownPage? = nil, sightings: [Sighting] = []
    ) {
        self.changes = changes
        self.verdicts = verdicts
        self.acts = acts
        self.commitments = commitments
        self.statements = statements
        self.page = page
        self.sightings = sightings
    }
}
