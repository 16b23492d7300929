import Model
import Testing

@testable import Reading

@Suite struct FeedLinkTests {
    private func links(_ html: String) -> [FeedLink] {
        feedLinks(
            in: Capture(
                url: "https://a.example/news/", contentType: "text/html", body: Array(html.utf8),
                fetched: Timestamp(seconds: 0)))
    }

    @Test func `a page's feeds are found, whatever their form, each once`() {
        let found = links(
            """
            <html><head><link rel=stylesheet href=/a.css>
            <link rel="alternate" type="application/rss+xml" title="News &amp; views" href="/rss">
            <LINK REL="Alternate nofollow" TYPE="Application/Atom+XML; charset=utf-8" HREF=atom.xml>
            <link rel=alternate type=application/feed+json href="https://b.example/feed.json">
            <link rel=alternate type=application/rss+xml href=/rss>
            </head></html>
            """)
        #expect(
            found == [
                FeedLink(url: "https://a.example/rss", title: "News & views"),
                FeedLink(url: "https://a.example/news/atom.xml", title: nil),
                FeedLink(url: "https://b.example/feed.json", title: nil),
            ])
    }

    @Test(
        "What is no feed isn't taken for one",
        arguments: [
            "<link rel=alternate hreflang=fr href=/fr>", "<a rel=alternate href=/rss>",
            "<link rel=alternate type=application/rss+xml>",
            "<link rel=alternate type=application/json href=/api>",
            "<script>'<link rel=alternate type=application/rss+xml href=/x>'</script>", "",
        ])
    func none(_ html: String) { #expect(links(html).isEmpty) }

    @Test func `addresses go by the page's base`() {
        let found = links(
            "<base href=https://c.example/x/><link rel=alternate type=application/rss+xml href=f>")
        #expect(found.map(\.url) == ["https://c.example/x/f"])
    }
}
