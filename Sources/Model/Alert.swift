/// A change that a watch matches, with the bytes that every channel starts from.
package struct Alert: Hashable, Sendable {
    package enum Severity: String, Sendable, Codable, CaseIterable { case info, notice, urgent }

    /// Never changes: the same change and watch give the same id.
    package var id: String
    package var watch: String
    package var event: Event
    package var actors: [ActorID]
    /// One line for a person.
    package var summary: String
    package var severity: Severity
    package var time: Timestamp
    /// The change's record in the ledger.
    package var record: String
    /// Ids of the channels it goes to.
    package var channels: [String]
    /// The whole CloudEvents object in one line, UTF-8, but for its `sequence`, which the ledger
    /// gives: see `payload(sequence:)`.
    package var body: JSON

    package init(
        id: String, watch: String, event: Event, actors: [ActorID], summary: String,
        severity: Severity, time: Timestamp, record: String, channels: [String], body: JSON
    ) {
        self.id = id
        self.watch = watch
        self.event = event
        self.actors = actors
        self.summary = summary
        self.severity = severity
        self.time = time
        self.record = record
        self.channels = channels
        self.body = body
    }

    /// The frozen bytes: `body` with `sequence`, twenty digits, in its place before `data`.
    package func payload(sequence: Int64) -> String {
        let digits = String(sequence)
        let padded = String(repeating: "0", count: max(0, 20 - digits.count)) + digits
        guard case .object(var members) = body else { return body.text }
        let place = members.firstIndex { $0.key == "data" } ?? members.endIndex
        members.insert(JSON.Member(key: "sequence", value: .string(padded)), at: place)
        return JSON.object(members).text
    }
}
