/// The title of an actor's own page, and the site it stands on, in the form in which the ledger
/// keeps it: `gov.example: joint statement on forests`.
struct OfficialTitle: Equatable {
    let host: String
    let words: Set<Substring>

    init(host: String, title: Words) {
        let words = title.list.indices.map { title.lowercased($0) }
        self.init(host + ": " + words.joined(separator: " "))
    }

    init(_ kept: String) {
        self.kept = kept
        let end = kept.utf8.firstIndex(of: UInt8(ascii: ":")) ?? kept.startIndex
        host = String(kept[..<end])
        words = Set(kept[end...].dropFirst(2).split(separator: " "))
    }

    let kept: String

    var isHan: Bool { words.contains { ($0.utf8.first ?? 0) >= 0xE3 } }

    /// Whether one says no more than the other.
    func isLike(_ other: OfficialTitle) -> Bool {
        words.isSubset(of: other.words) || other.words.isSubset(of: words)
    }
}

/// The host of an address, without `www.`; empty where there is none.
func host(of url: String) -> String {
    guard let scheme = url.firstRange(of: "://") else { return "" }
    let rest = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return rest.hasPrefix("www.") ? String(rest.dropFirst(4)) : String(rest)
}
