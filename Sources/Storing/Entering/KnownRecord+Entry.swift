import Model

// What is known from the start, as the ledger keeps it.

extension KnownRecord {
    /// The same at every start: from what tells the record apart.
    var id: String {
        switch finding {
        case .act(let act):
            identity(
                "act",
                act.actors.map(\.rawValue) + [
                    act.instrument.rawValue, date.day, act.name ?? act.about ?? "", act.quote,
                ])
        case .statement(let statement):
            identity(
                "statement",
                [
                    statement.actor?.rawValue ?? statement.speaker ?? "", date.day,
                    statement.content,
                ])
        case .commitment(let commitment):
            identity(
                "commitment",
                commitment.actors.map(\.rawValue) + [
                    commitment.action.lowercased(), commitment.object.lowercased(),
                ])
        }
    }

    private func identity(_ kind: String, _ parts: [String]) -> String {
        let digits = [["known"], ["again"]].map { salt in
            let digits = String(UInt64(bitPattern: fingerprint(salt + parts)), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
        return "\(kind)-\(digits.joined().prefix(20))"
    }

    func known(_ act: Act, _ id: String) -> KnownAct {
        KnownAct(
            id: id, act: act, date: date, firstSeen: date, lastSeen: date,
            events: act.status.event.map { [$0] } ?? [])
    }

    func known(_ statement: Statement, _ id: String) -> KnownStatement {
        KnownStatement(
            id: id, statement: statement, keys: [], date: date, firstSeen: date, lastSeen: date)
    }

    func sighting(of id: String) -> Sighting {
        Sighting(
            record: id, event: event, finding: finding,
            evidence: Evidence(
                url: origin.url ?? "", title: origin.title, quote: finding.quote, published: date,
                fetched: date, sha256: "", firstParty: false), at: date)
    }

    /// The step that it was in its record's life.
    private var event: Event? {
        switch finding {
        case .act(let act): act.status.event
        case .statement: .remarkMade
        case .commitment(let commitment): commitment.stance.event
        }
    }
}

extension Commitment.Stance {
    fileprivate var event: Event? {
        switch self {
        case .made: .commitmentMade
        case .reaffirmed: .commitmentReaffirmed
        case .changed: .commitmentChanged
        case .dropped, .rejected: .commitmentDropped
        case .asked: nil
        }
    }
}
