extension ByteText {
    /// Runs between commas, semicolons, colons and full stops, of both scripts.
    var clauses: [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = range.lowerBound
        var place = start
        while place < range.upperBound {
            let isComma = self[place] == 0x2C || self[place] == 0x3B
            let isWide =
                self[place] == 0xEF && self[place + 1] == 0xBC
                && [0x8C, 0x9B, 0x9A, 0x81, 0x9F].contains(self[place + 2])
            let isStop = has("。", at: place)
            let isGap =
                self[place] == 0x20 && self[place + 1] >= 0xE3 && place > range.lowerBound
                && self[place - 1] >= 0x80
            if isComma || isWide || isStop || isGap {
                let end = place + (isComma || isGap ? 1 : 3)
                clauses.append(start..<place)
                start = end
                place = end
            } else {
                place += 1
            }
        }
        if start < range.upperBound { clauses.append(start..<range.upperBound) }
        return clauses
    }

    func hasAny(_ words: [String]) -> Bool { words.contains { contains($0) } }

    func findLast(_ word: String) -> Range<Int>? {
        let length = word.utf8.count
        var place = range.upperBound - length
        while place >= range.lowerBound {
            if has(word, at: place) { return place..<place + length }
            place -= 1
        }
        return nil
    }
}
