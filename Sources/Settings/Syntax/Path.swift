/// Where a value stands in its file: `sources[2].every`.
struct Path: Hashable {
    private(set) var text = ""

    func key(_ name: String) -> Path {
        guard Self.isPlain(name) else { return Path(text: "\(text)[\"\(name)\"]") }
        return Path(text: text.isEmpty ? name : "\(text).\(name)")
    }

    func index(_ number: Int) -> Path { Path(text: "\(text)[\(number)]") }

    /// The key of the whole file that it lies under.
    var top: Path { Path(text: String(text.prefix { $0 != "." && $0 != "[" })) }

    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
                    UInt8(ascii: "$"):
                    true
                default: false
                }
            }
    }
}
