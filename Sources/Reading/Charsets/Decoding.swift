import CXML

/// Bytes of a charset to UTF-8. What can't be decoded becomes U+FFFD; nothing is cut.
struct CharsetDecoder {
    /// As iconv names it.
    let charset: String

    func decode(_ bytes: some RandomAccessCollection<UInt8>) -> [UInt8] {
        let input = Array(bytes)
        if charset == "UTF-8" { return repaired(input) }
        guard let converter = Converter(from: charset) else {
            return CharsetDecoder(charset: "WINDOWS-1252").decode(input)
        }
        return converter.convert(input, holesAreControls: charset.hasPrefix("WINDOWS-125"))
    }

    private func repaired(_ bytes: [UInt8]) -> [UInt8] {
        isUTF8(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
}

/// Whether the bytes are UTF-8 from the first to the last.
func isUTF8(_ bytes: [UInt8]) -> Bool {
    do {
        _ = try UTF8Span(validating: bytes.span)
        return true
    } catch {
        return false
    }
}

/// Owns one iconv descriptor.
private final class Converter {
    private let descriptor: iconv_t
    private var stoppedAtBadByte = false

    init?(from charset: String) {
        // iconv_open gives (iconv_t)-1 for a charset it doesn't know.
        guard let opened = iconv_open("UTF-8", charset), Int(bitPattern: opened) != -1 else {
            return nil
        }
        descriptor = opened
    }

    deinit { iconv_close(descriptor) }

    func convert(_ bytes: [UInt8], holesAreControls: Bool) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 2)
        var buffer = [UInt8](repeating: 0, count: 32 << 10)
        var place = 0
        while place < bytes.count {
            place += step(bytes, from: place, through: &buffer, to: &output)
            // A full buffer stops iconv as a bad byte does, but leaves more than it needs.
            guard place < bytes.count, stoppedAtBadByte else { continue }
            append(bytes[place], holesAreControls, to: &output)
            place += 1
        }
        return output
    }

    /// Converts until the buffer is full, the input ends or a byte is bad; the bytes consumed.
    private func step(
        _ bytes: [UInt8], from place: Int, through buffer: inout [UInt8], to output: inout [UInt8]
    ) -> Int {
        let capacity = buffer.count
        let (consumed, produced, failed) = bytes.withUnsafeBytes { source in
            buffer.withUnsafeMutableBytes { target in
                // iconv's interface: it moves these pointers over memory that both closures keep.
                var from = UnsafeMutablePointer<CChar>(
                    mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self))
                from = from.map { $0 + place }
                var into = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                var left = source.count - place
                var room = capacity
                let result = iconv(descriptor, &from, &left, &into, &room)
                return (source.count - place - left, capacity - room, result == -1)
            }
        }
        output += buffer[0..<produced]
        stoppedAtBadByte = failed && produced + 16 < capacity
        return consumed
    }

    private func append(_ byte: UInt8, _ holesAreControls: Bool, to output: inout [UInt8]) {
        if holesAreControls, (0x80...0x9F).contains(byte) {
            output.append(scalar: Unicode.Scalar(byte))
        } else {
            output.append(scalar: "\u{FFFD}")
        }
    }
}
