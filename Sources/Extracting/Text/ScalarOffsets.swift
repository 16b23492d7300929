/// Turns byte offsets of UTF-8 into offsets of Unicode scalars: a count every 64 bytes, and the
/// few bytes between counted when asked.
struct ScalarOffsets: Sendable {
    private let bytes: [UInt8]
    private let counts: [Int32]
    private let isASCII: Bool

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var counts: [Int32] = []
        counts.reserveCapacity(bytes.count / 64 + 1)
        var count: Int32 = 0
        for (index, byte) in bytes.enumerated() {
            if index & 63 == 0 { counts.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        if bytes.count & 63 == 0 { counts.append(count) }
        self.counts = counts
        isASCII = Int(count) == bytes.count
    }

    func scalars(before byte: Int) -> Int {
        if isASCII { return byte }
        let block = byte / 64
        var count = Int(counts[block])
        for place in block * 64..<byte where bytes[place] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
