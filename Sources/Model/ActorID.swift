/// Who can act: ISO 3166-1 alpha-2 for states (`CN`), an upper-case short name for the well-known
/// bodies (`EU`, `UNFCCC`, `G20`), lower-case kebab case for everybody else (`greenpeace`).
package struct ActorID: RawRepresentable, Hashable, Comparable, Sendable, Codable,
    ExpressibleByStringLiteral, CustomStringConvertible
{
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { rawValue = value }

    package init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }

    package var description: String { rawValue }

    package static func < (left: ActorID, right: ActorID) -> Bool { left.rawValue < right.rawValue }
}
