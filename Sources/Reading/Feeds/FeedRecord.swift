import Model

/// What is collected of the feed itself or of one item, before it becomes a document.
struct FeedRecord {
    /// A value with what its element said of it.
    struct Value {
        var bytes: [UInt8] = []
        var form = Form.html
        var base: BaseAddress
        var language: String?

        /// HTML with absolute addresses.
        var markup: String {
            form == .plain ? String(utf8: escaped(bytes)) : absoluteMarkup(bytes, base: base)
        }

        var plain: String {
            guard form == .plain else { return plainText(ofMarkup: bytes) }
            var collected = TextCollector()
            collected.addPlain(bytes)
            return collected.text.composed
        }

        var isBlank: Bool { bytes.allSatisfy(\.isSpace) }
    }

    enum Form { case plain, html }

    var title: Value?
    var link: String?
    var isLinkAlternate = false
    var id: String?
    /// False where a guid says that it is no address.
    var isIDAddress = true
    var summary: Value?
    var content: Value?
    /// What Media RSS says, for an item without a title or a text of its own.
    var mediaTitle: Value?
    var mediaSummary: Value?
    var published: Timestamp?
    var updated: Timestamp?
    var lastBuilt: Timestamp?
    var authors: [String] = []
    var language: String?
    var ttl: Int?
    var updatePeriod: Int?
    var updateFrequency: Int?
    var hub: String?
    var originalLink: String?
    /// Hours from 0 to 23, days from 0 for Monday.
    var skippedHours: Set<Int> = []
    var skippedDays: Set<Int> = []

    /// The address of an item: its link, else its id where that is one.
    var address: String? {
        if let link { return link }
        guard isIDAddress, let id, id.hasPrefix("http://") || id.hasPrefix("https://") else {
            return nil
        }
        return id
    }

    var feed: Feed {
        let period = updatePeriod.map { max($0 / max(updateFrequency ?? 1, 1), 1) }
        return Feed(
            title: title?.plain, link: link, language: language,
            updated: lastBuilt ?? updated ?? published, ttl: ttl ?? period, hub: hub,
            skipped: SkippedHours(hours: skippedHours, days: skippedDays))
    }

    /// Midnight is 0, and 24 in older feeds.
    mutating func skip(hour text: String) {
        guard let hour = Int(text), (0...24).contains(hour) else { return }
        skippedHours.insert(hour % 24)
    }

    mutating func skip(day text: String) {
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        if let day = days.firstIndex(of: text.prefix(3).lowercased()) { skippedDays.insert(day) }
    }
}

extension TextCollector {
    /// Text that holds no references.
    mutating func addPlain(_ bytes: [UInt8]) {
        // An escaped copy reads back as what stood there.
        let safe = escaped(bytes)
        add(safe, 0..<safe.count)
    }
}
