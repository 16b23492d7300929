import Foundation
import Model

/// Findings within a row: the JSON of `extract`, with the confidence to its last digit, so that
/// people and programs can read the file.
enum StoredFinding {
    static func text(of finding: Finding) -> String {
        let (kind, json) =
            switch finding {
            case .act(let act): ("act", act.json)
            case .statement(let statement): ("statement", statement.json)
            case .commitment(let commitment): ("commitment", commitment.json)
            }
        return JSON.object([.init(key: kind, value: exact(json, finding.confidence))]).text
    }

    static func text(of commitments: [Commitment]) -> String {
        JSON.array(commitments.map { exact($0.json, $0.confidence) }).text
    }

    static func finding(in text: String) throws -> Finding {
        try JSONDecoder().decode(Envelope.self, from: Data(text.utf8)).finding
    }

    static func commitments(in text: String) throws -> [Commitment] {
        try JSONDecoder().decode([CommitmentForm].self, from: Data(text.utf8)).map(\.commitment)
    }

    private static func exact(_ json: JSON, _ confidence: Double) -> JSON {
        guard case .object(var members) = json,
            let place = members.firstIndex(where: { $0.key == "confidence" })
        else { return json }
        members[place].value = .number(confidence)
        return .object(members)
    }
}

// MARK: - The forms that are read

private struct Envelope: Decodable {
    var act: ActForm?
    var statement: StatementForm?
    var commitment: CommitmentForm?

    var finding: Finding {
        get throws {
            if let act { return .act(act.act) }
            if let commitment { return .commitment(commitment.commitment) }
            if let statement { return .statement(statement.statement) }
            throw DecodingError.valueNotFound(
                Finding.self, .init(codingPath: [], debugDescription: "no finding"))
        }
    }
}

private struct ActForm: Decodable {
    var instrument: Act.Instrument
    var status: Act.Status
    var actors: [ActorID]
    var about: String?
    var topics: [String]
    var name: String?
    var quote: String
    var `in`: Place.Part
    var start: Int
    var end: Int
    var firstParty: Bool
    var expected: Deadline?
    var confidence: Double
    var rule: String

    var act: Act {
        Act(
            instrument: instrument, status: status, actors: actors, about: about, topics: topics,
            name: name, quote: quote, place: Place(`in`, start, end), firstParty: firstParty,
            expected: expected, confidence: confidence, rule: rule)
    }
}

private struct StatementForm: Decodable {
    var speaker: String?
    var actor: ActorID?
    var mode: Statement.Mode
    var cue: String?
    var content: String
    var about: [String]
    var `in`: Place.Part
    var spans: [[Int]]
    var speakerSpan: [Int]?
    var cueSpan: [Int]?
    var confidence: Double
    var rule: String

    var statement: Statement {
        Statement(
            speaker: speaker, actor: actor, mode: mode, cue: cue, content: content, about: about,
            part: `in`, spans: spans.compactMap(place), speakerSpan: speakerSpan.flatMap(place),
            cueSpan: cueSpan.flatMap(place), confidence: confidence, rule: rule)
    }

    private func place(_ bounds: [Int]) -> Place? {
        bounds.count == 2 ? Place(`in`, bounds[0], bounds[1]) : nil
    }
}

private struct CommitmentForm: Decodable {
    var actors: [ActorID]
    var action: String
    var object: String
    var value: Quantity?
    var unit: String?
    var baseline: String?
    var deadline: Deadline?
    var modality: Commitment.Modality
    var stance: Commitment.Stance
    var condition: String?
    var about: [String]
    var quote: String
    var `in`: Place.Part
    var start: Int
    var end: Int
    var confidence: Double
    var rule: String

    var commitment: Commitment {
        Commitment(
            actors: actors, action: action, object: object, value: value, unit: unit,
            baseline: baseline, deadline: deadline, modality: modality, stance: stance,
            condition: condition, about: about, quote: quote, place: Place(`in`, start, end),
            confidence: confidence, rule: rule)
    }
}
