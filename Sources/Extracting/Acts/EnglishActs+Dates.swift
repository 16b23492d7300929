import Model

// What was done well before the day of publication is background.
extension EnglishActs {
    /// A date behind the words, within the clause, that was well before publication.
    func isDatedBefore(near range: Range<Int>) -> Bool {
        let from = line.words[range.lowerBound].range.lowerBound
        let end = min(range.upperBound + 12, line.words.count)
        let clause = (range.upperBound..<end).first { line[$0] == ";" || line[$0] == "." } ?? end
        let to = clause > 0 ? line.words[clause - 1].range.upperBound : from
        return dates.contains {
            $0.range.lowerBound >= from && $0.range.lowerBound < to && isOld($0)
        }
            || line.hasAny(["ago", "previous", "earlier", "former"], in: range.upperBound..<clause)
                && line[range.upperBound] != ","
    }

    /// `Two years ago, the two signed`, `An earlier attempt in October`: a past told before the word.
    func isOpenedByPast(_ word: Int) -> Bool {
        guard word > 0 else { return false }
        let lead = 0..<word
        if line.hasAny(["ago"], in: lead) { return true }
        let end = line.words[word - 1].range.upperBound
        return dates.contains {
            $0.range.lowerBound < end && $0.role == .time(.in) && isOld($0)
                && line.words[0..<word].contains { ["earlier", "in", "on"].contains($0.text) }
        }
    }

    func isDatedInside(_ phrase: InstrumentPhrase) -> Bool {
        let bytes = line.bytes(phrase.range)
        return dates.contains { bytes.contains($0.range.lowerBound) && isOld($0) }
            || line.hasAny(["last", "previous", "earlier"], in: phrase.range)
    }

    func isOld(_ date: DateMention) -> Bool {
        guard !date.isWeekday, let days = date.days, let today = CivilDay(published).days else {
            return false
        }
        if date.role == .since { return true }
        if date.role == .baseline { return false }
        return days.upperBound < today - 10
    }
}
