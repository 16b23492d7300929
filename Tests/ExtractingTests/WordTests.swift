import Model
import Testing

@testable import Extracting

@Suite struct WordTests {
    @Test func `a word of a rule is the word of a text, short or long, Latin or not`() {
        let literals: [Word] = ["he", "Treaties", "spokesperson", "“", "联合声明", "'s"]
        let texts = ["he", "treaties", "Spokesperson", "“", "联合声明", "'s"]
        #expect(literals == texts.map { Word($0) })
        #expect(Word("spokesperson") != Word("spokespersons"))
    }

    @Test func `a table gives every word its value and others none`() {
        let words = (1...500).map { "word\($0)" }
        let entries = words.enumerated().map { (Word($1), $0) }
        let table = WordTable(Dictionary(uniqueKeysWithValues: entries), other: -1)
        #expect(words.map { table[Word($0)] } == Array(0..<500))
        #expect(table["word501"] == -1)
        #expect(table[.none] == -1)
    }

    @Test func `a set holds its own words and no others`() {
        let set: WordSet = ["said", "saying", "spokesperson", "said"]
        #expect(set.contains("said") && set.contains("spokesperson"))
        #expect(!set.contains("says") && !set.contains(.none))
        #expect(!WordSet([]).contains("said"))
    }

    @Test func `a quotation belongs to each sentence that it touches`() {
        let text = "“Prices fell. They may rise,” she said. Nobody asked. He called it “fine”."
        let article = Article(Document(text: text), owner: nil, actors: .builtIn)
        let counts = article.passages(of: article.text).map(\.quotes.count)
        #expect(counts.first == 1)
        #expect(counts.last == 1)
        #expect(counts.contains(0))
    }
}
