/// A word of a text: where it stands, and what is cheap to compare.
struct Word: Hashable, Sendable {
    /// FNV-1a over its lower-case bytes, so that equal words have equal hashes in every run.
    var hash: UInt64
    /// Byte offsets in the text.
    var start: Int32
    var end: Int32
    var traits: Traits

    struct Traits: OptionSet, Hashable {
        let rawValue: UInt8

        static let number = Traits(rawValue: 1)
        /// One character of a script that is written without spaces.
        static let han = Traits(rawValue: 2)
        static let capitalised = Traits(rawValue: 4)
        static let endsSentence = Traits(rawValue: 8)
        static let endsParagraph = Traits(rawValue: 16)
    }

    var isNumber: Bool { traits.contains(.number) }
    var isHan: Bool { traits.contains(.han) }
    var isCapitalised: Bool { traits.contains(.capitalised) }
}

/// A text as words. Case, white space, punctuation and the shape of quotation marks are gone;
/// signs of currency stay, since they change what is said.
struct Words: Sendable {
    let bytes: [UInt8]
    let list: [Word]

    init(_ text: String) {
        bytes = Array(text.utf8)
        var scanner = WordScanner(bytes)
        list = scanner.scan()
    }

    var hashes: [UInt64] { list.map(\.hash) }

    /// The words as they stand, from the first to the last and what is between them.
    func text(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let slice = bytes[Int(list[range.lowerBound].start)..<Int(list[range.upperBound - 1].end)]
        return String(decoding: slice, as: UTF8.self)
    }

    /// One word in lower case.
    func lowercased(_ index: Int) -> String {
        let range = Int(list[index].start)..<Int(list[index].end)
        return String(unsafeUninitializedCapacity: range.count) { buffer in
            for (place, byte) in bytes[range].enumerated() { buffer[place] = lower(byte) }
            return range.count
        }
    }
}

/// The hash of a word written in lower case, as `Words` makes it.
func wordHash(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash = fnvStart
    for byte in word { hash = (hash ^ UInt64(lower(byte))) &* fnvPrime }
    return hash
}

let fnvStart: UInt64 = 0xcbf2_9ce4_8422_2325
let fnvPrime: UInt64 = 0x100_0000_01b3

func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
