import Foundation
import Model

/// An answer from the past: bytes as they were received, or a document that was made of them.
package struct Recording: Sendable {
    package enum Content: Sendable {
        case body([UInt8], contentType: String?)
        case document(Document)
        /// Only the status counts, as of a 404.
        case nothing
    }

    package var at: Timestamp
    package var url: String
    package var status: Int
    package var content: Content

    package init(at: Timestamp, url: String, status: Int = 200, content: Content) {
        self.at = at
        self.url = url
        self.status = status
        self.content = content
    }
}

/// Why a recording can't be read, with its place.
package struct RecordingError: Error, Sendable, CustomStringConvertible {
    package let description: String
    package init(_ description: String) { self.description = description }
}

extension Recording {
    /// One line of JSON: `at`, `url`, and `status`, `contentType`, `body` or `bodyBase64`, or
    /// `title`, `language`, `text`.
    package init(line: [UInt8]) throws(RecordingError) {
        let row: Row
        do {
            row = try JSONDecoder().decode(Row.self, from: Data(line))
        } catch DecodingError.keyNotFound(let key, _) {
            throw RecordingError("the key \"\(key.stringValue)\" is missing")
        } catch {
            throw RecordingError("no JSON object of a capture: \(error)")
        }
        guard let at = Timestamp(iso8601: row.at) else {
            throw RecordingError("\"at\": \"\(row.at)\" is no ISO 8601 time")
        }
        self.init(at: at, url: row.url, status: row.status ?? 200, content: try row.content(at: at))
    }

    private struct Row: Decodable {
        var at: String
        var url: String
        var status: Int?
        var contentType: String?
        var body: String?
        var bodyBase64: String?
        var published: String?
        var title: String?
        var language: String?
        var text: String?

        func content(at: Timestamp) throws(RecordingError) -> Content {
            if let body { return .body(Array(body.utf8), contentType: contentType) }
            if let bodyBase64 {
                guard let data = Data(base64Encoded: bodyBase64) else {
                    throw RecordingError("\"bodyBase64\" is no Base64")
                }
                return .body(Array(data), contentType: contentType)
            }
            guard let text else {
                guard let status, status != 200 else {
                    throw RecordingError("one of body, bodyBase64 or text is missing")
                }
                return .nothing
            }
            return .document(
                Document(
                    url: url, title: title ?? "", published: try date() ?? at, language: language,
                    kind: .article, text: text))
        }

        /// Empty text is no date.
        private func date() throws(RecordingError) -> Timestamp? {
            guard let published, !published.isEmpty else { return nil }
            guard let date = Timestamp(iso8601: published) else {
                throw RecordingError("\"published\": \"\(published)\" is no ISO 8601 time")
            }
            return date
        }
    }
}
