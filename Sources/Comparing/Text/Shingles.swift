import Model

/// Runs of words by which copies are found and measured.
struct Shingles {
    /// Words a shingle has. Measured on wire copies: shorter ones meet by chance.
    private static let width = 5
    /// Words of a document that count; a copy shows itself early.
    private static let mostWords = 3000
    private static let mostKeys = 8

    let set: Set<UInt64>

    init(_ hashes: [UInt64]) {
        let hashes = hashes.prefix(Self.mostWords)
        guard hashes.count >= Self.width else {
            set = []
            return
        }
        var set: Set<UInt64> = []
        set.reserveCapacity(hashes.count)
        for start in 0...hashes.count - Self.width {
            set.insert(mixed(hashes[start..<start + Self.width]))
        }
        self.set = set
    }

    /// The least of them, by which the ledger finds pages that share many: two documents that
    /// have half in common share one of eight with near certainty.
    var keys: [String] {
        self.set.sorted().prefix(Self.mostKeys).map { String($0, radix: 16) }
    }

    /// The share of the shorter document that stands in the other.
    func containment(_ other: Shingles) -> Double {
        let smaller = min(set.count, other.set.count)
        guard smaller > 0 else { return 0 }
        return Double(set.intersection(other.set).count) / Double(smaller)
    }
}

/// One hash of several, in order; its low bits are as good as its high ones.
func mixed(_ hashes: some Sequence<UInt64>) -> UInt64 {
    var hash = fnvStart
    for value in hashes { hash = (hash ^ (value ^ value >> 29)) &* fnvPrime }
    hash ^= hash >> 32
    hash = hash &* 0xd6e8_feb8_6659_fd93
    return hash ^ hash >> 32
}
