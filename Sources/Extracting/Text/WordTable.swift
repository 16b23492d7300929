/// Values by their words, found in a step or two: a word's key is as good as a hash.
struct WordTable<Value: Sendable>: Sendable {
    private let keys: [UInt64]
    private let values: [Value]
    private let shift: UInt64

    /// `other` is the value of all words that aren't among the entries.
    init(_ entries: [Word: Value], other: Value) {
        let bits = UInt64(Int.bitWidth - (entries.count * 2).leadingZeroBitCount)
        shift = 64 - bits
        var keys = [UInt64](repeating: Word.none.key, count: 1 << Int(bits))
        var values = [Value](repeating: other, count: keys.count)
        for (word, value) in entries where word != .none {
            var slot = Self.slot(of: word, shift)
            while keys[slot] != Word.none.key { slot = (slot + 1) & (keys.count - 1) }
            (keys[slot], values[slot]) = (word.key, value)
        }
        self.keys = keys
        self.values = values
    }

    subscript(word: Word) -> Value {
        var slot = Self.slot(of: word, shift)
        while keys[slot] != word.key, keys[slot] != Word.none.key {
            slot = (slot + 1) & (keys.count - 1)
        }
        return values[slot]
    }

    /// By Fibonacci hashing: the upper bits of a product with the golden ratio.
    private static func slot(of word: Word, _ shift: UInt64) -> Int {
        Int(truncatingIfNeeded: (word.key &* 0x9e37_79b9_7f4a_7c15) >> shift)
    }
}
