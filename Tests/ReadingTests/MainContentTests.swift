import Model
import Testing

@testable import Reading

@Suite struct MainContentTests {
    private func text(of body: String, title: String = "A pact is signed") throws -> [String] {
        let page = "<html><head><title>\(title)</title></head><body>\(body)</body></html>"
        let document = try #require(try read(capture(page, type: "text/html")).first)
        return document.text.components(separatedBy: "\n\n")
    }

    private var paragraphs: String { sentences(3).map { "<p>\($0)</p>" }.joined() }

    @Test func `what sums up a text above it belongs to it`() throws {
        let lead = "The two states agreed on a text after months of talks."
        let found = try text(
            of: """
                <h1>A pact is signed</h1><p class="standfirst">\(lead)</p>
                <div class="byline">By Ann Lee</div><div class="story">\(paragraphs)</div>
                """)
        #expect(found == [lead] + sentences(3))
    }

    @Test func `a heading above the first sentence and between paragraphs is kept`() throws {
        let found = try text(
            of: """
                <h1>A pact is signed</h1><div class="text"><h2>Joint statement</h2>\(paragraphs)
                <h2>Next steps</h2><p>They meet again in May.</p></div>
                """)
        #expect(
            found == ["Joint statement"] + sentences(3) + ["Next steps", "They meet again in May."])
    }

    @Test(
        "Words that pages put around a text are left out",
        arguments: [
            "<p>Advertisement</p>", "<h3>Related stories</h3>", "<p>责任编辑：李明</p>",
            "<p>Copyright 2023 Example Daily. All rights reserved.</p>", "<p>Share this:</p>",
            "<p>© 2023 Example Daily</p>", "<p>Follow us on the usual sites.</p>",
            "<div class=\"tags\">Climate, Energy</div>", "<button>Subscribe now, please.</button>",
            "<blockquote class=\"twitter-tweet\">Look, a post that somebody wrote.</blockquote>",
            "<figure><img><figcaption>The hall, seen from above.</figcaption></figure>",
            "<div style=\"display:none\">A text that nobody sees, it is hidden.</div>",
            "<p><a href=\"/1\">One link</a> <a href=\"/2\">and another link</a></p>",
        ])
    func furniture(_ markup: String) throws {
        let found = try text(of: "<h1>A pact is signed</h1><div>\(paragraphs)\(markup)</div>")
        #expect(found == sentences(3))
    }

    @Test func `a list within a text is kept entry by entry`() throws {
        let list = "<ul><li>cut methane by 30 per cent by 2030</li><li>end new coal power</li></ul>"
        let found = try text(
            of:
                "<h1>A pact is signed</h1><div>\(paragraphs)\(list)<p>They meet again in May.</p></div>"
        )
        #expect(found.count == 6)
        #expect(found[3] == "cut methane by 30 per cent by 2030")
    }

    @Test func `a page that comes hidden and is shown by a script is read`() throws {
        let found = try text(
            of: "<div hidden id=\"S:1\"><h1>A pact is signed</h1>\(paragraphs)</div>")
        #expect(found.suffix(3) == sentences(3)[...])
    }

    @Test func `names with prefixes that speak of the surroundings don't make a text foreign`()
        throws
    {
        let found = try text(
            of:
                "<h1>A pact is signed</h1><div class=\"with-sidebar has-comments\">\(paragraphs)</div>"
        )
        #expect(found == sentences(3))
    }

    @Test func `paragraphs that stand twice for wide and narrow screens are shown once`() throws {
        let found = try text(
            of:
                "<h1>A pact is signed</h1><div><div>\(paragraphs)</div><div>\(paragraphs)</div></div>"
        )
        #expect(found == sentences(3))
    }
}
