/// A place where two sequences differ: what was there, and what stands there now.
struct Hunk: Equatable {
    var before: Range<Int>
    var after: Range<Int>
}

/// Steps of the table below that one comparison may take; longer ones count as one difference.
private let mostSteps = 2_000_000

/// Where `after` differs from `before`, by their longest common subsequence.
func hunks(_ before: [UInt64], _ after: [UInt64]) -> [Hunk] {
    let head = zip(before, after).prefix { $0 == $1 }.count
    let shorter = min(before.count, after.count) - head
    let tail = zip(before.reversed(), after.reversed()).prefix(shorter).prefix { $0 == $1 }.count
    let old = Array(before[head..<before.count - tail])
    let new = Array(after[head..<after.count - tail])
    guard !old.isEmpty || !new.isEmpty else { return [] }
    guard !old.isEmpty, !new.isEmpty, old.count * new.count <= mostSteps else {
        return [Hunk(before: head..<head + old.count, after: head..<head + new.count)]
    }
    return gaps(commonPairs(old, new), old.count, new.count).map {
        Hunk(
            before: $0.before.lowerBound + head..<$0.before.upperBound + head,
            after: $0.after.lowerBound + head..<$0.after.upperBound + head)
    }
}

/// Pairs of equal elements, in order, as many as there can be.
private func commonPairs(_ old: [UInt64], _ new: [UInt64]) -> [(Int, Int)] {
    let width = new.count + 1
    var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
    for i in stride(from: old.count - 1, through: 0, by: -1) {
        for j in stride(from: new.count - 1, through: 0, by: -1) {
            lengths[i * width + j] =
                old[i] == new[j]
                ? lengths[(i + 1) * width + j + 1] + 1
                : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
        }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < old.count, j < new.count {
        if old[i] == new[j] {
            pairs.append((i, j))
            (i, j) = (i + 1, j + 1)
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
            i += 1
        } else {
            j += 1
        }
    }
    return pairs
}

private func gaps(_ pairs: [(Int, Int)], _ oldCount: Int, _ newCount: Int) -> [Hunk] {
    var result: [Hunk] = []
    var (i, j) = (0, 0)
    for (nextOld, nextNew) in pairs + [(oldCount, newCount)] {
        if nextOld > i || nextNew > j {
            result.append(Hunk(before: i..<nextOld, after: j..<nextNew))
        }
        (i, j) = (nextOld + 1, nextNew + 1)
    }
    return result
}
