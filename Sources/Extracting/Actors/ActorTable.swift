import Model

/// Names of actors in English and Chinese, who holds which office, and whose site a host is.
struct ActorTable: Sendable {
    /// What a name stands for.
    struct Entry: Sendable {
        var actor: ActorID
        var kind: ActorMention.Kind
        var name: String
        /// Months of office, counted from year 0; nil for what isn't a person.
        var terms: [ClosedRange<Int>] = []
        /// Must be written with a capital throughout: `US`, `WHO`.
        var isAcronym = false
    }

    private(set) var entries: [Entry] = []
    /// The entries of a name, by the name's first word; longest first.
    private(set) var byFirstWord: [Word: [(words: [Word], entry: Int)]] = [:]
    private var byName: [String: Int] = [:]
    private var hosts: [String: ActorID] = [:]
    private var chinese: [(name: String, entry: Int)] = []
    private(set) var chineseNames = TermMatcher([])

    static let builtIn = ActorTable(adding: [])

    init(adding added: [ActorEntry]) {
        addStates()
        addBodies()
        addOfficeHolders()
        addHosts()
        for entry in added { add(entry) }
        for (word, list) in byFirstWord {
            byFirstWord[word] = list.sorted { $0.words.count > $1.words.count }
        }
        chineseNames = TermMatcher(chinese.map(\.name))
    }

    func entry(ofChinese term: Int) -> Entry { entries[chinese[term].entry] }

    /// The actor whose site the address stands on; the longest domain decides.
    func owner(ofURL url: String) -> ActorID? {
        let text = ByteText(url.lowercased())
        guard let scheme = text.find("://") else { return nil }
        var host = text.bytes[(scheme + 3)...].prefix { !"/?#:".utf8.contains($0) }
        if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[(at + 1)...] }
        while !host.isEmpty {
            if let actor = hosts[String(decoding: host, as: UTF8.self)] { return actor }
            guard let dot = host.firstIndex(of: UInt8(ascii: ".")) else { return nil }
            host = host[(dot + 1)...]
        }
        return nil
    }

    /// The English name for people; nil for an actor without one.
    func name(of actor: ActorID) -> String? { byName[actor.rawValue].map { entries[$0].name } }

    // MARK: - Building

    private mutating func addStates() {
        for row in StateNames.rows.rows {
            let cells = row.cells(6)
            let actor = ActorID(cells[0])
            for name in cells[1].names { add(name, actor, .state) }
            for name in cells[2].names { add(name, actor, .adjective) }
            for name in cells[3].names { add(name, actor, .metonym) }
            for name in cells[4].names { addChinese(name, actor, .state) }
            for name in cells[5].names { addChinese(name, actor, .metonym) }
        }
        for pair in StateNames.otherChinese.listed {
            let cells = pair.split(separator: " ").map(String.init)
            addChinese(cells[1], ActorID(cells[0]), .state)
        }
    }

    private mutating func addBodies() {
        for (rows, kind) in [
            (BodyNames.rows, ActorMention.Kind.organisation), (BodyNames.offices, .office),
        ] {
            for row in rows.rows {
                let cells = row.cells(3)
                for name in cells[1].names { add(name, ActorID(cells[0]), kind) }
                for name in cells[2].names { addChinese(name, ActorID(cells[0]), kind) }
            }
        }
    }

    private mutating func addOfficeHolders() {
        var known: [String: Int] = [:]
        for row in OfficeHolders.rows.rows {
            let cells = row.cells(5)
            let term = Self.month(cells[1], or: 0)...Self.month(cells[2], or: 12 * 9999)
            let key = cells[0] + cells[3]
            if let index = known[key] {
                entries[index].terms.append(term)
                continue
            }
            known[key] = entries.count
            entries.append(
                Entry(actor: ActorID(cells[0]), kind: .person, name: cells[3], terms: [term]))
            index(cells[3], entries.count - 1)
            for name in cells[4].names { indexChinese(name, entries.count - 1) }
        }
    }

    private mutating func addHosts() {
        for row in OfficialHosts.rows.rows {
            let cells = row.cells(2)
            for domain in cells[1].listed { hosts[domain] = ActorID(cells[0]) }
        }
        for code in OfficialHosts.govDomains.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            hosts["gov.\(code.lowercased())"] = ActorID(code.uppercased())
        }
    }

    /// Of a user's configuration: they stand before what is built in.
    private mutating func add(_ added: ActorEntry) {
        let isState = added.id.rawValue.count == 2
        for name in added.names {
            let isHan = name.utf8.contains { $0 >= 0xE3 }
            if isHan {
                addChinese(name, added.id, isState ? .state : .organisation)
            } else {
                add(name, added.id, isState ? .state : .organisation)
            }
        }
        for domain in added.domains { hosts[domain.lowercased()] = added.id }
    }

    private mutating func add(_ name: String, _ actor: ActorID, _ kind: ActorMention.Kind) {
        let isAcronym = name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
        entries.append(Entry(actor: actor, kind: kind, name: name, isAcronym: isAcronym))
        if byName[actor.rawValue] == nil { byName[actor.rawValue] = entries.count - 1 }
        index(name, entries.count - 1)
    }

    private mutating func index(_ name: String, _ entry: Int) {
        let words = Tokenizer.tokens(of: Array(name.utf8)).map(\.word)
        guard let first = words.first else { return }
        byFirstWord[first, default: []].insert((words, entry), at: 0)
    }

    private mutating func addChinese(_ name: String, _ actor: ActorID, _ kind: ActorMention.Kind) {
        entries.append(Entry(actor: actor, kind: kind, name: name))
        indexChinese(name, entries.count - 1)
    }

    private mutating func indexChinese(_ name: String, _ entry: Int) {
        chinese.append((name, entry))
        let traditional = ChineseScript.traditional(name)
        if traditional != name { chinese.append((traditional, entry)) }
    }

    /// `2014-01` as months from year 0.
    private static func month(_ text: String, or other: Int) -> Int {
        let cells = text.split(separator: "-").compactMap { Int($0) }
        return cells.count == 2 ? cells[0] * 12 + cells[1] : other
    }
}

/// Simplified characters in their traditional form, as far as names need it.
enum ChineseScript {
    private static let pairs: [Character: Character] = {
        let characters = StateNames.traditional.filter { !$0.isWhitespace }
        var pairs: [Character: Character] = [:]
        var iterator = characters.makeIterator()
        while let simple = iterator.next(), let full = iterator.next() { pairs[simple] = full }
        return pairs
    }()

    static func traditional(_ text: String) -> String { String(text.map { pairs[$0] ?? $0 }) }
}

extension String {
    fileprivate var rows: [Substring] { split(separator: "\n") }
    fileprivate var names: [String] { split(separator: ";").map(String.init) }
}

extension Substring {
    fileprivate func cells(_ count: Int) -> [String] {
        var cells = split(separator: "|", omittingEmptySubsequences: false).map { cell in
            String(cell.drop { $0 == " " })
        }
        while cells.count < count { cells.append("") }
        return cells
    }
}
