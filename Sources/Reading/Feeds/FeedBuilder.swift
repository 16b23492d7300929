import Model

/// Collects a feed and its items from the elements of RSS 0.9 to 2.0 and Atom 0.3 and 1.0.
final class FeedBuilder: XMLReceiver {
    private(set) var feed = FeedRecord()
    private(set) var items: [FeedRecord] = []
    private(set) var isFeed = false

    /// What an open element hands on to those in it.
    private struct Level {
        var base: BaseAddress
        var language: String?
        /// Whether it is an item.
        var isItem = false
    }

    private var levels: [Level]
    private var isInItem = false
    private var strangeNamespace: String?
    /// The open element whose text is collected, and how deep below it the parser is.
    private var capture: FeedCapture?
    /// Levels of a part that tells nothing: an image of the feed, the source of an item.
    private var ignored = 0

    /// Items beyond this many are not read.
    private let mostItems: Int

    init(base: BaseAddress, mostItems: Int = 20_000) {
        levels = [Level(base: base)]
        self.mostItems = mostItems
    }

    private var level: Level { levels[levels.count - 1] }

    func start(_ element: XMLElement) {
        push(element)
        let element = asKnown(element)
        if ignored > 0 {
            ignored += 1
        } else if capture != nil {
            capture?.open(element, base: level.base)
        } else if isContainer(element.name) {
            open(element)
        } else if isIgnored(element.name) {
            ignored = 1
        } else if let field = FeedField.of(element.name) {
            open(field, element)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { capture?.add(bytes) }

    func end(_ name: XMLName) {
        if ignored > 0 {
            ignored -= 1
        } else if let open = capture {
            if open.depth == 0 {
                capture = nil
                finish(open)
            } else {
                capture?.close(name)
            }
        } else if level.isItem {
            isInItem = false
        }
        if levels.count > 1 { levels.removeLast() }
    }

    /// A feed in a namespace that nobody knows is read as if it had none.
    private func asKnown(_ element: XMLElement) -> XMLElement {
        var element = element
        if levels.count == 2 {
            let isStrange = Vocabulary.of(element.name) == .foreign && element.name.prefix == nil
            strangeNamespace = isStrange ? element.name.namespace : nil
        }
        guard let strange = strangeNamespace, element.name.namespace == strange else {
            return element
        }
        element.name.namespace = nil
        return element
    }

    private func push(_ element: XMLElement) {
        guard !element.attributes.isEmpty else { return levels.append(inherited) }
        var next = inherited
        if let base = element.value("base", prefix: "xml") {
            next.base = BaseAddress(next.base.resolve(base))
        }
        if let language = element.value("lang", prefix: "xml") {
            next.language = language.isEmpty ? nil : language
        }
        levels.append(next)
    }

    private var inherited: Level { Level(base: level.base, language: level.language) }

    // MARK: - Elements

    private func isContainer(_ name: XMLName) -> Bool {
        guard Vocabulary.of(name) == .core else { return false }
        return ["rss", "rdf", "feed", "channel", "item", "entry"].contains(name.local.lowercased())
    }

    private func isIgnored(_ name: XMLName) -> Bool {
        guard Vocabulary.of(name) == .core else { return false }
        let ignored = ["image", "textinput", "source", "cloud", "contributor", "category"]
        return ignored.contains(name.local.lowercased())
    }

    private func open(_ element: XMLElement) {
        isFeed = true
        let name = element.name.local.lowercased()
        if name == "feed" || name == "channel", let language = level.language {
            feed.language = feed.language ?? language
        }
        guard name == "item" || name == "entry", items.count < mostItems else { return }
        isInItem = true
        levels[levels.count - 1].isItem = true
        var item = FeedRecord()
        item.id = element.attributes.first { $0.local == "about" }?.value
        item.language = level.language
        items.append(item)
    }

    private func open(_ field: FeedField, _ element: XMLElement) {
        if field == .link, let address = element.value("href") {
            add(link: address, element)
            ignored = 1
            return
        }
        if field == .content, !isInItem { return }
        let value = FeedRecord.Value(base: level.base, language: level.language)
        capture = FeedCapture(field: field, element: element, value: value)
    }

    private func add(link address: String, _ element: XMLElement) {
        let relation = element.value("rel") ?? "alternate"
        let resolved = level.base.resolve(address)
        change { record in
            if relation == "alternate", record.link == nil || !record.isLinkAlternate {
                record.link = resolved
                record.isLinkAlternate = true
            } else if relation == "hub" {
                record.hub = record.hub ?? resolved
            }
        }
    }

    private func change(_ body: (inout FeedRecord) -> Void) {
        if isInItem { body(&items[items.count - 1]) } else { body(&feed) }
    }

    // MARK: - Values

    private func finish(_ capture: FeedCapture) {
        let value = capture.finished
        let text = String(utf8: value.bytes).trimmed
        switch capture.field {
        case .title, .summary, .content, .mediaTitle, .mediaSummary:
            change { $0.take(capture.field, value) }
        case .published, .updated, .lastBuilt:
            let time = DateReader.field(text)
            change { $0.take(capture.field, time) }
        case .author, .creator: change { $0.add(author: capture.person ?? text) }
        case .id:
            let isAddress = capture.isAddress
            change { $0.take(id: text, isAddress: isAddress, isGiven: capture.isOwnID) }
        case .link: change { $0.link = $0.link ?? (text.isEmpty ? nil : value.base.resolve(text)) }
        case .language: change { $0.language = text.isEmpty ? $0.language : text }
        case .originalLink: change { $0.originalLink = text.isEmpty ? nil : text }
        case .ttl: change { $0.ttl = Int(text) }
        case .updatePeriod: change { $0.updatePeriod = FeedRecord.minutes(ofPeriod: text) }
        case .updateFrequency: change { $0.updateFrequency = Int(text) }
        case .skippedHour: change { $0.skip(hour: text) }
        case .skippedDay: change { $0.skip(day: text) }
        }
    }
}

extension FeedRecord {
    fileprivate mutating func take(_ field: FeedField, _ value: Value) {
        switch field {
        case .mediaTitle: mediaTitle = mediaTitle ?? value
        case .mediaSummary: mediaSummary = mediaSummary ?? value
        case .title: if title == nil || title?.isBlank == true { title = value }
        case .content:
            if content == nil || value.bytes.count > content?.bytes.count ?? 0 { content = value }
        default: if summary == nil || summary?.isBlank == true { summary = value }
        }
    }

    fileprivate mutating func take(_ field: FeedField, _ time: Timestamp?) {
        switch field {
        case .published:
            if published == nil { published = time } else if updated == nil { updated = time }
        case .updated: updated = updated ?? time
        default: lastBuilt = lastBuilt ?? time
        }
    }

    fileprivate mutating func take(id text: String, isAddress: Bool, isGiven: Bool) {
        guard !text.isEmpty, isGiven || id == nil else { return }
        id = text
        isIDAddress = isAddress
    }

    fileprivate mutating func add(author text: String) {
        let name = personName(text)
        if !name.isEmpty, !authors.contains(name) { authors.append(name) }
    }

    /// RSS 1.0 Syndication: `hourly` to `yearly`.
    fileprivate static func minutes(ofPeriod period: String) -> Int? {
        switch period.lowercased() {
        case "hourly": 60
        case "daily": 1440
        case "weekly": 7 * 1440
        case "monthly": 30 * 1440
        case "yearly": 365 * 1440
        default: nil
        }
    }
}

/// The name in `Name (a@b.c)`, `a@b.c (Name)`, `Name <a@b.c>`; the address where it is all.
func personName(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return text.trimmed }
    let parts = text.split { "()<> \n\t".contains($0) }
    let name = parts.filter { !$0.contains("@") }.joined(separator: " ")
    return name.isEmpty ? text.trimmed : name
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        let bytes = utf8
        guard let first = bytes.firstIndex(where: { !$0.isSpace }),
            let last = bytes.lastIndex(where: { !$0.isSpace })
        else { return "" }
        return String(self[first...last])
    }
}
