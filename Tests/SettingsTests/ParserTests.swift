import Testing

@testable import Settings

@Suite struct ParserTests {
    @Test(
        "JSON5 has strings, numbers and literals of many forms",
        arguments: [
            (#""a\x41\u0042\u{""#, nil), (#"'it\'s "so"'"#, #"it's "so""#),
            (#""\u6c14\u5019 \ud83c\udf0d""#, "气候 🌍"), ("'two \\\nlines'", "two lines"),
            (#""\/\b\q\0""#, "/\u{8}q\0"), ("'气候'", "气候"),
        ])
    func strings(_ text: String, _ expected: String?) {
        #expect(parse(text).node?.string == expected)
    }

    @Test(
        "A number may have a sign, a bare point, an exponent or be hexadecimal",
        arguments: [
            ("12", 12), ("-3", -3), ("+.5", 0.5), ("5.", 5), ("1e3", 1000), ("0xFF", 255),
            ("-Infinity", -.infinity), ("0", 0), ("0.25", 0.25), ("-0x10", -16),
        ] as [(String, Double)])
    func numbers(_ text: String, _ expected: Double) {
        #expect(parse(text).node?.number == expected)
        #expect(parse(text).problems.isEmpty)
    }

    @Test(
        "What is no number is told",
        arguments: ["012", "1.2.3", "0x", "1e", "--1", "+-1", ".", "5m", "1_000", "0xG"])
    func noNumbers(_ text: String) {
        #expect(parse(text).problems.map(\.column) == [1])
    }

    @Test func `comments, spaces of all kinds and trailing commas are skipped`() {
        let text = "\u{FEFF}// one\n/* two\n*/ {\u{3000}a:\u{A0}[1, 2,], // three\n 'b': {},\r\n}\n"
        let (node, problems) = parse(text)
        #expect(problems.isEmpty)
        guard case .object(let members, isWhole: true)? = node?.value else {
            Issue.record("no object")
            return
        }
        #expect(members.map(\.key) == ["a", "b"])
    }

    @Test(
        "Columns count characters, and lines end in LF, CR LF or CR",
        arguments: [
            ("{\n  \"气候🌍\": x}", 2, 10), ("{\r\n a: x}", 2, 5), ("{\r a: x}", 2, 5),
            ("\u{FEFF}{a: x}", 1, 5), ("{\n\n\n\ta: x}", 4, 5),
        ])
    func places(_ text: String, _ line: Int, _ column: Int) {
        let problem = parse(text).problems.first
        #expect(problem?.line == line)
        #expect(problem?.column == column)
    }

    @Test(
        "Whatever the text, it is read to the end without a crash",
        arguments: [
            "{", "[", "\"", "'\\", "{a", "{a:", "{a:1", "[1", "[1,", "}", "]", "[}", "{]", ",", ":",
            "//", "/*", "/", "\\", "{,}", "[,]", "{a:[}", "[{]", "{a:{b:[1}}", "{[]}", "{\"a\"]",
            "{a:1 b:2}", "\u{FEFF}", "[[[]", "{a:'\n'}", "[\"a\":1]", "{a:[\"b\":1}", "𝒳", "\"\\u",
            "\"\\ud800\\", "{a:1}}", "\0", "/*/", "{'a':/}",
        ])
    func broken(_ text: String) { #expect(!parse(text).problems.isEmpty) }

    @Test func `cut anywhere, a text is told to be broken`() {
        let text = #"{"a": [1, {'b': "x\n"}], c: /* d */ -0x1F, "e": {"f": null}}"#
        #expect(parse(text).problems.isEmpty)
        for length in 0..<text.utf8.count {
            #expect(!parse(String(text.prefix(length))).problems.isEmpty, "\(text.prefix(length))")
        }
    }

    @Test func `a long list takes no time`() {
        let text = "{\"a\": [" + String(repeating: "{\"b\": 1},\n", count: 50_000) + "]}"
        let (node, problems) = parse(text)
        #expect(problems.isEmpty)
        guard case .object(let members, _)? = node?.value else { return }
        #expect(members[0].node.items?.count == 50_000)
    }

    @Test func `of too many problems the rest is counted`() {
        let text = "{" + String(repeating: "a: 1,\n", count: 10_000) + "}"
        let problems = parse(text).problems
        #expect(problems.count == Notebook.maximum + 1)
        #expect(problems.last?.message.hasPrefix("9499 more") == true)
    }

    private func parse(_ text: String) -> (node: Node?, problems: [Problem]) {
        let notes = Notebook(file: "t.json", text: Array(text.utf8))
        let node = Parser.parse(Array(text.utf8), notes)
        return (node, notes.sorted)
    }
}
