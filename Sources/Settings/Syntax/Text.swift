/// The bytes of a file, made sure to be UTF-8.
enum Text {
    /// The byte order mark of UTF-8: allowed at the start, and skipped.
    static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// More than this is no configuration.
    static let maximumSize = 16 << 20
    /// Ill-formed places that are told; a file in another charset has thousands.
    private static let maximumComplaints = 3

    /// The text without its ill-formed bytes: each becomes a question mark, so that every place
    /// stays where it is and the rest can be read all the same.
    static func checked(_ bytes: [UInt8], _ notes: Notebook) -> [UInt8] {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            notes.error("this is UTF-16; save it as UTF-8", at: 0, Path())
            return []
        }
        guard bytes.count <= maximumSize else {
            notes.error("over \(maximumSize >> 20) MiB: not what was meant?", at: 0, Path())
            return []
        }
        return mended(bytes, notes)
    }

    private static func mended(_ bytes: [UInt8], _ notes: Notebook) -> [UInt8] {
        guard String(validating: bytes, as: UTF8.self) == nil else { return bytes }
        var mended = bytes
        var complaints = 0
        var index = 0
        while index < bytes.count {
            let length = wellFormedLength(bytes, at: index)
            if length == 0 {
                mended[index] = UInt8(ascii: "?")
                complaints += 1
                if complaints <= maximumComplaints { complain(bytes[index], at: index, notes) }
            }
            index += max(1, length)
        }
        return mended
    }

    private static func complain(_ byte: UInt8, at index: Int, _ notes: Notebook) {
        let digits = String(byte, radix: 16, uppercase: true)
        notes.error("the byte 0x\(digits) is no UTF-8; save the file as UTF-8", at: index, Path())
    }

    /// Bytes of the scalar that starts here, 0 where none does (Unicode 15, table 3-7).
    private static func wellFormedLength(_ bytes: [UInt8], at index: Int) -> Int {
        let lead = bytes[index]
        let length =
            switch lead {
            case 0..<0x80: 1
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        guard length > 1, index + length <= bytes.count else { return length == 1 ? 1 : 0 }
        let scalar = bytes[index..<(index + length)]
        return String(validating: scalar, as: UTF8.self) == nil ? 0 : length
    }
}
