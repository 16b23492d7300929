import Model
import Testing

@testable import Reading

@Suite struct FeedTests {
    @Test func `an item of RSS 2.0 is a document with all it says`() throws {
        let documents = try read(
            capture(
                """
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:atom="http://www.w3.org/2005/Atom">
                <channel><title>Ministry &amp; News</title><link>/news/</link>
                <language>en-gb</language><ttl>30</ttl>
                <lastBuildDate>Wed, 15 Nov 2023 03:05:00 GMT</lastBuildDate>
                <atom:link rel="hub" href="https://hub.example/"/>
                <atom:link rel="self" href="https://news.example/feed"/>
                <image><title>Logo</title><link>https://logo.example/</link></image>
                <item><title>Joint &lt;i&gt;statement&lt;/i&gt; issued</title>
                <link>/2023/11/a.html</link><guid isPermaLink="false">abc-1</guid>
                <pubDate>Tue, 14 Nov 2023 22:05:00 -0500</pubDate>
                <dc:creator>Li Na</dc:creator><dc:creator>Bo Berg</dc:creator>
                <description>Both sides agreed.</description>
                <content:encoded><![CDATA[<p>Both sides <a href="/text">agreed</a>.</p>
                <p>Talks go on.</p>]]></content:encoded></item>
                </channel></rss>
                """, url: "https://news.example/feed"))
        let document = try #require(documents.first)
        #expect(documents.count == 1)
        #expect(document.kind == .feedItem)
        #expect(document.title == "Joint statement issued")
        #expect(document.url == "https://news.example/2023/11/a.html")
        #expect(document.published?.description == "2023-11-14T22:05:00-05:00")
        #expect(document.byline == ["Li Na", "Bo Berg"])
        #expect(document.text == "Both sides agreed.\n\nTalks go on.")
        #expect(document.item?.id == "abc-1")
        #expect(document.item?.summary == "Both sides agreed.")
        #expect(document.item?.content?.contains("href=\"https://news.example/text\"") == true)
        #expect(
            document.feed
                == Feed(
                    title: "Ministry & News", link: "https://news.example/news/", language: "en-gb",
                    updated: Timestamp(iso8601: "2023-11-15T03:05:00Z"), ttl: 30,
                    hub: "https://hub.example/"))
    }

    @Test func `an entry of Atom keeps its base, its language and the text of its markup`() throws {
        let document = try #require(
            try read(
                capture(
                    """
                    <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/x/"
                      xml:lang="fr"><title type="text">Le &lt;fil&gt;</title>
                    <updated>2023-11-15T03:05:00Z</updated>
                    <entry><title type="html">Un &lt;b&gt;communiqué&lt;/b&gt;</title>
                    <link rel="related" href="other"/><link href="a?b=1&amp;c=2"/><id>urn:1</id>
                    <published>2023-11-14T22:05:00+01:00</published>
                    <author><name>Anne</name><email>a@b.example</email></author>
                    <content type="xhtml" xml:base="y/"><div
                      xmlns="http://www.w3.org/1999/xhtml"><p>Voici <a href="z">le texte</a>.</p>
                      <p>Il est court &amp; clair.</p></div></content></entry></feed>
                    """)
            ).first)
        #expect(document.title == "Un communiqué")
        #expect(document.url == "https://base.example/x/a?b=1&c=2")
        #expect(document.feed?.title == "Le <fil>")
        #expect(document.language == "fr")
        #expect(document.byline == ["Anne"])
        #expect(document.text == "Voici le texte.\n\nIl est court & clair.")
        #expect(document.item?.content?.contains("https://base.example/x/y/z") == true)
    }

    @Test func `RSS 1.0 has its items beside the channel and a rhythm of its own`() throws {
        let documents = try read(
            capture(
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                  xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
                <channel rdf:about="https://a.example/"><title>T</title>
                <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
                </channel>
                <item rdf:about="https://a.example/1"><title>One</title>
                <link>https://a.example/1</link><dc:date>2004-03-01T10:00+08:00</dc:date></item>
                <item rdf:about="https://a.example/2"><title>Two</title></item></rdf:RDF>
                """))
        #expect(documents.map(\.title) == ["One", "Two"])
        #expect(documents.map(\.url) == ["https://a.example/1", "https://a.example/2"])
        #expect(documents.first?.feed?.ttl == 360)
        #expect(documents.first?.published?.description == "2004-03-01T10:00:00+08:00")
    }

    @Test func `a feed says in which hours and on which days it doesn't want to be asked`() throws {
        let documents = try read(
            capture(
                """
                <rss version="2.0"><channel><title>T</title>
                <skipHours><hour>24</hour><hour>3</hour><hour>99</hour></skipHours>
                <skipDays><day>Saturday</day><day>Someday</day></skipDays>
                <item><title>One</title><description>Text.</description></item></channel></rss>
                """))
        #expect(documents.first?.feed?.skipped == SkippedHours(hours: [0, 3], days: [5]))
    }

    @Test func `a JSON Feed is a feed`() throws {
        let documents = try read(
            capture(
                """
                {"version": "https://jsonfeed.org/version/1.1", "title": "J", "language": "en",
                 "home_page_url": "https://j.example/", "items": [
                 {"id": 7, "url": "/7", "title": "Seven", "content_html": "<p>Text &amp; more.</p>",
                  "date_published": "2023-11-15T03:05:00+08:00", "authors": [{"name": "Ann"}]},
                 {"id": "8", "content_text": "Plain <text>"}]}
                """, type: "application/feed+json", url: "https://j.example/feed.json"))
        #expect(documents.map { $0.item?.id } == ["7", "8"])
        #expect(documents[0].url == "https://j.example/7")
        #expect(documents[0].text == "Text & more.")
        #expect(documents[0].byline == ["Ann"])
        #expect(documents[1].text == "Plain <text>")
        #expect(documents[1].item?.content == "Plain &lt;text&gt;")
    }

    @Test func `a feed without items is one document without an item`() throws {
        let documents = try read(capture("<rss><channel><title>Empty</title></channel></rss>"))
        #expect(documents.count == 1)
        #expect(documents.first?.feed?.title == "Empty")
        #expect(documents.first?.item == nil)
    }

    @Test func `what Media RSS says doesn't replace what the item says`() throws {
        let document = try #require(
            try read(
                capture(
                    """
                    <rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item>
                    <media:content><media:title>Picture</media:title></media:content>
                    <title>Item</title><media:description>Of the picture</media:description>
                    </item></channel></rss>
                    """)
            ).first)
        #expect(document.title == "Item")
        #expect(document.text == "Of the picture")
    }

    @Test func `Chinese names its script, whatever the feed says`() throws {
        func language(_ declared: String, _ text: String) throws -> String? {
            try read(
                capture(
                    "<rss><channel><language>\(declared)</language><item><title>\(text)</title>"
                        + "</item></channel></rss>")
            ).first?.language
        }
        #expect(try language("zh-cn", "中美两国发表关于加强合作应对气候危机的声明") == "zh-Hans")
        #expect(try language("en", "中美兩國發表關於加強合作應對氣候危機的聲明") == "zh-Hant")
        #expect(try language("en-US", "Both countries issued a statement on climate") == "en-US")
    }

    @Test(
        "A person's name is told from a mail address",
        arguments: [
            ("a@b.example (Ann Lee)", "Ann Lee"), ("Ann Lee <a@b.example>", "Ann Lee"),
            ("Ann Lee", "Ann Lee"), ("a@b.example", "a@b.example"),
        ])
    func people(_ text: String, _ name: String) {
        #expect(personName(text) == name)
    }
}
