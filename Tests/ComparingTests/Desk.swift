import Comparing
import Foundation
import Model

/// A desk that reads one document after the other against a ledger in memory.
final class Desk {
    let ledger = MemoryLedger()

    static let topics = TopicTable([
        .init(id: "climate", parent: nil, terms: ["climate", "气候"]),
        .init(id: "coal", parent: "climate", terms: ["coal", "煤"]),
        .init(id: "trade", parent: nil, terms: ["trade", "贸易"]),
    ])

    /// What is told of one more document.
    @discardableResult
    func read(
        _ document: Paper, isHistory: Bool = false, isDoubtful: Bool = false
    ) throws -> Comparison {
        let observation = Observation(
            document: document.document, findings: document.findings, at: document.at,
            sha256: "00", owner: document.owner, source: "test", isHistory: isHistory,
            isDoubtful: isDoubtful)
        let comparison = try compare(observation, with: ledger, topics: Self.topics)
        ledger.write(comparison)
        return comparison
    }

    /// The names of the events that are told of one more document.
    func events(
        _ document: Paper, isHistory: Bool = false, isDoubtful: Bool = false
    ) throws -> [String] {
        try read(document, isHistory: isHistory, isDoubtful: isDoubtful).changes
            .map(\.event.rawValue)
    }

    func overdue(at time: String) throws -> [Change] {
        let comparison = try Comparing.overdue(at: day(time), in: ledger)
        ledger.write(comparison)
        return comparison.changes
    }

    func removed(_ url: String, at time: String) throws -> [Change] {
        let comparison = try Comparing.removed(url, at: day(time), in: ledger)
        ledger.write(comparison)
        return comparison.changes
    }
}

/// An invented document with its findings, each placed where its quote stands.
struct Paper {
    var document: Document
    var at: Timestamp
    var owner: ActorID?
    var findings = Findings()

    init(
        _ url: String, _ time: String, _ title: String, _ text: String, language: String = "en",
        owner: ActorID? = nil, kind: Document.Kind = .article, published: String? = nil
    ) {
        document = Document(
            url: "https://" + url, title: title, published: published.map { day($0) },
            language: language, kind: kind, text: text)
        at = day(time)
        self.owner = owner
    }

    func act(
        _ instrument: Act.Instrument, _ status: Act.Status, _ actors: [ActorID], _ quote: String,
        about: String? = nil, topics: [String] = [], name: String? = nil,
        firstParty: Bool = false, expected: Deadline? = nil, confidence: Double = 0.9
    ) -> Paper {
        var copy = self
        copy.findings.acts.append(
            Act(
                instrument: instrument, status: status, actors: actors, about: about,
                topics: topics, name: name, quote: quote, place: place(of: quote),
                firstParty: firstParty, expected: expected, confidence: confidence, rule: "test"))
        return copy
    }

    func commitment(
        _ actors: [ActorID], _ action: String, _ object: String, _ quote: String,
        value: Quantity? = nil, unit: String? = nil, baseline: String? = nil,
        deadline: Deadline? = nil, modality: Commitment.Modality = .pledged,
        stance: Commitment.Stance = .made, confidence: Double = 0.9
    ) -> Paper {
        var copy = self
        copy.findings.commitments.append(
            Commitment(
                actors: actors, action: action, object: object, value: value, unit: unit,
                baseline: baseline, deadline: deadline, modality: modality, stance: stance,
                about: ["climate"], quote: quote, place: place(of: quote),
                confidence: confidence, rule: "test"))
        return copy
    }

    func statement(_ speaker: String, _ actor: ActorID?, _ content: String) -> Paper {
        var copy = self
        copy.findings.statements.append(
            Statement(
                speaker: speaker, actor: actor, mode: .direct, cue: "said", content: content,
                spans: [place(of: content)], confidence: 0.9, rule: "test"))
        return copy
    }

    /// The same document at another address and time.
    func copied(to url: String, _ time: String) -> Paper {
        var copy = self
        copy.document.url = "https://" + url
        copy.at = day(time)
        return copy
    }

    private func place(of quote: String) -> Place {
        for (part, text) in [(Place.Part.text, document.text), (.title, document.title)] {
            if let range = text.range(of: quote) {
                let start = text.unicodeScalars.distance(
                    from: text.startIndex, to: range.lowerBound)
                return Place(part, start, start + quote.unicodeScalars.count)
            }
        }
        return Place(.text, 0, 0)
    }
}

func day(_ text: String) -> Timestamp {
    Timestamp(iso8601: text.count == 10 ? text + "T12:00:00Z" : text)!
}

/// A page that says no more than its headline.
func paper(_ url: String, _ time: String, _ text: String) -> Paper { Paper(url, time, text, text) }
