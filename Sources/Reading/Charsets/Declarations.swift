/// The charset that a body names itself: in an XML declaration, else in a `<meta>` of its head,
/// which is looked for to the end of the head or 64 KiB, since it often comes late.
func declaredCharset(in body: [UInt8]) -> String? {
    xmlDeclaration(in: body) ?? metaCharset(in: body)
}

private func xmlDeclaration(in body: [UInt8]) -> String? {
    let start = body.prefix(256)
    guard let open = Array(start).place(of: "<?xml", from: 0),
        let close = body.place(of: "?>", from: open, to: open + 512),
        let name = body.place(of: "encoding", from: open, to: close)
    else { return nil }
    return value(body, after: name + 8, to: close)
}

private func metaCharset(in body: [UInt8]) -> String? {
    let limit = min(body.count, 64 << 10)
    let end = body.place(of: "</head", from: 0, to: limit) ?? limit
    var place = 0
    while let open = body.place(of: "<meta", from: place, to: end) {
        let close = body.place(of: UInt8(ascii: ">"), from: open) ?? end
        if let name = body.place(of: "charset", from: open, to: min(close, end)) {
            return value(body, after: name + 7, to: close)
        }
        place = open + 5
    }
    return nil
}

/// The charset in a media type: `text/html; charset=gb2312`.
func charset(inMediaType type: String) -> String? {
    let bytes = Array(type.utf8)
    return bytes.place(of: "charset", from: 0).flatMap {
        value(bytes, after: $0 + 7, to: bytes.count)
    }
}

/// What follows an equals sign, quoted or not.
private func value(_ bytes: [UInt8], after start: Int, to end: Int) -> String? {
    var place = bytes.afterSpace(start)
    guard place < end, bytes[place] == UInt8(ascii: "=") else { return nil }
    place = bytes.afterSpace(place + 1)
    while place < end, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") {
        place += 1
    }
    let first = place
    while place < end, isLabel(bytes[place]) { place += 1 }
    return place > first ? String(utf8: bytes[first..<place]) : nil
}

private func isLabel(_ byte: UInt8) -> Bool {
    byte.isWord || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
}
