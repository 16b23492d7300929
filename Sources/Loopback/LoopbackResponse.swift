import Foundation

/// What is sent back: a proper answer, or bytes as they stand.
package struct LoopbackResponse: Sendable {
    /// A part of what is sent, after a pause.
    package struct Piece: Sendable {
        var bytes: [UInt8]
        var pause: Double
    }

    private var pieces: [Piece]
    private var closes: Bool

    /// A whole answer with its Content-Length; `after` seconds of waiting come first.
    package init(
        status: Int = 200, headers: [(String, String)] = [], body: [UInt8] = [],
        after pause: Double = 0
    ) {
        var head = "HTTP/1.1 \(status) \(Self.phrase(status))\r\n"
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        if status != 304 { head += "Content-Length: \(body.count)\r\n" }
        pieces = [Piece(bytes: Array((head + "\r\n").utf8) + body, pause: pause)]
        closes = false
    }

    package init(status: Int = 200, type: String, text: String) {
        self.init(status: status, headers: [("Content-Type", type)], body: Array(text.utf8))
    }

    /// These pieces as they stand; then the connection is closed.
    package init(raw pieces: [(bytes: [UInt8], pause: Double)]) {
        self.pieces = pieces.map { Piece(bytes: $0.bytes, pause: $0.pause) }
        closes = true
    }

    package init(raw text: String) { self.init(raw: [(Array(text.utf8), 0)]) }

    /// Whether the connection can take another request.
    func send(over line: Line, answering request: LoopbackRequest) -> Bool {
        for piece in pieces {
            if piece.pause > 0 { Thread.sleep(forTimeInterval: piece.pause) }
            let bytes = request.method == "HEAD" ? Self.head(of: piece.bytes) : piece.bytes
            guard line.send(bytes) else { return false }
        }
        return !closes && request.headers["connection"]?.lowercased() != "close"
    }

    private static func head(of bytes: [UInt8]) -> [UInt8] {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return bytes }
        return Array(bytes[..<end.upperBound])
    }

    private static func phrase(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 204: "No Content"
        case 301: "Moved Permanently"
        case 302: "Found"
        case 304: "Not Modified"
        case 404: "Not Found"
        case 410: "Gone"
        case 413: "Content Too Large"
        case 429: "Too Many Requests"
        case 503: "Service Unavailable"
        default: "Status"
        }
    }
}
