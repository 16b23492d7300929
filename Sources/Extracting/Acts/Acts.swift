import Model

/// The formal acts that the article speaks of, sorted by place.
func acts(in article: Article) -> [Act] {
    let body = article.passages(of: article.text)
    let title = article.passages(of: article.title).joined
    let drafts = ActReader(facts: article.facts, title: title, body: body).drafts()
    return drafts.map { ActWriter(article: article).act($0) }
}

extension Article {
    /// Its sentences, with who is named in them.
    func passages(of part: TextPart) -> [Passage] {
        part.sentences.map { sentence in
            let text = ByteText(part.bytes, sentence.range)
            let runs = mentions(in: sentence, of: part).filter { !$0.isFormer }.compactMap(run)
                .filter { !text.isTitled($0.bytes) && $0.bytes.lowerBound >= text.datelineEnd }
            return Passage(
                part: part.part, text: text, runs: runs,
                quotes: part.quotes.map(\.range).filter { $0.overlaps(sentence.range) },
                paragraph: sentence.paragraph)
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

extension [Passage] {
    /// One passage for all: a headline of two sentences is still one headline.
    var joined: Passage? {
        guard var whole = first, let last else { return nil }
        whole.text = ByteText(
            whole.text.bytes, whole.text.range.lowerBound..<last.text.range.upperBound)
        whole.runs = flatMap(\.runs)
        whole.quotes = flatMap(\.quotes)
        return whole
    }
}
