import Model
import Testing

@testable import Reading

@Suite struct HostileTests {
    /// Debug builds are many times slower than what is measured of a release build.
    private static let patience = Duration.seconds(8)

    static let pages: [(String, String)] = [
        ("100,000 levels", String(repeating: "<div>", count: 100_000) + "text"),
        (
            "20,000 inline levels and other ends",
            String(repeating: "<b>", count: 20_000) + String(repeating: "</i>", count: 20_000)
        ),
        (
            "80,000 attributes",
            "<p " + (1...80_000).map { "a\($0)=\"\($0)\"" }.joined(separator: " ") + ">text</p>"
        ),
        (
            "80,000 classes",
            "<p class=\"" + (1...80_000).map { "c\($0)" }.joined(separator: " ") + "\">text</p>"
        ),
        ("50,000 opening brackets", String(repeating: "<", count: 50_000)),
        ("comments that never end", String(repeating: "<!-- ", count: 20_000)),
        ("scripts that never end", String(repeating: "<script>", count: 20_000)),
        ("tables in tables", String(repeating: "<table><tr><td>", count: 5_000)),
        ("lists of open paragraphs", String(repeating: "<p><li><a href=x>", count: 5_000)),
        ("references without an end", String(repeating: "&amp", count: 20_000)),
        ("ends without a start", String(repeating: "</p></div></table>", count: 5_000)),
    ]

    @Test("No page takes long or crashes", arguments: pages)
    func bounded(_ name: String, _ page: String) {
        let spent = processorTime {
            _ = refusal(of: capture("<html><body>" + page, type: "text/html"))
        }
        #expect(spent < Self.patience, "\(name): \(spent)")
    }

    @Test func `every prefix of a page is read to its end`() {
        let page = Array(
            """
            <!DOCTYPE html><html><head><title>T &amp; x</title><meta name="a" content='b'></head>
            <body class=x><!-- c --><p id="1">气候 text<br/>&#x6c14; <a href="/a?b&c">l</a></p>
            <script>a</script><table><tr><td>1<td>2</table></body></html>
            """.utf8)
        for length in page.indices {
            _ = refusal(of: capture(Array(page[..<length]), type: "text/html"))
        }
    }

    @Test func `bytes that are no text in any charset give a defined result`() {
        var state: UInt64 = 42
        let noise = (0..<20_000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        for type in ["text/html", "application/rss+xml", "text/plain", nil] {
            _ = refusal(of: capture(noise, type: type))
        }
    }

    @Test func `nothing beyond the deepest level is lost`() throws {
        let text = sentences(2).map { "<p>\($0)</p>" }.joined()
        let page = "<html><body>" + String(repeating: "<div>", count: 2_000) + text
        let document = try #require(try read(capture(page, type: "text/html")).first)
        #expect(document.text.contains(sentences(2)[1]))
    }

    @Test func `a body that is too large is refused`() {
        let body = [UInt8](repeating: UInt8(ascii: "a"), count: (32 << 20) + 1)
        #expect(refusal(of: capture(body)) == "the answer is larger than 32 MiB")
    }
}
