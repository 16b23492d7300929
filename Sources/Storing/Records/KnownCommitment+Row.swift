import Model

extension KnownCommitment: Kept {
    static let table = KeyedTable.commitments
    static let shape = TableShape(
        "commitments",
        [
            "actors", "action", "object", "low", "high", "unit", "baseline", "deadline",
            "modality", "stance", "condition", "about", "quote", "place", "confidence", "rule",
            "date", "firstSeen", "lastSeen", "earlier",
        ])

    init(id: String, _ columns: inout ColumnReader) throws {
        let commitment = Commitment(
            actors: columns.actors(), action: columns.text(), object: columns.text(),
            value: columns.quantity(), unit: columns.nextIfAny(), baseline: columns.nextIfAny(),
            deadline: columns.deadline(), modality: try columns.choice(),
            stance: try columns.choice(), condition: columns.nextIfAny(), about: columns.texts(),
            quote: columns.text(), place: columns.place(), confidence: columns.next(),
            rule: columns.text())
        let (date, firstSeen, lastSeen) = (columns.moment(), columns.moment(), columns.moment())
        let earlier: String? = columns.nextIfAny()
        self.init(
            id: id, commitment: commitment, date: date, firstSeen: firstSeen, lastSeen: lastSeen,
            earlier: try earlier.map(StoredFinding.commitments) ?? [])
    }

    func write(_ columns: inout ColumnWriter) {
        columns.add(commitment.actors)
        columns.add(commitment.action)
        columns.add(commitment.object)
        columns.add(commitment.value)
        columns.add(commitment.unit)
        columns.add(commitment.baseline)
        columns.add(commitment.deadline)
        columns.add(commitment.modality)
        columns.add(commitment.stance)
        columns.add(commitment.condition)
        columns.add(commitment.about)
        columns.add(commitment.quote)
        columns.add(commitment.place)
        columns.add(commitment.confidence)
        columns.add(commitment.rule)
        columns.add(date)
        columns.add(firstSeen)
        columns.add(lastSeen)
        columns.add(earlier.isEmpty ? nil : StoredFinding.text(of: earlier))
    }

    var findDate: Timestamp { date }

    var finders: Set<Int64> { Set(commitment.actors.map(Self.key) + [Self.finder(ofID: id)]) }

    static func key(of actor: ActorID) -> Int64 { fingerprint(["commitment of", actor.rawValue]) }
}
