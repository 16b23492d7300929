import GRDB
import GRDBSQLite
import Model

/// A row's columns, read in their order.
struct ColumnReader {
    private let statement: SQLiteStatement
    private var place: CInt = 0

    init(_ query: Query) { statement = query.statement }

    /// Of a column that the schema keeps from being null, as the check at the start proves.
    mutating func next<Value: StatementColumnConvertible>() -> Value { nextIfAny()! }

    mutating func nextIfAny<Value: StatementColumnConvertible>() -> Value? {
        defer { place += 1 }
        guard sqlite3_column_type(statement, place) != SQLITE_NULL else { return nil }
        return Value(sqliteStatement: statement, index: place)
    }

    mutating func text() -> String { next() }
    mutating func texts() -> [String] { [String](packed: next()) }
    mutating func numbers<Number: FixedWidthInteger>() -> [Number] { [Number](packed: next()) }
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
    mutating func add(_ value: [some FixedWidthInteger]) { add(value.packed) }
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
    /// Executes a statement that is prepared once.
    func run(_ sql: String, _ values: [DatabaseValue]) throws {
        let query = try Query(self, sql, values)
        defer { query.end() }
        while try query.step() {}
    }

    func run(_ sql: String, _ values: (any DatabaseValueConvertible)?...) throws {
        try run(sql, values.map { $0?.databaseValue ?? .null })
    }

    /// The first row's answer; nil where there is no row.
    func first<Answer>(
        _ sql: String, _ values: (any DatabaseValueConvertible)?...,
        as answer: (inout ColumnReader) throws -> Answer
    ) throws -> Answer? {
        let query = try Query(self, sql, values.map { $0?.databaseValue ?? .null })
        defer { query.end() }
        guard try query.step() else { return nil }
        var columns = ColumnReader(query)
        return try answer(&columns)
    }

    /// All rows' answers.
    func all<Answer>(
        _ sql: String, _ values: (any DatabaseValueConvertible)?...,
        as answer: (inout ColumnReader) throws -> Answer
    ) throws -> [Answer] {
        let query = try Query(self, sql, values.map { $0?.databaseValue ?? .null })
        defer { query.end() }
        var answers: [Answer] = []
        while try query.step() {
            var columns = ColumnReader(query)
            answers.append(try answer(&columns))
        }
        return answers
    }
}
