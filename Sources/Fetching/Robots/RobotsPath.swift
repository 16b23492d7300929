/// Paths and patterns of robots.txt in one spelling (RFC 9309, section 2.2.2): octets that need no
/// escape stand plain, all others as `%XX` in upper case.
enum RobotsPath {
    private static let (star, dollar) = (UInt8(ascii: "*"), UInt8(ascii: "$"))

    /// A path with query as it was requested: a `*` in it is itself.
    static func path(_ bytes: [UInt8]) -> [UInt8] {
        normalised(bytes) { $0 == star || $0 == dollar }
    }

    /// A pattern: `*` keeps its meaning, and so does `$` at the end.
    static func pattern(_ bytes: [UInt8]) -> [UInt8] {
        let isAnchored = bytes.last == dollar
        let body = normalised(isAnchored ? bytes.dropLast() : bytes) { $0 == dollar }
        return isAnchored ? body + [dollar] : body
    }

    private static func normalised(
        _ path: [UInt8], escaping isSpecial: (UInt8) -> Bool
    ) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(path.count)
        var place = 0
        while place < path.count {
            let escaped = path[place] == UInt8(ascii: "%") ? octet(path, at: place + 1) : nil
            let byte = escaped ?? path[place]
            place += escaped == nil ? 1 : 3
            let standsPlain =
                escaped == nil
                ? (isUnreserved(byte) || isReserved(byte)) && !isSpecial(byte) : isUnreserved(byte)
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

    /// The delimiters of RFC 3986: plain they mean something else than escaped.
    private static func isReserved(_ byte: UInt8) -> Bool {
        ":/?#[]@!$&'()*+,;=".utf8.contains(byte)
    }

    private static func escape(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    /// `*` stands for any run, `$` at the end for the path's end; without it a pattern matches
    /// what begins with it. Linear in the path for each `*`, without recursion.
    static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
        let isAnchored = pattern.last == dollar
        var (pattern, place) = (ArraySlice(isAnchored ? pattern.dropLast() : pattern[...]), 0)
        if !isAnchored { pattern.append(star) }
        var mark = pattern.startIndex
        var retry: (pattern: Int, place: Int)?
        while place < path.count {
            if mark < pattern.endIndex, pattern[mark] == star {
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
        return pattern[mark...].allSatisfy { $0 == star }
    }
}
