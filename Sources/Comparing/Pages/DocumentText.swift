import Model

/// A document's words: its title, and what its text says without furniture.
struct DocumentText: Sendable {
    let title: Words
    let body: Substance

    init(title: String, text: String) {
        self.title = Words(title)
        body = Substance(text.isEmpty ? title : text)
    }

    var fingerprint: String { Comparing.fingerprint(body.hashes) }

    /// The words of the first sentence.
    var lead: ArraySlice<UInt64> {
        guard let first = body.sentences.first else { return [] }
        return body.words.list[first].map(\.hash)[...]
    }

    /// The words of the sentence where a finding stands.
    func sentence(at place: Place) -> ArraySlice<UInt64> {
        guard place.part == .text else { return title.hashes[...] }
        guard let range = sentenceRange(at: place) else { return [] }
        return body.words.list[range].map(\.hash)[...]
    }

    /// The sentence where a finding stands, as it is written.
    func passage(at place: Place) -> String {
        guard place.part == .text else { return "" }
        return sentenceRange(at: place).map(body.words.text) ?? ""
    }

    private func sentenceRange(at place: Place) -> Range<Int>? {
        let offset = byteOffset(of: place.start)
        let words = body.words.list
        guard let index = words.firstIndex(where: { $0.end > offset }) else { return nil }
        return body.sentences.first { $0.upperBound > index } ?? index..<index + 1
    }

    /// The paragraph where a finding stands, as it is written.
    func paragraph(at place: Place) -> String {
        let bytes = place.part == .text ? body.words.bytes : title.bytes
        let offset = min(place.part == .text ? byteOffset(of: place.start) : 0, bytes.count)
        let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
        return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    }

    /// Whether the words stand in it, one after the other.
    func contains(_ run: ArraySlice<UInt64>) -> Bool {
        guard let first = run.first else { return false }
        let words = body.words.list
        guard words.count >= run.count else { return false }
        for start in 0...words.count - run.count where words[start].hash == first {
            if zip(words[start...], run).allSatisfy({ $0.hash == $1 }) { return true }
        }
        return false
    }

    private func byteOffset(of scalar: Int) -> Int {
        var seen = -1
        for (offset, byte) in body.words.bytes.enumerated() where byte & 0xC0 != 0x80 {
            seen += 1
            if seen == scalar { return offset }
        }
        return body.words.bytes.count
    }
}
