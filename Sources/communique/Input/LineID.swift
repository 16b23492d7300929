import Foundation
import Model

/// The `id` of a line of input, which its answers give back as it was: text, a number or a truth.
struct LineID: Decodable {
    let json: JSON

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            json = .null
        } else if let text = try? value.decode(String.self) {
            json = .string(text)
        } else if let truth = try? value.decode(Bool.self) {
            json = .bool(truth)
        } else {
            // With all of its digits, which a Double would not keep.
            json = .raw("\(try value.decode(Decimal.self))")
        }
    }

    /// Of a line that may be wrong elsewhere; null where it shows none.
    static func find(in line: [UInt8]) -> JSON {
        let row = try? JSONDecoder().decode(Row.self, from: Data(line))
        return row?.id?.json ?? .null
    }

    private struct Row: Decodable { var id: LineID? }
}

/// The answer to a line of input that can't be taken.
func refusal(of line: [UInt8], number: Int, _ error: any Error) -> JSON {
    ["id": LineID.find(in: line), "error": .string("line \(number): \(reason(error))")]
}

/// What a decoding error means, in words.
private func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "the key \"\(key.stringValue)\" is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
        "\(context.codingPath.map(\.stringValue).joined(separator: ".")): \(context.debugDescription)"
    case DecodingError.dataCorrupted(let context): "no JSON: \(context.debugDescription)"
    default: "\(error)"
    }
}
