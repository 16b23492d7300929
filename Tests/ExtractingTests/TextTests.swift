import Model
import Testing

@testable import Extracting

@Suite struct TextTests {
    private func sentences(_ text: String) -> [String] {
        let part = TextPart(text, .text)
        return part.sentences.map { part.string($0.range) }
    }

    @Test(arguments: [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        (
            "Mr. Brown met Gen. Hill in the U.S. on Nov. 8.",
            [
                "Mr. Brown met Gen. Hill in the U.S. on Nov. 8."
            ]
        ),
        ("It lies in the U.S. The town is small.", ["It lies in the U.S.", "The town is small."]),
        ("Prices rose 3.5 percent. Wages fell.", ["Prices rose 3.5 percent.", "Wages fell."]),
        ("J. R. Moss said no. Nobody asked.", ["J. R. Moss said no.", "Nobody asked."]),
        ("“Stop!” he cried. They went on.", ["“Stop!” he cried.", "They went on."]),
        ("天气很好。我们走吧！你呢？", ["天气很好。", "我们走吧！", "你呢？"]),
        ("他说：“走吧。”大家都走了。", ["他说：“走吧。”", "大家都走了。"]),
        ("First line\n\nSecond line", ["First line", "Second line"]),
    ])
    func `sentences end at stops, but not within abbreviations and numbers`(
        text: String, expected: [String]
    ) {
        #expect(sentences(text) == expected)
    }

    @Test func `clitics are words of their own, and names keep their apostrophe`() {
        let part = TextPart("O’Neil didn't see the ministry’s dog", .text)
        let words = part.tokens.map { part.string($0.range) }
        #expect(words == ["O’Neil", "didn", "'t", "see", "the", "ministry", "’s", "dog"])
    }

    @Test func `places count Unicode scalars`() {
        let part = TextPart("日本 said “non” – fin", .text)
        let range = part.quotes[0].range
        #expect(part.string(range) == "non")
        #expect(part.place(range) == Place(.text, 9, 12))
    }

    @Test func `a place deep in a long text is counted as exactly`() {
        let text = String(repeating: "é日a ", count: 500) + "end"
        let part = TextPart(text, .title)
        let last = part.tokens[part.tokens.count - 1].range
        #expect(part.place(last) == Place(.title, 2000, 2003))
    }

    @Test(arguments: [
        (#"He said "yes" and "no"."#, ["yes", "no"]),
        ("She called it ‘a dogs’ dinner’ at six.", ["a dogs’ dinner"]),
        ("It's the boys' ball, and 'tis fine.", []),
        ("He said: 'We shall see, won't we,' and left.", ["We shall see, won't we,"]),
        ("主席說：「這是『好事』。」", ["這是『好事』。", "好事"]),
        ("他读了《红楼梦》。", []),
        ("A pipe of 5\" is thin.", []),
        ("He wrote ''as agreed'' below.", ["as agreed"]),
    ])
    func `quotations are told from apostrophes, titles and inches`(
        text: String, expected: [String]
    ) {
        let part = TextPart(text, .text)
        #expect(part.quotes.map { part.string($0.range) } == expected)
    }

    @Test func `a quotation goes on where the next paragraph opens again`() {
        let part = TextPart("“It began well.\n\n“It ended badly,” she said.", .text)
        #expect(part.quotes.map(\.goesOn) == [true, false])
        #expect(part.quotes.map(\.isContinued) == [false, true])
    }

    @Test func `a quotation without an end stops with its paragraph`() {
        let part = TextPart("“It began well.\n\nNobody knew why.", .text)
        #expect(part.quotes.count == 1)
        #expect(part.string(part.quotes[0].range) == "It began well.")
        #expect(part.tokens.last?.isQuoted == false)
    }

    @Test(arguments: ["", " ", "\u{201C}", "''", "\n\n\n", "。", "“”", "a\u{301}", "‘’\"'"])
    func `odd texts are read without harm`(text: String) {
        let part = TextPart(text, .text)
        #expect(part.tokens.allSatisfy { !$0.range.isEmpty })
    }
}
