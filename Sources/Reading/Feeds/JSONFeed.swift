import Foundation
import Model

/// The documents of a JSON Feed, version 1 or 1.1.
func readJSONFeed(
    _ bytes: [UInt8], capture: Capture, hints: ReadingHints
) throws(ReadingError) -> [Document] {
    let source: JSONFeed
    do {
        source = try JSONDecoder().decode(JSONFeed.self, from: Data(bytes))
    } catch {
        throw ReadingError("the JSON Feed is not well formed")
    }
    let base = BaseAddress(capture.finalURL)
    var feed = FeedRecord()
    feed.title = plainValue(source.title, base)
    feed.link = source.home_page_url.map(base.resolve)
    feed.language = source.language
    feed.hub = source.hubs?.first { $0.type.lowercased() == "websub" }?.url
    let items = (source.items ?? []).map { record(of: $0, base) }
    return documents(of: feed, items: items, url: capture.finalURL, hints: hints)
}

private func record(of item: JSONFeed.Item, _ base: BaseAddress) -> FeedRecord {
    var record = FeedRecord()
    record.id = item.id?.text
    record.title = plainValue(item.title, base)
    record.link = (item.url ?? item.external_url).map(base.resolve)
    record.summary = plainValue(item.summary, base)
    record.content = item.content_html.map {
        FeedRecord.Value(bytes: Array($0.utf8), form: .html, base: base)
    }
    record.content = record.content ?? plainValue(item.content_text, base)
    record.published = item.date_published.flatMap(DateReader.field)
    record.updated = item.date_modified.flatMap(DateReader.field)
    record.authors = (item.authors ?? item.author.map { [$0] } ?? []).compactMap(\.name)
    record.language = item.language
    return record
}

private func plainValue(_ text: String?, _ base: BaseAddress) -> FeedRecord.Value? {
    text.map { FeedRecord.Value(bytes: Array($0.utf8), form: .plain, base: base) }
}

/// The keys as jsonfeed.org/version/1.1 names them.
private struct JSONFeed: Decodable {
    struct Author: Decodable { var name: String? }
    struct Hub: Decodable {
        var type: String
        var url: String
    }

    /// A string, or a number in feeds that get it wrong.
    struct ID: Decodable {
        var text: String
        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self.text = text
            } else {
                text = String(try container.decode(Int.self))
            }
        }
    }

    struct Item: Decodable {
        var id: ID?
        var url, external_url, title, summary, content_html, content_text, language: String?
        var date_published, date_modified: String?
        var author: Author?
        var authors: [Author]?
    }

    var title, home_page_url, language: String?
    var hubs: [Hub]?
    var items: [Item]?
}
