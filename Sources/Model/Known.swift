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

    package init(
        document: Document, findings: Findings, at: Timestamp, sha256: String,
        owner: ActorID? = nil, source: String = "", isHistory: Bool = false
    ) {
        self.document = document
        self.findings = findings
        self.at = at
        self.sha256 = sha256
        self.owner = owner
        self.source = source
        self.isHistory = isHistory
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
