/// The Chinese word lists, by their first character.
struct ChineseLexicon: Sendable {
    enum List: Hashable { case verb, compound, feeling, circumstance, opening }

    static let shared = ChineseLexicon()

    let needsMark = Set(ChineseCues.needsMark.listed)
    private var lists: [List: [Word: [[Word]]]] = [:]

    private init() {
        add(.verb, ChineseCues.verbs)
        add(.compound, ChineseCues.compounds)
        add(.feeling, ChineseCues.feelings)
        add(.circumstance, ChineseCues.circumstances)
        add(.opening, ChineseCues.openings)
    }

    private mutating func add(_ list: List, _ text: String) {
        var table: [Word: [[Word]]] = [:]
        for word in text.listed {
            let characters = word.map { Word(String($0)) }
            table[characters[0], default: []].append(characters)
        }
        lists[list] = table.mapValues { $0.sorted { $0.count > $1.count } }
    }

    /// Items of the longest word of the list at the place.
    func length(of list: List, in carrier: Carrier, at index: Int) -> Int? {
        guard let words = lists[list]?[carrier[index].word] else { return nil }
        for word in words where index + word.count <= carrier.count {
            if word.indices.allSatisfy({ carrier[index + $0].word == word[$0] }) {
                return word.count
            }
        }
        return nil
    }
}
