/// Tells of most keys that aren't in the table of keys that they aren't, without a look at it: a
/// Bloom filter of three probes. Most of what a comparison asks for was never seen.
struct KeyFilter {
    private static let probes = 3
    /// Bits a key has when the filter is made; it is made anew once there are half as many.
    private static let room = 32
    /// Bits at most, 16 MB; beyond them the filter only becomes less sharp.
    private static let most = 1 << 27

    private var words: [UInt64]
    private var count = 0

    /// For about so many keys.
    init(for count: Int) {
        var bits = 1 << 16
        while bits < min(count * Self.room, Self.most) { bits *= 2 }
        words = Array(repeating: 0, count: bits / 64)
    }

    var isFull: Bool { count * Self.room / 2 > words.count * 64 && words.count * 64 < Self.most }

    mutating func insert(_ key: Int64) {
        count += 1
        var probe = Probe(key)
        for _ in 0..<Self.probes {
            let bit = probe.next(in: words)
            words[bit.word] |= bit.mask
        }
    }

    func mayHold(_ key: Int64) -> Bool {
        var probe = Probe(key)
        for _ in 0..<Self.probes {
            let bit = probe.next(in: words)
            if words[bit.word] & bit.mask == 0 { return false }
        }
        return true
    }

    /// The places of a key, one after the other.
    private struct Probe {
        private var place: UInt64
        private let step: UInt64

        init(_ key: Int64) {
            place = UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15
            step = place >> 32 | 1
        }

        mutating func next(in words: [UInt64]) -> (word: Int, mask: UInt64) {
            place &+= step
            return (Int(place / 64) & (words.count - 1), 1 << (place % 64))
        }
    }
}
