import Foundation
import Glibc

/// The end of a log as it was left: its last whole lines, and what is behind the last line break,
/// where a kill or a full disk tore a line.
struct LogTail {
    private static let newline = UInt8(ascii: "\n")
    private static let firstLook = 1 << 16
    /// Bytes; what has no line break within them is no log of ours and is not cut.
    private static let longestLook = 1 << 24

    /// Oldest first.
    private(set) var lines: [String] = []
    private var torn: [UInt8] = []
    /// Where the torn line begins.
    private var end = 0
    private var isForeign = false

    /// Looks at `lines` lines at least, where there are as many.
    init(of file: Int32, size: Int, lines count: Int) {
        var look = min(size, Self.firstLook)
        var bytes = Self.read(file, from: size - look, count: look)
        while look < size, look < Self.longestLook, Self.breaks(in: bytes) <= count {
            look = min(size, look * 4, Self.longestLook)
            bytes = Self.read(file, from: size - look, count: look)
        }
        isForeign = look < size && Self.breaks(in: bytes) == 0
        let tornStart = bytes.lastIndex(of: Self.newline).map { $0 + 1 } ?? 0
        torn = Array(bytes[tornStart...])
        end = size - torn.count
        lines = bytes[..<tornStart].split(separator: Self.newline).suffix(count)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// Ends the torn line with its line break where it is whole but for that, else cuts it: its
    /// alert was never acknowledged and will be written anew.
    mutating func repair(_ file: Int32) {
        guard !torn.isEmpty else { return }
        if isWhole {
            lines.append(String(decoding: torn, as: UTF8.self))
        } else if !isForeign, ftruncate(file, end) == 0 {
            return
        }
        _ = write(file, [Self.newline], 1)
    }

    private var isWhole: Bool {
        (try? JSONSerialization.jsonObject(with: Data(torn))) is [String: Any]
    }

    private static func breaks(in bytes: [UInt8]) -> Int {
        bytes.reduce(0) { $1 == newline ? $0 + 1 : $0 }
    }

    private static func read(_ file: Int32, from start: Int, count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let part = pread(file, buffer.baseAddress! + filled, count - filled, start + filled)
                guard part > 0 else { break }
                filled += part
            }
        }
    }
}
