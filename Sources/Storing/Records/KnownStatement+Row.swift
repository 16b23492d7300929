import Model

extension KnownStatement: Kept {
    static let table = KeyedTable.statements
    static let shape = TableShape(
        "statements",
        [
            "speaker", "actor", "mode", "cue", "content", "about", "part", "spans",
            "speakerSpan", "cueSpan", "confidence", "rule", "keys", "date", "firstSeen",
            "lastSeen",
        ])

    init(id: String, _ columns: inout ColumnReader) throws {
        let statement = Statement(
            speaker: columns.nextIfAny(), actor: columns.actorIfAny(), mode: try columns.choice(),
            cue: columns.nextIfAny(), content: columns.text(), about: columns.texts(),
            part: try columns.choice(),
            spans: columns.texts().compactMap { Place(packed: $0) },
            speakerSpan: columns.placeIfAny(), cueSpan: columns.placeIfAny(),
            confidence: columns.next(), rule: columns.text())
        self.init(
            id: id, statement: statement, keys: columns.texts(), date: columns.moment(),
            firstSeen: columns.moment(), lastSeen: columns.moment())
    }

    func write(_ columns: inout ColumnWriter) {
        columns.add(statement.speaker)
        columns.add(statement.actor)
        columns.add(statement.mode)
        columns.add(statement.cue)
        columns.add(statement.content)
        columns.add(statement.about)
        columns.add(statement.part)
        columns.add(statement.spans.map(\.packed))
        columns.add(statement.speakerSpan)
        columns.add(statement.cueSpan)
        columns.add(statement.confidence)
        columns.add(statement.rule)
        columns.add(keys)
        columns.add(date)
        columns.add(firstSeen)
        columns.add(lastSeen)
    }

    var findDate: Timestamp { date }

    var finders: Set<Int64> { Set(keys.map(Self.finder(of:)) + [Self.finder(ofID: id)]) }

    static func finder(of key: String) -> Int64 { fingerprint(["statement", key]) }
}
