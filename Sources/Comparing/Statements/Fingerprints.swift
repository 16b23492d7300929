import Model

/// A statement's words as they are compared: without stop words, case and typography.
struct Utterance {
    /// Content words from which on a run of them is a fingerprint.
    private static let leastWords = 6
    private static let hanWidth = 8

    let content: [UInt64]
    let numbers: Set<UInt64>
    private let all: [UInt64]
    private let isHan: Bool

    init(_ statement: Statement) {
        let words = Words(statement.content).list
        all = words.map(\.hash)
        content = words.filter { !StopWords.hashes.contains($0.hash) }.map(\.hash)
        numbers = Set(words.filter(\.isNumber).map(\.hash))
        isHan = words.filter(\.isHan).count * 2 > words.count
    }

    /// All words; the first eight that count; the two least runs, so that an abridged copy shares
    /// one. Each holds for one actor alone.
    func keys(of actor: String) -> [String] {
        let mark = wordHash(actor.utf8)
        var keys = ["a" + name([mark] + all)]
        guard content.count >= 4 else { return keys }
        keys.append("b" + name([mark] + content.prefix(isHan ? 16 : 8)))
        let width = isHan ? Self.hanWidth : Self.leastWords
        guard content.count >= width else { return keys }
        let runs = (0...content.count - width).map { mixed(content[$0..<$0 + width]) }
        return keys + Set(runs).sorted().prefix(2).map { "c" + name([mark, $0]) }
    }

    private func name(_ hashes: [UInt64]) -> String { String(mixed(hashes), radix: 16) }

    /// Whether the shorter one stands in the longer one, and no number differs.
    func isSame(_ other: Utterance) -> Bool {
        if all == other.all { return true }
        guard numbers.isSubset(of: other.numbers) || other.numbers.isSubset(of: numbers) else {
            return false
        }
        let (left, right) = (Set(content), Set(other.content))
        let shorter = min(left.count, right.count)
        guard shorter >= 4 else { return false }
        return left.intersection(right).count * 10 >= shorter * 8
    }

    var isLong: Bool { content.count >= 2 * Self.leastWords }
}
