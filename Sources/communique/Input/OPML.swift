import Foundation
import FoundationXML
import Model

/// A feed of an OPML file (opml.org, version 2.0) as an entry of `sources`.
struct OPMLEntry {
    var id: String
    var url: String
    var language: String?

    var json: JSON {
        var members: [JSON.Member] = [
            .init(key: "id", value: .string(id)), .init(key: "url", value: .string(url)),
            .init(key: "kind", value: "feed"), .init(key: "every", value: "15m"),
        ]
        if let language { members.append(.init(key: "language", value: .string(language))) }
        return .object(members)
    }
}

/// The feeds of an OPML file, each address once.
func readOPML(_ bytes: [UInt8], name: String) throws(Complaint) -> [OPMLEntry] {
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

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        guard name.lowercased() == "outline",
            let url = attributes["xmlUrl"] ?? attributes["xmlurl"], urls.insert(url).inserted
        else { return }
        let title = attributes["title"] ?? attributes["text"] ?? ""
        entries.append(
            OPMLEntry(id: unusedID(for: title), url: url, language: attributes["language"]))
    }

    /// `the-gazette`, `the-gazette-2`.
    private func unusedID(for title: String) -> String {
        let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let base = words.isEmpty ? "feed" : words.joined(separator: "-")
        var id = base
        var number = 2
        while !ids.insert(id).inserted {
            id = "\(base)-\(number)"
            number += 1
        }
        return id
    }
}

func writeOPML(_ sources: [Source]) -> String {
    let outlines = sources.filter { $0.kind == .feed || $0.kind == .auto }.map { source in
        let (id, url) = (escaped(source.id), escaped(source.url))
        return "    <outline type=\"rss\" text=\"\(id)\" title=\"\(id)\" xmlUrl=\"\(url)\"/>\n"
    }
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0">
          <head><title>communique</title></head>
          <body>
        \(outlines.joined())  </body>
        </opml>
        """
}

private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
}
