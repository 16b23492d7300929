import Model

// What is undertaken: object, number, baseline, deadline.
extension ChineseCommitments {
    func measure(in clause: ByteText, near action: Range<Int>) -> Measure? {
        let own = measures.filter { measure in
            clause.range.contains(measure.range.lowerBound) && measure.unit != nil
                && !["由", "从", "從"].contains { text.has($0, before: measure.range.lowerBound) }
        }
        return own.first { $0.range.lowerBound >= action.upperBound } ?? own.last
    }

    /// The first deadline of the clause that is still ahead.
    func deadline(in clause: Range<Int>) -> Deadline? {
        let today = CivilDay(published).days
        let ahead = dates.filter { date in
            guard clause.contains(date.range.lowerBound), !date.isWeekday,
                case .time(let relation) = date.role, let days = date.days
            else { return false }
            guard date.date.count < 10 || relation == .by || relation == .before else {
                return false
            }
            return today.map { days.upperBound >= $0 } ?? true
        }
        return (ahead.first { $0.role == .time(.by) || $0.role == .time(.before) } ?? ahead.first)?
            .deadline
    }

    func baseline(in clause: ByteText) -> String? {
        if let date = dates.first(where: {
            clause.range.contains($0.range.lowerBound) && $0.role == .baseline
        }) {
            return date.date
        }
        return Terms.baselines.first {
            clause.contains("比\($0)") || clause.contains("较\($0)")
                || clause.contains("較\($0)") || clause.contains("从\($0)")
        }
    }

    /// Behind the action, else before it: `用水量比去年下降`.
    func object(of action: Range<Int>, in clause: ByteText, _ lead: ByteText) -> String {
        let word = text.string(action)
        let isOwn = [
            "下降", "达到", "達到", "降低", "达峰", "達峰", "增至", "占比", "翻一番", "达到峰值", "達到峰值", "成为",
            "成為", "提高", "减少", "減少", "形成", "降至", "建成", "覆盖", "覆蓋",
        ].contains(word)
        let measureNext = measures.contains {
            $0.range.lowerBound >= action.upperBound && $0.range.lowerBound - action.upperBound < 8
        }
        let behind = trimmed(behind: action.upperBound, to: clause.range.upperBound)
        let isTo = ["到", "至", "为", "為"].contains { behind.hasPrefix($0) }
        if isTo || isOwn && (measureNext || behind.isEmpty) { return subjectObject(lead) }
        return behind.isEmpty ? subjectObject(lead) : behind
    }

    func trimmed(behind start: Int, to end: Int) -> String {
        let tail = ByteText(text.bytes, start..<end)
        let stop = Terms.objectStops.compactMap { tail.find($0) }.min() ?? end
        return text.string(start..<min(stop, end))
    }

    func subjectObject(_ lead: ByteText) -> String {
        var start = lead.range.lowerBound
        for date in dates where lead.range.contains(date.range.lowerBound) && date.role != .baseline
        {
            start = max(start, date.whole.upperBound)
        }
        for party in parties where lead.range.contains(party.bytes.lowerBound) {
            start = max(start, party.bytes.upperBound)
        }
        for word in ["将", "將", "宣布", "承诺", "承諾", "把"] {
            if let found = lead.find(word), found < start + 12 {
                start = max(start, found + word.utf8.count)
            }
        }
        let stops = Terms.hedged + ["比", "较", "較", "将", "將", "要", "会", "應", "应", "订为", "訂為"]
        let tail = ByteText(text.bytes, min(start, lead.range.upperBound)..<lead.range.upperBound)
        let stop =
            stops.compactMap { tail.find($0) }.filter { $0 > start }.min() ?? lead.range.upperBound
        return start < stop ? text.string(start..<stop) : ""
    }

    func quote(_ clause: Range<Int>) -> Range<Int> {
        var start = clause.lowerBound
        while text[start] == 0x20 || text.has("　", at: start) {
            start += text[start] == 0x20 ? 1 : 3
        }
        return start..<clause.upperBound
    }
}
