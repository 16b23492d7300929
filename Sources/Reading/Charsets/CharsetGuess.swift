import CUchardet

/// The charset that bytes look to be in, which are not UTF-8, by uchardet.
func guessedCharset(of body: [UInt8]) -> String {
    let sample = visibleSample(of: body)
    guard let detector = uchardet_new() else { return "WINDOWS-1252" }
    defer { uchardet_delete(detector) }
    sample.withUnsafeBytes { bytes in
        _ = uchardet_handle_data(
            detector, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    uchardet_data_end(detector)
    let name = uchardet_get_charset(detector).map { String(cString: $0) } ?? ""
    return CharsetLabels.charset(for: name) ?? "WINDOWS-1252"
}

/// The first 64 KiB of text, tags left out: markup is ASCII and tells a detector nothing.
private func visibleSample(of body: [UInt8]) -> [UInt8] {
    var sample: [UInt8] = []
    var isTag = false
    for byte in body {
        if byte == UInt8(ascii: "<") { isTag = true }
        if !isTag { sample.append(byte) }
        if byte == UInt8(ascii: ">") { isTag = false }
        if sample.count >= 64 << 10 { break }
    }
    return sample.contains { $0 >= 0x80 } ? sample : Array(body.prefix(64 << 10))
}
