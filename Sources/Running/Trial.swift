import Curl
import Extracting
import Fetching
import Foundation
import Logging
import Model
import Reading
import Settings

/// What each stage made of one address. Nothing is stored.
package struct Trial: Sendable {
    /// For a person.
    package var lines: [String] = []
    /// Why it ended early; nil where every stage had something.
    package var failure: String?
}

/// Fetches an address by the rules of a configuration, reads and extracts.
package func tryOut(
    _ url: String, kind: Source.Kind, configuration: Configuration, logger: Logger
) async -> Trial {
    let curl = CurlLoop(name: "curl-trial")
    defer { curl.stop() }
    let fetcher = Fetcher(rules: configuration.fetch, curl: curl, clock: SystemClock())
    let source = configuration.sources.first { $0.url == url }
    let kind = kind == .auto ? source?.kind ?? .auto : kind
    var trial = Trial()
    let credentials: Credentials?
    do {
        credentials = try source.flatMap(Credentials.init)
    } catch {
        trial.failure = "\(error)"
        return trial
    }
    let answer = await fetcher.fetch(
        FetchRequest(url: url, kind: kind, credentials: credentials))
    guard case .fetched(let capture, let validators, _, let movedTo) = answer else {
        trial.failure = answer.words
        return trial
    }
    let type = capture.contentType ?? "no content type"
    trial.lines.append("fetched   \(capture.body.count) bytes, \(type)")
    if let movedTo { trial.lines.append("moved     for good to \(movedTo); change the address") }
    let conditional = validators.isEmpty ? "none: every poll gets the whole body" : "yes"
    trial.lines.append("validators  \(conditional)")
    do {
        let hints = ReadingHints(
            kind: kind, language: source?.language, selector: source?.selector)
        let documents = try Reading.read(capture, hints: hints)
        trial.add(documents, Extractor(actors: configuration.actors), owner: source?.actor)
    } catch {
        trial.failure = "\(error)"
    }
    return trial
}

extension Trial {
    fileprivate mutating func add(
        _ documents: [Document], _ extractor: Extractor, owner: ActorID?
    ) {
        lines.append("read      \(documents.count) document\(documents.count == 1 ? "" : "s")")
        for document in documents {
            let date = document.published.map { ", \($0)" } ?? ""
            lines.append("")
            lines.append("\(document.kind.rawValue): \(document.title)\(date)")
            if document.kind == .listing {
                lines += document.links.map { "  link      \($0.url)  \($0.text)" }
                continue
            }
            lines.append("  text      \(document.text.unicodeScalars.count) characters")
            let findings = extractor.extract(document, owner: owner)
            lines += findings.acts.map { act in
                "  act       \(act.instrument.rawValue), \(act.status.rawValue), "
                    + act.actors.map(\.rawValue).joined(separator: " ")
                    + "  rule \(act.rule): “\(act.quote)”"
            }
            lines += findings.commitments.map { commitment in
                "  commits   \(commitment.actors.map(\.rawValue).joined(separator: " "))  "
                    + "rule \(commitment.rule): “\(commitment.quote)”"
            }
            lines += findings.statements.map { statement in
                "  says      \(statement.speaker ?? "unnamed")  rule \(statement.rule): "
                    + "“\(statement.content)”"
            }
        }
    }
}
