import Model

/// Tells who a Chinese source is.
struct ChineseSources {
    struct Source {
        var name: String?
        var actor: ActorID?
    }

    private let article: Article
    private let part: TextPart
    private var last: Source?

    init(article: Article, part: TextPart) {
        self.article = article
        self.part = part
    }

    /// Nil for what is no source: the author.
    mutating func source(of range: Range<Int>, paragraph: Int) -> Source? {
        let text = part.string(range)
        if ["笔者", "筆者", "我们", "我們", "我", "本报", "人们", "大家", "这", "那", "记者", "記者"].contains(text) {
            return nil
        }
        if Self.pronouns.contains(text) { return last ?? person(before: range.lowerBound) }
        let source = Source(name: name(text, range), actor: actor(text, range))
        last = source
        return source
    }

    /// Whom the text has named last, where nobody has spoken yet.
    private func person(before place: Int) -> Source {
        let found = article.mentions(of: part).last {
            $0.kind == .person && $0.range.upperBound <= place
        }
        return Source(name: found?.name, actor: found?.isFormer == true ? nil : found?.actor)
    }

    private static let pronouns = Set(ChineseCues.pronouns.listed)
    private static let official = ChineseCues.officialRoles.listed
    private static let independent = ChineseCues.independentRoles.listed
    private static let anonymous = ChineseCues.anonymous.listed
    private static let documents = ChineseCues.documents.listed

    // MARK: - Names

    private func name(_ text: String, _ range: Range<Int>) -> String? {
        if let person = mentions(range).last(where: { $0.kind == .person }) { return person.name }
        if let name = afterRole(text) { return name }
        if Self.anonymous.contains(where: text.contains) || isNamelessOfficial(text) { return nil }
        if let document = document(text) { return document }
        return text
    }

    /// `官员` without more, but `发言人` and `代表` speak for their office.
    private func isNamelessOfficial(_ text: String) -> Bool {
        ["官员", "官員", "外交官", "人士"].contains { text.hasSuffix($0) }
    }

    /// `韩国总统李在明`, `大會主席、厄瓜多外交官瓦亞斯`: what stands behind the last role.
    private func afterRole(_ text: String) -> String? {
        var best: Substring?
        for role in Self.official + Self.independent {
            guard let range = text.range(of: role, options: .backwards) else { continue }
            let rest = text[range.upperBound...]
            if best == nil || rest.count < best?.count ?? 0 { best = rest }
        }
        guard let name = best, (2...12).contains(name.count), !name.contains("的") else {
            return nil
        }
        let isName = name.unicodeScalars.allSatisfy { $0.value >= 0x3400 || $0 == "·" }
        return isName && !Self.anonymous.contains(where: { name.contains($0) }) ? String(name) : nil
    }

    private func document(_ text: String) -> String? {
        guard let of = text.range(of: "的", options: .backwards) else { return nil }
        let rest = String(text[of.upperBound...])
        return Self.documents.contains(where: rest.hasSuffix) ? rest : nil
    }

    // MARK: - Actors

    private func mentions(_ range: Range<Int>) -> ArraySlice<ActorMention> {
        article.mentions(of: part).within(range)
    }

    private func actor(_ text: String, _ range: Range<Int>) -> ActorID? {
        let found = mentions(range)
        if let person = found.last(where: { $0.kind == .person }) {
            return person.isFormer ? nil : person.actor
        }
        if text.hasPrefix("前") { return nil }
        let isIndependent = Self.independent.contains { text.contains($0) }
        if isIndependent {
            return found.first {
                $0.kind == .organisation && $0.actor?.rawValue.first?.isLowercase == true
            }?.actor
        }
        let bodies = found.filter { $0.kind != .group }
        let states = Set(bodies.compactMap(\.actor))
        if states.count > 1, text.contains("和") || text.contains("与") { return nil }
        if let body = bodies.first { return body.actor }
        if Self.documents.contains(where: text.hasSuffix) { return article.owner }
        let isOfficial =
            Self.official.contains { text.contains($0) } || text.contains("政府")
            || text.contains("部") || text.contains("省")
        return isOfficial ? topic(before: range.lowerBound) : nil
    }

    /// Whose affairs the paragraph, else the document tells.
    private func topic(before place: Int) -> ActorID? {
        if let owner = article.owner { return owner }
        if let actor = last?.actor, actor.rawValue.count <= 6 { return actor }
        return article.mentions(of: part).last { $0.range.lowerBound < place && $0.kind != .group }?
            .actor
    }
}
