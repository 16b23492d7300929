// The JSON that is promised to users: `read`, `extract` and the inside of alerts.

extension Document {
    /// A line of `read`, without the `id` that `--jsonl` puts before it.
    package var members: [JSON.Member] {
        var members: [JSON.Member] = []
        func add(_ key: String, _ value: JSON) { members.append(.init(key: key, value: value)) }
        if let item {
            add("item", .integer(item.index))
            add("itemID", JSON(item.id))
        }
        add("url", url.isEmpty ? .null : .string(url))
        add("canonicalURL", JSON(canonicalURL))
        add("title", .string(title))
        add("byline", byline.isEmpty ? .null : .string(byline.joined(separator: ", ")))
        add("publisher", JSON(publisher))
        add("published", JSON(published))
        add("modified", JSON(modified))
        add("language", JSON(language))
        add("kind", .string(kind.rawValue))
        add("text", .string(text))
        add("links", .array(links.map { ["url": .string($0.url), "text": .string($0.text)] }))
        if let item {
            add("author", JSON(item.author))
            add("updated", JSON(item.updated))
            add("summary", JSON(item.summary))
            add("content", JSON(item.content))
        }
        if let feed { add("feed", feed.json) }
        return members
    }
}

extension Feed {
    package var json: JSON {
        [
            "title": JSON(title), "link": JSON(link), "language": JSON(language),
            "updated": JSON(updated), "ttl": JSON(ttl), "hub": JSON(hub),
        ]
    }
}

extension Act {
    package var json: JSON {
        [
            "instrument": .string(instrument.rawValue), "status": .string(status.rawValue),
            "actors": JSON(actors), "about": JSON(about), "name": JSON(name),
            "quote": .string(quote), "in": .string(place.part.rawValue),
            "start": .integer(place.start), "end": .integer(place.end),
            "firstParty": .bool(firstParty), "expected": JSON(expected),
            "topics": JSON(topics), "confidence": .number(confidence.hundredths),
            "rule": .string(rule),
        ]
    }
}

extension Statement {
    package var json: JSON {
        [
            "speaker": JSON(speaker), "actor": JSON(actor), "mode": .string(mode.rawValue),
            "cue": JSON(cue), "content": .string(content), "about": JSON(about),
            "in": .string(part.rawValue), "spans": .array(spans.map(\.range)),
            "speakerSpan": speakerSpan?.range ?? .null, "cueSpan": cueSpan?.range ?? .null,
            "confidence": .number(confidence.hundredths), "rule": .string(rule),
        ]
    }
}

extension Commitment {
    package var json: JSON {
        [
            "actors": JSON(actors), "action": .string(action), "object": .string(object),
            "value": JSON(value), "unit": JSON(unit), "baseline": JSON(baseline),
            "deadline": JSON(deadline), "modality": .string(modality.rawValue),
            "stance": .string(stance.rawValue), "condition": JSON(condition),
            "about": JSON(about), "quote": .string(quote), "in": .string(place.part.rawValue),
            "start": .integer(place.start), "end": .integer(place.end),
            "confidence": .number(confidence.hundredths), "rule": .string(rule),
        ]
    }
}

extension Evidence {
    package var json: JSON {
        [
            "url": .string(url), "title": .string(title), "quote": .string(quote),
            "published": JSON(published), "fetched": JSON(fetched), "sha256": .string(sha256),
            "firstParty": .bool(firstParty),
        ]
    }
}

extension JSON {
    package init(_ value: Quantity?) {
        guard let value else {
            self = .null
            return
        }
        self =
            value.isRange
            ? .array([.number(value.low), .number(value.high)]) : .number(value.low)
    }

    package init(_ deadline: Deadline?) {
        guard let deadline else {
            self = .null
            return
        }
        self = [
            "relation": .string(deadline.relation.rawValue), "date": .string(deadline.date),
        ]
    }
}

extension Place {
    fileprivate var range: JSON { [.integer(start), .integer(end)] }
}

extension Double {
    fileprivate var hundredths: Double { (self * 100).rounded() / 100 }
}
