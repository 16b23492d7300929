/// An address that relative ones are resolved against (RFC 3986, section 5.2), as browsers do it:
/// backslashes, spaces and line breaks in a reference are forgiven.
struct BaseAddress: Hashable, Sendable {
    /// `https:`, empty where there is none.
    private let scheme: Substring
    /// `//host:port`, or empty.
    private let authority: Substring
    private let path: Substring
    private let query: Substring

    init(_ address: String) {
        let whole = Substring(address).prefix { $0 != "#" }
        let schemeEnd = Self.endOfScheme(whole)
        scheme = whole[..<schemeEnd]
        var rest = whole[schemeEnd...]
        if rest.hasPrefix("//") {
            let end = rest.dropFirst(2).firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
            authority = rest[..<end]
            rest = rest[end...]
        } else {
            authority = ""
        }
        let end = rest.firstIndex(of: "?") ?? rest.endIndex
        path = rest[..<end]
        query = rest[end...]
    }

    /// Lower-case host without a port; empty where there is none.
    var host: String {
        let name = authority.dropFirst(2).split(separator: "@").last ?? ""
        return String(name.prefix { $0 != ":" }).lowercased()
    }

    /// `https://host`.
    var site: String { String(scheme + authority) }

    /// The reference made absolute; as it stands where the base is empty.
    func resolve(_ reference: String) -> String {
        let reference = Self.cleaned(reference)
        guard Self.endOfScheme(reference[...]) == reference.startIndex else { return reference }
        guard !scheme.isEmpty else { return reference }
        if reference.isEmpty { return site + path + query }
        if reference.hasPrefix("//") { return scheme + reference }
        if reference.hasPrefix("#") { return site + path + query + reference }
        if reference.hasPrefix("?") { return site + path + reference }
        if reference.hasPrefix("/") { return site + Self.withoutDots(reference) }
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
        return site + Self.withoutDots(folder + reference)
    }

    private static func cleaned(_ reference: String) -> String {
        let isPlain = reference.utf8.allSatisfy { $0 > 0x20 && $0 != 0x5C }
        if isPlain { return reference }
        var output: [UInt8] = []
        let bytes = Array(reference.utf8)
        let end = (bytes.lastIndex { $0 > 0x20 } ?? -1) + 1
        for byte in bytes[..<end].drop(while: { $0 <= 0x20 }) {
            switch byte {
            case 0x20: output += "%20".utf8
            case 0..<0x20: continue
            case 0x5C: output.append(0x2F)
            default: output.append(byte)
            }
        }
        return String(utf8: output)
    }

    /// After the colon; the start where no scheme leads.
    private static func endOfScheme(_ text: Substring) -> Substring.Index {
        let utf8 = text.utf8
        guard let first = utf8.first, first.isLetter else { return text.startIndex }
        for place in utf8.indices {
            let byte = utf8[place]
            if byte == 0x3A { return utf8.index(after: place) }
            guard byte.isLetter || byte.isDigit || byte == 0x2B || byte == 0x2D || byte == 0x2E
            else { break }
        }
        return text.startIndex
    }

    /// RFC 3986, section 5.2.4, on the path; what follows it is kept.
    private static func withoutDots(_ reference: some StringProtocol) -> String {
        let end = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
        let path = reference[..<end]
        guard path.contains("/.") else { return String(reference) }
        var kept: [Substring] = []
        let steps = String(path).split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for step in steps {
            if step == ".." { _ = kept.popLast() } else if step != "." { kept.append(step) }
        }
        if let last = steps.last, last == "." || last == ".." { kept.append("") }
        return "/" + kept.joined(separator: "/") + reference[end...]
    }
}
