import Model

/// Runs of words by which copies are found and measured.
struct Shingles: Sendable {
    /// Words a shingle has. Measured on wire copies: shorter ones meet by chance.
    private static let width = 5
    /// Words of a document that count; a copy shows itself early.
    private static let mostWords = 3000
    private static let mostKeys = 8

    /// In the order of the text.
    let runs: [UInt64]
    /// The least of them, by which the ledger finds pages that share many: two documents that
    /// have half in common share one of eight with near certainty.
    let keys: [String]

    init(_ hashes: [UInt64]) {
        let hashes = hashes.prefix(Self.mostWords)
        guard hashes.count >= Self.width else {
            (runs, keys) = ([], [])
            return
        }
        runs = (0...hashes.count - Self.width).map { start in
            mixed(hashes[start..<start + Self.width])
        }
        keys = Self.least(of: runs).map { String($0, radix: 16) }
    }

    private static func least(of runs: [UInt64]) -> [UInt64] {
        var least: [UInt64] = []
        for run in runs where least.count < mostKeys || run < least[least.count - 1] {
            let place = least.firstIndex { $0 >= run } ?? least.count
            guard place == least.count || least[place] != run else { continue }
            least.insert(run, at: place)
            if least.count > mostKeys { least.removeLast() }
        }
        return least
    }

    /// The share of the shorter document that stands in the other.
    func containment(_ other: Shingles) -> Double {
        let (one, other) = (Set(runs), Set(other.runs))
        let (smaller, larger) = one.count <= other.count ? (one, other) : (other, one)
        guard !smaller.isEmpty else { return 0 }
        return Double(smaller.count(where: larger.contains)) / Double(smaller.count)
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
