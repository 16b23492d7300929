import Foundation
import Loopback

/// A page that says something, as many tests of faults want to read it.
enum Story {
    static let act =
        "Kenya and Norway issued a joint statement on fisheries on Monday after two days of talks."
    static let nothing = "Traders said that prices had hardly moved on Monday."

    static let page = Array(html([act, nothing]).utf8)
    static let response = LoopbackResponse(
        headers: [("Content-Type", "text/html")], body: page)

    static func html(_ sentences: [String]) -> String {
        let paragraphs = sentences.map { "<p>\($0)</p>" }.joined()
        return "<html lang=en><title>Talks end</title><article><h1>Talks end</h1>\(paragraphs)"
            + "</article></html>"
    }

    static func response(_ sentences: [String]) -> LoopbackResponse {
        LoopbackResponse(type: "text/html", text: html(sentences))
    }

    /// Each an id, an address and the text.
    static func feed(
        _ items: [(id: String, link: String, text: String)],
        dated date: String = "Tue, 14 Nov 2023 10:00:00 GMT"
    ) -> LoopbackResponse {
        let list = items.map { item in
            "<item><guid>\(item.id)</guid><title>Report</title><link>\(item.link)</link>"
                + "<pubDate>\(date)</pubDate>"
                + "<content:encoded><![CDATA[<p>\(item.text)</p>]]></content:encoded></item>"
        }
        return LoopbackResponse(
            type: "application/rss+xml",
            text: #"<?xml version="1.0"?><rss version="2.0" "#
                + #"xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>"#
                + "<title>Wire</title><language>en</language>\(list.joined())</channel></rss>")
    }
}

extension World {
    /// What the log tells: the event, and for a source the reason.
    func told() throws -> [String] {
        struct Line: Decodable {
            struct Data: Decodable { var reason: String? }
            var type: String
            var data: Data
        }
        return try log().map { line in
            let alert = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
            let event = String(alert.type.dropFirst("communique.".count))
            return alert.data.reason.map { "\(event) \($0)" } ?? event
        }
    }
}
