/// HTML with its addresses made absolute; everything else stays as it stands.
func absoluteMarkup(_ markup: [UInt8], base: BaseAddress) -> String {
    var tokenizer = Tokenizer(markup)
    var output: [UInt8] = []
    var copied = 0
    while let token = tokenizer.next() {
        guard case .start(let start) = token else { continue }
        for place in start.attributes {
            let attribute = tokenizer.attributes[place]
            guard isAddress(attribute.name) else { continue }
            let raw = markup.unescaped(attribute.value, inAttribute: true)
            let address = String(utf8: raw)
            let resolved = base.resolve(address)
            guard resolved != address else { continue }
            output += markup[copied..<attribute.value.lowerBound]
            output += escapedAttribute(resolved)
            copied = attribute.value.upperBound
        }
    }
    if copied == 0 { return String(utf8: markup) }
    output += markup[copied...]
    return String(utf8: output)
}

private func isAddress(_ name: AttributeName) -> Bool {
    name == .href || name == .src || name == .cite
}

/// Text as it may stand between quotation marks of an attribute.
func escapedAttribute(_ text: String) -> [UInt8] { escaped(Array(text.utf8), quotes: true) }

/// Text as HTML that shows it.
func escaped(_ text: [UInt8], quotes: Bool = false) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    for byte in text {
        switch byte {
        case UInt8(ascii: "&"): output += "&amp;".utf8
        case UInt8(ascii: "<"): output += "&lt;".utf8
        case UInt8(ascii: ">"): output += "&gt;".utf8
        case UInt8(ascii: "\""): if quotes { output += "&quot;".utf8 } else { output.append(byte) }
        default: output.append(byte)
        }
    }
    return output
}

/// The text of an HTML fragment in one line, without its markup.
func plainText(ofMarkup markup: [UInt8]) -> String {
    guard markup.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
        var collected = TextCollector()
        collected.add(markup, 0..<markup.count)
        return collected.text.composed
    }
    return Tree(markup).text(of: 0, skippingSilent: false).composed
}
