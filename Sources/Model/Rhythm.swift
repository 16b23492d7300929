/// When a source publishes: the hours of its week in which something new appeared, the old ones
/// fading. Of a bounded size, whatever it has seen.
package struct Rhythm: Hashable, Sendable {
    /// Hours of a week, from Monday 0:00 on.
    package static let length = 168

    /// How much appeared in each hour of the week, in the source's own zone.
    package var hours: [Float]
    /// Seconds east of Greenwich.
    package var offset: Int
    /// Seconds since 1970: the moment at which something new weighs 1.
    package var origin: Int64
    /// Seconds since 1970 of the newest that was counted.
    package var newest: Int64
    /// Hours with something new, ever.
    package var count: Int
    /// Seconds of the longest time without anything new; old ones fade.
    package var longestPause: Seconds

    package init(
        hours: [Float] = Array(repeating: 0, count: Rhythm.length), offset: Int = 0,
        origin: Int64, newest: Int64, count: Int = 0, longestPause: Seconds = 0
    ) {
        self.hours = hours
        self.offset = offset
        self.origin = origin
        self.newest = newest
        self.count = count
        self.longestPause = longestPause
    }
}

// MARK: - As text

extension Rhythm {
    /// `1 28800 1700000000 1700003600 12 259200 39:1.5 63:2`: a version, then what is above, then
    /// the hours in which something appeared.
    package var text: String {
        let head = [1, offset, Int(origin), Int(newest), count, Int(longestPause)].map(String.init)
        let hours = hours.enumerated().filter { $0.element > 0 }.map { hour, weight in
            "\(hour):\((weight * 1000).rounded() / 1000)"
        }
        return (head + hours).joined(separator: " ")
    }

    /// Nil for what `text` never was.
    package init?(text: String) {
        let words = text.split(separator: " ")
        let head = words.prefix(6).compactMap { Int64($0) }
        guard head.count == 6, head[0] == 1 else { return nil }
        self.init(
            offset: Int(head[1]), origin: head[2], newest: head[3], count: Int(head[4]),
            longestPause: Seconds(head[5]))
        for word in words.dropFirst(6) {
            let pair = word.split(separator: ":")
            guard pair.count == 2, let hour = Int(pair[0]), hours.indices.contains(hour),
                let weight = Float(pair[1]), weight.isFinite
            else { return nil }
            hours[hour] = weight
        }
    }
}
