import Model
import Testing

@testable import Reading

@Suite struct BrokenFeedTests {
    private func titles(_ text: String) throws -> [String] {
        try read(capture(text)).map(\.title)
    }

    @Test(
        "What is not well formed is read all the same",
        arguments: [
            "\n\n  junk <?xml version=\"1.0\"?><rss><channel><item><title>A</title></item>",
            "<?xml?xml encoding=utf-8?><!-- x --><rss><channel><item><title>A</title></item></rss",
            "<rss><channel><item><title>A<link></item></channel>",
            "<rss><channel><item><title>A</title></channel></rss></rss>",
            "<rss><channel><item><foo:bar>x</foo:bar><title>A</title></item></channel></rss>",
            "<rss:rss><channel><item><title>A</title></item></channel></rss:rss>",
            "<feed xmlns=\"http://nobody.example/atom\"><entry><title>A</title></entry></feed>",
        ])
    func recovered(_ text: String) throws {
        #expect(try titles(text) == ["A"])
    }

    @Test(
        "References that XML doesn't know are those of HTML, or text",
        arguments: [
            ("A&nbsp;B &eacute; &mdash; C", "A B é — C"), ("AT&T & co", "AT&T & co"),
            ("5 &lt; 6", "5 < 6"), ("&#8212;&#x2014;&#151;", "———"), ("&unknown;", "&unknown;"),
            ("<![CDATA[A&B]]>", "A&B"),
        ])
    func references(_ title: String, _ expected: String) throws {
        let text = "<rss><channel><item><title>\(title)</title></item></channel></rss>"
        #expect(try titles(text) == [expected])
    }

    @Test func `an ampersand in an address is no entity`() throws {
        let text = """
            <rss><channel><item><link>https://a.example/?a=1&b=2&copy=3</link></item></channel></rss>
            """
        #expect(try read(capture(text)).first?.url == "https://a.example/?a=1&b=2&copy=3")
    }

    @Test func `a feed that defines entities is refused at once`() {
        let definitions = (1...9).map { level in
            "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
        }
        let bomb = """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">\(definitions.joined())]>
            <rss><channel><item><title>&l9;</title></item></channel></rss>
            """
        let spent = processorTime {
            #expect(
                refusal(of: capture(bomb))
                    == "the XML defines entities of its own, which is refused")
        }
        #expect(spent < .milliseconds(50))
    }

    @Test func `a file that a DTD names is not read`() throws {
        let text = """
            <!DOCTYPE rss SYSTEM "file:///etc/passwd">
            <rss><channel><item><title>&passwd;</title></item></channel></rss>
            """
        #expect(try titles(text) == ["&passwd;"])
        let external = """
            <!DOCTYPE rss [<!ENTITY e SYSTEM "file:///etc/passwd">]><rss><channel/></rss>
            """
        #expect(refusal(of: capture(external)) != nil)
    }

    @Test func `a repeated id stays with each of its items, in the feed's order`() throws {
        let items = ["b", "a", "b"].map { "<item><guid>\($0)</guid><title>\($0)</title></item>" }
        let documents = try read(capture("<rss><channel>\(items.joined())</channel></rss>"))
        #expect(documents.map { $0.item?.id } == ["b", "a", "b"])
        #expect(documents.map { $0.item?.index } == [0, 1, 2])
    }

    @Test func `of more items than are bearable the first are read`() {
        let items = (0..<50).map { "<item><guid>\($0)</guid></item>" }.joined()
        let builder = FeedBuilder(base: BaseAddress(""), mostItems: 20)
        readXML(Array("<rss><channel>\(items)</channel></rss>".utf8), into: builder)
        #expect(builder.items.compactMap(\.id) == (0..<20).map(String.init))
    }

    @Test func `a tag with thousands of attributes is refused before the parser chokes on it`() {
        let attributes = (1...80_000).map { "a\($0)=\"\"" }.joined(separator: " ")
        let spent = processorTime {
            #expect(refusal(of: capture("<rss \(attributes)><channel/></rss>")) != nil)
        }
        #expect(spent < .seconds(2))
    }

    @Test func `deep nesting neither crashes nor takes long`() throws {
        let depth = 100_000
        let text =
            "<rss><channel><item><description>" + String(repeating: "<b>", count: depth) + "x"
            + "</description></item></channel></rss>"
        let spent = processorTime { _ = try? read(capture(text)) }
        #expect(spent < .seconds(5))
    }
}
