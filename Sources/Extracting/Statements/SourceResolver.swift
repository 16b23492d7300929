import Model

/// Tells who a source is: names in full, pronouns and `the ministry` by what stands before them.
struct SourceResolver {
    struct Source {
        var name: String?
        var actor: ActorID?
    }

    let article: Article
    let part: TextPart
    let cast: Cast
    let reader: ActorReader
    /// The last source that is a person, and the one that isn't, with their paragraph.
    private var lastPerson: (source: Source, paragraph: Int)?
    private var lastBody: (source: Source, paragraph: Int)?
    private var lastMany: Source?

    init(article: Article, part: TextPart) {
        self.article = article
        self.part = part
        cast = Cast(article, part)
        reader = ActorReader(article: article, part: part, bodies: cast.bodies)
    }

    /// Nil for a source that is no source: the author, somebody who reads.
    mutating func source(of draft: StatementDraft) -> Source? {
        guard let speaker = draft.speaker else { return Source(name: nil, actor: nil) }
        let tokens = part.tokens(in: speaker)
        guard let first = tokens.first else { return nil }
        if tokens.count == 1 {
            let word = part.tokens[first].word
            if Self.authors.contains(word) { return nil }
            if word == "who" || word == "which" || word == "that" {
                guard let antecedent = draft.antecedent else { return nil }
                return named(antecedent, draft.context ?? antecedent, draft)
            }
            if part.tokens[first].has(.pronoun), !isName(first) {
                return pronoun(word, at: speaker.lowerBound, draft)
            }
        }
        return named(speaker, draft.context ?? speaker, draft)
    }

    private static let authors: WordSet = ["i", "we", "you", "there", "what", "nobody", "one"]

    private func isName(_ token: Int) -> Bool {
        cast.occurrences.contains { $0.tokens.contains(token) }
    }

    // MARK: - Names

    private mutating func named(
        _ range: Range<Int>, _ context: Range<Int>, _ draft: StatementDraft
    ) -> Source? {
        if let person = cast.person(within: range) ?? apposed(range, context) {
            let source = Source(name: cast.people[person].name, actor: cast.people[person].actor)
            lastPerson = (source, draft.paragraph)
            return source
        }
        let verdict = reader.verdict(of: range, context: context)
        if verdict.isAnonymous {
            let source = Source(name: nil, actor: verdict.actor)
            lastPerson = (source, draft.paragraph)
            return source
        }
        var source = Source(name: name(range), actor: verdict.actor)
        if let group = group(range) {
            source = Source(name: groupName(group, range) ?? source.name, actor: nil)
        }
        if let whole = definite(range) { source = whole }
        lastBody = (source, draft.paragraph)
        if isPlural(range) { lastMany = source }
        return source
    }

    /// `a spokesperson for the ministry, Lena Brandt`.
    private func apposed(_ range: Range<Int>, _ context: Range<Int>) -> Int? {
        let tokens = part.tokens(in: range)
        guard tokens.contains(where: { part.tokens[$0].has([.person, .title]) }),
            context.upperBound > range.upperBound
        else { return nil }
        guard tokens.upperBound < part.tokens.count, part.tokens[tokens.upperBound].word == ","
        else { return nil }
        return cast.occurrences.first {
            $0.tokens.lowerBound == tokens.upperBound + 1
                && $0.range.upperBound <= context.upperBound
        }?.person
    }

    private func group(_ range: Range<Int>) -> [ActorID]? {
        let found = article.mentions(of: part).within(range).first { $0.kind == .group }
        return found?.group
    }

    /// `the two countries` as `the United States and China`, by the names that stand before.
    private func groupName(_ group: [ActorID], _ range: Range<Int>) -> String? {
        var names: [String] = []
        var seen: [ActorID] = []
        let before = article.mentions(of: part).prefix { $0.range.lowerBound < range.lowerBound }
        for mention in before {
            guard let actor = mention.actor, group.contains(actor), !seen.contains(actor),
                mention.kind == .state || mention.kind == .organisation
            else { continue }
            seen.append(actor)
            names.append(mention.name)
        }
        return names.count == group.count && names.count > 1
            ? names.joined(separator: " and ") : nil
    }

    /// Without `the` and quotation marks.
    private func name(_ range: Range<Int>) -> String {
        var tokens = part.tokens(in: range)
        while tokens.count > 1, let first = tokens.first,
            part.tokens[first].has([.determiner, .possessive]),
            Self.articles.contains(part.tokens[first].word), !isGroupName(range)
        {
            tokens = tokens.lowerBound + 1..<tokens.upperBound
        }
        return part.words(tokens)
    }

    private func isGroupName(_ range: Range<Int>) -> Bool {
        article.mentions(of: part).within(range).count { $0.kind == .state } > 1
    }

    private static let articles: WordSet = [
        "the", "a", "an", "his", "her", "its", "their", "this", "that",
    ]

    private func isPlural(_ range: Range<Int>) -> Bool { part.bytes[range.upperBound - 1] == 0x73 }

    /// `the ministry`: the fullest name before it that ends in the word.
    private func definite(_ range: Range<Int>) -> Source? {
        let tokens = part.tokens(in: range)
        guard tokens.count == 2, let first = tokens.first,
            part.tokens[first].word == "the" || part.tokens[first].word == "its"
        else { return nil }
        let head = part.tokens[first + 1]
        if let body = cast.bodies.last(where: {
            $0.head == head.word && $0.range.upperBound <= range.lowerBound
        }) {
            return Source(
                name: body.name,
                actor: reader.actor(ofBody: body) ?? reader.topic(before: range.lowerBound))
        }
        if head.has(.person), let last = lastPerson, last.source.name != nil { return last.source }
        return nil
    }

    // MARK: - Pronouns

    private mutating func pronoun(_ word: Word, at place: Int, _ draft: StatementDraft) -> Source? {
        switch word {
        case "he", "she":
            let source = person(before: place, draft)
            if let source { lastPerson = (source, draft.paragraph) }
            return source ?? Source(name: nil, actor: nil)
        case "it": return body(before: place, draft)
        case "they":
            return lastMany ?? lastBody?.source ?? Source(name: nil, actor: nil)
        default: return Source(name: nil, actor: nil)
        }
    }

    /// The last source of the paragraph, else whom the paragraph names, else the last source.
    private func person(before place: Int, _ draft: StatementDraft) -> Source? {
        if let last = lastPerson, last.paragraph == draft.paragraph { return last.source }
        let paragraph = part.bytes(of: part.paragraphs[draft.paragraph])
        let near = cast.occurrences.filter {
            $0.range.lowerBound >= paragraph.lowerBound && $0.range.upperBound <= place
        }
        if let found = near.first(where: { !cast.isPossessor($0) }) {
            return Source(
                name: cast.people[found.person].name, actor: cast.people[found.person].actor)
        }
        if let last = lastPerson, draft.paragraph - last.paragraph <= 3 { return last.source }
        guard let found = cast.occurrences.last(where: { $0.range.upperBound <= place }) else {
            return lastPerson?.source
        }
        return Source(name: cast.people[found.person].name, actor: cast.people[found.person].actor)
    }

    /// What the sentence or the one before it begins with.
    private func body(before place: Int, _ draft: StatementDraft) -> Source? {
        let index = part.sentences.lastIndex { $0.range.lowerBound <= place } ?? 0
        for number in [index, index - 1] where number >= 0 {
            let range =
                part.sentences[number].range
                .lowerBound..<min(place, part.sentences[number].range.upperBound)
            guard range.lowerBound < range.upperBound else { continue }
            let mention = article.mentions(of: part).within(range).first {
                $0.kind != .person && $0.kind != .adjective && $0.kind != .metonym
            }
            let body = cast.bodies.first { range.contains($0.range.lowerBound) }
            if let body, body.range.lowerBound <= mention?.range.lowerBound ?? .max {
                return Source(name: body.name, actor: reader.actor(ofBody: body) ?? mention?.actor)
            }
            if let mention { return Source(name: mention.name, actor: mention.actor) }
        }
        return lastBody?.source ?? Source(name: nil, actor: nil)
    }
}
