import Foundation

extension String {
    /// In NFC. Nearly every text is already, which a look at its bytes shows.
    var composed: String {
        var text = self
        let isSuspect = text.withUTF8 { bytes in
            for place in bytes.indices where bytes[place] >= 0xCC {
                let next = place + 1 < bytes.count ? bytes[place + 1] : 0
                if Self.mayCompose(bytes[place], next) { return true }
            }
            return false
        }
        return isSuspect ? text.precomposedStringWithCanonicalMapping : text
    }

    /// Whether two bytes begin a combining mark, a compatibility form or a part of a syllable;
    /// punctuation, Han, kana and whole syllables are none of them.
    private static func mayCompose(_ lead: UInt8, _ next: UInt8) -> Bool {
        switch lead {
        case 0xCC, 0xCD, 0xD9, 0xE0, 0xE1: true
        case 0xE2: next == 0x84
        case 0xE3: next == 0x82
        case 0xEF: next >= 0xA4 && next <= 0xAD
        default: false
        }
    }
}
