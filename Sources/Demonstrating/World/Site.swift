import Foundation
import Loopback
import Synchronization

/// All the outlets of the story behind one port on loopback, told apart by their host names:
/// `http://wire.localhost:PORT/feed.xml` is the page `/wire/feed.xml`.
final class Site: Sendable {
    private struct Shelved {
        var text: String
        var type: String
        var charset: String
        var status: Int
        /// Only named in feeds and listings; asked for itself, it isn't there.
        var isEntryAlone: Bool
        var isHistory: Bool
    }

    private final class Shelf: Sendable {
        let pages = Mutex<[String: Shelved]>([:])
        /// Paths that somebody asked for while they stood there.
        let asked = Mutex<Set<String>>([])
    }

    private let shelf: Shelf
    private let server: LoopbackServer

    init() throws {
        let shelf = Shelf()
        self.shelf = shelf
        server = try LoopbackServer { Self.answer(to: $0, from: shelf) }
    }

    /// Pages with words that nobody asked for, so that silence about them proves nothing, and old
    /// ones that somebody did ask for; a sentence each.
    var faults: [String] {
        let asked = shelf.asked.withLock { $0 }
        let pages = shelf.pages.withLock { $0 }.filter { !$0.value.isEntryAlone }
        let wrong = pages.filter { $0.value.isHistory == asked.contains($0.key) }
        return wrong.sorted { $0.key < $1.key }.map { path, page in
            page.isHistory ? "\(path) was asked for, old as it is" : "nobody asked for \(path)"
        }
    }

    /// The address of a page from outside: `/wire/feed.xml` on `wire.localhost`.
    func url(of path: String) -> String {
        let parts = path.split(separator: "/", maxSplits: 1)
        let rest = parts.count > 1 ? String(parts[1]) : ""
        return "http://\(parts[0]).localhost:\(server.port)/\(rest)"
    }

    /// Puts a page on the site in place of what was there.
    func publish(_ page: Story.Page) throws(StoryError) {
        let text = try page.file.map { name throws(StoryError) in try Story.file(name) } ?? ""
        let charset = page.charset ?? "utf-8"
        guard encode(text, as: charset) != nil else {
            throw .charset(page.file ?? page.path, charset)
        }
        let shelved = Shelved(
            text: text, type: page.contentType ?? "text/html; charset=utf-8", charset: charset,
            status: page.status ?? 200, isEntryAlone: page.file == nil && page.status == nil,
            isHistory: page.isHistory ?? false)
        shelf.pages.withLock { $0[page.path] = shelved }
    }

    func stop() { server.stop() }

    // MARK: - Answering

    private static func answer(
        to request: LoopbackRequest, from shelf: Shelf
    ) -> LoopbackResponse {
        let host = request.headers["host"] ?? ""
        let path = "/" + host.prefix { $0 != "." } + request.path
        let pages = shelf.pages.withLock { $0 }
        guard let page = pages[path], !page.isEntryAlone else {
            return LoopbackResponse(status: 404, type: "text/plain", text: "not here")
        }
        shelf.asked.withLock { _ = $0.insert(path) }
        let port = host.drop { $0 != ":" }
        let text = listed(page.text) { pages[$0] != nil }
            .replacing(".localhost/", with: ".localhost\(port)/")
        return answer(page, encode(text, as: page.charset) ?? [], to: request)
    }

    /// With an entity tag, so that the daemon can ask whether anything changed.
    private static func answer(
        _ page: Shelved, _ body: [UInt8], to request: LoopbackRequest
    ) -> LoopbackResponse {
        let tag = "\"\(String(digest(body), radix: 16))\""
        guard page.status == 200 else { return LoopbackResponse(status: page.status, body: body) }
        guard request.headers["if-none-match"] != tag else {
            return LoopbackResponse(status: 304, headers: [("ETag", tag)])
        }
        return LoopbackResponse(headers: [("Content-Type", page.type), ("ETag", tag)], body: body)
    }

    /// FNV-1a: enough to tell the versions of one page apart.
    private static func digest(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}

/// A feed or a listing as it stands today. Each of its entries stands between
/// `<!-- from PATH -->` and `<!-- /from -->` and appears once that page is out.
func listed(_ text: String, isOut: (String) -> Bool) -> String {
    var lines: [Substring] = []
    var isHidden = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let mark = line.trimmingCharacters(in: .whitespaces)
        if mark.hasPrefix("<!-- from "), mark.hasSuffix(" -->") {
            isHidden = !isOut(String(mark.dropFirst(10).dropLast(4)))
        } else if mark == "<!-- /from -->" {
            isHidden = false
        } else if !isHidden {
            lines.append(line)
        }
    }
    return lines.joined(separator: "\n")
}
