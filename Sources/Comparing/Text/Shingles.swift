import Model

/// Runs of words by which copies are found and measured.
struct Shingles: Sendable {
    /// Words a shingle has. Measured on wire copies: shorter ones meet by chance.
    private static let width = 5
    /// Words of a document that count; a copy shows itself early.
    private static let mostWords = 3000
    private static let mostKeys = 8

    /// Ascending, each once.
    let list: [UInt64]

    init(_ hashes: [UInt64]) {
        let hashes = hashes.prefix(Self.mostWords)
        guard hashes.count >= Self.width else {
            list = []
            return
        }
        var runs = (0...hashes.count - Self.width).map { start in
            mixed(hashes[start..<start + Self.width])
        }
        runs.sort()
        var last: UInt64?
        list = runs.filter { run in
            defer { last = run }
            return run != last
        }
    }

    /// The least of them, by which the ledger finds pages that share many: two documents that
    /// have half in common share one of eight with near certainty.
    var keys: [UInt64] { Array(list.prefix(Self.mostKeys)) }

    /// The share of the shorter document that stands in the other.
    func containment(_ other: Shingles) -> Double {
        let smaller = min(list.count, other.list.count)
        guard smaller > 0 else { return 0 }
        return Double(countCommon(list[...], other.list[...])) / Double(smaller)
    }
}

/// How many numbers two ascending lists share.
func countCommon<Number: Comparable>(
    _ left: ArraySlice<Number>, _ right: ArraySlice<Number>
) -> Int {
    var (one, other, count) = (left.startIndex, right.startIndex, 0)
    while one < left.endIndex, other < right.endIndex {
        let (step, otherStep) = (left[one], right[other])
        if step == otherStep { count += 1 }
        if step <= otherStep { one += 1 }
        if otherStep <= step { other += 1 }
    }
    return count
}

/// One hash of several, in order; its low bits are as good as its high ones.
func mixed(_ hashes: some Sequence<UInt64>) -> UInt64 {
    var hash = fnvStart
    for value in hashes { hash = (hash ^ (value ^ value >> 29)) &* fnvPrime }
    hash ^= hash >> 32
    hash = hash &* 0xd6e8_feb8_6659_fd93
    return hash ^ hash >> 32
}
