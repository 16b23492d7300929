import Model

/// A sentence word by word, with the actors that it names: what the rules for English read.
final class Line: Sendable {
    struct Word: Sendable {
        typealias Key = Extracting.Word

        /// Lower case. `'s` and `n't` are words of their own, and so is every mark.
        var text: String
        /// Bytes of the part.
        var range: Range<Int>
        var isCapital: Bool
        /// Within quotation marks.
        var isQuoted: Bool
        var verb: VerbForm?
        var traits: WordTraits
        var isMark: Bool
    }

    /// A run of words that names an actor.
    struct Party: Sendable {
        enum Kind: Hashable, Sendable { case name, adjective, group }

        /// Words.
        var range: Range<Int>
        var actors: [ActorID]
        var kind: Kind
    }

    let part: Place.Part
    let text: ByteText
    let words: [Word]
    let parties: [Party]
    /// A headline: the present tense tells what has happened.
    var isTitle: Bool { part == .title }

    /// `runs` name actors by their bytes; `quotes` are the bytes within quotation marks.
    init(
        part: Place.Part, text: ByteText,
        runs: [(bytes: Range<Int>, actors: [ActorID], kind: Party.Kind)], quotes: [Range<Int>]
    ) {
        self.part = part
        self.text = text
        let words = WordSplitter(text, quotes: quotes).words()
        self.words = words
        parties = runs.compactMap { run in
            let first = words.firstIndex { $0.range.upperBound > run.bytes.lowerBound }
            let last = words.lastIndex { $0.range.lowerBound < run.bytes.upperBound }
            guard let first, let last, first <= last else { return nil }
            return Party(range: first..<last + 1, actors: run.actors, kind: run.kind)
        }
    }

    /// The word's text; empty beyond either end.
    subscript(index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }

    func has(_ trait: WordTraits, _ index: Int) -> Bool {
        words.indices.contains(index) && words[index].traits.contains(trait)
    }

    func verb(_ index: Int) -> VerbForm? {
        words.indices.contains(index) ? words[index].verb : nil
    }

    /// Bytes from the first word of the range to its last.
    func bytes(_ range: Range<Int>) -> Range<Int> {
        words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
    }

    func string(_ range: Range<Int>) -> String { range.isEmpty ? "" : text.string(bytes(range)) }

    func contains(_ phrase: [String], in range: Range<Int>) -> Bool {
        guard range.count >= phrase.count else { return false }
        return (range.lowerBound...range.upperBound - phrase.count).contains { has(phrase, at: $0) }
    }

    /// Whether the words of the phrase stand at the place.
    func has(_ phrase: [String], at index: Int) -> Bool {
        index + phrase.count <= words.count
            && phrase.indices.allSatisfy { words[index + $0].text == phrase[$0] }
    }

    /// Whether one of the words stands in the range.
    func hasAny(_ set: Set<String>, in range: Range<Int>) -> Bool {
        range.clamped(to: words.indices).contains { set.contains(words[$0].text) }
    }

    /// Whether one of a few words stands in the range.
    func hasAny(_ few: [String], in range: Range<Int>) -> Bool {
        range.clamped(to: words.indices).contains { few.contains(words[$0].text) }
    }

    /// Whether a word of the trait stands in the range.
    func hasAny(_ trait: WordTraits, in range: Range<Int>) -> Bool {
        range.clamped(to: words.indices).contains { words[$0].traits.contains(trait) }
    }

    func party(at index: Int) -> Party? { parties.first { $0.range.contains(index) } }
}
