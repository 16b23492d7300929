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
