/// Words that a paragraph of furniture has at most.
private let longestFurniture = 24

/// Phrases found by their first word.
struct CueTable: Sendable {
    let byFirstWord: [UInt64: [[UInt64]]]

    init(_ phrases: [String]) {
        byFirstWord = Dictionary(grouping: phrases.map { Words($0).hashes }) { $0.first ?? 0 }
    }
}

extension Words {
    /// Whether a paragraph belongs to the page and not to what it says.
    func isFurniture(_ paragraph: ArraySlice<Word>) -> Bool {
        guard paragraph.count <= longestFurniture else { return false }
        if paragraph.allSatisfy({ $0.isNumber || FurnitureCues.fillers.contains($0.hash) }) {
            return true
        }
        guard let cue = cue(of: paragraph, among: FurnitureCues.starts) else { return false }
        let isPhrase = cue > 1 && !paragraph[paragraph.startIndex].isHan
        return isPhrase ? !isProse(paragraph) : isLabel(paragraph, cue)
    }

    /// A word alone may begin a sentence: "Share prices fell." It is a label before a colon, before
    /// nothing but numbers and their like, or on a line of a few words without a full stop.
    private func isLabel(_ paragraph: ArraySlice<Word>, _ cue: Int) -> Bool {
        let rest = paragraph.dropFirst(cue)
        let end = Int(paragraph[paragraph.startIndex + cue - 1].end)
        if bytes[end...].first == 0x3A || bytes[end...].prefix(3).elementsEqual("：".utf8) {
            return true
        }
        if rest.allSatisfy({ $0.isNumber || FurnitureCues.fillers.contains($0.hash) }) {
            return true
        }
        let after = Int(paragraph[paragraph.endIndex - 1].end)
        let isSentence =
            bytes[after...].first == 0x2E || bytes[after...].prefix(3).elementsEqual("。".utf8)
        return rest.count <= (paragraph[paragraph.startIndex].isHan ? 6 : 3) && !isSentence
    }

    /// A whole sentence that begins like furniture may be none: "Comment from Berlin was sharp."
    private func isProse(_ paragraph: ArraySlice<Word>) -> Bool {
        let plain = paragraph.filter { StopWords.hashes.contains($0.hash) }.count
        return paragraph.count > 12 && plain * 4 > paragraph.count
    }

    /// Whether a paragraph begins like one of the cues.
    func begins(_ paragraph: ArraySlice<Word>, withAnyOf cues: CueTable) -> Bool {
        cue(of: paragraph, among: cues) != nil
    }

    /// How many words the longest cue has with which it begins.
    private func cue(of paragraph: ArraySlice<Word>, among cues: CueTable) -> Int? {
        guard let first = paragraph.first, let cues = cues.byFirstWord[first.hash] else {
            return nil
        }
        return cues.filter { cue in
            cue.count <= paragraph.count && zip(cue, paragraph).allSatisfy { $0 == $1.hash }
        }.map(\.count).max()
    }

    /// How many words the date line has that opens the first paragraph: "GENEVA, May 3 (Wire) -".
    func dateline(_ paragraph: ArraySlice<Word>) -> Int {
        guard let first = paragraph.first, let last = paragraph.prefix(16).last else { return 0 }
        let start = Int(first.start)
        if start >= 3, bytes[start - 3..<start].elementsEqual("【".utf8) {
            return count(paragraph, until: "】")
        }
        guard isUpperCase(start..<Int(first.end)) || bytes[start..<Int(last.end)].contains(0x28)
        else { return 0 }
        return [" - ", " – ", " — ", " -- "].map { count(paragraph, until: $0) }.max() ?? 0
    }

    private func isUpperCase(_ range: Range<Int>) -> Bool {
        range.count >= 3 && bytes[range].allSatisfy { (0x41...0x5A).contains($0) }
    }

    private func count(_ paragraph: ArraySlice<Word>, until mark: String) -> Int {
        let mark = Array(mark.utf8)
        for (index, word) in paragraph.prefix(16).enumerated() {
            let next = paragraph.dropFirst(index + 1).first.map { Int($0.start) }
            guard let next, next - Int(word.end) >= mark.count else { continue }
            let between = bytes[Int(word.end)..<next]
            if contains(between, mark) { return index + 1 }
        }
        return 0
    }

    private func contains(_ run: ArraySlice<UInt8>, _ mark: [UInt8]) -> Bool {
        guard run.count >= mark.count else { return false }
        return (run.startIndex...run.endIndex - mark.count).contains { start in
            run[start..<start + mark.count].elementsEqual(mark)
        }
    }
}
