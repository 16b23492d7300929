/// JSON with its keys in the order they were given, so that the bytes that are frozen, signed and
/// compared are the same every time. Made for output; input is decoded with the platform's
/// decoders, configuration with `Settings`.
package enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([Member])
    /// JSON text made before, put in as it stands.
    case raw(String)

    package struct Member: Sendable, Hashable {
        package var key: String
        package var value: JSON

        package init(key: String, value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// The value's text in one line, without spaces, UTF-8.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package var bytes: [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(512)
        append(to: &output)
        return output
    }

    private func append(to output: inout [UInt8]) {
        switch self {
        case .null: output += "null".utf8
        case .bool(let value): output += (value ? "true" : "false").utf8
        case .integer(let value): output += String(value).utf8
        case .number(let value): output += Self.text(of: value).utf8
        case .string(let value): Self.append(value, to: &output)
        case .raw(let text): output += text.utf8
        case .array(let items):
            Self.append(items, between: "[", and: "]", to: &output) { $0.append(to: &$1) }
        case .object(let members):
            Self.append(members, between: "{", and: "}", to: &output) { member, output in
                Self.append(member.key, to: &output)
                output.append(UInt8(ascii: ":"))
                member.value.append(to: &output)
            }
        }
    }

    private static func append<Item>(
        _ items: [Item], between open: Unicode.Scalar, and close: Unicode.Scalar,
        to output: inout [UInt8], each: (Item, inout [UInt8]) -> Void
    ) {
        output.append(UInt8(ascii: open))
        for (index, item) in items.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            each(item, &output)
        }
        output.append(UInt8(ascii: close))
    }

    /// Whole numbers without a fraction, and null for what JSON can't say.
    private static func text(of value: Double) -> String {
        guard value.isFinite else { return "null" }
        if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
        return "\(value)"
    }

    private static func append(_ string: String, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        var string = string
        string.withUTF8 { bytes in
            var start = 0
            for (place, byte) in bytes.enumerated() where needsEscape(byte) {
                output += bytes[start..<place]
                appendEscape(byte, to: &output)
                start = place + 1
            }
            output += bytes[start...]
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
    }

    private static func appendEscape(_ byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""): output += "\\\"".utf8
        case UInt8(ascii: "\\"): output += "\\\\".utf8
        case 0x0A: output += "\\n".utf8
        case 0x0D: output += "\\r".utf8
        case 0x09: output += "\\t".utf8
        default:
            let digits = Array("0123456789abcdef".utf8)
            output += "\\u00".utf8
            output += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .integer(value) }
    package init(floatLiteral value: Double) { self = .number(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(nilLiteral: ()) { self = .null }
    package init(arrayLiteral elements: JSON...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member(key: $0.0, value: $0.1) })
    }

    package init(_ value: String?) { self = value.map(JSON.string) ?? .null }
    package init(_ value: Int?) { self = value.map(JSON.integer) ?? .null }
    package init(_ value: Double?) { self = value.map(JSON.number) ?? .null }
    package init(_ value: Bool?) { self = value.map(JSON.bool) ?? .null }
    package init(_ value: Timestamp?) { self.init(value?.description) }
    package init(_ value: ActorID?) { self.init(value?.rawValue) }
    package init(_ values: [String]) { self = .array(values.map(JSON.string)) }
    package init(_ values: [ActorID]) { self.init(values.map(\.rawValue)) }
}
