import Curl
import Model

/// Reads a file of what is known from the start: the form of `seeds/` and of `ledger import`. One
/// JSON5 object with any of the lists `statements`, `commitments` and `acts`.
///
/// Records come in the order of the file, statements first; those that something is wrong with are
/// left out. Every problem is told at once.
package func knownRecords(
    from bytes: [UInt8], file: String
) -> (records: [KnownRecord], problems: [Problem]) {
    let notes = Notebook(file: file, text: bytes)
    let root = Parser.parse(bytes, notes).flatMap { Section($0, .seeds, at: Path(), notes) }
    let records = root.map { KnownRecordReader().read($0) } ?? []
    return (records, notes.sorted)
}

private struct KnownRecordReader {
    func read(_ root: Section) -> [KnownRecord] {
        _ = root["$schema"]
        let statements = root.sections("statements", .knownStatement).compactMap { section in
            record(section, statement(section).map(Finding.statement))
        }
        let commitments = root.sections("commitments", .knownCommitment).compactMap { section in
            record(section, commitment(section).map(Finding.commitment))
        }
        let acts = root.sections("acts", .knownAct).compactMap { section in
            record(section, act(section).map(Finding.act))
        }
        return statements + commitments + acts
    }

    // MARK: - What every record has

    private func record(_ section: Section, _ finding: Finding?) -> KnownRecord? {
        let date = date(section)
        let origin = section.section("origin", .origin).flatMap(origin)
        let note = section.text("note")
        guard let finding, let date, let origin else { return nil }
        return KnownRecord(finding: finding, date: date, origin: origin, note: note)
    }

    private func date(_ section: Section) -> Timestamp? {
        guard let text = section.text("date") else { return nil }
        guard let date = Timestamp(iso8601: text) else {
            section.error(
                "\"\(text)\" is no date; write it like \"2023-07-19\" or "
                    + "\"2023-07-19T10:00:00+08:00\"", at: "date")
            return nil
        }
        return date
    }

    private func origin(_ section: Section) -> KnownRecord.Origin? {
        let url = section.text("url")
        if let url, WebAddress(typed: url) == nil {
            section.error("\"\(url)\" is no http or https address", at: "url")
        }
        let publisher = section.text("publisher")
        return section.text("title").map {
            KnownRecord.Origin(title: $0, publisher: publisher, url: url)
        }
    }

    /// Topics are kept in lower case, as the term table has them.
    private func topics(_ section: Section, _ key: String) -> [String] {
        (section.strings(key) ?? []).map { $0.text.lowercased() }
    }

    private func actors(_ section: Section) -> [ActorID]? {
        section.actors("actors", whenEmpty: "name at least one actor")
            .flatMap { $0.isEmpty ? nil : $0 }
    }

    private static let nowhere = Place(.text, 0, 0)

    // MARK: - The three kinds

    private func statement(_ section: Section) -> Statement? {
        let speaker = section.text("speaker")
        let actor = section.actor("actor")
        let mode = section.choice("mode", of: Statement.Mode.self) ?? .indirect
        let about = topics(section, "about")
        guard let content = section.text("content") else { return nil }
        return Statement(
            speaker: speaker, actor: actor, mode: mode, cue: nil, content: content, about: about,
            spans: [], confidence: 1, rule: "known")
    }

    private func commitment(_ section: Section) -> Commitment? {
        let value = quantity(section)
        let unit = section.text("unit")
        let baseline = baseline(section)
        let deadline = deadline(section, "deadline")
        let condition = section.text("condition")
        let about = topics(section, "about")
        let actors = actors(section)
        let action = section.text("action")
        let object = section.text("object")
        let modality = section.choice("modality", of: Commitment.Modality.self)
        let stance = section.choice("stance", of: Commitment.Stance.self)
        guard let quote = section.text("quote"), let actors, let action, let object, let modality,
            let stance
        else { return nil }
        return Commitment(
            actors: actors, action: action, object: object, value: value, unit: unit,
            baseline: baseline, deadline: deadline, modality: modality, stance: stance,
            condition: condition, about: about, quote: quote, place: Self.nowhere, confidence: 1,
            rule: "known")
    }

    private func act(_ section: Section) -> Act? {
        let about = section.text("about")
        let topics = topics(section, "topics")
        let name = section.text("name")
        let expected = deadline(section, "expected")
        let instrument = section.choice("instrument", of: Act.Instrument.self)
        let status = section.choice("status", of: Act.Status.self)
        let actors = actors(section)
        guard let quote = section.text("quote"), let instrument, let status, let actors else {
            return nil
        }
        return Act(
            instrument: instrument, status: status, actors: actors, about: about, topics: topics,
            name: name, quote: quote, place: Self.nowhere, expected: expected, confidence: 1,
            rule: "known")
    }

    // MARK: - Slots

    /// A number, or a pair of them from low to high.
    private func quantity(_ section: Section) -> Quantity? {
        let expected = "a number or a pair of them like [7, 10]"
        let quantity = section.value("value", expected) { node -> Quantity? in
            if let number = node.number { return Quantity(number) }
            guard let pair = node.items?.compactMap(\.number), pair.count == 2,
                node.items?.count == 2
            else { return nil }
            return Quantity(pair[0], pair[1])
        }
        guard let quantity else { return nil }
        if !quantity.low.isFinite || !quantity.high.isFinite || quantity.low > quantity.high {
            section.error("a pair goes from the low number to the high one", at: "value")
        }
        return quantity
    }

    /// A year may stand as a number.
    private func baseline(_ section: Section) -> String? {
        if let node = section["baseline"], let number = node.number, let year = Int(exactly: number)
        {
            return String(year)
        }
        return section.text("baseline")
    }

    private func deadline(_ section: Section, _ key: String) -> Deadline? {
        guard let part = section.section(key, .deadline) else { return nil }
        let relation = part.choice("relation", of: Relation.self)
        guard let date = part.text("date") else { return nil }
        guard Self.isPartialDate(date) else {
            part.error(
                "\"\(date)\" is no date; write \"2030\", \"2035-11\" or \"2024-02-10\"", at: "date")
            return nil
        }
        return relation.flatMap { Deadline.Relation(rawValue: $0.rawValue) }
            .map { Deadline($0, date) }
    }

    private static func isPartialDate(_ text: String) -> Bool {
        let whole = text + "-01-01".suffix(max(0, 10 - text.utf8.count))
        return [4, 7, 10].contains(text.utf8.count) && whole.utf8.count == 10
            && Timestamp(iso8601: whole) != nil
    }

    /// The relations of `Deadline`, as a choice that can be listed in a message.
    private enum Relation: String, CaseIterable { case by, before, `in`, from, around }
}
