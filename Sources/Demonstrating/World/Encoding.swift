import Glibc

/// Text in a charset by its name, as iconv knows it; nil where it can't be written in it.
func encode(_ text: String, as charset: String) -> [UInt8]? {
    let input = Array(text.utf8)
    if charset.lowercased() == "utf-8" { return input }
    guard let converter = iconv_open(charset, "UTF-8"), Int(bitPattern: converter) != -1 else {
        return nil
    }
    defer { iconv_close(converter) }
    return convert(input, with: converter)
}

/// No charset of the web needs more than four bytes for what UTF-8 writes in one.
private func convert(_ input: [UInt8], with converter: iconv_t) -> [UInt8]? {
    var source = input.map { CChar(bitPattern: $0) }
    var target = [CChar](repeating: 0, count: input.count * 4 + 16)
    let count = source.withUnsafeMutableBufferPointer { source in
        target.withUnsafeMutableBufferPointer { target -> Int? in
            var from = source.baseAddress
            var fromLeft = source.count
            var to = target.baseAddress
            var toLeft = target.count
            guard iconv(converter, &from, &fromLeft, &to, &toLeft) != -1, fromLeft == 0 else {
                return nil
            }
            return target.count - toLeft
        }
    }
    return count.map { target.prefix($0).map { UInt8(bitPattern: $0) } }
}
