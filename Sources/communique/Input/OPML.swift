import Foundation
import FoundationXML
import Model

/// A feed of an OPML file (opml.org, version 2.0) as an entry of `sources`.
struct OPMLEntry {
    var id: String
    var url: String
    var language: String?
    /// The folders that it lies in, from the outermost on, then its categories.
    var labels: [String] = []

    var json: JSON {
        var members: [JSON.Member] = [
            .init(key: "id", value: .string(id)), .init(key: "url", value: .string(url)),
            .init(key: "kind", value: "feed"), .init(key: "every", value: "15m"),
        ]
        if let language { members.append(.init(key: "language", value: .string(language))) }
        if !labels.isEmpty {
            members.append(.init(key: "labels", value: .array(labels.map { .string($0) })))
        }
        return .object(members)
    }
}

/// The feeds of an OPML file, each address once.
func readOPML(_ bytes: [UInt8], name: String) throws(Complaint) -> [OPMLEntry] {
    // Entities of its own could expand without a bound.
    guard bytes.firstRange(of: Array("<!ENTITY".utf8)) == nil else {
        throw Complaint("\(name): a document type with entities of its own is not read")
    }
    let reader = OPMLReader()
    let parser = XMLParser(data: Data(bytes))
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    guard parser.parse() else {
        throw Complaint("\(name):\(parser.lineNumber): no well-formed OPML")
    }
    guard !reader.entries.isEmpty else {
        throw Complaint("\(name): no outline with an xmlUrl; is it an OPML file of feeds?")
    }
    return reader.entries
}

private final class OPMLReader: NSObject, XMLParserDelegate {
    var entries: [OPMLEntry] = []
    private var urls: Set<String> = []
    private var ids: Set<String> = []

    /// Of each open outline: its name where it is a folder.
    private var folders: [String?] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        guard name.lowercased() == "outline" else { return }
        let title = attributes["title"] ?? attributes["text"] ?? ""
        guard let url = attributes["xmlUrl"] ?? attributes["xmlurl"] else {
            folders.append(title.isEmpty ? nil : title)
            return
        }
        folders.append(nil)
        guard urls.insert(url).inserted else { return }
        entries.append(
            OPMLEntry(
                id: unusedID(for: title), url: url, language: attributes["language"],
                labels: labels(attributes["category"] ?? "")))
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        if name.lowercased() == "outline", !folders.isEmpty { folders.removeLast() }
    }

    /// Each once. Categories are separated by commas, and each may be a path of its own.
    private func labels(_ categories: String) -> [String] {
        let words = categories.split { $0 == "," || $0 == "/" }.map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        var seen: Set<String> = []
        return (folders.compactMap { $0 } + words).filter {
            !$0.isEmpty && seen.insert($0).inserted
        }
    }

    /// As an export writes it.
    private static func isID(_ title: String) -> Bool {
        (1...60).contains(title.utf8.count)
            && title.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
    }

    private static func id(of title: String) -> String {
        let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.isEmpty ? "feed" : String(words.joined(separator: "-").prefix(60))
    }

    /// `the-gazette`, `the-gazette-2`.
    private func unusedID(for title: String) -> String {
        let base = Self.isID(title) ? title : Self.id(of: title)
        var id = base
        var number = 2
        while !ids.insert(id).inserted {
            id = "\(base)-\(number)"
            number += 1
        }
        return id
    }
}

/// The first label of a source is its folder, the others are its categories.
func writeOPML(_ sources: [Source]) -> String {
    let feeds = sources.filter { $0.kind == .feed || $0.kind == .auto }
    var folders: [String] = []
    for source in feeds {
        if let label = source.labels.first, !folders.contains(label) { folders.append(label) }
    }
    var lines = feeds.filter(\.labels.isEmpty).map { outline($0, indent: "    ") }
    for folder in folders {
        lines.append("    <outline text=\"\(escaped(folder))\" title=\"\(escaped(folder))\">\n")
        lines += feeds.filter { $0.labels.first == folder }.map { outline($0, indent: "      ") }
        lines.append("    </outline>\n")
    }
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0">
          <head><title>communique</title></head>
          <body>
        \(lines.joined())  </body>
        </opml>
        """
}

private func outline(_ source: Source, indent: String) -> String {
    var attributes = [("type", "rss"), ("text", source.id), ("title", source.id)]
    attributes.append(("xmlUrl", source.url))
    if let language = source.language { attributes.append(("language", language)) }
    let categories = source.labels.dropFirst().joined(separator: ",")
    if !categories.isEmpty { attributes.append(("category", categories)) }
    let words = attributes.map { "\($0)=\"\(escaped($1))\"" }.joined(separator: " ")
    return "\(indent)<outline \(words)/>\n"
}

private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
}
