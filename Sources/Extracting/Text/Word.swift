/// A lower-case word that compares in one step: up to eight bytes of UTF-8 packed as they are,
/// longer words hashed (FNV-1a, 64 bits).
struct Word: Hashable, Sendable, ExpressibleByStringLiteral {
    let key: UInt64

    /// Worked out by the compiler, so that a comparison with a literal is one of numbers.
    @inline(__always)
    init(stringLiteral value: StaticString) {
        let (bytes, count) = (value.utf8Start, value.utf8CodeUnitCount)
        if count > 8 {
            self.init(lowercased: UnsafeBufferPointer(start: bytes, count: count))
            return
        }
        var packed: UInt64 = 0
        for index in 0..<count { packed = packed << 8 | UInt64(bytes[index].folded) }
        self.init(key: packed)
    }

    private init(key: UInt64) { self.key = key }

    init(_ text: String) { self.init(lowercased: text.utf8) }

    /// ASCII letters are folded; others are taken as they stand.
    init(lowercased bytes: some Sequence<UInt8>) {
        var packed: UInt64 = 0
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        var count = 0
        for byte in bytes {
            let folded = byte.folded
            packed = packed << 8 | UInt64(folded)
            hash = (hash ^ UInt64(folded)) &* 0x0000_0100_0000_01b3
            count += 1
        }
        key = count <= 8 ? packed : hash | 1 << 63
    }

    static let none = Word("")
}
