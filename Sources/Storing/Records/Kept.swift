import GRDB
import Model

/// A record that the ledger keeps in a row of a table of its own, and finds by keys.
protocol Kept: Equatable, Sendable {
    /// The table and its columns from the third on; the first two are `number` and `id`.
    static var shape: TableShape { get }
    static var table: KeyedTable { get }

    var id: String { get }
    /// Under what it is found: fingerprints, each naming its question.
    var finders: Set<Int64> { get }
    /// By which what is found is sorted.
    var findDate: Timestamp { get }

    /// Reads the columns of the shape.
    init(id: String, _ columns: inout ColumnReader) throws
    /// Writes them in the same order.
    func write(_ columns: inout ColumnWriter)

    static func entry(_ number: Int64, on shelves: inout RecordCache.Shelves) -> Self?
    func enter(_ number: Int64, on shelves: inout RecordCache.Shelves)
}

extension Kept {
    static func finder(ofID id: String) -> Int64 { fingerprint(["id", id]) }
}

/// The statements of a table whose rows are written whole.
struct TableShape: Sendable {
    let name: String
    let insertion: String
    let update: String
    let selection: String

    init(_ name: String, _ columns: [String]) {
        self.name = name
        let list = columns.joined(separator: ", ")
        let marks = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
        insertion = "INSERT INTO \(name) (id, \(list)) VALUES (\(marks))"
        let pairs = columns.map { "\($0) = ?" }.joined(separator: ", ")
        update = "UPDATE \(name) SET id = ?, \(pairs) WHERE number = ?"
        selection = "SELECT number, id, \(list) FROM \(name)"
    }
}
