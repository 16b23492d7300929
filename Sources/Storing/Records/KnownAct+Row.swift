import Model

extension KnownAct: Kept {
    static let table = KeyedTable.acts
    static let shape = TableShape(
        "acts",
        [
            "instrument", "status", "actors", "about", "topics", "name", "quote", "place",
            "firstParty", "expected", "confidence", "rule", "date", "firstSeen", "lastSeen",
            "events", "words", "titles", "lastDay",
        ])

    init(id: String, _ columns: inout ColumnReader) throws {
        let act = Act(
            instrument: try columns.choice(), status: try columns.choice(),
            actors: columns.actors(), about: columns.nextIfAny(), topics: columns.texts(),
            name: columns.nextIfAny(), quote: columns.text(), place: columns.place(),
            firstParty: columns.next(), expected: columns.deadline(),
            confidence: columns.next(), rule: columns.text())
        self.init(
            id: id, act: act, date: columns.moment(), firstSeen: columns.moment(),
            lastSeen: columns.moment(), events: columns.texts().compactMap(Event.init),
            words: columns.numbers(), titles: columns.texts())
    }

    func write(_ columns: inout ColumnWriter) {
        columns.add(act.instrument)
        columns.add(act.status)
        columns.add(act.actors)
        columns.add(act.about)
        columns.add(act.topics)
        columns.add(act.name)
        columns.add(act.quote)
        columns.add(act.place)
        columns.add(act.firstParty)
        columns.add(act.expected)
        columns.add(act.confidence)
        columns.add(act.rule)
        columns.add(date)
        columns.add(firstSeen)
        columns.add(lastSeen)
        columns.add(events.map(\.rawValue))
        columns.add(words)
        columns.add(titles)
        columns.add(dayToKeep)
    }

    /// The last day of an act that is expected and wasn't yet told as overdue.
    private var dayToKeep: Int? {
        let steps = events.filter { $0 == .statementExpected || $0 == .statementOverdue }
        guard act.status == .expected, steps.last != .statementOverdue else { return nil }
        return act.expected?.lastDay
    }
}

// MARK: - Under what an act is found

extension KnownAct {
    /// Acts of more actors than this have no key for each pair of them: there would be hundreds.
    private static let fewActors = 8
    /// Of more actors than this not every selection is asked for by itself.
    private static let fewAsked = 4

    var findDate: Timestamp { date }

    /// Its id; each actor, each pair, all together; and while it is open, each actor again.
    var finders: Set<Int64> {
        let names = act.actors.map(\.rawValue)
        var keys = Set(names.map { fingerprint(["act of", $0]) })
        keys.insert(fingerprint(["act of all"] + names))
        keys.insert(Self.finder(ofID: id))
        if names.count > Self.fewActors {
            for name in names { keys.insert(fingerprint(["act of many", name])) }
        } else {
            for (place, name) in names.enumerated() {
                for other in names[(place + 1)...] {
                    keys.insert(fingerprint(["act of pair", name, other]))
                }
            }
        }
        if act.status == .expected || act.status == .pending {
            for name in names { keys.insert(Self.openKey(name)) }
        }
        return keys
    }

    static func openKey(_ actor: String) -> Int64 { fingerprint(["open act of", actor]) }

    /// Where acts stand whose actors are all among these, or among whose actors all of these are.
    static func keys(nestedWith actors: [ActorID]) -> [Int64] {
        let names = Set(actors).sorted().map(\.rawValue)
        return keysAbove(names) + keysBelow(names)
    }

    private static func keysAbove(_ names: [String]) -> [Int64] {
        guard names.count > 1 else { return names.map { fingerprint(["act of", $0]) } }
        return [
            fingerprint(["act of pair", names[0], names[1]]),
            fingerprint(["act of many", names[0]]),
        ]
    }

    /// Of all of them together only one is asked for: what several have in common is above them.
    private static func keysBelow(_ names: [String]) -> [Int64] {
        guard names.count <= fewAsked else { return names.map { fingerprint(["act of", $0]) } }
        let selections = 1..<(1 << names.count) - (names.count > 1 ? 1 : 0)
        return selections.map { selection in
            let chosen = names.indices.filter { selection & (1 << $0) != 0 }.map { names[$0] }
            return fingerprint(["act of all"] + chosen)
        }
    }
}
