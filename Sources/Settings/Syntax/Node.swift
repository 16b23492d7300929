/// A value of a JSON5 text, with the bytes it stands in.
struct Node {
    enum Value {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([Node])
        /// In order; `isWhole` is false where a syntax error hides some members.
        case object([Member], isWhole: Bool)
        /// A syntax error stands here, and is noted already.
        case broken
    }

    var value: Value
    /// Its first byte.
    var start: Int

    /// For a message: `expected a duration, found a number`.
    var kind: String {
        switch value {
        case .null: "null"
        case .bool(let flag): "\(flag)"
        case .number: "a number"
        case .string: "a string"
        case .array: "a list"
        case .object: "an object"
        case .broken: "something unreadable"
        }
    }

    var isNull: Bool { if case .null = value { true } else { false } }
    var isBroken: Bool { if case .broken = value { true } else { false } }
    var string: String? { if case .string(let text) = value { text } else { nil } }
    var bool: Bool? { if case .bool(let flag) = value { flag } else { nil } }
    var number: Double? { if case .number(let number) = value { number } else { nil } }
    var items: [Node]? { if case .array(let items) = value { items } else { nil } }
}

/// A key of an object with its value.
struct Member {
    var key: String
    /// The first byte of the key.
    var start: Int
    var node: Node
}
