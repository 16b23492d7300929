import GRDB
import Model

/// A row's columns, read in their order.
struct ColumnReader {
    private let row: Row
    private var place: Int

    init(_ row: Row, from place: Int = 0) {
        self.row = row
        self.place = place
    }

    mutating func next<Value: DatabaseValueConvertible & StatementColumnConvertible>() -> Value {
        defer { place += 1 }
        return row[place]
    }

    mutating func nextIfAny<Value: DatabaseValueConvertible & StatementColumnConvertible>()
        -> Value?
    {
        defer { place += 1 }
        return row[place]
    }

    mutating func text() -> String { next() }
    mutating func texts() -> [String] { [String](packed: next()) }
    mutating func actors() -> [ActorID] { [ActorID](packed: next()) }
    mutating func moment() -> Timestamp { Timestamp(packed: next()) }

    mutating func momentIfAny() -> Timestamp? {
        let packed: Int64? = nextIfAny()
        return packed.map { Timestamp(packed: $0) }
    }

    mutating func actorIfAny() -> ActorID? {
        let id: String? = nextIfAny()
        return id.map { ActorID($0) }
    }

    mutating func deadline() -> Deadline? {
        let packed: String? = nextIfAny()
        return packed.flatMap { Deadline(packed: $0) }
    }

    mutating func place(or nowhere: Place = Place(.text, 0, 0)) -> Place {
        Place(packed: next()) ?? nowhere
    }

    mutating func placeIfAny() -> Place? {
        let packed: String? = nextIfAny()
        return packed.flatMap { Place(packed: $0) }
    }

    mutating func quantity() -> Quantity? {
        let (low, high): (Double?, Double?) = (nextIfAny(), nextIfAny())
        guard let low, let high else { return nil }
        return Quantity(low, high)
    }

    /// A case of an enumeration; a word that isn't one of them means a damaged row.
    mutating func choice<Choice: RawRepresentable<String>>(_: Choice.Type = Choice.self) throws
        -> Choice
    {
        let word = text()
        guard let choice = Choice(rawValue: word) else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "\"\(word)\" is no \(Choice.self)")
        }
        return choice
    }

    mutating func choiceIfAny<Choice: RawRepresentable<String>>(_: Choice.Type = Choice.self)
        -> Choice?
    {
        let word: String? = nextIfAny()
        return word.flatMap { Choice(rawValue: $0) }
    }
}

/// The values of a row, in the order of the table's columns.
struct ColumnWriter {
    private(set) var values: [DatabaseValue] = []

    mutating func add(_ value: (some DatabaseValueConvertible)?) {
        values.append(value?.databaseValue ?? .null)
    }

    mutating func add(_ value: Timestamp?) { add(value?.packed) }
    mutating func add(_ value: [String]) { add(value.packed) }
    mutating func add(_ value: [ActorID]) { add(value.packed) }
    mutating func add(_ value: Deadline?) { add(value?.packed) }
    mutating func add(_ value: Place?) { add(value?.packed) }
    mutating func add(_ value: (some RawRepresentable<String>)?) { add(value?.rawValue) }

    mutating func add(_ value: Quantity?) {
        add(value?.low)
        add(value?.high)
    }
}

extension Database {
    /// Executes a statement that was prepared before.
    func run(_ sql: String, _ values: [DatabaseValue]) throws {
        let statement = try cachedStatement(sql: sql)
        statement.setUncheckedArguments(StatementArguments(values))
        try statement.execute()
    }

    func run(_ sql: String, _ values: (any DatabaseValueConvertible)?...) throws {
        try run(sql, values.map { $0?.databaseValue ?? .null })
    }

    /// The first row's answer, of a statement that was prepared before.
    func first<Answer>(
        _ sql: String, _ values: (any DatabaseValueConvertible)?...,
        as answer: (inout ColumnReader) throws -> Answer
    ) throws -> Answer? {
        let statement = try cachedStatement(sql: sql)
        let cursor = try Row.fetchCursor(
            statement, arguments: StatementArguments(values.map { $0?.databaseValue ?? .null }))
        guard let row = try cursor.next() else { return nil }
        var columns = ColumnReader(row)
        return try answer(&columns)
    }

    /// All rows' answers.
    func all<Answer>(
        _ sql: String, _ values: (any DatabaseValueConvertible)?...,
        as answer: (inout ColumnReader) throws -> Answer
    ) throws -> [Answer] {
        let statement = try cachedStatement(sql: sql)
        let cursor = try Row.fetchCursor(
            statement, arguments: StatementArguments(values.map { $0?.databaseValue ?? .null }))
        var answers: [Answer] = []
        while let row = try cursor.next() {
            var columns = ColumnReader(row)
            answers.append(try answer(&columns))
        }
        return answers
    }
}
