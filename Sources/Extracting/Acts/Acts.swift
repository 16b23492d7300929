import Model

/// The formal acts that the article speaks of, and what somebody undertakes in it, each sorted by
/// place: both are read from the same sentences.
func deeds(in article: Article) -> (acts: [Act], commitments: [Commitment]) {
    let body = article.passages(of: article.text)
    let title = article.passages(of: article.title, asOne: true).first
    let page = OfficialPage(facts: article.facts, title: title, body: body).verdict()
    let acts = ActReader(facts: article.facts, title: title, body: body, verdict: page).drafts()
    let commitments = CommitmentReader(
        facts: article.facts, title: title, body: body, page: page.act)
    let writer = ActWriter(article: article)
    return (acts.map(writer.act), commitments.drafts().map(writer.commitment).sortedByPlace)
}

func acts(in article: Article) -> [Act] { deeds(in: article).acts }

func commitments(in article: Article) -> [Commitment] { deeds(in: article).commitments }

extension [Commitment] {
    fileprivate var sortedByPlace: [Commitment] { sorted { $0.place.start < $1.place.start } }
}

extension Article {
    /// Its sentences, with who is named in them; a headline of two sentences is still one.
    func passages(of part: TextPart, asOne: Bool = false) -> [Passage] {
        var quotes = part.quotes.map(\.range)[...]
        var ranges = part.sentences.map { ($0.range, $0.paragraph) }
        if asOne, let first = ranges.first, let last = ranges.last {
            ranges = [(first.0.lowerBound..<last.0.upperBound, 0)]
        }
        let named = mentions(of: part)
        var next = named.startIndex
        return ranges.map { range, paragraph in
            while next < named.endIndex, named[next].range.lowerBound < range.lowerBound {
                next += 1
            }
            let start = next
            while next < named.endIndex, named[next].range.lowerBound < range.upperBound {
                next += 1
            }
            while let quote = quotes.first, quote.upperBound <= range.lowerBound {
                quotes.removeFirst()
            }
            let text = ByteText(part.bytes, range)
            let body = text.datelineEnd
            let runs = named[start..<next].compactMap { mention in
                mention.isFormer || mention.range.lowerBound < body ? nil : run(mention)
            }
            return Passage(
                part: part.part, text: text,
                runs: isChinese ? runs.filter { !text.isTitled($0.bytes) } : runs,
                quotes: quotes.prefix { $0.lowerBound < range.upperBound }
                    .filter { $0.overlaps(range) },
                paragraph: paragraph, published: published)
        }
    }

    private func run(_ mention: ActorMention) -> Passage.Run? {
        let actors = mention.actor.map { [$0] } ?? mention.group
        guard !actors.isEmpty else { return nil }
        let kind: Line.Party.Kind =
            switch mention.kind {
            case .adjective: .adjective
            case .group: .group
            default: .name
            }
        return Passage.Run(
            bytes: mention.range, actors: actors, kind: kind,
            isOffice: mention.kind == .office || mention.kind == .person)
    }

    var facts: PageFacts {
        PageFacts(
            owner: owner, published: published, isChinese: isChinese, title: document.title)
    }
}
