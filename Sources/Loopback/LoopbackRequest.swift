import Foundation

/// A request as it came in.
package struct LoopbackRequest: Sendable {
    package var method: String
    /// Path with query, as sent.
    package var path: String
    /// Names in lower case.
    package var headers: [String: String]
    package var body: [UInt8]
    package var at: Date
    /// Request line and headers as they came, without the empty line at the end.
    package var head: [UInt8]

    /// `headers` by names in lower case.
    package init(
        method: String, path: String, headers: [String: String] = [:], body: [UInt8] = [],
        at: Date, head: [UInt8] = []
    ) {
        self.method = method
        self.path = path
        self.headers = headers
        self.body = body
        self.at = at
        self.head = head
    }

    /// The host asked for, without its port, lower case: one server can play many sites.
    package var host: String {
        let name = headers["host", default: ""].lowercased()
        guard let colon = name.lastIndex(of: ":"), !name.hasSuffix("]") else { return name }
        return String(name[..<colon])
    }
}

/// Reads requests off a connection, one after the other.
struct RequestReader {
    private static let largestHead = 1 << 16
    private static let largestBody = 64 << 20

    private let line: Line
    private var buffer: [UInt8] = []

    init(_ line: Line) { self.line = line }

    /// Nil at the end of the connection, or after something that is no HTTP.
    mutating func next() -> LoopbackRequest? {
        guard let end = readHead() else { return nil }
        let head = Array(buffer[..<end])
        buffer.removeFirst(end + 4)
        var lines = String(decoding: head, as: UTF8.self).components(separatedBy: "\r\n")
        let first = lines.removeFirst().split(separator: " ")
        guard first.count == 3 else { return nil }
        let headers = Dictionary(lines.compactMap(Self.field)) { _, last in last }
        let length = headers["content-length"].map { Int($0) ?? -1 } ?? 0
        guard (0...Self.largestBody).contains(length) else { return nil }
        while buffer.count < length { guard fill() else { return nil } }
        let body = Array(buffer[..<length])
        buffer.removeFirst(length)
        return LoopbackRequest(
            method: String(first[0]), path: String(first[1]), headers: headers, body: body,
            at: Date(), head: head)
    }

    private static func field(_ line: String) -> (String, String)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        return (line[..<colon].lowercased(), value)
    }

    /// The length of the head, without the empty line that ends it.
    private mutating func readHead() -> Int? {
        let mark = Array("\r\n\r\n".utf8)
        while true {
            if let found = buffer.firstRange(of: mark) { return found.lowerBound }
            // A method begins every request; TLS begins with 22.
            if let first = buffer.first, !(0x41...0x5A).contains(first) { return nil }
            guard buffer.count < Self.largestHead, fill() else { return nil }
        }
    }

    private mutating func fill() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        let count = line.receive(&chunk)
        guard count > 0 else { return false }
        buffer += chunk[..<count]
        return true
    }
}
