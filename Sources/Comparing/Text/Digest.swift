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
    var bytes: [UInt8] = []
    for value in hashes {
        for shift in stride(from: 0, to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)))
        }
    }
    hash.update(data: bytes)
    return hexadecimal(hash.finalize().prefix(10))
}

private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
        decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
