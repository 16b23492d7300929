import CXML

/// What the XML of a feed or a sitemap is told to, in its order.
protocol XMLReceiver: AnyObject {
    func start(_ element: XMLElement)
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    func end(_ element: XMLName)
}

struct XMLName {
    var local: String
    var prefix: String?
    var namespace: String?
}

struct XMLElement {
    struct Attribute {
        var local: String
        var prefix: String?
        var value: String
    }

    var name: XMLName
    var attributes: [Attribute]

    func value(_ local: String, prefix: String? = nil) -> String? {
        attributes.first { $0.local == local && $0.prefix == prefix }?.value
    }
}

/// Tells `receiver` the elements of UTF-8 bytes that begin with the root element, through
/// libxml2's SAX2 push parser. It recovers from what is not well formed; it never meets a DTD,
/// since what stands before the root is left out, and loads nothing.
func readXML(_ bytes: [UInt8], into receiver: any XMLReceiver) {
    prepared
    // The box outlives the parser, which is used and freed in this function only.
    let box = ReceiverBox(receiver)
    withExtendedLifetime(box) {
        var handler = saxHandler()
        let context = Unmanaged.passUnretained(box).toOpaque()
        guard let parser = xmlCreatePushParserCtxt(&handler, context, nil, 0, nil) else { return }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue
        xmlCtxtUseOptions(parser, Int32(options | XML_PARSE_IGNORE_ENC.rawValue))
        push(bytes, to: parser)
        xmlFreeParserCtxt(parser)
    }
}

/// libxml2 sets up its globals on first use, which is not safe from two threads at once.
private let prepared: Void = xmlInitParser()

private func push(_ bytes: [UInt8], to parser: xmlParserCtxtPtr) {
    let chunk = 16 << 10
    bytes.withUnsafeBytes { buffer in
        var place = 0
        while place < buffer.count {
            let length = min(chunk, buffer.count - place)
            let start = buffer.baseAddress?.advanced(by: place).assumingMemoryBound(to: CChar.self)
            _ = xmlParseChunk(parser, start, Int32(length), 0)
            if parser.pointee.disableSAX != 0 { break }
            place += length
        }
        _ = xmlParseChunk(parser, nil, 0, 1)
    }
}

private final class ReceiverBox {
    let receiver: any XMLReceiver
    init(_ receiver: any XMLReceiver) { self.receiver = receiver }

    static func receiver(_ context: UnsafeMutableRawPointer?) -> (any XMLReceiver)? {
        context.map { Unmanaged<ReceiverBox>.fromOpaque($0).takeUnretainedValue().receiver }
    }
}

private func saxHandler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, local, prefix, uri, _, _, count, _, attributes in
        let name = XMLName(
            local: text(local) ?? "", prefix: text(prefix), namespace: text(uri))
        let element = XMLElement(name: name, attributes: read(attributes, count: Int(count)))
        ReceiverBox.receiver(context)?.start(element)
    }
    handler.endElementNs = { context, local, prefix, uri in
        let name = XMLName(
            local: text(local) ?? "", prefix: text(prefix), namespace: text(uri))
        ReceiverBox.receiver(context)?.end(name)
    }
    handler.characters = { context, start, length in
        ReceiverBox.receiver(context)?.text(UnsafeBufferPointer(start: start, count: Int(length)))
    }
    handler.cdataBlock = handler.characters
    // Errors are recovered from in silence; without this libxml2 prints them.
    handler.serror = { _, _ in }
    return handler
}

private func text(_ pointer: UnsafePointer<xmlChar>?) -> String? {
    pointer.map { String(cString: $0) }
}

/// SAX2 gives five pointers an attribute: name, prefix, namespace, and the value's start and end.
private func read(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
) -> [XMLElement.Attribute] {
    guard let attributes, count > 0 else { return [] }
    return (0..<min(count, 64)).compactMap { index in
        let five = attributes + index * 5
        guard let local = text(five[0]), let start = five[3], let end = five[4] else { return nil }
        let value = UnsafeBufferPointer(start: start, count: end - start)
        return XMLElement.Attribute(
            local: local, prefix: text(five[1]), value: attributeValue(value))
    }
}

/// SAX2 writes an ampersand in a value as `&#38;`.
private func attributeValue(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    let raw = Array(bytes)
    return String(utf8: raw.unescaped(0..<raw.count, inAttribute: true))
}
