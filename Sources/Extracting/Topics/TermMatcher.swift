/// Finds many terms at once in UTF-8, by an automaton after Aho and Corasick: each byte is looked
/// at once, whatever the number of terms. ASCII letters match in either case; a term that begins
/// or ends with one must stand as a word of its own, a plural `s` apart.
struct TermMatcher: Sendable {
    struct Match: Hashable, Sendable {
        /// Index of the term in the list that the matcher was made of.
        var term: Int
        var range: Range<Int>
    }

    /// The class of each byte: those that no term holds share class 0.
    private let classes: [UInt8]
    private let width: Int
    /// `state * width + class` gives the next state.
    private let next: [Int32]
    /// The terms that end in a state, longest first, as a run of `ends`.
    private let runs: [Range<Int32>]
    private let ends: [Int32]
    private let lengths: [Int]

    init(_ terms: [String]) {
        let patterns = terms.map { Array($0.utf8).map(\.folded) }
        var classes = [UInt8](repeating: 0, count: 256)
        for byte in patterns.joined() where classes[Int(byte)] == 0 {
            classes[Int(byte)] = (classes.max() ?? 0) + 1
        }
        for upper in UInt8(ascii: "A")...UInt8(ascii: "Z") {
            classes[Int(upper)] = classes[Int(upper.folded)]
        }
        var trie = Trie(width: Int(classes.max() ?? 0) + 1)
        for (index, pattern) in patterns.enumerated() where !pattern.isEmpty {
            trie.insert(pattern.map { Int(classes[Int($0)]) }, as: Int32(index))
        }
        trie.link()
        self.classes = classes
        width = trie.width
        next = trie.next
        lengths = patterns.map(\.count)
        (runs, ends) = trie.outputs
    }

    /// Whether any of the terms stands in the range.
    func matchesAny(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var isFound = false
        walk(bytes, range) { run, end in
            isFound = run.contains {
                bytes.isWhole(end - lengths[Int(ends[Int($0)])]..<end, in: range)
            }
            return !isFound
        }
        return isFound
    }

    /// All terms that stand in the range, in the order of their ends; those that lie within a
    /// longer one are left out.
    func matches(in bytes: [UInt8], _ range: Range<Int>) -> [Match] {
        var found: [Match] = []
        walk(bytes, range) { run, place in
            for end in run {
                let term = Int(ends[Int(end)])
                let match = place - lengths[term]..<place
                guard bytes.isWhole(match, in: range) else { continue }
                while let last = found.last, match.contains(last.range) { found.removeLast() }
                if found.last?.range.contains(match) != true {
                    found.append(Match(term: term, range: match))
                }
            }
            return true
        }
        return found
    }

    /// Shows each run of terms that end at a place, and the place, until it is told to stop.
    private func walk(
        _ bytes: [UInt8], _ range: Range<Int>, _ show: (Range<Int32>, Int) -> Bool
    ) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        let (bytes, classes, next, runs) = (bytes.span, classes.span, next.span, runs.span)
        var state = 0
        for place in range {
            let kind = Int(classes[unchecked: Int(bytes[unchecked: place])])
            state = Int(next[unchecked: state * width + kind])
            let run = runs[unchecked: state]
            if !run.isEmpty, !show(run, place + 1) { return }
        }
    }
}

/// The automaton while it is built.
private struct Trie {
    let width: Int
    var next: [Int32]
    private var terms: [[Int32]] = [[]]

    init(width: Int) {
        self.width = width
        next = [Int32](repeating: 0, count: width)
    }

    mutating func insert(_ path: [Int], as term: Int32) {
        var state = 0
        for step in path {
            if next[state * width + step] == 0 {
                next[state * width + step] = Int32(terms.count)
                next.append(contentsOf: repeatElement(0, count: width))
                terms.append([])
            }
            state = Int(next[state * width + step])
        }
        terms[state].append(term)
    }

    /// Breadth first: a missing step is that of the longest proper suffix.
    mutating func link() {
        var suffix = [Int](repeating: 0, count: terms.count)
        var queue = [0]
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            for step in 0..<width {
                let child = Int(next[state * width + step])
                let fallback = state == 0 ? 0 : Int(next[suffix[state] * width + step])
                if child == 0 {
                    next[state * width + step] = Int32(fallback)
                } else {
                    suffix[child] = fallback
                    terms[child] += terms[fallback]
                    queue.append(child)
                }
            }
        }
    }

    var outputs: (runs: [Range<Int32>], ends: [Int32]) {
        var ends: [Int32] = []
        let runs = terms.map { list in
            let start = Int32(ends.count)
            ends += list
            return start..<Int32(ends.count)
        }
        return (runs, ends)
    }
}

extension Range<Int> {
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}

extension [UInt8] {
    /// Whether the bytes of `range` are whole words, a plural `s` behind them apart.
    fileprivate func isWhole(_ range: Range<Int>, in all: Range<Int>) -> Bool {
        let (start, end) = (range.lowerBound, range.upperBound)
        if self[start].isWordByte, start > all.lowerBound, self[start - 1].isWordByte {
            return false
        }
        guard self[end - 1].isWordByte, end < all.upperBound, self[end].isWordByte else {
            return true
        }
        let plural = self[end].folded == UInt8(ascii: "s")
        return plural && (end + 1 == all.upperBound || !self[end + 1].isWordByte)
    }
}

extension UInt8 {
    /// An ASCII letter or digit.
    var isWordByte: Bool {
        (0x30...0x39).contains(self) || (0x61...0x7A).contains(folded)
    }

    /// In lower case, where it is an ASCII letter.
    var folded: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
