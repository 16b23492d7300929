import Model
import Synchronization

/// A page's text with what tells whether another is a copy of it.
struct PageText: Sendable {
    let text: DocumentText
    let shingles: Shingles

    init(_ text: DocumentText) {
        self.text = text
        shingles = Shingles(text.body.hashes)
    }

    /// Of a page that the ledger has. What is made of a page's words depends on nothing else, and
    /// in a wave of copies the same pages are looked at again and again: the last ones are kept.
    static func of(_ page: KnownPage, in known: any Known) throws -> PageText? {
        let version = page.versions.last ?? ""
        let name = PageTextShelf.name(page.url, version)
        if let kept = PageTextShelf.shared.withLock({ $0.texts[name] }) { return kept }
        guard let page = try known.page(at: page.url) else { return nil }
        let made = PageText(DocumentText(title: page.title, text: page.text))
        made.keep(as: page.url, version: version)
        return made
    }

    /// To be found when the page is asked for next.
    func keep(as url: String, version: String) {
        PageTextShelf.shared.withLock { $0.put(self, PageTextShelf.name(url, version)) }
    }

    /// Written in characters rather than letters.
    var isHan: Bool { text.body.words.list.prefix(50).filter(\.isHan).count > 25 }

    /// Whether neither has numbers or names of which the other has others.
    func hasSameMarks(as other: PageText) -> Bool {
        let (one, other) = (text.body, other.text.body)
        return !differ(one.marks(\.isNumber), other.marks(\.isNumber))
            && !differ(one.marks(\.isCapitalised), other.marks(\.isCapitalised))
    }

    fileprivate var size: Int { text.body.words.list.count }
}

/// The texts looked at last, bounded by their words.
private struct PageTextShelf {
    static let shared = Mutex(PageTextShelf())
    private static let mostWords = 40_000

    var texts: [String: PageText] = [:]
    private var order: ArraySlice<String> = []
    private var words = 0

    static func name(_ url: String, _ version: String) -> String { version + " " + url }

    mutating func put(_ text: PageText, _ name: String) {
        guard text.size < Self.mostWords / 8, texts[name] == nil else { return }
        texts[name] = text
        order.append(name)
        words += text.size
        while words > Self.mostWords, let oldest = order.popFirst() {
            words -= texts.removeValue(forKey: oldest)?.size ?? 0
        }
    }
}

/// Whether each has something that the other lacks; what only one has is a detail left out.
private func differ(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Bool {
    !left.isSubset(of: right) && !right.isSubset(of: left)
}

extension Substance {
    /// Words with a trait that stand within a sentence: a capital letter at its start is no name.
    fileprivate func marks(_ trait: (Word) -> Bool) -> Set<UInt64> {
        var result: Set<UInt64> = []
        for sentence in sentences {
            let first = words.list[sentence.lowerBound].isNumber ? 0 : 1
            for word in words.list[sentence].dropFirst(first) where trait(word) {
                result.insert(word.hash)
            }
        }
        return result
    }
}
