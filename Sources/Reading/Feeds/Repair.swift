/// XML with every reference made safe: those that XML knows stay, names of HTML become their
/// characters, and what is no reference becomes `&amp;`, so that no word is lost to a bare
/// ampersand. CDATA sections and comments are left alone.
func repairedReferences(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 64)
    var place = 0
    while place < bytes.count {
        let byte = bytes[place]
        if byte == UInt8(ascii: "&") {
            place = repair(bytes, at: place, into: &output)
        } else if byte == UInt8(ascii: "<"), let end = endOfLiteral(bytes, at: place) {
            output += bytes[place..<end]
            place = end
        } else {
            output.append(byte)
            place += 1
        }
    }
    return output
}

private func endOfLiteral(_ bytes: [UInt8], at place: Int) -> Int? {
    guard place + 3 < bytes.count, bytes[place + 1] == UInt8(ascii: "!") else { return nil }
    if bytes.holds("<![cdata[", at: place) {
        return bytes.place(of: "]]>", from: place + 9).map { $0 + 3 }
    }
    return bytes.holds("<!--", at: place)
        ? bytes.place(of: "-->", from: place + 4).map { $0 + 3 } : nil
}

/// Writes what the `&` at `place` stands for; past what was read.
private func repair(_ bytes: [UInt8], at place: Int, into output: inout [UInt8]) -> Int {
    guard
        let entity = Entity.read(bytes, at: place, end: bytes.count, inAttribute: true),
        bytes[entity.end - 1] == UInt8(ascii: ";")
    else {
        output += "&amp;".utf8
        return place + 1
    }
    switch entity.scalar {
    case "&": output += "&amp;".utf8
    case "<": output += "&lt;".utf8
    case ">": output += "&gt;".utf8
    case "\"": output += "&#34;".utf8
    case "'": output += "&#39;".utf8
    case "\u{FFFE}", "\u{FFFF}": output.append(scalar: "\u{FFFD}")
    default: output.append(scalar: entity.scalar)
    }
    return entity.end
}

/// Whether a tag has so many attributes that a parser which compares each with all would choke.
func hasCrowdedTag(_ bytes: [UInt8]) -> Bool {
    var count = 0
    var last: UInt8 = 0
    for byte in bytes {
        if byte == UInt8(ascii: "<") { count = 0 }
        if last == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            count += 1
            if count > 2_000 { return true }
        }
        last = byte
    }
    return false
}
