import Model

extension Ledger {
    /// Enters what is known from the start; what is there already stays. Returns how many records
    /// are new.
    ///
    /// Commitments of the same actors, action and object are one with a history: the newest is its
    /// last known form. `making` gives acts and statements the words and keys by which a
    /// comparison finds them again.
    @discardableResult
    package func enter(
        _ records: [KnownRecord], making: (@Sendable (KnownRecord) -> Comparison)? = nil
    ) async throws -> Int {
        let sorted = records.enumerated().sorted {
            ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
        }
        return try await write { tables in
            let fresh = try sorted.filter { try tables.enter($0.element, making?($0.element)) }
            try tables.settleKeys()
            return fresh.count
        }
    }
}

extension Tables {
    /// False where it was entered before.
    fileprivate func enter(_ record: KnownRecord, _ made: Comparison?) throws -> Bool {
        let id = made?.acts.first?.id ?? made?.statements.first?.id ?? record.id
        guard try !isEntered(record, id) else { return false }
        switch record.finding {
        case .act(let act): try putIfNew(made?.acts.first ?? record.known(act, id))
        case .statement(let statement):
            try putIfNew(made?.statements.first ?? record.known(statement, id))
        case .commitment(let commitment): try enter(commitment, id, record)
        }
        try add(record.sighting(of: id), publisher: record.origin.publisher, note: record.note)
        return true
    }

    /// One date and one wording of a record are entered once.
    private func isEntered(_ record: KnownRecord, _ id: String) throws -> Bool {
        try db.first(
            "SELECT 1 FROM sightings WHERE \(Self.isOfRecord) AND quote = ?3 AND fetched = ?4",
            Self.key(of: id), id, record.finding.quote, record.date.packed
        ) { $0.next() } ?? false
    }

    private func putIfNew(_ record: some Kept) throws {
        guard try number(of: record.id, type(of: record)) == nil else { return }
        try put(record)
    }

    private func enter(_ commitment: Commitment, _ id: String, _ record: KnownRecord) throws {
        guard let number = try number(of: id, KnownCommitment.self),
            let known: KnownCommitment = try fetch(number)
        else {
            try put(
                KnownCommitment(
                    id: id, commitment: commitment, date: record.date, firstSeen: record.date,
                    lastSeen: record.date))
            return
        }
        try put(known.with(commitment, of: record.date))
    }
}

extension KnownCommitment {
    /// Its last known form is the newest by date.
    fileprivate func with(_ form: Commitment, of date: Timestamp) -> KnownCommitment {
        var known = self
        if date < self.date {
            known.earlier = ([form] + earlier).suffix(8)
        } else {
            known.earlier = (earlier + [commitment]).suffix(8)
            known.commitment = form
            known.date = date
        }
        known.firstSeen = min(firstSeen, date)
        known.lastSeen = max(lastSeen, date)
        return known
    }
}
