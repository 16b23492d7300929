import Model

/// Days over which the same words are one statement; long ones are it for good.
private let memory: Int64 = 10

extension Hearing {
    /// Enters every statement of an actor that wasn't made before. One that is no part of a formal
    /// act is news. What speaks for no actor is noted and not kept: nothing is ever held against it.
    mutating func hearStatements() throws {
        var seen: [String: String] = [:]
        for statement in observation.findings.statements {
            guard statement.actor != nil else {
                note(
                    .noted, .statement(statement), record: nil,
                    why: "Nobody knows whom it speaks for.")
                continue
            }
            let utterance = Utterance(statement)
            let keys = utterance.keys(of: statement.doer)
            if let record = keys.lazy.compactMap({ seen[$0] }).first {
                note(
                    .known, .statement(statement), record: record,
                    why: "The document tells it twice.")
                continue
            }
            let record = try hear(statement, utterance, keys)
            for key in keys { seen[key] = record }
        }
    }

    private mutating func hear(
        _ statement: Statement, _ utterance: Utterance, _ keys: [String]
    ) throws -> String {
        let finding = Finding.statement(statement)
        if let known = try earlier(utterance, keys) {
            var record = known
            record.lastSeen = max(record.lastSeen, observation.at)
            record.keys = Array(
                (record.keys + keys.filter { !record.keys.contains($0) }).prefix(12))
            if record != known { comparison.statements.append(record) }
            note(.known, finding, record: record.id, why: "The same words were read before.")
            return record.id
        }
        let record = KnownStatement(
            id: statementIdentity(keys, on: date), statement: statement, keys: keys,
            date: date, firstSeen: observation.at, lastSeen: observation.at)
        comparison.statements.append(record)
        let silence = reasonForSilence(statement)
        note(
            silence == nil ? .change : .noted, finding,
            event: silence == nil ? .remarkMade : nil, record: record.id,
            why: silence ?? "These words of the actor were not read before.")
        if silence == nil {
            comparison.changes.append(change(.remarkMade, finding, record: record.id, step: "0"))
        }
        return record.id
    }

    private func earlier(_ utterance: Utterance, _ keys: [String]) throws -> KnownStatement? {
        try known.statements(withAnyOf: keys).first { record in
            let isRecent = abs(record.date.seconds - date.seconds) <= memory * 86400
            return (isRecent || utterance.isLong) && Utterance(record.statement).isSame(utterance)
        }
    }

    private func reasonForSilence(_ statement: Statement) -> String? {
        if observation.isHistory { return "Older than the first poll." }
        guard let actor = statement.actor else { return nil }
        if isRead(statement.place) { return "The words stand in a page that was read before." }
        let act = observation.findings.acts.first { act in
            act.status == .issued && act.actors.contains(actor)
                && (act.firstParty || act.instrument == .spokespersonRemarks
                    || isTogether(act.place, statement.place))
        }
        return act.map { "It is part of a formal act, \($0.instrument.rawValue)." }
    }

    private func isTogether(_ one: Place, _ other: Place) -> Bool {
        one.part == other.part
            && sight.text.sentence(at: one) == sight.text.sentence(at: other)
    }
}
