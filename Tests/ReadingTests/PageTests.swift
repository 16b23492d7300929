import Model
import Testing

@testable import Reading

@Suite struct PageTests {
    /// A page as news sites make them: a menu, sharing, related stories and a footer about it.
    private func page(
        _ paragraphs: [String], head: String = "", above: String = "", language: String = "en"
    ) -> String {
        let menu = (1...8).map { "<li><a href=\"/s\($0)\">Section number \($0)</a></li>" }
        let related = (1...5).map {
            "<div class=\"card\"><h3><a href=\"/r\($0)\">Another story that readers liked, part \($0)"
                + "</a></h3><p>A short teaser of it, with a full stop at its end.</p></div>"
        }
        return """
            <!DOCTYPE html><html lang="\(language)"><head><meta charset="utf-8">
            <title>Two states sign a pact - Example Daily</title>\(head)
            <style>p{color:red}</style><script>var a = "<p>not text</p>";</script></head><body>
            <nav><ul>\(menu.joined())</ul></nav><div class="page"><div class="main-column">
            <h1>Two states sign a pact</h1>\(above)
            <div class="share-buttons"><a href="https://x.example/s">Share this now</a></div>
            <div class="story-text">\(paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n"))</div>
            <div class="more">\(related.joined())</div></div></div>
            <footer><p>All rights are reserved by the Example Daily, its owners and its heirs.</p>
            </footer></body></html>
            """
    }

    @Test func `the main text of an article is its paragraphs and nothing else`() throws {
        let document = try #require(try read(capture(page(sentences(6)))).first)
        #expect(document.kind == .article)
        #expect(document.title == "Two states sign a pact")
        #expect(document.text == sentences(6).joined(separator: "\n\n"))
        #expect(document.language == "en")
    }

    @Test func `one short Chinese paragraph is a text as well`() throws {
        let text = "2023年11月15日，中国和美国发表关于加强合作应对气候危机的阳光之乡声明，双方决定启动工作组。"
        let document = try #require(
            try read(
                capture(
                    """
                    <html><head><title>中美发表联合声明_某国外交部</title></head><body>
                    <div class="menu"><a href="/">首页</a><a href="/a">新闻动态</a></div>
                    <div class="view"><h1 id="title">中美发表联合声明</h1>
                    <div class="time">2023年11月15日 10:30</div>
                    <div class="content"><p>　　\(text)</p></div></div>
                    <div class="foot">某国外交部版权所有 地址：某市某路二号 邮编：100701</div></body></html>
                    """, url: "https://www.mfa.gov.cn/web/x.shtml")
            ).first)
        #expect(document.text == text)
        #expect(document.title == "中美发表联合声明")
        #expect(document.published?.description == "2023-11-15T10:30:00Z")
        #expect(document.language == "zh-Hans")
        #expect(document.kind == .officialPage)
    }

    @Test func `questions and answers stay apart, and a repeated answer stays`() throws {
        let lines = ["问：中方对此有何评论？", "答：我们注意到有关报道。", "问：中方是否将发表声明？", "答：我们注意到有关报道。"]
        let document = try #require(
            try read(capture(page(lines, language: "zh"), type: "text/html")).first)
        #expect(document.text == lines.joined(separator: "\n\n"))
    }

    @Test func `line breaks divide paragraphs where a sentence ends`() throws {
        let paragraph =
            sentences(3).joined(separator: "<br>") + "<br><br>And a last one, a short one."
        let document = try #require(try read(capture(page([paragraph]))).first)
        #expect(document.text.components(separatedBy: "\n\n").count == 4)
    }

    @Test func `structured data gives authors, dates and the publisher`() throws {
        let head = """
            <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
            {"@type": "Person", "@id": "#p", "name": "Ann Lee"}, {"@type": "NewsArticle",
            "headline": "Two states sign a pact", "author": [{"@id": "#p"}, {"name": "Bo Berg"}],
            "datePublished": "2023-11-15T10:00:00+08:00", "dateModified": "2023-11-16",
            "publisher": {"name": "Example Daily"}}]}</script><link rel="canonical" href="/c">
            """
        let document = try #require(try read(capture(page(sentences(4), head: head))).first)
        #expect(document.byline == ["Ann Lee", "Bo Berg"])
        #expect(document.published?.description == "2023-11-15T10:00:00+08:00")
        #expect(document.modified?.description == "2023-11-16")
        #expect(document.publisher == "Example Daily")
        #expect(document.canonicalURL == "https://news.example/c")
    }

    @Test(
        "A page's date is found in its head, beside its title, in its address or its dateline",
        arguments: [
            ("<meta name=PubDate content='2023-11-15 06:23'>", "", "/a", "2023-11-15T06:23:00Z"),
            ("", "<span class=pubtime>发布时间：2023-11-15 08:09</span>", "/a", "2023-11-15T08:09:00Z"),
            (
                "", "<time datetime='2023-11-15T08:09:00Z'>today</time>", "/a",
                "2023-11-15T08:09:00Z"
            ),
            ("", "", "/202311/t20231115_12.shtml", "2023-11-15"),
            ("", "", "/2023/11/15/pact", "2023-11-15"),
            ("", "<div>Vienna | 15 November 2023</div>", "/a", "2023-11-15"), ("", "", "/a", nil),
        ] as [(String, String, String, String?)])
    func dates(_ head: String, _ above: String, _ path: String, _ expected: String?) throws {
        let text = page(sentences(4), head: head, above: above)
        let document = try #require(
            try read(capture(text, url: "https://news.example" + path)).first)
        #expect(document.published?.description == expected)
    }

    @Test func `a byline that the page shows is cut down to its names`() throws {
        let above = "<div class=byline>By Ann Lee and Bo Berg, Published Nov 15, 2023</div>"
        let document = try #require(try read(capture(page(sentences(4), above: above))).first)
        #expect(document.byline == ["Ann Lee", "Bo Berg"])
    }

    @Test(
        "The name of a site is cut off a title",
        arguments: [
            ("Two states sign a pact - Example Daily", nil, "Two states sign a pact"),
            ("Example Daily | Two states sign", "Example Daily", "Two states sign"),
            ("中美发表联合声明_某国外交部", nil, "中美发表联合声明"), ("No mark at all", nil, "No mark at all"),
        ])
    func sites(_ title: String, _ site: String?, _ expected: String) {
        #expect(PageTitle.withoutSite(title, site) == expected)
    }

    @Test(
        "What can't be read is told in a sentence",
        arguments: [
            ("", "the answer is empty"), (" \n ", "the answer is empty"),
            ("%PDF-1.7 ...", "a PDF: it has to be converted to text before it can be read"),
            (
                "<html><body><div id=root></div><script>x()</script></body></html>",
                "the page shows no text; it may be made by scripts in a browser"
            ),
            ("<urlset></urlset>", "the sitemap names no address"),
        ])
    func refusals(_ text: String, _ sentence: String) {
        #expect(refusal(of: capture(text)) == sentence)
    }

    @Test func `a page where a feed was expected is no content`() {
        let hints = ReadingHints(kind: .feed)
        let login = capture("<html><body><p>Please log in to go on.</p></body></html>")
        #expect(refusal(of: login, hints: hints) == "a web page, where a feed was expected")
        #expect(refusal(of: capture("<rss><channel/></rss>"), hints: hints) == nil)
    }

    @Test func `plain text has its first line for a title where it looks like one`() throws {
        let text = "Statement on the talks\n\nThe two sides met.\nThey agreed.\n\nThey meet again."
        let document = try #require(try read(capture(text, type: "text/plain")).first)
        #expect(document.kind == .text)
        #expect(document.title == "Statement on the talks")
        #expect(document.text.hasSuffix("The two sides met. They agreed.\n\nThey meet again."))
        #expect(try read(capture("One sentence only.", type: "text/plain")).first?.title == "")
    }

    @Test func `text is composed`() throws {
        let document = try #require(try read(capture("Cafe\u{301} Ele\u{301}phant")).first)
        #expect(
            Array(document.text.unicodeScalars) == Array("Caf\u{E9} El\u{E9}phant".unicodeScalars))
    }
}
