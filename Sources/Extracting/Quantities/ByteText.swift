/// A run of UTF-8 that is looked at byte by byte: where words begin, what stands at a place.
struct ByteText: Sendable {
    let bytes: [UInt8]
    /// What may be looked at.
    let range: Range<Int>

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        self.range = range
    }

    init(_ text: String) {
        bytes = Array(text.utf8)
        range = bytes.indices
    }

    /// The byte at a place; zero beyond the range.
    subscript(place: Int) -> UInt8 { range.contains(place) ? bytes[place] : 0 }

    func string(_ part: Range<Int>) -> String {
        String(decoding: bytes[part.clamped(to: range)], as: UTF8.self)
    }

    /// The bytes in lower case, where they are ASCII letters.
    func lowered(_ part: Range<Int>) -> String {
        let part = part.clamped(to: range)
        return String(unsafeUninitializedCapacity: part.count) { buffer in
            for (index, place) in part.enumerated() { buffer[index] = bytes[place].folded }
            return part.count
        }
    }

    /// Whether `text` stands at the place.
    func has(_ text: String, at place: Int) -> Bool {
        var place = place
        for byte in text.utf8 {
            guard place < range.upperBound, bytes[place] == byte else { return false }
            place += 1
        }
        return true
    }

    /// Whether `text` ends right before the place.
    func has(_ text: String, before place: Int) -> Bool {
        let start = place - text.utf8.count
        return start >= range.lowerBound && has(text, at: start)
    }

    /// The first place of `text` from `start` on.
    func find(_ text: String, from start: Int? = nil) -> Int? {
        let length = text.utf8.count
        guard let first = text.utf8.first else { return nil }
        var place = start ?? range.lowerBound
        while place + length <= range.upperBound {
            if bytes[place] == first, has(text, at: place) { return place }
            place += 1
        }
        return nil
    }

    func contains(_ text: String) -> Bool { find(text) != nil }

    /// The ASCII word that begins at the place, in lower case, inner hyphens and points of an
    /// abbreviation left out of it; empty where none does.
    func word(at place: Int) -> (text: String, end: Int) {
        var end = place
        while self[end].isWordByte { end += 1 }
        return (lowered(place..<end), end)
    }

    /// The same with inner hyphens: `two-thirds`.
    func hyphenated(at place: Int) -> (text: String, end: Int) {
        var end = place
        while self[end].isWordByte || self[end] == 0x2D && self[end + 1].isWordByte && end > place {
            end += 1
        }
        return (lowered(place..<end), end)
    }

    /// Up to `count` words before the place, the nearest first, in lower case.
    func wordsBefore(_ place: Int, _ count: Int) -> [(text: String, start: Int)] {
        var words: [(text: String, start: Int)] = []
        var place = place
        while words.count < count {
            var end = place
            while end > range.lowerBound, self[end - 1] == 0x20 || self[end - 1] == 0x2D {
                end -= 1
            }
            var start = end
            while start > range.lowerBound, self[start - 1].isWordByte { start -= 1 }
            guard start < end else { break }
            words.append((lowered(start..<end), start))
            place = start
        }
        return words
    }

    /// Past blanks, no-break ones too.
    func skipBlanks(_ place: Int) -> Int {
        var place = place
        while true {
            if self[place] == 0x20 || self[place] == 0x0A {
                place += 1
            } else if self[place] == 0xC2, self[place + 1] == 0xA0 {
                place += 2
            } else {
                return place
            }
        }
    }

    /// Where the scalar ends that begins at the place.
    func end(ofScalar place: Int) -> Int {
        let lead = self[place]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        return min(place + length, max(range.upperBound, place + 1))
    }

    /// The scalar that begins at the place, and where the next one begins.
    func scalar(at place: Int) -> (Unicode.Scalar, Int)? {
        guard range.contains(place) else { return nil }
        let end = end(ofScalar: place)
        guard let scalar = string(place..<end).unicodeScalars.first else { return nil }
        return (scalar, end)
    }
}
