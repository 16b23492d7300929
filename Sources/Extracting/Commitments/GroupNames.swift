import Model

/// Groups without a code that are asked for something: `rich nations` are `developed-countries`.
struct GroupNames {
    private let line: Line

    init(_ line: Line) { self.line = line }

    /// Who is asked in the words between `urged` and `to`.
    func asked(in range: Range<Int>) -> [ActorID]? {
        let range = range.clamped(to: line.words.indices)
        let parties = line.parties.filter { range.contains($0.range.lowerBound) }
        let words = range.filter { !line.words[$0].isMark }.map { line[$0] }
        if let group = Self.group(in: words) { return [group] }
        let actors = parties.flatMap(\.actors).unique
        if !actors.isEmpty { return actors }
        return nil
    }

    private static func group(in words: [String]) -> ActorID? {
        let isStates = words.contains { states.contains($0) }
        for (word, group) in kinds where words.contains(word) && isStates { return group }
        if isStates, words.contains("all") || words.contains("every") {
            return words.contains("parties") ? "all-parties" : "all-countries"
        }
        if words.last.map({ plainGroups.contains($0) }) == true, words.count <= 3 {
            let kept = words.filter {
                !GrammarWords.determiners.contains($0) && $0 != "on" && $0 != "upon"
            }
            return kept.isEmpty ? nil : ActorID(kept.joined(separator: "-"))
        }
        return nil
    }

    private static let states: Set<String> = [
        "countries", "nations", "states", "economies", "parties", "governments", "country", "world",
    ]

    private static let kinds: [(String, ActorID)] = [
        ("rich", "developed-countries"), ("developed", "developed-countries"),
        ("wealthy", "developed-countries"), ("richer", "developed-countries"),
        ("industrialised", "developed-countries"), ("industrialized", "developed-countries"),
        ("developing", "developing-countries"), ("poor", "developing-countries"),
        ("poorer", "developing-countries"), ("emerging", "emerging-economies"),
    ]

    private static let plainGroups: Set<String> = [
        "countries", "nations", "governments", "companies", "banks", "makers", "donors", "parties",
        "firms", "lenders", "investors", "carmakers", "airlines", "producers", "emitters",
        "members",
    ]
}
