/// An undertaking, target or pledge of an actor about its own conduct.
package struct Commitment: Hashable, Sendable, Codable {
    /// From weak to strong: hedged < aimed < pledged < binding.
    package enum Modality: String, Sendable, Codable, CaseIterable, Comparable {
        case hedged, aimed, pledged, binding

        package static func < (left: Modality, right: Modality) -> Bool {
            left.strength < right.strength
        }

        private var strength: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    package enum Stance: String, Sendable, Codable, CaseIterable {
        case made, reaffirmed, changed, dropped, rejected, asked
    }

    /// All whose commitment it is, sorted, without repeats.
    package var actors: [ActorID]
    /// The head verb's lemma: `peak`, `phase out`.
    package var action: String
    /// What it bears on, short, as written.
    package var object: String
    package var value: Quantity?
    /// `%`, `GW`, `USD`, `t`, `°C`, `x` …; any scale is folded into the value.
    package var unit: String?
    /// A year or words: `2005`, `peak levels`.
    package var baseline: String?
    package var deadline: Deadline?
    package var modality: Modality
    package var stance: Stance
    /// The conditional clause as written.
    package var condition: String?
    /// Topics of the term table.
    package var about: [String]
    /// The shortest run of the document that shows it, exact.
    package var quote: String
    package var place: Place
    package var confidence: Double
    /// The stable name of the rule that found it.
    package var rule: String

    package init(
        actors: [ActorID], action: String, object: String, value: Quantity? = nil,
        unit: String? = nil, baseline: String? = nil, deadline: Deadline? = nil,
        modality: Modality, stance: Stance, condition: String? = nil, about: [String] = [],
        quote: String, place: Place, confidence: Double, rule: String
    ) {
        self.actors = actors
        self.action = action
        self.object = object
        self.value = value
        self.unit = unit
        self.baseline = baseline
        self.deadline = deadline
        self.modality = modality
        self.stance = stance
        self.condition = condition
        self.about = about
        self.quote = quote
        self.place = place
        self.confidence = confidence
        self.rule = rule
    }
}

/// A number, or a range from `low` to `high`.
package struct Quantity: Hashable, Sendable {
    package var low: Double
    package var high: Double

    package init(_ value: Double) { (low, high) = (value, value) }
    package init(_ low: Double, _ high: Double) { (self.low, self.high) = (low, high) }

    package var isRange: Bool { low != high }
}

extension Quantity: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let value = try? container.decode(Double.self) {
            self.init(value)
            return
        }
        let bounds = try container.decode([Double].self)
        guard bounds.count == 2 else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "a range has two numbers, not \(bounds.count)")
        }
        self.init(bounds[0], bounds[1])
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if isRange { try container.encode([low, high]) } else { try container.encode(low) }
    }
}

/// When something is due.
package struct Deadline: Hashable, Sendable, Codable {
    package enum Relation: String, Sendable, Codable { case by, before, `in`, from, around }

    package var relation: Relation
    /// A date as far as it is known: `2030`, `2035-11`, `2024-02-10`.
    package var date: String

    package init(_ relation: Relation, _ date: String) {
        self.relation = relation
        self.date = date
    }

    /// The last day that keeps it (before 2030: 2029-12-31), as days since 1970-01-01; nil for a
    /// date that isn't one.
    package var lastDay: Int? {
        let numbers = date.split(separator: "-").map { Int($0) }
        guard let year = numbers.first ?? nil, (1...9999).contains(year) else { return nil }
        let month = numbers.count > 1 ? numbers[1] : nil
        let day = numbers.count > 2 ? numbers[2] : nil
        guard (1...12).contains(month ?? 1) else { return nil }
        if relation == .before {
            return Timestamp.daysSinceEpoch(year: year, month: month ?? 1, day: day ?? 1) - 1
        }
        let last = month ?? 12
        return Timestamp.daysSinceEpoch(
            year: year, month: last, day: day ?? Timestamp.days(in: last, of: year))
    }
}
