/// What a robots.txt says to one crawler (RFC 9309).
package struct RobotsRules: Hashable, Sendable {
    private struct Rule: Hashable, Sendable {
        var allows: Bool
        var pattern: [UInt8]
    }

    /// The file's part that is read; a crawler must read at least 500 KiB.
    package static let largest = 512 << 10

    private var rules: [Rule] = []

    package static let allowingAll = RobotsRules()

    private init() {}

    /// `product` is the token of the crawler's name, without version: `communique`.
    package init(_ text: [UInt8], for product: String) {
        let groups = Self.groups(in: text.prefix(Self.largest))
        let own = groups.filter { $0.agents.contains { Self.names($0, product) } }
        let chosen = own.isEmpty ? groups.filter { $0.agents.contains("*") } : own
        rules = chosen.flatMap(\.rules)
    }

    /// Whether the path with query may be fetched. The longest pattern that matches decides, and
    /// of two as long the one that allows.
    package func allows(_ target: String) -> Bool {
        let path = Self.normalised(Array(target.utf8))
        guard !path.starts(with: Array("/robots.txt".utf8)) else { return true }
        let matching = rules.filter { Self.matches($0.pattern, path) }
        let longest = matching.map(\.pattern.count).max() ?? 0
        return matching.isEmpty
            || matching.contains { $0.pattern.count == longest && $0.allows }
    }

    /// Product tokens are compared without case. Of a version or of more words in the file only
    /// the token itself counts.
    private static func names(_ agent: String, _ product: String) -> Bool {
        !agent.isEmpty && agent.lowercased() == product.lowercased()
    }
}

// MARK: - Reading the file

extension RobotsRules {
    private struct Group {
        var agents: [String] = []
        var rules: [Rule] = []
    }

    private static func groups(in text: ArraySlice<UInt8>) -> [Group] {
        var groups: [Group] = []
        var isAmongAgents = false
        let withoutMark = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
        for line in withoutMark.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            guard let (key, value) = field(line) else { continue }
            switch key {
            case "user-agent":
                if !isAmongAgents { groups.append(Group()) }
                groups[groups.endIndex - 1].agents.append(token(value))
                isAmongAgents = true
            case "allow", "disallow":
                isAmongAgents = false
                // An empty pattern matches nothing; rules before the first group bind nobody.
                guard !value.isEmpty, !groups.isEmpty else { continue }
                let rule = Rule(allows: key == "allow", pattern: normalised(Array(value)))
                groups[groups.endIndex - 1].rules.append(rule)
            // Sitemap and the like belong to no group and end none.
            default: continue
            }
        }
        return groups
    }

    private static func field(_ line: ArraySlice<UInt8>) -> (key: String, value: ArraySlice<UInt8>)?
    {
        let content = line.prefix { $0 != UInt8(ascii: "#") }
        guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let key = String(decoding: trimmed(content[..<colon]), as: UTF8.self)
        return (key.lowercased(), trimmed(content[content.index(after: colon)...]))
    }

    /// The name before a version: `communique/1.0` is `communique`.
    private static func token(_ value: ArraySlice<UInt8>) -> String {
        if value.first == UInt8(ascii: "*") { return "*" }
        let letters = value.prefix {
            (0x41...0x5A).contains($0 & 0xDF) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
        return String(decoding: letters, as: UTF8.self)
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        let front = bytes.drop(while: isBlank)
        guard let last = front.lastIndex(where: { !isBlank($0) }) else { return [] }
        return front[...last]
    }
}

// MARK: - Matching

extension RobotsRules {
    /// One spelling for each path: octets that need no escape stand plain, all others as `%XX` in
    /// upper case.
    private static func normalised(_ path: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(path.count)
        var place = 0
        while place < path.count {
            let escaped = path[place] == UInt8(ascii: "%") ? octet(path, at: place + 1) : nil
            let byte = escaped ?? path[place]
            place += escaped == nil ? 1 : 3
            let standsPlain = escaped == nil ? byte > 0x20 && byte < 0x7F : isUnreserved(byte)
            if standsPlain { result.append(byte) } else { result += escape(byte) }
        }
        return result
    }

    private static func octet(_ path: [UInt8], at place: Int) -> UInt8? {
        guard place + 1 < path.count else { return nil }
        let digits = String(decoding: path[place...place + 1], as: UTF8.self)
        guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
            return nil
        }
        return UInt8(digits, radix: 16)
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-._~".utf8.contains(byte)
        }
    }

    private static func escape(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    /// `*` stands for any run, `$` at the end for the path's end; without it a pattern matches
    /// what begins with it. Linear in the path for each `*`, without recursion.
    private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
        let isAnchored = pattern.last == UInt8(ascii: "$")
        var (pattern, place) = (ArraySlice(isAnchored ? pattern.dropLast() : pattern[...]), 0)
        if !isAnchored { pattern.append(UInt8(ascii: "*")) }
        var mark = pattern.startIndex
        var retry: (pattern: Int, place: Int)?
        while place < path.count {
            if mark < pattern.endIndex, pattern[mark] == UInt8(ascii: "*") {
                mark += 1
                retry = (mark, place)
            } else if mark < pattern.endIndex, pattern[mark] == path[place] {
                (mark, place) = (mark + 1, place + 1)
            } else if let last = retry {
                (mark, place) = (last.pattern, last.place + 1)
                retry = (last.pattern, last.place + 1)
            } else {
                return false
            }
        }
        return pattern[mark...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
