import Foundation

/// An element of a feed while its text is collected: plain text, or markup written out again.
struct FeedCapture {
    let field: FeedField
    /// Levels below the element that the parser is at.
    private(set) var depth = 0
    /// A guid that is no address says so.
    let isAddress: Bool
    /// Whether an id is the item's own one, not one of Dublin Core.
    let isOwnID: Bool
    private var value: FeedRecord.Value
    private var isMarkup: Bool
    private let isBase64: Bool
    /// The name in a person of Atom.
    private var name: [UInt8]?
    private var isInName = false

    init(field: FeedField, element: XMLElement, value: FeedRecord.Value) {
        self.field = field
        self.value = value
        let type = element.value("type")?.lowercased()
        let mode = element.value("mode")?.lowercased()
        isAddress = element.value("isPermaLink")?.lowercased() != "false"
        isOwnID = Vocabulary.of(element.name) == .core
        isMarkup = type == "xhtml" || type == "application/xhtml+xml" || mode == "xml"
        let isAtom = element.name.namespace?.lowercased().contains("atom") ?? false
        isBase64 = mode == "base64" || Self.isBinary(type)
        self.value.form = Self.isPlain(type, mode, isAtom: isAtom) ? .plain : .html
        if Vocabulary.of(element.name) == .xhtml { isMarkup = true }
    }

    private static func isPlain(_ type: String?, _ mode: String?, isAtom: Bool) -> Bool {
        if mode == "escaped", type == nil { return false }
        guard let type else { return isAtom }
        return type == "text" || type == "text/plain"
    }

    /// Atom's content of any other media type is base64 (RFC 4287, section 4.1.3.3).
    private static func isBinary(_ type: String?) -> Bool {
        guard let type, type.contains("/") else { return false }
        return !type.hasPrefix("text/") && !type.hasSuffix("xml") && !type.hasSuffix("html")
    }

    mutating func open(_ element: XMLElement, base: BaseAddress) {
        depth += 1
        if field == .author {
            isInName = element.name.local.lowercased() == "name" && depth == 1
            if isInName, name == nil { name = [] }
            return
        }
        if !isMarkup || value.form == .plain { becomeMarkup() }
        value.bytes += "<\(element.name.local)".utf8
        for attribute in element.attributes where attribute.prefix != "xml" {
            write(attribute, base: base)
        }
        value.bytes += ">".utf8
    }

    private mutating func write(_ attribute: XMLElement.Attribute, base: BaseAddress) {
        let isAddress = ["href", "src", "cite"].contains(attribute.local)
        let text = isAddress ? base.resolve(attribute.value) : attribute.value
        value.bytes += " \(attribute.local)=\"".utf8
        value.bytes += escapedAttribute(text)
        value.bytes += "\"".utf8
    }

    /// Elements where text was announced: what came so far is text of a markup.
    private mutating func becomeMarkup() {
        if !isMarkup, !value.bytes.allSatisfy(\.isSpace) { value.bytes = escaped(value.bytes) }
        isMarkup = true
        value.form = .html
    }

    mutating func close(_ name: XMLName) {
        depth -= 1
        isInName = false
        let isVoid = ["br", "hr", "img"].contains(name.local)
        if field != .author, !isVoid { value.bytes += "</\(name.local)>".utf8 }
    }

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        if field == .author, depth > 0 {
            if isInName { name?.append(contentsOf: bytes) }
        } else if isMarkup {
            value.bytes += escaped(Array(bytes))
        } else {
            value.bytes += bytes
        }
    }

    var person: String? { name.map { String(utf8: $0).trimmed } }

    /// The value, decoded from base64 where it is in it.
    var finished: FeedRecord.Value {
        var value = value
        if isMarkup, depth == 0 { value.form = .html }
        guard isBase64 else { return value }
        value.form = .html
        let text = String(utf8: value.bytes)
        if let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters), !data.isEmpty {
            value.bytes = Array(String(decoding: data, as: UTF8.self).utf8)
        }
        return value
    }
}
