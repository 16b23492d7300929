import Model

// Numbers, dates and conditions of an undertaking.
extension EnglishCommitments {
    // MARK: - Numbers and dates

    func wordIndex(after range: Range<Int>) -> Int? {
        line.words.firstIndex { $0.range.lowerBound >= range.upperBound }
    }

    func measure(startingAt index: Int) -> Measure? {
        guard line.words.indices.contains(index) else { return nil }
        let range = line.words[index].range
        return measures.first {
            $0.range.lowerBound <= range.lowerBound && range.lowerBound < $0.range.upperBound
        }
    }

    /// The first number behind the verb that is its own and not what it comes from.
    func measure(behind index: Int) -> Measure? {
        let end = clauseEnd(from: index)
        let from = line.words[index].range.upperBound
        let to = end > index ? line.words[end - 1].range.upperBound : from
        return measures.first {
            from <= $0.range.lowerBound && $0.range.lowerBound < to && !isOrigin($0)
                && ($0.unit != nil || counted(behind: $0) != nil)
        }
    }

    /// `from 29%`, `instead of 40%`, `over two years`.
    private func isOrigin(_ measure: Measure) -> Bool {
        let words = line.text.wordsBefore(measure.range.lowerBound, 2).map(\.text)
        if words.first == "from", line.text.wordsAfter(measure.range.upperBound, 1) != ["to"] {
            return measure.unit != nil
        }
        return words == ["of", "instead"] || words == ["than", "rather"]
    }

    /// The noun that a bare number counts: `five large projects`.
    func counted(behind measure: Measure) -> String? {
        guard measure.unit == nil, let first = wordIndex(after: measure.range) else { return nil }
        var end = first
        while end < line.words.count, end - first < 5, !isObjectEnd(end, from: first) { end += 1 }
        guard end > first else { return nil }
        let noun = line[end - 1]
        return noun.hasSuffix("s") || measure.value.low == 1 ? noun : nil
    }

    func deadline(behind index: Int) -> Deadline? {
        let end = clauseEnd(from: index)
        let from = line.words[index].range.upperBound
        let to = end > index ? line.words[end - 1].range.upperBound : from
        let near = dates.filter {
            from <= $0.range.lowerBound && $0.range.lowerBound < to && isAhead($0)
        }
        return (near.first { $0.role == .time(.by) || $0.role == .time(.before) } ?? near.first)?
            .deadline
    }

    /// `By 2030, the country will`.
    func leadingDeadline(before index: Int) -> Deadline? {
        guard index > 0 else { return nil }
        let to = line.words[index - 1].range.upperBound
        let from =
            (0..<index).last { place in
                line.verb(place)?.classes.contains(.action) == true && line.party(at: place) == nil
                    && line.verb(place)?.classes.contains(.say) == false
            }.map { line.words[$0].range.lowerBound } ?? 0
        return dates.first { date in
            date.range.lowerBound < to && date.range.lowerBound >= from && isAhead(date)
                && [.time(.by), .time(.before), .time(.from), .time(.in)].contains(date.role)
        }?.deadline
    }

    /// In the future, and no day of the week on which something was said.
    func isAhead(_ date: DateMention) -> Bool {
        guard !date.isWeekday, case .time(let relation) = date.role else { return false }
        guard let today = CivilDay(published).days, let days = date.days else { return true }
        guard days.upperBound >= today, relation != nil || date.date.count > 4 else { return false }
        return days.upperBound > today || date.date.count < 10
    }

    func baseline(from index: Int, to end: Int) -> String? {
        let to = end > index ? line.words[end - 1].range.upperBound : 0
        let from = line.words[index].range.lowerBound
        if let date = dates.first(where: {
            ($0.role == .baseline) && $0.range.lowerBound >= from
                && $0.range.lowerBound < max(to, from)
        }) ?? dates.first(where: { $0.role == .baseline && $0.range.lowerBound >= from }) {
            return date.date
        }
        return CommitmentWords.baselinePhrases.first {
            line.contains($0.phrase, in: index..<line.words.count)
        }?.text
    }

    func condition(after index: Int) -> String? {
        for place in line.words.indices where place > index {
            let isIf = line[place] == "if" && line[place - 1] != "as"
            let isProvided =
                line[place] == "provided" && line[place + 1] == "that"
                || line.contains(
                    ["on", "condition", "that"], in: place..<min(place + 3, line.words.count))
                || line.contains(["subject", "to"], in: place..<min(place + 2, line.words.count))
                || line.contains(
                    ["as", "long", "as"], in: place..<min(place + 3, line.words.count))
            guard isIf || isProvided else { continue }
            var end = place
            while end < line.words.count, ![".", ";", "”", "\""].contains(line[end]) { end += 1 }
            return line.string(place..<end)
        }
        return nil
    }

    func quote(from start: Int, to end: Int, verb: Int) -> Range<Int> {
        var first = max(0, start)
        let subject = subjects.parties(before: start).first
        if let subject, start - subject.range.upperBound <= 6, start >= subject.range.lowerBound {
            first = subject.range.lowerBound
        }
        var last = end
        while last > verb + 1, line.words[last - 1].isMark, line[last - 1] != "%" { last -= 1 }
        return line.bytes(first..<max(last, verb + 1))
    }
}
