import Foundation

/// An alert's frozen payload in words, for the format `text`.
struct AlertText {
    private struct Event: Decodable {
        struct Evidence: Decodable {
            var url: String?
            var quote: String?
        }

        struct Details: Decodable {
            var summary: String
            var evidence: [Evidence]?
        }

        var id: String
        var time: String
        var data: Details
    }

    private let event: Event

    /// Nil for what isn't an alert.
    init?(payload: String) {
        guard let event = try? JSONDecoder().decode(Event.self, from: Data(payload.utf8)) else {
            return nil
        }
        self.event = event
    }

    /// Time, summary, quote, address, and the id, by which no two alerts give the same line.
    var line: String {
        ([event.time.onOneLine] + parts + ["[\(event.id.onOneLine)]"]).joined(separator: "  ")
    }

    /// Summary, quote and address, a line each.
    var lines: String { parts.map { $0 + "\n" }.joined() }

    private var parts: [String] {
        let evidence = event.data.evidence ?? []
        let quote = evidence.lazy.compactMap(\.quote).first { !$0.isEmpty }
        let url = evidence.lazy.compactMap(\.url).first { !$0.isEmpty }
        return [event.data.summary, quote.map { "“\($0)”" }, url].compactMap { $0?.onOneLine }
    }
}

extension String {
    /// Without line breaks and without what a terminal would take for a command.
    var onOneLine: String {
        let scalars = unicodeScalars.map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: Character(" ")
            default: Character(scalar)
            }
        }
        return String(String.UnicodeScalarView(scalars.flatMap(\.unicodeScalars)))
            .split(separator: " ").joined(separator: " ")
    }
}
