/// How the letters of a text are spread over scripts.
struct ScriptCensus {
    private(set) var latin = 0
    private(set) var han = 0
    private(set) var kana = 0
    private(set) var hangul = 0
    private(set) var cyrillic = 0
    private(set) var arabic = 0
    private(set) var greek = 0
    private(set) var hebrew = 0
    private(set) var thai = 0
    private(set) var devanagari = 0

    /// Takes UTF-8.
    init(_ bytes: [UInt8]) {
        var place = 0
        while place < bytes.count {
            let (value, length) = bytes.scalar(at: place)
            count(value)
            place += length
        }
    }

    private mutating func count(_ value: UInt32) {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: latin += 1
        case 0x4E00...0x9FFF, 0x3400...0x4DBF: han += 1
        case 0x3041...0x30FF: kana += 1
        case 0xAC00...0xD7AF: hangul += 1
        case 0x400...0x52F: cyrillic += 1
        case 0x600...0x6FF, 0x750...0x77F: arabic += 1
        case 0x370...0x3FF: greek += 1
        case 0x590...0x5FF: hebrew += 1
        case 0xE00...0xE7F: thai += 1
        case 0x900...0x97F: devanagari += 1
        default: break
        }
    }

    /// Letters; those of East Asian writing count for three.
    var total: Int {
        latin + cyrillic + arabic + greek + hebrew + thai + devanagari + 3 * (han + kana + hangul)
    }

    /// The script (ISO 15924) of more than half of the letters; Han and kana are `Hani`.
    var dominant: String? {
        let all = [
            ("Latn", latin), ("Hani", 3 * (han + kana)), ("Hang", 3 * hangul), ("Cyrl", cyrillic),
            ("Arab", arabic), ("Grek", greek), ("Hebr", hebrew), ("Thai", thai),
            ("Deva", devanagari),
        ]
        return all.first { $0.1 * 2 > total }?.0
    }
}
