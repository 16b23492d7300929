import Model

// Dates that count from the day of publication, and the words that relate a date to a deed.
extension DateReader {
    func relative() -> Found? {
        let word = text.word(at: start)
        let next = text.skipBlanks(word.end)
        switch word.text {
        case "today", "tonight": return found(today.day(after: 0), word.end, .in)
        case "tomorrow": return found(today.day(after: 1), word.end, .in)
        case "this", "next", "the", "coming", "last": return period(word.text, at: next)
        case "within", "in", "over": return span(word.text, at: next)
        case "mid":
            let century = text.word(at: text[word.end] == 0x2D ? word.end + 1 : next)
            return century.text == "century" ? found("2050", century.end, nil) : nil
        case "first", "second": return half(word.text, at: next)
        default: return nil
        }
    }

    private func found(_ date: String?, _ end: Int, _ relation: Deadline.Relation?) -> Found? {
        date.map { Found(date: $0, end: end, relation: relation) }
    }

    /// `this decade`, `next year`, `this month`, `next April`, `the year`, `the decade`.
    private func period(_ which: String, at place: Int) -> Found? {
        let word = text.word(at: place)
        let step = which == "next" || which == "coming" ? 1 : which == "last" ? -1 : 0
        if which == "the" { return ending(word) }
        if which == "last" { return past(word, at: place) }
        if let (month, end) = month(at: place), step == 1, let civil = today.civil {
            let year = month > civil.month ? civil.year : civil.year + 1
            return found("\(year)-\(twoDigits(month))", end, nil)
        }
        switch word.text {
        case "year": return found(today.year(after: step), word.end, .in)
        case "month": return found(today.month(after: step), word.end, .in)
        case "week":
            return found(today.next(weekday: 6, weeksAfter: step), word.end, step == 0 ? .in : nil)
        case "decade": return found(decade(step), word.end, step == 0 ? .by : .in)
        case "century": return step == 0 ? found("2100", word.end, .by) : nil
        case "summer": return found(today.year(after: step).map { "\($0)-08" }, word.end, .in)
        case "autumn", "fall":
            return found(today.year(after: step).map { "\($0)-11" }, word.end, .in)
        case "spring": return found(today.year(after: step).map { "\($0)-05" }, word.end, .in)
        default: return nil
        }
    }

    /// `last year`, `last April`.
    private func past(_ word: (text: String, end: Int), at place: Int) -> Found? {
        if let (month, end) = month(at: place), let civil = today.civil {
            let year = month < civil.month ? civil.year : civil.year - 1
            return found("\(year)-\(twoDigits(month))", end, .in)
        }
        switch word.text {
        case "year": return found(today.year(after: -1), word.end, .in)
        case "month": return found(today.month(after: -1), word.end, .in)
        case "week": return found(today.day(after: -7), word.end, .in)
        default: return nil
        }
    }

    /// `the end of the decade`, `the end of the year`.
    private func ending(_ word: (text: String, end: Int)) -> Found? {
        let before = text.wordsBefore(start, 2).map(\.text)
        guard before == ["of", "end"] || before.first == "before" || before == ["of", "close"]
        else {
            return nil
        }
        switch word.text {
        case "decade": return found(decade(0), word.end, nil)
        case "year": return found(today.year(after: 0).map { "\($0)-12" }, word.end, nil)
        case "month": return found(today.month(after: 0), word.end, nil)
        case "century": return found("2100", word.end, nil)
        default: return nil
        }
    }

    private func decade(_ step: Int) -> String? {
        today.civil.map { String(($0.year / 10 + 1 + step) * 10) }
    }

    /// `within six months`, `in 30 days`, `over the next two years`.
    private func span(_ lead: String, at place: Int) -> Found? {
        var place = place
        var word = text.word(at: place)
        while ["the", "next", "coming", "just", "about"].contains(word.text) {
            place = text.skipBlanks(word.end)
            word = text.word(at: place)
        }
        guard let count = Int(word.text) ?? DateWords.counts[word.text], count < 200 else {
            return nil
        }
        let unit = text.word(at: text[word.end] == 0x2D ? word.end + 1 : text.skipBlanks(word.end))
        return found(date(after: count, unit.text), unit.end, .by)
    }

    func date(after count: Int, _ unit: String) -> String? {
        switch unit {
        case "day", "days": today.day(after: count)
        case "week", "weeks": today.day(after: 7 * count)
        case "month", "months": today.month(after: count)
        case "year", "years": today.year(after: count)
        case "decade", "decades": today.year(after: 10 * count)
        default: nil
        }
    }

    /// `first half of 2024`, `second quarter of next year`.
    private func half(_ which: String, at place: Int) -> Found? {
        let word = text.word(at: place)
        guard word.text == "half" || word.text == "quarter" else { return nil }
        let of = text.word(at: text.skipBlanks(word.end))
        guard of.text == "of" else { return nil }
        let first = text.skipBlanks(of.end)
        let named = text.word(at: first)
        var year = self.year(at: first)
        if named.text == "next" || named.text == "this" {
            let unit = text.word(at: text.skipBlanks(named.end))
            let count = named.text == "next" ? 1 : 0
            year = unit.text == "year" ? today.civil.map { ($0.year + count, unit.end) } : nil
        }
        guard let (number, end) = year else { return nil }
        let months = word.text == "half" ? 6 : 3
        return found("\(number)-\(twoDigits(which == "first" ? months : 2 * months))", end, .in)
    }

    /// Adds the words before and behind: `by`, `before the end of`, `from … levels`.
    func related(_ found: Found) -> DateMention {
        var mention = DateMention(
            range: start..<found.end, whole: start..<found.end, role: .time(found.relation),
            date: found.date, isWeekday: found.isWeekday)
        let lead = lead()
        if isBaseline(found, lead.words) {
            mention.role = .baseline
        } else if let relation = lead.relation {
            mention.role = relation
        }
        if lead.isEnd, mention.role == .time(.before), found.isYear, let year = Int(found.date) {
            mention.date = "\(year + 1)-01"
        }
        if text.wordsAfter(found.end, 2) == ["or", "before"] { mention.role = .time(.by) }
        mention.whole = lead.start..<found.end
        return mention
    }

    private struct Leading {
        /// In their order, fillers left out.
        var words: [String] = []
        var relation: DateMention.Role?
        var start: Int
        var isEnd = false
    }

    private func lead() -> Leading {
        var leading = Leading(start: start)
        var words: [(text: String, start: Int)] = []
        for word in text.wordsBefore(start, 7) {
            let isFiller = words.isEmpty && DateWords.fillers.contains(word.text)
            if isFiller {
                leading.isEnd = leading.isEnd || word.text == "end"
            } else {
                words.insert(word, at: 0)
            }
        }
        leading.words = words.map(\.text)
        let match = DateWords.relations.filter { leading.words.ends(with: $0.words) }
            .max { $0.words.count < $1.words.count }
        guard let match else { return leading }
        leading.start = words[words.count - match.words.count].start
        leading.relation = role(match.relation)
        return leading
    }

    private func role(_ lead: DateWords.Lead) -> DateMention.Role {
        switch lead {
        case .by: .time(.by)
        case .before: .time(.before)
        case .at: .time(.in)
        case .from: .time(.from)
        case .around: .time(.around)
        case .since: .since
        }
    }

    /// `below 2005`, `from 2005 levels`, `on a 2010 baseline`.
    private func isBaseline(_ found: Found, _ words: [String]) -> Bool {
        guard found.isYear else { return false }
        let after = text.wordsAfter(found.end, 3)
        let isLevel =
            ["level", "levels", "baseline", "base"].contains(after.first)
            || after.dropFirst().first.map { ["level", "levels", "baseline"].contains($0) } == true
                && !["and", "to", "by"].contains(after.first)
        let lead = DateWords.baselineLeads.filter { words.ends(with: $0) }
            .max { $0.count < $1.count }
        let joined = lead?.joined(separator: " ")
        let more = text.wordsAfter(found.end, 5)
        if more.first == "as" || more.first == "standard",
            more.contains("base") || more.contains("baseline")
        {
            return true
        }
        if isLevel, lead != nil || words.last != "by" { return true }
        if let joined, DateWords.strongBaselineLeads.contains(joined) { return true }
        return joined == "from" && isPast(found.date)
    }

    private func isPast(_ date: String) -> Bool {
        guard let year = Int(date), let now = today.civil?.year else { return true }
        return year < now
    }
}

extension ByteText {
    /// Up to `count` words after the place.
    func wordsAfter(_ place: Int, _ count: Int) -> [String] {
        var words: [String] = []
        var place = place
        while words.count < count {
            let word = word(at: self[place] == 0x2D ? place + 1 : skipBlanks(place))
            guard !word.text.isEmpty else { break }
            words.append(word.text)
            place = word.end
        }
        return words
    }

}

extension [String] {
    func ends(with tail: [String]) -> Bool {
        guard let last = tail.last, last == self.last else { return tail.isEmpty }
        return suffix(tail.count).elementsEqual(tail)
    }
}
