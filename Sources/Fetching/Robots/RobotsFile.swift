/// A robots.txt taken apart: groups of rules, each for the crawlers that it names. Sloppy files are
/// read as they are meant, in doubt as a wish to be left alone.
enum RobotsFile {
    struct Group {
        var agents: [String] = []
        var rules: [RobotsRules.Rule] = []
        var delay: Double?
    }

    static func groups(in text: ArraySlice<UInt8>) -> [Group] {
        var groups: [Group] = []
        var isAmongAgents = false
        let withoutMark = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
        for line in withoutMark.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            guard let (key, value) = field(line) else { continue }
            if key == .agent {
                if !isAmongAgents { groups.append(Group()) }
                isAmongAgents = true
                groups[groups.endIndex - 1].agents.append(token(value))
            } else if !groups.isEmpty {
                // Rules before the first group bind nobody. A delay is no rule of the RFC, and
                // ends no list of names.
                isAmongAgents = isAmongAgents && key == .delay
                groups[groups.endIndex - 1].take(key, value)
            }
        }
        return groups
    }

    // MARK: - Lines

    fileprivate enum Key { case agent, allow, disallow, delay }

    /// Nil for lines that say nothing here: `Sitemap` and the like belong to no group and end
    /// none.
    private static func field(_ line: ArraySlice<UInt8>) -> (Key, ArraySlice<UInt8>)? {
        let content = trimmed(line.prefix { $0 != UInt8(ascii: "#") })
        if let colon = content.firstIndex(of: UInt8(ascii: ":")) {
            return key(content[..<colon]).map { ($0, trimmed(content[(colon + 1)...])) }
        }
        // Two words are a key and its value whose colon was forgotten.
        let words = content.split(whereSeparator: isBlank)
        return words.count == 2 ? key(words[0]).map { ($0, words[1]) } : nil
    }

    /// By its letters alone, so that `User agent` is one as well.
    private static func key(_ name: ArraySlice<UInt8>) -> Key? {
        let letters = name.map { $0 | 0x20 }.filter { (0x61...0x7A).contains($0) }
        switch String(decoding: letters, as: UTF8.self) {
        case "useragent": return .agent
        case "allow": return .allow
        case "crawldelay": return .delay
        default: return isMisspelt(letters, "disallow") ? .disallow : nil
        }
    }

    /// At most two letters too many, too few or others.
    private static func isMisspelt(_ letters: [UInt8], _ word: String) -> Bool {
        let meant = Array(word.utf8)
        guard letters.first == meant.first, abs(letters.count - meant.count) <= 2 else {
            return false
        }
        var row = Array(0...meant.count)
        for (line, letter) in letters.enumerated() {
            var next = [line + 1]
            for (place, other) in meant.enumerated() {
                let change = row[place] + (letter == other ? 0 : 1)
                next.append(min(change, row[place + 1] + 1, next[place] + 1))
            }
            row = next
        }
        return row[meant.count] <= 2
    }

    /// The name before a version: `communique/1.0` is `communique`.
    private static func token(_ value: ArraySlice<UInt8>) -> String {
        if value.first == UInt8(ascii: "*") {
            return value.dropFirst().first.map(isBlank) ?? true ? "*" : ""
        }
        let letters = value.prefix {
            (0x41...0x5A).contains($0 & 0xDF) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
        return String(decoding: letters, as: UTF8.self)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let front = bytes.drop(while: isBlank)
        guard let last = front.lastIndex(where: { !isBlank($0) }) else { return [] }
        return front[...last]
    }
}

extension RobotsFile.Group {
    /// An empty pattern matches nothing.
    fileprivate mutating func take(_ key: RobotsFile.Key, _ value: ArraySlice<UInt8>) {
        switch key {
        case .agent: break
        case .delay:
            let seconds = Double(String(decoding: value, as: UTF8.self))
            if let seconds, seconds > 0, seconds.isFinite { delay = max(delay ?? 0, seconds) }
        case .allow, .disallow:
            guard !value.isEmpty else { return }
            let pattern = RobotsPath.pattern(Array(value))
            rules.append(RobotsRules.Rule(allows: key == .allow, pattern: pattern))
        }
    }
}
