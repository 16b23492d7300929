import Model

extension Ledger {
    /// One transaction: what each observation is against the ledger, the alerts and their frozen
    /// bytes, the capture, and the poll states that would hide it from the next poll. Returns the
    /// alerts that weren't told before.
    ///
    /// `found` are pages and sitemaps that the answer led to, which leave those alone that are there.
    /// `also` is decided first, for what is no document's.
    package func record(
        _ observations: [Observation], capture: Capture?, states: [PollState],
        found: [PollState] = [], also: (at: Timestamp, decision: Decision)? = nil,
        decide: @escaping @Sendable (Observation, any Known) throws -> (Comparison, [Alert])
    ) async throws -> [Alert] {
        try await write { tables in
            var told: [Alert] = []
            if let (at, decision) = also {
                let (comparison, alerts) = try decision(tables)
                try tables.write(comparison, at: at)
                told += try tables.tell(alerts, at: at)
            }
            for observation in observations {
                let (comparison, alerts) = try decide(observation, tables)
                let document = observation.document
                try tables.write(comparison, at: observation.at, url: document.url)
                try tables.name(comparison.page, [document.url, document.canonicalURL])
                told += try tables.tell(alerts, at: observation.at)
            }
            if let capture { try tables.keep(capture, isEvidence: !told.isEmpty) }
            try tables.write(states)
            try tables.announce(found)
            try tables.settleKeys()
            return told
        }
    }

    /// The same for something that is no document: a removed page, a source's health, what is
    /// overdue.
    package func record(
        states: [PollState], at now: Timestamp, decide: @escaping Decision
    ) async throws -> [Alert] {
        try await write { tables in
            let (comparison, alerts) = try decide(tables)
            try tables.write(comparison, at: now)
            try tables.write(states)
            return try tables.tell(alerts, at: now)
        }
    }

    /// Poll states that come without a change.
    package func record(_ states: [PollState]) async throws {
        try await write { try $0.write(states) }
    }
}
