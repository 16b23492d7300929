import Model
import Staging
import Testing

@testable import Reading

@Suite struct SitemapTests {
    @Test func `a sitemap is a listing`() throws {
        let document = try #require(
            try read(
                capture(
                    """
                    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                      xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
                      xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
                    <url><loc>https://a.example/1?x=1&amp;y=2</loc><lastmod>2023-11-15</lastmod>
                    <image:image><image:loc>https://a.example/i.png</image:loc></image:image>
                    <news:news><news:title>Act issued</news:title></news:news></url></urlset>
                    """)
            ).first)
        #expect(document.kind == .listing)
        #expect(
            document.links == [
                Document.Link(
                    url: "https://a.example/1?x=1&y=2", text: "Act issued",
                    date: Timestamp(iso8601: "2023-11-15"))
            ])
    }

    private static let namespaces =
        #"xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" "#
        + #"xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" "#
        + #"xmlns:image="http://www.google.com/schemas/sitemap-image/1.1""#

    private static let index = """
        <?xml version="1.0"?><sitemapindex \(namespaces)>
        <sitemap><loc>https://a.example/1.xml.gz</loc><lastmod>2023-11-15</lastmod></sitemap>
        <sitemap><loc>https://a.example/2.xml</loc></sitemap></sitemapindex>
        """

    private func links(_ text: String) throws -> [Document.Link]? {
        try read(capture(text)).first?.links
    }

    @Test func `an index leads to sitemaps, not to pages`() throws {
        #expect(
            try links(Self.index) == [
                Document.Link(
                    url: "https://a.example/1.xml.gz", text: "",
                    date: Timestamp(iso8601: "2023-11-15"), isSitemap: true),
                Document.Link(url: "https://a.example/2.xml", text: "", isSitemap: true),
            ])
    }

    @Test func `title and day of a page are those of its news`() throws {
        let text = """
            <urlset \(Self.namespaces)><url><loc>https://a.example/1</loc>
            <n:news><n:publication><n:name>Wire</n:name></n:publication>
            <n:publication_date>2023-11-14T22:05:00-05:00</n:publication_date>
            <n:title>Act &amp; issued</n:title></n:news>
            <image:image><image:title>A picture</image:title></image:image>
            <lastmod>2023-11-20</lastmod></url>
            <url><loc>https://a.example/2</loc><lastmod>2023-11-21</lastmod></url></urlset>
            """
        #expect(
            try links(text) == [
                Document.Link(
                    url: "https://a.example/1", text: "Act & issued",
                    date: Timestamp(iso8601: "2023-11-14T22:05:00-05:00")),
                Document.Link(
                    url: "https://a.example/2", text: "", date: Timestamp(iso8601: "2023-11-21")),
            ])
    }

    @Test func `a namespace counts by its name, whatever its prefix`() throws {
        let text = """
            <s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9">
            <s:url><s:loc>https://a.example/1</s:loc></s:url></s:urlset>
            """
        #expect(try links(text) == [Document.Link(url: "https://a.example/1", text: "")])
    }

    @Test(arguments: ["application/gzip", "application/x-gzip", "application/octet-stream", nil])
    func `a sitemap that is a gzip file is read as what it holds`(type: String?) throws {
        let packed = capture(gzip(Array(Self.index.utf8)), type: type)
        #expect(try read(packed).first?.links == links(Self.index))
    }

    @Test func `a gzip file that is cut, or holds no text, is told`() {
        let whole = gzip(Array(Self.index.utf8))
        #expect(
            refusal(of: capture(Array(whole.dropLast(9))))
                == "the gzip file is broken or ends before its end")
        #expect(
            refusal(of: capture(gzip(Array("a.txt".utf8) + [0, 0, 0])))
                == "a gzip file of binary data, which holds no text to read")
    }

    @Test func `a gzip file is unpacked up to 32 MiB`() {
        let bomb = gzip([UInt8](repeating: 0x20, count: (32 << 20) + 1))
        #expect(bomb.count < 1 << 20)
        #expect(refusal(of: capture(bomb)) == "the gzip file holds more than 32 MiB")
    }
}
