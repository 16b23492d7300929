extension ByteText {
    /// A cheap look: digits, currency signs, Chinese numerals, and words of counting.
    func mayBeNumber(at place: Int) -> Bool {
        let byte = self[place]
        if (0x30...0x39).contains(byte) || byte == UInt8(ascii: "$") {
            return place == range.lowerBound
                || !self[place - 1].isWordByte && self[place - 1] != UInt8(ascii: ":")
        }
        if byte >= 0x80 { return true }
        guard byte.isWordByte else { return false }
        return place == range.lowerBound || !self[place - 1].isWordByte
    }

    func currency(at place: Int) -> (code: String, length: Int)? {
        Units.currencies.first { has($0.sign, at: place) }.map { ($0.code, $0.sign.utf8.count) }
    }

    /// `1,690`, `66.25`, `１２`; nil for ordinals, clock times, and what is part of a name.
    func digits(at place: Int) -> (value: Double, end: Int)? {
        guard (0x30...0x39).contains(self[place]) else { return nil }
        var end = place
        var number = ""
        while true {
            let byte = self[end]
            let followed = (0x30...0x39).contains(self[end + 1])
            if (0x30...0x39).contains(byte) {
                number.append(Character(Unicode.Scalar(byte)))
            } else if byte == UInt8(ascii: "."), followed, !number.contains(".") {
                number.append(".")
            } else if byte == UInt8(ascii: ","), hasGroup(at: end + 1) {
                // A comma that groups thousands says nothing.
            } else {
                break
            }
            end += 1
        }
        return isNameOrOrdinal(at: end) ? nil : Double(number).map { ($0, end) }
    }

    private func hasGroup(at place: Int) -> Bool {
        (0..<3).allSatisfy { (0x30...0x39).contains(self[place + $0]) }
            && !(0x30...0x39).contains(self[place + 3])
    }

    private func isNameOrOrdinal(at end: Int) -> Bool {
        let suffix = word(at: end).text
        return ["st", "nd", "rd", "th"].contains(suffix) || self[end] == UInt8(ascii: ":")
    }

    /// `三`, `十二`, `二十`, `两`: below a hundred, with a measure or scale behind.
    func hanNumber(at place: Int) -> (value: Double, end: Int)? {
        var value = 0.0
        var place = place
        var read = 0
        while let (scalar, next) = scalar(at: place), let digit = Units.chineseDigits[scalar] {
            if digit == 10 {
                value = value == 0 ? 10 : value * 10
            } else {
                value += digit
            }
            place = next
            read += 1
        }
        guard read > 0, read < 4, hasMeasure(at: place) else { return nil }
        return (value, place)
    }

    /// `亿`, `万`; the `千` of `千瓦` belongs to the unit.
    func hanScale(at place: Int) -> (word: String, factor: Double)? {
        guard self[place] >= 0xE4, !Units.chinese.contains(where: { has($0.word, at: place) })
        else {
            return nil
        }
        return Units.chineseScales.first { has($0.word, at: place) }
    }

    private func hasMeasure(at place: Int) -> Bool {
        Units.chinese.contains { $0.unit.name != "kWh" && has($0.word, at: place) }
            || Units.chineseScales.contains { has($0.word, at: place) }
    }

    /// Whether a year or `the year` stands behind: `half of 2024` is a time.
    func isYear(after place: Int) -> Bool {
        let of = word(at: skipBlanks(place))
        let next = skipBlanks(of.end)
        let name = word(at: next).text
        return name.count == 4 && (Int(name).map { (1900...2100).contains($0) } ?? false)
            || ["this", "next", "last"].contains(name)
    }
}
