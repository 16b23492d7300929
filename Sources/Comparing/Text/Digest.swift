import Crypto
import Model

/// A name for what `parts` identify: the first 80 bits of their SHA-256, in hexadecimal.
func digest(_ parts: [String]) -> String {
    var hash = SHA256()
    for part in parts {
        hash.update(data: Array(part.utf8))
        hash.update(data: [0])
    }
    return hexadecimal(hash.finalize().prefix(10))
}

/// A fingerprint of words in their order.
func fingerprint(_ hashes: some Sequence<UInt64>) -> String {
    var hash = SHA256()
    hashes.map { $0.littleEndian }.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return hexadecimal(hash.finalize().prefix(10))
}

private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    for byte in bytes {
        for digit in [byte >> 4, byte & 15] {
            text.append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
        }
    }
    return String(decoding: text, as: UTF8.self)
}
