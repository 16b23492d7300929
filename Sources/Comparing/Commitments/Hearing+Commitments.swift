import Model

/// Earlier forms that are remembered of a commitment.
private let mostForms = 8

extension Hearing {
    /// Holds every commitment against its last known form. A document that tells the old form
    /// beside the new one brings one change.
    mutating func hearCommitments() throws {
        let commitments = observation.findings.commitments
        guard !commitments.isEmpty else { return }
        let actors = Set(commitments.flatMap(\.actors)).sorted()
        let known = try known.commitments(ofAny: actors).map(Candidate.init)
        var groups: [(match: CommitmentMatch, told: [Undertaking])] = []
        var fresh: [Undertaking] = []
        for commitment in commitments where !settle(commitment) {
            let undertaking = undertaking(commitment)
            guard let match = best(undertaking, known) else {
                fresh.append(undertaking)
                continue
            }
            if let place = groups.firstIndex(where: { $0.match.known.id == match.known.id }) {
                groups[place].told.append(undertaking)
            } else {
                groups.append((match, [undertaking]))
            }
        }
        for group in groups { hear(group.told, against: group.match.known) }
        hear(fresh: fresh)
    }

    /// Notes one that needs no comparison; false for the others.
    private mutating func settle(_ commitment: Commitment) -> Bool {
        let finding = Finding.commitment(commitment)
        if isRead(commitment.place) {
            let why = "The words stand in a page that was read before."
            note(.known, finding, record: nil, why: why)
            return true
        }
        guard isTheAct(commitment) else { return false }
        note(.noted, finding, record: nil, why: "It is a formal act, and told as one.")
        return true
    }

    /// "The state shall withdraw from the treaty" is the withdrawal. A promise with a number or a
    /// day says more than the act.
    private func isTheAct(_ commitment: Commitment) -> Bool {
        guard commitment.value == nil, commitment.deadline == nil else { return false }
        let place = commitment.place
        return observation.findings.acts.contains { act in
            let common =
                min(act.place.end, place.end) - max(act.place.start, place.start)
            return act.place.part == place.part && act.actors == commitment.actors
                && common * 2 > place.end - place.start
        }
    }

    private func undertaking(_ commitment: Commitment) -> Undertaking {
        let isNewWording = sight.isRevised && !isInPreviousVersion(commitment.place)
        return Undertaking(
            commitment: commitment, aim: Aim(commitment),
            date: isNewWording ? observation.at : date)
    }

    private func best(_ new: Undertaking, _ known: [Candidate]) -> CommitmentMatch? {
        known.compactMap { match(new, $0) }.max { $0.score < $1.score }
    }

    private func match(_ new: Undertaking, _ candidate: Candidate) -> CommitmentMatch? {
        let quote = candidate.known.commitment.quote
        let isSameText =
            sight.isRevised && (sight.previous?.contains(Words(quote).hashes[...]) ?? false)
        return Comparing.match(new, candidate, isSameText: isSameText)
    }

    // MARK: - Against a known one

    private mutating func hear(_ told: [Undertaking], against known: KnownCommitment) {
        var record = known
        record.lastSeen = max(record.lastSeen, observation.at)
        var hasTold = false
        for undertaking in told.sorted(by: speaksFirst) {
            guard let match = match(undertaking, Candidate(known)) else { continue }
            let ruling =
                hasTold ? .known("It is told beside its new form.") : rule(undertaking, match)
            hasTold = hasTold || ruling.event != nil
            apply(ruling, undertaking, match, &record)
        }
        comparison.commitments.append(record)
    }

    /// What is said to be new speaks first, then what was found most surely.
    private func speaksFirst(_ one: Undertaking, _ other: Undertaking) -> Bool {
        if (one.commitment.stance == .changed) != (other.commitment.stance == .changed) {
            return one.commitment.stance == .changed
        }
        return one.commitment.confidence > other.commitment.confidence
    }

    /// Enters what came of one form in the record, and tells it.
    private mutating func apply(
        _ ruling: CommitmentRuling, _ new: Undertaking, _ match: CommitmentMatch,
        _ record: inout KnownCommitment
    ) {
        let finding = Finding.commitment(new.commitment)
        switch ruling {
        case .known(let why):
            fill(&record, from: new.commitment)
            note(.known, finding, record: record.id, why: why)
        case .noted(let why):
            note(.noted, finding, record: record.id, why: why)
        case .corrected:
            advance(&record, to: new, keepsOld: false)
            note(.noted, finding, record: record.id, why: "The page marks it as a correction.")
        case .change(let event, let moves, let why):
            let isSilent = observation.isHistory
            note(
                isSilent ? .noted : .change, finding, event: event, record: record.id, why: why)
            if !isSilent { tell(event, new, match.known, moves) }
            advance(&record, to: new, keepsOld: true)
        }
    }

    private mutating func tell(
        _ event: Event, _ new: Undertaking, _ known: KnownCommitment, _ moves: [SlotMove]
    ) {
        var change = change(
            event, .commitment(new.commitment), record: known.id,
            step: "\(known.earlier.count)-\(new.date.day)")
        change.previous = .commitment(known.commitment)
        change.differences = moves.map(\.difference)
        comparison.changes.append(change)
    }

    // MARK: - New ones

    private mutating func hear(fresh: [Undertaking]) {
        var entered: [KnownCommitment] = []
        for new in fresh.sorted(by: speaksFirst) {
            let twin = entered.indices.first { match(new, Candidate(entered[$0])) != nil }
            guard let twin else {
                entered.append(enter(new))
                continue
            }
            let why = "The document tells it twice."
            note(.known, .commitment(new.commitment), record: entered[twin].id, why: why)
            if match(new, Candidate(entered[twin]))?.moves.isEmpty == true {
                fill(&entered[twin], from: new.commitment)
            } else {
                entered[twin].earlier.append(new.commitment)
            }
        }
        comparison.commitments += entered
    }

    private mutating func enter(_ new: Undertaking) -> KnownCommitment {
        let commitment = new.commitment
        let record = KnownCommitment(
            id: commitmentIdentity(of: commitment), commitment: commitment, date: new.date,
            firstSeen: observation.at, lastSeen: observation.at)
        let finding = Finding.commitment(commitment)
        let (event, why) = firstRuling(of: new)
        guard let event, !observation.isHistory else {
            note(
                .noted, finding, record: record.id,
                why: event == nil ? why : "Older than the first poll.")
            return record
        }
        note(.change, finding, event: event, record: record.id, why: why)
        comparison.changes.append(change(event, finding, record: record.id, step: "0"))
        return record
    }

    // MARK: - The record

    /// What the last known form left out, and a report adds.
    private func fill(_ record: inout KnownCommitment, from new: Commitment) {
        guard new.stance != .asked, new.actors == record.commitment.actors else { return }
        if record.commitment.value == nil, new.value != nil,
            record.commitment.unit == nil || record.commitment.unit == new.unit
        {
            record.commitment.value = new.value
            record.commitment.unit = new.unit
        }
        record.commitment.deadline = record.commitment.deadline ?? new.deadline
        record.commitment.baseline = record.commitment.baseline ?? new.baseline
        record.commitment.about = union(record.commitment.about, new.about)
        record.commitment.confidence = max(record.commitment.confidence, new.confidence)
    }

    /// The new form, with the slots that it left out taken from the old one. A weak hint doesn't
    /// replace what is known well.
    private func advance(_ record: inout KnownCommitment, to new: Undertaking, keepsOld: Bool) {
        let old = record.commitment
        if keepsOld, new.commitment.confidence < 0.5, old.confidence >= 0.5 {
            record.earlier = (record.earlier + [new.commitment]).suffix(mostForms)
            return
        }
        record.commitment = new.commitment
        record.commitment.value = new.commitment.value ?? old.value
        record.commitment.unit = new.commitment.unit ?? old.unit
        record.commitment.baseline = new.commitment.baseline ?? old.baseline
        record.commitment.deadline = new.commitment.deadline ?? old.deadline
        record.commitment.about = union(new.commitment.about, old.about)
        record.date = max(record.date, new.date)
        if keepsOld, old.stance != .asked {
            record.earlier = (record.earlier + [old]).suffix(mostForms)
        }
    }
}
