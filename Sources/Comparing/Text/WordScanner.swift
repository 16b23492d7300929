/// One pass over UTF-8: words of letters and digits, single characters of Chinese, Japanese and
/// Korean, signs of currency; and where sentences and paragraphs end.
struct WordScanner {
    private let bytes: [UInt8]
    private var place = 0
    private var words: [Word] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        words.reserveCapacity(bytes.count / 5 + 8)
    }

    mutating func scan() -> [Word] {
        while place < bytes.count { step() }
        mark([.endsSentence, .endsParagraph])
        return words
    }

    private mutating func step() {
        let byte = bytes[place]
        if byte < 0x80 {
            isLetterOrDigit(byte) ? takeWord() : pass(byte)
            return
        }
        let (scalar, width) = scalar(at: place)
        switch kind(of: scalar) {
        case .letter: takeWord()
        case .han: takeSingle(width, .han)
        case .currency: takeSingle(width, [])
        case .terminator:
            place += width
            mark(.endsSentence)
        case .other: place += width
        }
    }

    /// ASCII that is no word.
    private mutating func pass(_ byte: UInt8) {
        switch byte {
        case 0x24: takeSingle(1, [])
        case 0x0A, 0x0D:
            place += 1
            mark([.endsSentence, .endsParagraph])
        case 0x21, 0x2E, 0x3F:
            place += 1
            if endsHere { mark(.endsSentence) }
        default: place += 1
        }
    }

    /// A full stop ends a sentence before white space, a closing mark or the end.
    private var endsHere: Bool {
        guard place < bytes.count else { return true }
        return switch bytes[place] {
        case 0x20, 0x0A, 0x0D, 0x22, 0x27, 0x29, 0xE2: true
        default: false
        }
    }

    private mutating func mark(_ traits: Word.Traits) {
        guard !words.isEmpty else { return }
        words[words.count - 1].traits.formUnion(traits)
    }

    private mutating func takeSingle(_ width: Int, _ traits: Word.Traits) {
        let range = place..<place + width
        words.append(
            Word(
                hash: wordHash(bytes[range]), start: Int32(range.lowerBound),
                end: Int32(range.upperBound), traits: traits))
        place += width
    }

    private mutating func takeWord() {
        let start = place
        var hash = fnvStart
        var end = start
        var hasLetter = false
        while let width = wordPart() {
            for byte in bytes[place..<place + width] {
                hasLetter = hasLetter || !isDigit(byte)
                hash = (hash ^ UInt64(lower(byte))) &* fnvPrime
            }
            place += width
            end = place
            skipJoint(hasLetter)
        }
        var traits: Word.Traits = hasLetter ? [] : .number
        if (0x41...0x5A).contains(bytes[start]) { traits.insert(.capitalised) }
        words.append(Word(hash: hash, start: Int32(start), end: Int32(end), traits: traits))
    }

    /// The width of the letter, digit or decimal point that goes on with the word.
    private func wordPart() -> Int? {
        guard place < bytes.count else { return nil }
        let byte = bytes[place]
        if byte < 0x80 {
            if isLetterOrDigit(byte) { return 1 }
            return byte == 0x2E && isDigit(at: place - 1) && isDigit(at: place + 1) ? 1 : nil
        }
        let (scalar, width) = scalar(at: place)
        return kind(of: scalar) == .letter ? width : nil
    }

    /// Apostrophes within a word and commas within a number are passed over, so that the same
    /// word is the same in every typography.
    private mutating func skipJoint(_ hasLetter: Bool) {
        guard place < bytes.count else { return }
        if !hasLetter, bytes[place] == 0x2C, isDigit(at: place + 1), isDigit(at: place + 2),
            isDigit(at: place + 3)
        {
            place += 1
        } else if hasLetter, bytes[place] == 0x27, isLetter(at: place + 1) {
            place += 1
        } else if hasLetter, place + 2 < bytes.count, bytes[place] == 0xE2,
            bytes[place + 1] == 0x80, bytes[place + 2] == 0x99, isLetter(at: place + 3)
        {
            place += 3
        }
    }

    private func isDigit(at index: Int) -> Bool {
        index >= 0 && index < bytes.count && isDigit(bytes[index])
    }

    private func isLetter(at index: Int) -> Bool {
        index < bytes.count && isLetterOrDigit(bytes[index]) && !isDigit(bytes[index])
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x61...0x7A).contains(lower(byte))
    }

    private func scalar(at index: Int) -> (scalar: UInt32, width: Int) {
        let first = UInt32(bytes[index])
        let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        guard width > 1, index + width <= bytes.count else { return (first, 1) }
        var scalar = first & (0xFF >> UInt32(width + 1))
        for byte in bytes[index + 1..<index + width] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
        return (scalar, width)
    }

    private enum Kind { case letter, han, currency, terminator, other }

    private func kind(of scalar: UInt32) -> Kind {
        switch scalar {
        case 0xA2...0xA5, 0x20A0...0x20C0, 0xFFE1, 0xFFE5: .currency
        case 0xD7, 0xF7: .other
        case 0xC0...0x2AF, 0x370...0x1FFF: .letter
        case 0x3002, 0xFF01, 0xFF1F: .terminator
        case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFF10...0xFF19, 0xFF21...0xFF5A, 0x20000...0x3FFFF:
            .han
        default: .other
        }
    }
}
