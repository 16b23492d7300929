import ArgumentParser
import Foundation
import Model
import Storing

struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says which rule fired on which words, or why nothing came of it.",
        discussion: """
            For an alert: its rule, its words and its place. For an address: what was found there \
            and what became of each finding.

            Example:
              communique explain --url https://www.mfa.gov.cn/eng/x.html
            """)

    @OptionGroup var setup: SetupOptions

    @Option(help: "The address of a page that was read.")
    var url: String?

    @Argument(help: "An alert's id, or its first six characters or more.")
    var id: String?

    func validate() throws {
        guard (id == nil) != (url == nil) else {
            throw ValidationError("name an alert's id, or --url and an address")
        }
    }

    func run() async throws {
        try await complaining {
            let ledger = try setup.readLedger()
            defer { ledger.close() }
            var output = Output()
            defer { output.flush() }
            if let id {
                for line in try await explainAlert(id, ledger) { output.line(line) }
            } else if let url {
                for line in try await explainPage(url, ledger) { output.line(line) }
            }
        }
    }

    // MARK: - An alert

    private func explainAlert(_ id: String, _ ledger: Ledger) async throws -> [String] {
        guard let alert = try await ledger.alert(id) else {
            throw Complaint("no alert \(id); alerts list shows those there are")
        }
        let data = try JSONDecoder().decode(Payload.self, from: Data(alert.payload.utf8)).data
        var lines = [
            alert.line, "", "event     \(alert.event.rawValue)", "watch     \(alert.watch)",
        ]
        lines.append("record    \(alert.record)")
        if let finding = data.act ?? data.commitment ?? data.statement {
            lines.append("rule      \(finding.rule), confidence \(finding.confidence)")
            lines.append("words     \(finding.quote ?? finding.content ?? "")")
            if let place = finding.place { lines.append("place     \(place)") }
        }
        for difference in data.diff ?? [] {
            lines.append(
                "moved     \(difference.slot): \(difference.before ?? "-") → "
                    + (difference.after ?? "-"))
        }
        if let reason = data.reason { lines.append("reason    \(reason)") }
        for evidence in data.evidence ?? [] { lines.append("read at   \(evidence.url)") }
        for url in Set((data.evidence ?? []).map(\.url)).sorted() {
            lines += try await verdictLines(url, ledger).map { "          " + $0 }
        }
        return lines
    }

    private struct Payload: Decodable { var data: Inside }

    private struct Inside: Decodable {
        var act: Words?
        var commitment: Words?
        var statement: Words?
        var evidence: [Page]?
        var diff: [Change.Difference]?
        var reason: String?
    }

    private struct Words: Decodable {
        var rule: String
        var confidence: Double
        var quote: String?
        var content: String?
        var `in`: String?
        var start: Int?
        var end: Int?
        var spans: [[Int]]?

        /// Part of the document and range of characters.
        var place: String? {
            guard let part = `in`, let start = start ?? spans?.first?.first,
                let end = end ?? spans?.last?.last
            else { return nil }
            return "\(part), characters \(start) to \(end)"
        }
    }

    private struct Page: Decodable { var url: String }

    // MARK: - A page

    private func explainPage(_ url: String, _ ledger: Ledger) async throws -> [String] {
        guard let page = try await ledger.page(at: url) else {
            throw Complaint(
                "\(url): never read; sources test \(url) shows what would be made of it")
        }
        let versions = page.versions.count == 1 ? "1 version" : "\(page.versions.count) versions"
        let head = [
            "\(page.title)",
            "\(page.url), \(versions), read first \(page.firstSeen), last "
                + "\(page.lastSeen)", "",
        ]
        let verdicts = try await verdictLines(url, ledger)
        return head + (verdicts.isEmpty ? ["Nothing was found in it."] : verdicts)
    }

    private func verdictLines(_ url: String, _ ledger: Ledger) async throws -> [String] {
        try await ledger.verdicts(onPage: url).flatMap { verdict in
            let mark = verdict.event?.rawValue ?? verdict.outcome.rawValue
            let record = verdict.record.map { " [\($0)]" } ?? ""
            let rule = verdict.rule.isEmpty ? "" : "  rule \(verdict.rule)"
            let head = "\(mark): \(verdict.why)\(record)\(rule)"
            return verdict.quote.isEmpty ? [head] : [head, "    “\(verdict.quote)”"]
        }
    }
}
