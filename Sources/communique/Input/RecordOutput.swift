import Foundation
import Model
import Storing

// Records of the ledger, for people and for programs.

extension LedgerRecord {
    var id: String {
        switch self {
        case .act(let known): known.id
        case .statement(let known): known.id
        case .commitment(let known): known.id
        case .page(let known): known.id
        }
    }

    /// One line for people.
    var line: String {
        let ink = Ink.standardOutput
        let (date, words) =
            switch self {
            case .act(let known): (known.date, known.act.line)
            case .statement(let known): (known.date, known.statement.line)
            case .commitment(let known): (known.date, known.commitment.line)
            case .page(let known):
                (known.published ?? known.firstSeen, known.title + "  " + known.url)
            }
        return "\(ink.faint(date.day))  \(words)  \(ink.faint(id))"
    }

    /// With its history, one entry a sight.
    func json(with sightings: [Sighting]) -> JSON {
        let (date, finding): (Timestamp, JSON.Member) =
            switch self {
            case .act(let known): (known.date, .init(key: "act", value: known.act.json))
            case .statement(let known):
                (known.date, .init(key: "statement", value: known.statement.json))
            case .commitment(let known):
                (known.date, .init(key: "commitment", value: known.commitment.json))
            case .page(let known): (known.firstSeen, .init(key: "page", value: known.json))
            }
        var members: [JSON.Member] = [
            .init(key: "id", value: .string(id)), .init(key: "date", value: JSON(date)), finding,
        ]
        if !sightings.isEmpty {
            members.append(.init(key: "sightings", value: .array(sightings.map(\.json))))
        }
        return .object(members)
    }
}

extension Act {
    fileprivate var line: String {
        let who = actors.map(\.rawValue).joined(separator: ", ")
        let when = expected.map { " (\($0.relation.rawValue) \($0.date))" } ?? ""
        return
            "\(who): \(instrument.rawValue), \(status.rawValue)\(when): \(name ?? about ?? quote)"
    }
}

extension Statement {
    fileprivate var line: String {
        let source = speaker ?? "unnamed"
        return "\(actor.map { "\($0), " } ?? "")\(source): \(content)"
    }
}

extension Commitment {
    fileprivate var line: String {
        var words = [action, object]
        if let value { words.append(JSON(value).text + (unit ?? "")) }
        if let baseline { words.append("from \(baseline)") }
        if let deadline { words.append("\(deadline.relation.rawValue) \(deadline.date)") }
        words.append("(\(modality.rawValue), \(stance.rawValue))")
        return actors.map(\.rawValue).joined(separator: ", ") + ": "
            + words.joined(separator: " ")
    }
}

extension KnownPage {
    fileprivate var json: JSON {
        [
            "url": .string(url), "title": .string(title), "language": JSON(language),
            "published": JSON(published), "versions": .integer(versions.count),
            "firstSeen": JSON(firstSeen), "lastSeen": JSON(lastSeen), "removed": .bool(isRemoved),
            "text": .string(text),
        ]
    }
}

extension Sighting {
    fileprivate var json: JSON {
        [
            "at": JSON(at), "event": JSON(event?.rawValue), "evidence": evidence.json,
        ]
    }
}

/// Everything in the form that `ledger import` reads.
func seedsFile(of records: [KnownRecord]) -> JSON {
    var lists: [String: [JSON]] = [:]
    for record in records {
        let (list, members) =
            switch record.finding {
            case .act(let act): ("acts", act.seed)
            case .statement(let statement): ("statements", statement.seed)
            case .commitment(let commitment): ("commitments", commitment.seed)
            }
        let origin: JSON = [
            "title": .string(record.origin.title), "publisher": JSON(record.origin.publisher),
            "url": JSON(record.origin.url),
        ]
        let common: [JSON.Member] = [
            .init(key: "date", value: JSON(record.date)), .init(key: "origin", value: origin),
        ]
        lists[list, default: []].append(.object(members + common))
    }
    return .object(
        ["statements", "commitments", "acts"].map {
            JSON.Member(key: $0, value: .array(lists[$0] ?? []))
        })
}

extension Statement {
    fileprivate var seed: [JSON.Member] {
        pairs([
            "speaker": JSON(speaker), "actor": JSON(actor), "mode": .string(mode.rawValue),
            "content": .string(content), "about": JSON(about),
        ])
    }
}

extension Commitment {
    fileprivate var seed: [JSON.Member] {
        pairs([
            "actors": JSON(actors), "action": .string(action), "object": .string(object),
            "value": JSON(value), "unit": JSON(unit), "baseline": JSON(baseline),
            "deadline": JSON(deadline), "modality": .string(modality.rawValue),
            "stance": .string(stance.rawValue), "condition": JSON(condition),
            "about": JSON(about), "quote": .string(quote),
        ])
    }
}

extension Act {
    fileprivate var seed: [JSON.Member] {
        pairs([
            "instrument": .string(instrument.rawValue), "status": .string(status.rawValue),
            "actors": JSON(actors), "about": JSON(about), "topics": JSON(topics),
            "name": JSON(name), "expected": JSON(expected), "quote": .string(quote),
        ])
    }
}

/// The members that have a value.
private func pairs(_ object: JSON) -> [JSON.Member] {
    guard case .object(let members) = object else { return [] }
    return members.filter { $0.value != .null }
}
