import Foundation
import Model

// How values stand in columns: native where SQLite has the type, else one short text.

extension Timestamp {
    /// The seconds in the upper 50 bits, so that packed moments sort as moments do; below them the
    /// zone in minutes and whether a time of day is known. `packed >> 13` is the Unix time.
    var packed: Int64 {
        let zone = offset.map { $0 / 60 + Self.middle } ?? 0
        return (seconds << 13) | (Int64(zone) << 1) | (hasTime ? 1 : 0)
    }

    init(packed: Int64) {
        let zone = Int((packed >> 1) & 0xFFF)
        self.init(
            seconds: packed >> 13, offset: zone == 0 ? nil : (zone - Self.middle) * 60,
            hasTime: packed & 1 == 1)
    }

    /// The packed form of the first moment of this one's second.
    var packedFloor: Int64 { seconds << 13 }

    private static let middle = 2048
}

extension [String] {
    /// The items in one text, separated by U+001F, which no item holds.
    var packed: String { joined(separator: "\u{1F}") }

    init(packed: String) {
        guard !packed.isEmpty else {
            self = []
            return
        }
        let items = packed.utf8.split(separator: 0x1F, omittingEmptySubsequences: false)
        self = items.map { String(Substring($0)) }
    }
}

extension Array where Element: FixedWidthInteger {
    /// The bytes of each, the lowest first.
    var packed: Data { map { $0.littleEndian }.withUnsafeBytes { Data($0) } }

    init(packed: Data) {
        let width = MemoryLayout<Element>.size
        self = packed.withUnsafeBytes { bytes in
            (0..<bytes.count / width).map { place in
                Element(
                    littleEndian: bytes.loadUnaligned(
                        fromByteOffset: place * width, as: Element.self))
            }
        }
    }
}

extension [ActorID] {
    var packed: String { map(\.rawValue).packed }

    init(packed: String) { self = [String](packed: packed).map { ActorID($0) } }
}

extension Deadline {
    /// `by 2030`.
    var packed: String { "\(relation.rawValue) \(date)" }

    init?(packed: String) {
        guard let space = packed.firstIndex(of: " "),
            let relation = Relation(rawValue: String(packed[..<space]))
        else { return nil }
        self.init(relation, String(packed[packed.index(after: space)...]))
    }
}

extension Place {
    /// `text 12 34`.
    var packed: String { "\(part.rawValue) \(start) \(end)" }

    init?(packed: String) {
        let words = packed.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
        guard words.count == 3, let part = Part(rawValue: String(words[0])),
            let start = Int(words[1]), let end = Int(words[2])
        else { return nil }
        self.init(part, start, end)
    }
}

/// The FNV-1a hash of 64 bits (Fowler, Noll and Vo): the same at every run, as a key must be.
func fingerprint(_ parts: [String]) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in parts {
        for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    return Int64(bitPattern: hash)
}

/// A key that is a number, told from the keys of another kind.
func fingerprint(_ number: UInt64, of kind: Int64) -> Int64 {
    kind ^ Int64(bitPattern: number &* 0x9E37_79B9_7F4A_7C15)
}
