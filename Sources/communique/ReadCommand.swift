import ArgumentParser
import Foundation
import Model
import Reading

struct Read: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Turns a feed, a sitemap, a page or plain text into documents.",
        discussion: """
            Prints one JSON object a line for each document: title, authors, date, language and \
            the main content as paragraphs.

            Example:
              communique read --url https://example.org/feed.xml feed.xml
            """)

    @Option(help: "The address that the bytes came from; makes links absolute.")
    var url: String?

    @Option(help: "The media type, as the server gave it.")
    var contentType: String?

    @Flag(help: "Reads one JSON object a line: id, url, contentType, bodyBase64.")
    var jsonl = false

    @Argument(help: "The file; standard input without it.")
    var file: String?

    func run() async throws {
        try await complaining {
            jsonl ? try readLines() : try readOne()
        }
    }

    private func readOne() throws {
        let capture = Capture(
            url: url ?? "", contentType: contentType, body: try readInput(file),
            fetched: Timestamp(Date()))
        var output = Output()
        defer { output.flush() }
        do {
            for document in try Reading.read(capture) {
                output.line(.object(document.members))
            }
        } catch {
            throw Complaint("\(file ?? "standard input"): \(error)")
        }
    }

    private func readLines() throws {
        let now = Timestamp(Date())
        var output = Output()
        defer { output.flush() }
        for (index, line) in try LineReader(path: file).enumerated() where !line.isEmpty {
            for answer in answers(to: line, number: index + 1, at: now) { output.line(answer) }
        }
    }

    /// One object a document; one with `error` for what can't be read.
    private func answers(to line: [UInt8], number: Int, at now: Timestamp) -> [JSON] {
        let request: ReadRequest
        do {
            request = try JSONDecoder().decode(ReadRequest.self, from: Data(line))
        } catch {
            return [refusal(of: line, number: number, error)]
        }
        let id = JSON.Member(key: "id", value: request.id?.json ?? .null)
        guard let body = Data(base64Encoded: request.bodyBase64) else {
            return [.object([id, .init(key: "error", value: "bodyBase64 is no base64")])]
        }
        let capture = Capture(
            url: request.url ?? "", contentType: request.contentType, body: Array(body),
            fetched: now)
        do {
            return try Reading.read(capture).map { .object([id] + $0.members) }
        } catch {
            return [.object([id, .init(key: "error", value: .string("\(error)"))])]
        }
    }
}

/// A line of `read --jsonl`.
private struct ReadRequest: Decodable {
    var id: LineID?
    var url: String?
    var contentType: String?
    var bodyBase64: String
}
