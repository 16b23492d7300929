import Model
import Testing

@testable import Reading

@Suite struct ListingTests {
    private let rows = (1...12).map { number in
        """
        <li><a href="./202311/t202311\(number + 10)_\(number).shtml">外交部发言人就第\(number)个有关问题\
        答记者问并阐述中方立场</a><span>（2023-11-\(number + 10)）</span></li>
        """
    }

    private var page: String {
        """
        <html lang="zh"><head><title>发言人表态</title></head><body>
        <div class="menu"><ul><li><a href="/a">首页新闻动态政策解读</a></li>
        <li><a href="/b">外交部机构设置和职责</a></li><li><a href="/c">驻外机构的网站和地址</a></li></ul></div>
        <div class="news"><ul class="list">\(rows.joined())</ul></div>
        <div class="footer"><a href="/z">版权所有</a></div></body></html>
        """
    }

    @Test func `a listing is told from a text, and its entries are absolute with their dates`()
        throws
    {
        let document = try #require(
            try read(capture(page, url: "https://www.mfa.gov.cn/web/fyrbt/")).first)
        #expect(document.kind == .listing)
        #expect(document.links.count == 12)
        let first = try #require(document.links.first)
        #expect(first.url == "https://www.mfa.gov.cn/web/fyrbt/202311/t20231111_1.shtml")
        #expect(first.text == "外交部发言人就第1个有关问题答记者问并阐述中方立场")
        #expect(first.date?.day == "2023-11-11")
        #expect(document.links.last?.date?.day == "2023-11-22")
    }

    @Test func `teasers make no text`() throws {
        let cards = (1...9).map { number in
            """
            <article><h2><a href="/s/\(number)">A headline of a story that is told on page \(number)</a>
            </h2><p>\(sentences(1)[0].prefix(150)).</p><time datetime="2023-11-15T0\(number):00Z">now
            </time></article>
            """
        }
        let document = try #require(
            try read(
                capture(
                    "<html><title>News</title><body><main>\(cards.joined())</main></body></html>")
            ).first)
        #expect(document.kind == .listing)
        #expect(document.links.count == 9)
        #expect(document.links[3].date?.description == "2023-11-15T04:00:00Z")
    }

    @Test(
        "A selector chooses the entries",
        arguments: [
            ("ul.list a", 12), ("div.news li", 12), (".menu a", 3), ("body .footer > a", 1),
            ("#none a", 0), ("ul.list.other a", 0),
        ])
    func selectors(_ selector: String, _ count: Int) {
        let hints = ReadingHints(kind: .listing, selector: selector)
        let found = try? read(capture(page), hints: hints).first?.links.count
        #expect(found ?? 0 == count)
    }

    @Test func `a listing without entries says so`() {
        let hints = ReadingHints(kind: .listing, selector: "ul.nothing a")
        #expect(
            refusal(of: capture(page), hints: hints)
                == "the listing has no entries under ul.nothing a")
    }

    @Test func `an article with a few related links is no listing`() throws {
        let links = (1...5).map {
            "<li><a href=\"/r/\($0)\">Another story that readers liked very much \($0)</a></li>"
        }
        let text = sentences(3).map { "<p>\($0)</p>" }.joined()
        let document = try #require(
            try read(
                capture(
                    "<html><title>A pact is signed</title><body><h1>A pact is signed</h1>\(text)"
                        + "<ul>\(links.joined())</ul></body></html>",
                    url: "https://news.example/2023/a-pact-is-signed-at-last")
            ).first)
        #expect(document.kind == .article)
        #expect(document.text == sentences(3).joined(separator: "\n\n"))
    }
}
