/// The bytes of a header's value as text, and back, without loss: a validator is the server's own,
/// in whatever encoding, and has to be returned byte for byte (RFC 9110, section 8.8.3).
///
/// UTF-8 is itself. In any other value each byte from 0x80 up stands as a code point of its own at
/// the end of the last private plane, where no text has any.
enum HeaderText {
    private static let escapes: ClosedRange<UInt32> = 0x10FF80...0x10FFFF

    static func text(_ bytes: some Collection<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self),
            !text.unicodeScalars.contains(
                where: { escapes.contains($0.value) })
        {
            return text
        }
        var text = ""
        text.unicodeScalars.append(contentsOf: bytes.lazy.map(scalar))
        return text
    }

    static func bytes(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar in
            escapes.contains(scalar.value)
                ? [UInt8(truncatingIfNeeded: scalar.value)] : Array(UTF8.encode(scalar)!)
        }
    }

    private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        byte < 0x80 ? Unicode.Scalar(byte) : Unicode.Scalar(0x10FF00 + UInt32(byte))!
    }
}

/// A line of an answer's head.
enum HeadLine {
    /// Each answer on the way, such as 100 Continue, begins with a status line of its own.
    case status
    case field(name: String, value: String)
    case end
    /// What is none of these.
    case other

    init(_ line: UnsafeRawBufferPointer) {
        let bytes = Self.trimmed(line[...])
        if bytes.starts(with: Array("HTTP/".utf8)) {
            self = .status
        } else if bytes.isEmpty {
            self = .end
        } else if let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
            let value = Self.trimmed(bytes[bytes.index(after: colon)...])
            self = .field(name: HeaderText.text(bytes[..<colon]), value: HeaderText.text(value))
        } else {
            self = .other
        }
    }

    /// Without blanks and line ends around it, which are no part of a value.
    private static func trimmed(
        _ bytes: Slice<UnsafeRawBufferPointer>
    ) -> Slice<UnsafeRawBufferPointer> {
        let isBlank: (UInt8) -> Bool = { [0x20, 0x09, 0x0D, 0x0A].contains($0) }
        let front = bytes.drop(while: isBlank)
        guard let last = front.lastIndex(where: { !isBlank($0) }) else { return front.prefix(0) }
        return front[...last]
    }
}
