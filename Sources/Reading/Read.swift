import Gzip
import Model

/// What is known of a capture before it is read.
package struct ReadingHints: Hashable, Sendable {
    package var kind: Source.Kind
    /// The language that a user gave to the source; used where the document names none.
    package var language: String?
    /// A CSS selector of a listing's entries; nil: guessed.
    package var selector: String?

    package init(
        kind: Source.Kind = .auto, language: String? = nil, selector: String? = nil
    ) {
        self.kind = kind
        self.language = language
        self.selector = selector
    }
}

/// Why nothing could be read of a capture, in a sentence for a person.
package struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
    package init(_ description: String) { self.description = description }
}

/// Bodies beyond this are refused, 32 MiB.
private let largestBody = 32 << 20

/// Bytes to documents: one for a page, a listing or a text, one an item for a feed.
package func read(
    _ capture: Capture, hints: ReadingHints = ReadingHints()
) throws(ReadingError) -> [Document] {
    guard capture.body.contains(where: { !$0.isSpace }) else {
        throw ReadingError("the answer is empty")
    }
    guard capture.body.count <= largestBody else {
        throw ReadingError("the answer is larger than 32 MiB")
    }
    let capture = try unpacked(capture)
    if let binary = binaryForm(capture.body) { throw ReadingError(binary) }
    let label = capture.contentType.flatMap(charset(inMediaType:))
    let text = decode(capture.body, httpLabel: label, declared: declaredCharset(in: capture.body))
    let form = form(of: text.bytes, contentType: capture.contentType)
    if let surprise = form.surprise(for: hints.kind) { throw ReadingError(surprise) }
    switch form {
    case .jsonFeed:
        return try readJSONFeed(text.bytes, capture: capture, hints: hints)
    case .xml(let prolog):
        return try readFeed(text.bytes, prolog, capture: capture, hints: hints)
    case .page:
        return [try readPage(text.bytes, capture: capture, hints: hints)]
    case .text:
        return [textDocument(text.bytes, capture: capture, hints: hints)]
    }
}

/// Sitemaps are often kept as gzip files, which no Content-Encoding announces.
private func unpacked(_ capture: Capture) throws(ReadingError) -> Capture {
    guard capture.body.starts(with: gzipMark) else { return capture }
    var unpacked = capture
    do {
        unpacked.body = try unzipped(capture.body, limit: largestBody)
    } catch .full {
        throw ReadingError("the gzip file holds more than 32 MiB")
    } catch {
        throw ReadingError("the gzip file is broken or ends before its end")
    }
    // An archive, such as a .tar.gz.
    guard !unpacked.body.prefix(512).contains(0) else {
        throw ReadingError("a gzip file of binary data, which holds no text to read")
    }
    return unpacked
}

private let gzipMark: [UInt8] = [0x1F, 0x8B]

private enum Form {
    case jsonFeed
    case xml(Prolog)
    case page
    case text

    /// What is wrong where a source that is a feed answers with a page: a login, an error, a check
    /// for robots.
    func surprise(for kind: Source.Kind) -> String? {
        guard kind == .feed || kind == .sitemap else { return nil }
        return switch self {
        case .page: "a web page, where a \(kind.rawValue) was expected"
        case .text: "plain text, where a \(kind.rawValue) was expected"
        case .jsonFeed, .xml: nil
        }
    }
}

private func form(of bytes: [UInt8], contentType: String?) -> Form {
    let start = bytes.afterSpace(0)
    if start < bytes.count, bytes[start] == UInt8(ascii: "{"),
        bytes.place(of: "jsonfeed.org/version", from: start, to: start + 4096) != nil
    {
        return .jsonFeed
    }
    let type = contentType?.lowercased() ?? ""
    let prolog = Prolog(Array(bytes.prefix(1 << 16)))
    if let prolog, isFeedRoot(prolog.name) { return .xml(prolog) }
    if type.contains("html") { return .page }
    guard let prolog else { return .text }
    let isKnown = Tag.allCases.contains { "\($0)" == prolog.name && $0 != .text && $0 != .root }
    let isAtStart =
        start == prolog.root || bytes.holds("<!", at: start) || bytes.holds("<?", at: start)
    return isKnown && (isAtStart || prolog.name == "html") ? .page : .text
}

private func isFeedRoot(_ name: String) -> Bool {
    ["rss", "rdf", "feed", "channel", "urlset", "sitemapindex"].contains(name)
}

/// What is no text at all, as a sentence.
private func binaryForm(_ body: [UInt8]) -> String? {
    if body.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil {
        return "a PDF: it has to be converted to text before it can be read"
    }
    let marks: [(String, [UInt8])] = [
        ("a PNG image", [0x89, 0x50, 0x4E, 0x47]), ("a JPEG image", [0xFF, 0xD8, 0xFF]),
        ("a GIF image", Array("GIF8".utf8)), ("gzip data", gzipMark),
        ("a ZIP archive or an office document", [0x50, 0x4B, 0x03, 0x04]),
        ("an old office document", [0xD0, 0xCF, 0x11, 0xE0]),
        ("a RIFF file", Array("RIFF".utf8)), ("an MP3 file", Array("ID3".utf8)),
    ]
    return marks.first { body.starts(with: $0.1) }.map { "\($0.0), which holds no text to read" }
}
