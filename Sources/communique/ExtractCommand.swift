import ArgumentParser
import Extracting
import Foundation
import Model
import Reading

struct Extract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Finds statements, formal acts and commitments in documents.",
        discussion: """
            Prints one JSON object a line for each document, with what it says: acts, statements \
            and commitments, each with its words, their place and the rule that found them.

            Example:
              communique extract --url https://www.mfa.gov.cn/eng/x.html page.html
            """)

    @Option(help: "The address that the bytes came from; its host tells whose own page it is.")
    var url: String?

    @Option(help: "When it was published, ISO 8601; dates like \"next year\" count from it.")
    var published: String?

    @Flag(help: "Reads one JSON object a line: id, url, published, language, title, text or html.")
    var jsonl = false

    @Argument(help: "The file; standard input without it.")
    var file: String?

    func validate() throws {
        if let published, Timestamp(iso8601: published) == nil {
            throw ValidationError("--published: \"\(published)\" is no ISO 8601 date or time")
        }
    }

    func run() async throws {
        try await complaining {
            jsonl ? try extractLines() : try extractOne()
        }
    }

    private func extractOne() throws {
        let extractor = Extractor()
        let capture = Capture(url: url ?? "", body: try readInput(file), fetched: Timestamp(Date()))
        let documents: [Document]
        do {
            documents = try Reading.read(capture)
        } catch {
            throw Complaint("\(file ?? "standard input"): \(error)")
        }
        var output = Output()
        defer { output.flush() }
        for var document in documents {
            document.published = published.flatMap { Timestamp(iso8601: $0) } ?? document.published
            output.line(.object(members(of: document, id: .null, by: extractor)))
        }
    }

    private func extractLines() throws {
        let extractor = Extractor()
        var output = Output()
        defer { output.flush() }
        for (index, line) in try LineReader(path: file).enumerated() where !line.isEmpty {
            do {
                let request = try JSONDecoder().decode(ExtractRequest.self, from: Data(line))
                let document = try request.document()
                let id = request.id?.json ?? .null
                output.line(.object(members(of: document, id: id, by: extractor)))
            } catch {
                output.line(refusal(of: line, number: index + 1, error))
            }
        }
    }

    private func members(
        of document: Document, id: JSON, by extractor: Extractor
    ) -> [JSON.Member] {
        let findings = extractor.extract(document)
        let object: JSON = [
            "id": id, "url": document.url.isEmpty ? .null : .string(document.url),
            "title": .string(document.title), "published": JSON(document.published),
            "language": JSON(document.language), "text": .string(document.text),
            "acts": .array(findings.acts.map(\.json)),
            "statements": .array(findings.statements.map(\.json)),
            "commitments": .array(findings.commitments.map(\.json)),
        ]
        guard case .object(let members) = object else { return [] }
        return members
    }
}

/// A line of `extract --jsonl`.
private struct ExtractRequest: Decodable {
    var id: LineID?
    var url: String?
    var published: String?
    var language: String?
    var title: String?
    var text: String?
    var html: String?

    func document() throws -> Document {
        var document = Document(text: text ?? "")
        if let html, text == nil { document = try page(html) }
        document.url = url ?? document.url
        document.title = title ?? document.title
        document.published = try date() ?? document.published
        document.language = language ?? document.language
        return document
    }

    /// Empty text is no date.
    private func date() throws(Complaint) -> Timestamp? {
        guard let published, !published.isEmpty else { return nil }
        guard let date = Timestamp(iso8601: published) else {
            throw Complaint("published: \"\(published)\" is no ISO 8601 date or time")
        }
        return date
    }

    private func page(_ html: String) throws -> Document {
        let capture = Capture(
            url: url ?? "", contentType: "text/html; charset=utf-8", body: Array(html.utf8),
            fetched: Timestamp(seconds: 0))
        return try Reading.read(capture, hints: ReadingHints(kind: .page)).first ?? Document()
    }
}
