import Foundation

// The proof that a body is whole where the exchange gives none: an HTTP/1 body without a length
// and without chunks ends wherever the connection does.

private let closingTags = [
    "</html>", "</rss>", "</feed>", "</rdf:rdf>", "</urlset>", "</sitemapindex>",
]
.map { Array($0.utf8) }

/// Whether a body ends as its kind ends: with the closing tag of a page or feed, or as valid
/// JSON. Comments of caches may follow a closing tag.
func showsItsEnd(_ body: [UInt8]) -> Bool {
    let tail = body.suffix(1024).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if closingTags.contains(where: { tail.firstRange(of: $0) != nil }) { return true }
    guard let first = body.first(where: { $0 > 0x20 }), "{[".utf8.contains(first) else {
        return false
    }
    return (try? JSONSerialization.jsonObject(with: Data(body))) != nil
}
