/// A lower-case word that compares in one step: up to eight bytes of UTF-8 packed as they are,
/// longer words hashed (FNV-1a, 64 bits).
struct Word: Hashable, Sendable, ExpressibleByStringLiteral {
    let key: UInt64

    init(stringLiteral value: String) { self.init(value) }

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
