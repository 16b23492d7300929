import Model

/// Reads one measure from a place on: `$1.3 trillion`, `26-28%`, `between 4 and 6 million euros`,
/// `half of`, `36亿千瓦`, `7%至10%`, `三倍`.
struct MeasureReader {
    let text: ByteText
    let start: Int
    private var place: Int

    init(_ text: ByteText, at start: Int) {
        self.text = text
        self.start = start
        place = start
    }

    /// One number with what belongs to it.
    private struct Term {
        var value: Double
        var unit: String?
        var hasScale = false
    }

    func measure() -> Measure? {
        var reader = self
        if let part = reader.part() { return part }
        guard text.mayBeNumber(at: start) else { return nil }
        guard let first = reader.term() else { return nil }
        let second = reader.rangeEnd(of: first)
        let spread = reader.spread()
        return reader.joined(first, second, spread)
    }

    private func joined(_ first: Term, _ second: Term?, _ spread: Double?) -> Measure? {
        if let second { return range(first, second) }
        guard !isLabel(first) else { return nil }
        let value =
            spread.map { Quantity(first.value - $0, first.value + $0) } ?? Quantity(first.value)
        return Measure(value: value, unit: first.unit, range: start..<place)
    }

    private func range(_ first: Term, _ second: Term) -> Measure? {
        var low = first
        let unit = second.unit ?? first.unit
        if let factor = scale(of: second), !first.hasScale, first.value * factor <= second.value {
            low.value *= factor
        }
        return Measure(
            value: Quantity(low.value, second.value), unit: unit, range: start..<place)
    }

    private func scale(of term: Term) -> Double? {
        guard term.hasScale else { return nil }
        return [1e12, 1e9, 1e8, 1e6, 1e4, 1e3].first { term.value >= $0 }
    }

    /// A number that only names something: `Section 1`, `1.` before a clause.
    private func isLabel(_ term: Term) -> Bool {
        guard term.unit == nil, !term.hasScale else { return false }
        let label = text.wordsBefore(start, 1).first?.text ?? ""
        return MeasureReader.labels.contains(label)
            || text[place] == UInt8(ascii: ".") && text.wordsBefore(start, 1).isEmpty
    }

    private static let labels: Set<String> = [
        "article", "section", "chapter", "annex", "no", "number", "page", "paragraph", "scope",
        "phase", "resolution", "boeing", "type", "round", "stage", "part", "tier",
    ]
}

// MARK: - Parts of a measure

extension MeasureReader {
    /// `half of`, `by a third`: parts of a whole.
    private mutating func part() -> Measure? {
        let word = text.hyphenated(at: start)
        guard !word.text.isEmpty, let value = Units.parts[word.text] else { return nil }
        let next = text.word(at: text.skipBlanks(word.end)).text
        let before = text.wordsBefore(start, 2).map(\.text)
        let isShare = next == "of" || before.first == "by" || before.last == "by"
        let isTime = next == "of" && text.isYear(after: word.end)
        guard isShare, !isTime, !["first", "second", "latter"].contains(before.first) else {
            return nil
        }
        return Measure(
            value: Quantity(value.rounded(places: 1)), unit: "%", range: start..<word.end)
    }

    private mutating func term() -> Term? {
        let currency = text.currency(at: place)
        if let currency { place += currency.length }
        guard let number = number() else { return nil }
        var term = Term(value: number, unit: currency?.code)
        scale(&term, isMoney: currency != nil)
        if currency == nil || text[text.skipBlanks(place)] != UInt8(ascii: "o") { unit(&term) }
        return term
    }

    private mutating func number() -> Double? {
        if let digits = text.digits(at: place) {
            place = digits.end
            return digits.value
        }
        if let han = text.hanNumber(at: place) {
            place = han.end
            return han.value
        }
        let word = text.word(at: place)
        guard let value = Units.counting[word.text], text[word.end] != 0x2E else { return nil }
        let isArticle = word.text == "a" || word.text == "an"
        let next = text.word(at: text.skipBlanks(word.end)).text
        if isArticle, Units.scales[next] == nil { return nil }
        if word.text == "one", Units.scales[next] == nil { return nil }
        place = word.end
        return value
    }

    private mutating func scale(_ term: inout Term, isMoney: Bool) {
        while true {
            let skipped = text[place] == 0x2D ? place + 1 : text.skipBlanks(place)
            let word = text.word(at: skipped)
            let factor = Units.scales[word.text] ?? (isMoney ? Units.moneyScales[word.text] : nil)
            if let factor {
                place = word.end
                term.value *= factor
            } else if let han = text.hanScale(at: place) {
                place += han.word.utf8.count
                term.value *= han.factor
            } else {
                return
            }
            term.hasScale = true
        }
    }

    private mutating func unit(_ term: inout Term) {
        for filler in ["余", "餘", "多"] where text.has(filler, at: place) {
            place += filler.utf8.count
        }
        if let han = Units.chinese.first(where: { text.has($0.word, at: place) }) {
            place += han.word.utf8.count
            take(han.unit, into: &term)
            return
        }
        let skipped = text[place] == 0x2D ? place + 1 : text.skipBlanks(place)
        if text[skipped] == UInt8(ascii: "%") {
            place = skipped + 1
            term.unit = "%"
            return
        }
        if text.has("°C", at: skipped) {
            place = skipped + 3
            term.unit = "°C"
            return
        }
        namedUnit(at: skipped, &term)
    }

    /// One word, or two: `per cent`, `cubic metres`.
    private mutating func namedUnit(at skipped: Int, _ term: inout Term) {
        let first = text.word(at: skipped)
        let second = text.word(at: text.skipBlanks(first.end))
        if let unit = Units.english["\(first.text) \(second.text)"] {
            place = second.end
            take(unit, into: &term)
        } else if let unit = Units.english[first.text] {
            place = first.end
            take(unit, into: &term)
        }
    }

    private func take(_ unit: Units.Unit, into term: inout Term) {
        term.value = (term.value * unit.factor).rounded(places: 6)
        term.unit = unit.name
    }

    /// `-28%`, ` to 10 percent`, ` and 6 million` after `between`, `至10%`, `—10%`.
    private mutating func rangeEnd(of first: Term) -> Term? {
        let before = place
        for joiner in MeasureReader.joiners where text.has(joiner, at: place) {
            if joiner == " and ", text.wordsBefore(start, 1).first?.text != "between" { continue }
            place += joiner.utf8.count
            if let second = term(), second.value >= first.value || second.hasScale,
                first.unit == nil || second.unit == first.unit
            {
                return second
            }
            place = before
        }
        return nil
    }

    private static let joiners = [" to ", " and ", "-", "–", "—", " – ", "至", "到", "～", "~"]

    /// `，加減2個百分點`, `±2%`: how far around the value.
    private mutating func spread() -> Double? {
        let before = place
        for joiner in MeasureReader.spreads where text.has(joiner, at: place) {
            place += joiner.utf8.count
            if let term = term() { return term.value }
            place = before
        }
        return nil
    }

    private static let spreads = [
        "，加减", "，加減", "加减", "加減", "±", " ± ", ", plus or minus ", " plus or minus ",
    ]
}

extension Double {
    func rounded(places: Int) -> Double {
        var factor = 1.0
        for _ in 0..<places { factor *= 10 }
        return (self * factor).rounded() / factor
    }
}
