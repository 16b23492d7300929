/// Words that carry the subject of a text, as they are compared and kept: English words without
/// their endings, numbers, pairs of Chinese characters; each as a fingerprint of 32 bits.
struct Terms: Hashable {
    /// Ascending, each once: first the Latin ones, then the Chinese ones, then numbers of one to
    /// four digits, which stand for years, dates and quantities alike.
    private(set) var list: [UInt32] = []

    /// Stands in the two upper bits of a term.
    private enum Kind: UInt32 { case latin, han, number }

    var latin: ArraySlice<UInt32> { terms(.latin) }
    var han: ArraySlice<UInt32> { terms(.han) }
    var numbers: ArraySlice<UInt32> { terms(.number) }

    var isEmpty: Bool { count == 0 }
    /// Of words, without numbers.
    var count: Int { latin.count + han.count }

    init() {}

    /// `passing` are terms that don't count.
    init(of text: String, passing: Set<UInt32> = []) {
        let words = Words(text)
        list.reserveCapacity(words.list.count)
        var last: Word?
        for word in words.list {
            if word.isHan {
                if let last { add(.han, last.hash &* fnvPrime ^ word.hash, passing) }
                last = word.traits.contains(.endsSentence) ? nil : word
                continue
            }
            last = nil
            if word.isNumber {
                add(.number, word.hash, [])
            } else if word.end - word.start > 1, !StopWords.hashes.contains(word.hash) {
                add(.latin, words.stem(word), passing)
            }
        }
        sort()
    }

    /// From the form they are kept in.
    init(kept: [UInt32]) { list = kept }

    /// The form they are kept in; at most `limit`.
    func kept(_ limit: Int) -> [UInt32] { Array(list.prefix(limit)) }

    mutating func formUnion(_ other: Terms) {
        guard !other.list.isEmpty else { return }
        list += other.list
        sort()
    }

    /// The share of the smaller set that stands in the other; nil where no script is common.
    func overlap(_ other: Terms) -> Double? {
        let shares = [share(latin, other.latin), share(han, other.han)].compactMap { $0 }
        return shares.max()
    }

    /// How many words of both are the same.
    func common(_ other: Terms) -> Int {
        countCommon(latin, other.latin) + countCommon(han, other.han)
    }

    private func share(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> Double? {
        let smaller = min(left.count, right.count)
        guard smaller > 0 else { return nil }
        return Double(countCommon(left, right)) / Double(smaller)
    }

    private func terms(_ kind: Kind) -> ArraySlice<UInt32> {
        list[start(of: kind.rawValue)..<start(of: kind.rawValue + 1)]
    }

    private func start(of kind: UInt32) -> Int {
        list.firstIndex { $0 >> 30 >= kind } ?? list.count
    }

    private mutating func add(_ kind: Kind, _ hash: UInt64, _ passing: Set<UInt32>) {
        let folded = UInt32(truncatingIfNeeded: hash ^ hash >> 32)
        let term = kind.rawValue << 30 | folded >> 2
        if passing.isEmpty || !passing.contains(term) { list.append(term) }
    }

    private mutating func sort() {
        list.sort()
        var last: UInt32?
        list.removeAll { term in
            defer { last = term }
            return term == last
        }
    }
}

extension Words {
    /// The hash of an English word without the commonest endings.
    fileprivate func stem(_ word: Word) -> UInt64 {
        let letters = bytes[Int(word.start)..<Int(word.end)]
        func ends(with ending: StaticString) -> Bool {
            let tail = letters.suffix(ending.utf8CodeUnitCount)
            return ending.withUTF8Buffer { $0.elementsEqual(tail.lazy.map(lower)) }
        }
        if letters.count > 4, ends(with: "ies") {
            return (wordHash(letters.dropLast(3)) ^ UInt64(UInt8(ascii: "y"))) &* fnvPrime
        }
        for ending in ["'s", "’s"] as [StaticString] where ends(with: ending) {
            return wordHash(letters.dropLast(ending.utf8CodeUnitCount))
        }
        let isPlural =
            letters.count > 3 && ends(with: "s") && !ends(with: "ss") && !ends(with: "us")
            && !ends(with: "is")
        return wordHash(isPlural ? letters.dropLast() : letters)
    }
}
