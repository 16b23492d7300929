import Model

/// Reads `"90s"`, `"5m"`, `"6h"` and `"2d"`.
enum Duration {
    /// Seconds; nil for anything else.
    static func seconds(_ text: String) -> Seconds? {
        let factors: [Character: Double] = ["s": 1, "m": 60, "h": 3600, "d": 86400]
        guard let unit = text.last, let factor = factors[unit],
            let count = wholeNumber(text.dropLast())
        else { return nil }
        return Double(count) * factor
    }

    /// The shortest way to write so many seconds.
    static func text(_ seconds: Seconds) -> String {
        let whole = Int(seconds)
        for (unit, factor) in [("d", 86400), ("h", 3600), ("m", 60)]
        where whole >= factor && whole % factor == 0 {
            return "\(whole / factor)\(unit)"
        }
        return "\(whole)s"
    }

    /// What a near miss was meant to be: `5 min` is `5m`, a bare `30` is `30s`.
    static func suggestion(for text: String) -> String? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count).filter { $0 != " " }.lowercased()
        guard let count = wholeNumber(digits) else { return nil }
        switch unit {
        case "", "sec", "secs", "second", "seconds", "s": return "\(count)s"
        case "min", "mins", "minute", "minutes", "m": return "\(count)m"
        case "hr", "hrs", "hour", "hours", "h": return "\(count)h"
        case "day", "days", "d": return "\(count)d"
        case "w", "week", "weeks": return "\(count * 7)d"
        default: return nil
        }
    }
}

/// Reads `"512KiB"` and `"8MiB"`.
enum Size {
    private static let factors = [("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30), ("B", 1)]

    /// Bytes; nil for anything else.
    static func bytes(_ text: String) -> Int? {
        for (unit, factor) in factors where text.hasSuffix(unit) {
            return wholeNumber(text.dropLast(unit.count)).map { $0 * factor }
        }
        return nil
    }

    static func text(_ bytes: Int) -> String {
        for (unit, factor) in factors.dropLast().reversed() where bytes % factor == 0 && bytes > 0 {
            return "\(bytes / factor)\(unit)"
        }
        return "\(bytes)B"
    }

    /// `8MB`, `8 mib` and `8M` were meant to be `8MiB`.
    static func suggestion(for text: String) -> String? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let count = wholeNumber(digits) else { return nil }
        switch text.dropFirst(digits.count).filter({ $0 != " " }).lowercased() {
        case "k", "kb", "kib": return "\(count)KiB"
        case "m", "mb", "mib": return "\(count)MiB"
        case "g", "gb", "gib": return "\(count)GiB"
        case "", "b", "bytes": return "\(count)B"
        default: return nil
        }
    }
}

/// One to nine ASCII digits, so that no unit makes it overflow.
private func wholeNumber(_ text: some StringProtocol) -> Int? {
    guard (1...9).contains(text.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
    }
    return Int(text)
}
