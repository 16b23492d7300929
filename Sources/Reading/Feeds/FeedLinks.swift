import Model

/// A feed that a page names.
package struct FeedLink: Hashable, Sendable {
    package var url: String
    package var title: String?
}

/// The feeds that a page names for programs, `<link rel="alternate">`, each address once and in the
/// page's order, at most 32.
package func feedLinks(in capture: Capture) -> [FeedLink] {
    var finder = FeedLinkFinder(capture)
    return finder.links()
}

private struct FeedLinkFinder {
    private static let most = 32
    private static let types: Set<String> = [
        "application/rss+xml", "application/atom+xml", "application/feed+json",
        "application/rdf+xml",
    ]

    private let bytes: [UInt8]
    private var tokenizer: Tokenizer
    private var base: BaseAddress

    init(_ capture: Capture) {
        let label = capture.contentType.flatMap(charset(inMediaType:))
        bytes =
            decode(
                capture.body, httpLabel: label, declared: declaredCharset(in: capture.body)
            ).bytes
        tokenizer = Tokenizer(bytes)
        base = BaseAddress(capture.finalURL)
    }

    mutating func links() -> [FeedLink] {
        var links: [FeedLink] = []
        var seen: Set<String> = []
        while links.count < Self.most, let token = tokenizer.next() {
            guard case .start(let start) = token else { continue }
            if start.tag == .base, let address = value(.href, of: start) {
                base = BaseAddress(base.resolve(address))
            }
            guard start.tag == .link, let link = link(start) else { continue }
            if seen.insert(link.url).inserted { links.append(link) }
        }
        return links
    }

    private func link(_ start: StartTag) -> FeedLink? {
        let relations = value(.rel, of: start)?.lowercased().split(whereSeparator: \.isWhitespace)
        let type = value(.type, of: start)?.lowercased().prefix { $0 != ";" } ?? ""
        guard relations?.contains("alternate") == true, Self.types.contains(String(type)),
            let address = value(.href, of: start), !address.isEmpty
        else { return nil }
        return FeedLink(url: base.resolve(address), title: value(.title, of: start))
    }

    private func value(_ name: AttributeName, of start: StartTag) -> String? {
        start.attributes.map { tokenizer.attributes[$0] }.first { $0.name == name }.map {
            String(utf8: bytes.unescaped($0.value, inAttribute: true)).trimmed
        }
    }
}
