import Foundation

/// What a page's JSON-LD (schema.org) says of the article in it.
struct LinkedData {
    private(set) var headline: String?
    private(set) var published: String?
    private(set) var modified: String?
    private(set) var authors: [String] = []
    private(set) var publisher: String?
    private(set) var body: String?
    private(set) var types: Set<String> = []

    private var people: [String: String] = [:]
    private var isArticleKnown = false

    /// Adds one script; what isn't JSON is passed over.
    mutating func add(_ script: [UInt8]) {
        guard script.count < 1 << 20 else { return }
        // Line breaks within strings are no JSON but common.
        let plain = script.map { $0 < 0x20 ? 0x20 : $0 }
        guard let value = try? JSONSerialization.jsonObject(with: Data(plain)) else { return }
        var nodes: [[String: Any]] = []
        collect(value, into: &nodes, depth: 0)
        for node in nodes { remember(node) }
        for node in nodes { take(node) }
    }

    private func collect(_ value: Any, into nodes: inout [[String: Any]], depth: Int) {
        guard depth < 4, nodes.count < 200 else { return }
        if let list = value as? [Any] {
            for one in list { collect(one, into: &nodes, depth: depth + 1) }
        } else if let node = value as? [String: Any] {
            nodes.append(node)
            for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
                if let inner = node[key] { collect(inner, into: &nodes, depth: depth + 1) }
            }
        }
    }

    private func types(of node: [String: Any]) -> [String] {
        (node["@type"] as? String).map { [$0] } ?? (node["@type"] as? [String]) ?? []
    }

    private mutating func remember(_ node: [String: Any]) {
        if let id = node["@id"] as? String, let name = node["name"] as? String {
            people[id] = name
        }
    }

    private mutating func take(_ node: [String: Any]) {
        let types = types(of: node)
        self.types.formUnion(types)
        let isArticle = types.contains { Self.isArticle($0) }
        guard isArticle || (!isArticleKnown && types.contains("WebPage")) else { return }
        if isArticle, isArticleKnown { return }
        isArticleKnown = isArticle
        headline = text(node["headline"]) ?? (isArticle ? text(node["name"]) : nil) ?? headline
        published = text(node["datePublished"]) ?? text(node["dateCreated"]) ?? published
        modified = text(node["dateModified"]) ?? modified
        let named = names(node["author"]) + (node["author"] == nil ? names(node["creator"]) : [])
        if !named.isEmpty { authors = named }
        publisher = names(node["publisher"]).first ?? publisher
        body = text(node["articleBody"]) ?? body
    }

    static func isArticle(_ type: String) -> Bool {
        type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report"
            || type == "Statement" || type == "Review" || type == "GovernmentPermit"
    }

    private func text(_ value: Any?) -> String? {
        let text = (value as? String) ?? (value as? [Any])?.first as? String
        guard let trimmed = text?.trimmed, !trimmed.isEmpty else { return nil }
        return trimmed
    }

    private func names(_ value: Any?) -> [String] {
        switch value {
        case let list as [Any]: return list.flatMap { names($0) }
        case let name as String: return name.hasPrefix("http") ? [] : [name.trimmed]
        case let node as [String: Any]:
            if let inner = node["name"] { return names(inner) }
            return (node["@id"] as? String).flatMap { people[$0] }.map { [$0] } ?? []
        default: return []
        }
    }
}
