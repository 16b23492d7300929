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
    /// What could not be fetched or read, one line each.
    package var problems: [String] = []
}

/// Fetches an address by the rules of a configuration, or takes the files of a folder; reads and
/// extracts.
package func tryOut(
    _ url: String, kind: Source.Kind, configuration: Configuration, logger: Logger
) async -> Trial {
    let path = URL(filePath: url).standardizedFileURL.path
    let source = configuration.sources.first { $0.url == ($0.kind == .folder ? path : url) }
    let kind = kind == .auto ? source?.kind ?? .auto : kind
    var trial = Trial()
    let stages = Stages(
        source: source,
        hints: ReadingHints(kind: kind, language: source?.language, selector: source?.selector),
        extractor: Extractor(actors: configuration.actors))
    if kind == .folder {
        trial.take(folder: path, largest: configuration.fetch.maximumBody, stages)
    } else if WebAddress(url) == nil {
        trial.problems = ["\(url): no http or https address; a folder is tried with --kind folder"]
    } else {
        await trial.take(address: url, configuration.fetch, stages)
    }
    return trial
}

/// What the stages are told.
private struct Stages {
    /// The configured source of the address, if any.
    let source: Source?
    let hints: ReadingHints
    let extractor: Extractor
}

extension Trial {
    fileprivate mutating func take(
        address: String, _ rules: FetchRules, _ stages: Stages
    ) async {
        let curl = CurlLoop(name: "curl-trial")
        defer { curl.stop() }
        let fetcher = Fetcher(rules: rules, curl: curl, clock: SystemClock())
        let credentials: Credentials?
        do {
            credentials = try stages.source.flatMap(Credentials.init)
        } catch {
            problems.append("\(error)")
            return
        }
        let answer = await fetcher.fetch(
            FetchRequest(url: address, kind: stages.hints.kind, credentials: credentials))
        guard case .fetched(let capture, let validators, _, let movedTo) = answer else {
            problems.append("\(address): \(answer.words)")
            return
        }
        let type = capture.contentType ?? "no content type"
        lines.append("fetched   \(capture.body.count) bytes, \(type)")
        if let movedTo { lines.append("moved     for good to \(movedTo); change the address") }
        let conditional = validators.isEmpty ? "none: every poll gets the whole body" : "yes"
        lines.append("validators  \(conditional)")
        read(capture, stages)
        propose(feedLinks(in: capture))
    }

    /// Feeds that a page names tell what is new at a smaller price than the page.
    private mutating func propose(_ feeds: [FeedLink]) {
        guard !feeds.isEmpty else { return }
        lines += ["", "The page names feeds, which tell more and cost its server less:"]
        lines += feeds.map { feed in
            "  feed      \(feed.url)" + (feed.title.map { "  \($0)" } ?? "")
        }
    }

    fileprivate mutating func take(folder path: String, largest: Int, _ stages: Stages) {
        let reading: FolderReading
        do {
            reading = try files(
                in: path, since: nil, largest: largest, fetched: Timestamp(Date()))
        } catch {
            problems.append("\(error)")
            return
        }
        let count = reading.captures.count
        lines.append("folder    \(count) file\(count == 1 ? "" : "s") to read")
        problems += reading.skipped
        for capture in reading.captures {
            lines += ["", "file      \(capture.url), \(capture.body.count) bytes"]
            read(capture, stages)
        }
    }

    private mutating func read(_ capture: Capture, _ stages: Stages) {
        do {
            let documents = try Reading.read(capture, hints: stages.hints)
            add(documents, stages.extractor, owner: stages.source?.actor)
        } catch {
            problems.append("\(capture.url): \(error)")
        }
    }

    private mutating func add(
        _ documents: [Document], _ extractor: Extractor, owner: ActorID?
    ) {
        lines.append("read      \(documents.count) document\(documents.count == 1 ? "" : "s")")
        for document in documents {
            let date = document.published.map { ", \($0)" } ?? ""
            lines.append("")
            lines.append("\(document.kind.rawValue): \(document.title)\(date)")
            if document.kind == .listing {
                lines += document.links.map { link in
                    "  \(link.isSitemap ? "sitemap" : "link   ")   \(link.url)  \(link.text)"
                }
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
