import Model
import Synchronization

/// Records that were read or written before, decoded, by their row's number: what a comparison
/// asks for is mostly what the last one asked for. Only the writer has one, so that nothing else
/// can change a row; a transaction that fails empties it. A record takes about a kilobyte; where a
/// kind is full, it begins anew.
final class RecordCache: Sendable {
    struct Shelves {
        var acts: [Int64: KnownAct] = [:]
        var commitments: [Int64: KnownCommitment] = [:]
        var statements: [Int64: KnownStatement] = [:]
        var pages: [Int64: KnownPage] = [:]
        var freshKeys: FreshKeys?
    }

    private let shelves = Mutex(Shelves())
    /// Outlives a transaction that fails: what it holds too much does no harm.
    private let filter = Mutex(KeyFilter?.none)

    subscript<Record: Kept>(number: Int64) -> Record? {
        get { shelves.withLock { Record.entry(number, on: &$0) } }
        set {
            guard let newValue else { return }
            shelves.withLock { newValue.enter(number, on: &$0) }
        }
    }

    /// The fresh keys, read first where they weren't yet.
    func withFreshKeys<Answer>(
        orElse read: () throws -> FreshKeys, _ use: (inout FreshKeys) -> Answer
    ) rethrows -> Answer {
        try shelves.withLock { shelves in
            if shelves.freshKeys == nil { shelves.freshKeys = try read() }
            return use(&shelves.freshKeys!)
        }
    }

    /// The filter over the table of keys, made first where it wasn't yet or is full.
    func withKeyFilter<Answer>(
        orElse make: () throws -> KeyFilter, _ use: (inout KeyFilter) -> Answer
    ) rethrows -> Answer {
        try filter.withLock { filter in
            if filter?.isFull ?? true { filter = try make() }
            return use(&filter!)
        }
    }

    func forget() { shelves.withLock { $0 = Shelves() } }
}

extension Dictionary where Key == Int64 {
    fileprivate mutating func keep(_ value: Value, at number: Int64, most: Int) {
        if count >= most { removeAll(keepingCapacity: true) }
        self[number] = value
    }
}

extension KnownAct {
    static func entry(_ number: Int64, on shelves: inout RecordCache.Shelves) -> KnownAct? {
        shelves.acts[number]
    }

    func enter(_ number: Int64, on shelves: inout RecordCache.Shelves) {
        shelves.acts.keep(self, at: number, most: 8192)
    }
}

extension KnownCommitment {
    static func entry(_ number: Int64, on shelves: inout RecordCache.Shelves) -> KnownCommitment? {
        shelves.commitments[number]
    }

    func enter(_ number: Int64, on shelves: inout RecordCache.Shelves) {
        shelves.commitments.keep(self, at: number, most: 4096)
    }
}

extension KnownStatement {
    static func entry(_ number: Int64, on shelves: inout RecordCache.Shelves) -> KnownStatement? {
        shelves.statements[number]
    }

    func enter(_ number: Int64, on shelves: inout RecordCache.Shelves) {
        shelves.statements.keep(self, at: number, most: 1024)
    }
}

/// Without its text.
extension KnownPage {
    static func entry(_ number: Int64, on shelves: inout RecordCache.Shelves) -> KnownPage? {
        shelves.pages[number]
    }

    func enter(_ number: Int64, on shelves: inout RecordCache.Shelves) {
        shelves.pages.keep(self, at: number, most: 1024)
    }
}
