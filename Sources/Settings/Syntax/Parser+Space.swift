// What stands between values: white space, comments, and the rest of what couldn't be read.

extension Parser {
    mutating func skipSpace(_ path: Path) {
        while let byte = current {
            if let length = spaceLength(byte) {
                index += length
            } else if byte == UInt8(ascii: "/") {
                guard skipComment(path) else { return }
            } else if byte == UInt8(ascii: "#") {
                notes.error("a comment begins with // or /*, not with #", at: index, path)
                skipLine()
            } else {
                return
            }
        }
    }

    /// Bytes of the space that starts here: ASCII's, and every space separator of Unicode.
    private func spaceLength(_ byte: UInt8) -> Int? {
        switch byte {
        case 0x20, 0x09...0x0D: 1
        case 0xC2 where bytes(follow: [0xA0]): 2
        case 0xE1 where bytes(follow: [0x9A, 0x80]): 3
        case 0xE2 where isSpace2(): 3
        case 0xE3 where bytes(follow: [0x80, 0x80]): 3
        case 0xEF where bytes(follow: [0xBB, 0xBF]): 3
        default: nil
        }
    }

    /// U+2000 to U+200A, U+2028, U+2029, U+202F and U+205F.
    private func isSpace2() -> Bool {
        guard index + 2 < bytes.count else { return false }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F):
            return true
        default: return false
        }
    }

    private func bytes(follow tail: [UInt8]) -> Bool {
        index + tail.count < bytes.count
            && bytes[(index + 1)...(index + tail.count)].elementsEqual(tail)
    }

    /// False where the slash begins no comment.
    private mutating func skipComment(_ path: Path) -> Bool {
        if bytes(follow: [UInt8(ascii: "/")]) {
            skipLine()
            return true
        }
        guard bytes(follow: [UInt8(ascii: "*")]) else { return false }
        let start = index
        index += 2
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "*"), bytes(follow: [UInt8(ascii: "/")]) {
                index += 2
                return true
            }
            index += 1
        }
        notes.error("this comment is never closed; end it with */", at: start, path)
        isStopped = true
        return true
    }

    private mutating func skipLine() {
        while let byte = current, byte != 0x0A, byte != 0x0D { index += 1 }
    }

    /// After an error: on to the next member or item, which begins after a comma or on a new line.
    mutating func skipToNext(_ path: Path) {
        var depth = 0
        while let byte = current {
            switch byte {
            case UInt8(ascii: ",") where depth == 0:
                index += 1
                return
            case 0x0A where depth == 0, 0x0D where depth == 0: return
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard depth > 0 else { return }
                depth -= 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                skipString(byte)
                continue
            case UInt8(ascii: "/") where skipComment(path): continue
            default: break
            }
            index += 1
        }
    }

    private mutating func skipString(_ quote: UInt8) {
        index += 1
        while let byte = current, byte != 0x0A {
            index += byte == UInt8(ascii: "\\") && index + 1 < bytes.count ? 2 : 1
            if byte == quote { return }
        }
    }
}
