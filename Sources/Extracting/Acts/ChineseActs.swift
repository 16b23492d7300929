import Model

/// What one Chinese sentence says of formal acts, clause by clause.
struct ChineseActs {
    typealias Terms = ChineseActTerms

    let part: Place.Part
    let text: ByteText
    /// The actors that the sentence names, by their bytes.
    let parties: [(bytes: Range<Int>, actors: [ActorID])]
    let published: Timestamp?
    let before: [ActorID]
    /// Bytes within marks of speech.
    let quotes: [Range<Int>]

    private static let instruments = Terms.instruments.flatMap { row in
        row.terms.map { (row.instrument, $0) }
    }
    private static let matcher = TermMatcher(instruments.map(\.1))
    /// In one clause; what names more instruments is a list or an attack, and the rest of it is
    /// passed over.
    private static let mostMentions = 6
    /// In bytes: a hundred characters.
    private static let longestTitle = 300

    /// An instrument in its place.
    struct Mention {
        var instrument: Act.Instrument
        var range: Range<Int>
    }

    func drafts() -> [ActDraft] {
        let clauses = text.clauses
        var drafts: [ActDraft] = []
        var last: Mention?
        for (index, clause) in clauses.enumerated() {
            let own = mentions(in: clause)
            for mention in own {
                if let draft = draft(mention, clauses, index),
                    !drafts.contains(where: {
                        $0.instrument == draft.instrument && $0.status == draft.status
                    })
                {
                    drafts.append(draft)
                }
            }
            if let draft = refusedComment(clause, clauses, index) { drafts.append(draft) }
            if own.isEmpty, let last, let draft = elliptic(last, clauses, index) {
                drafts.append(draft)
            }
            last = own.last ?? last
        }
        return drafts
    }

    /// `秘鲁至今仍未提交`: the instrument of the clause before is meant.
    private func elliptic(_ last: Mention, _ clauses: [Range<Int>], _ index: Int) -> ActDraft? {
        let inside = ByteText(text.bytes, clauses[index])
        guard inside.hasAny(Terms.pending), !isOfDate(inside),
            let verb = ["提交", "签署", "簽署", "批准", "发表", "發表", "公布", "发布"].compactMap({
                inside.findLast($0)
            }).first
        else { return nil }
        return draft(Mention(instrument: last.instrument, range: verb), clauses, index)
    }

    private func mentions(in clause: Range<Int>) -> [Mention] {
        let matches = Self.matcher.matches(in: text.bytes, clause)
        return matches.prefix(Self.mostMentions).compactMap { match in
            let isQuoted = quotes.contains { $0.overlaps(match.range) }
            let isFalse = Terms.falseFriends.contains { friend in
                text.find(friend, from: max(clause.lowerBound, match.range.lowerBound - 30)).map {
                    $0 <= match.range.lowerBound
                        && match.range.upperBound <= $0 + friend.utf8.count
                } ?? false
            }
            guard !isQuoted, !isFalse else { return nil }
            return Mention(
                instrument: Self.instruments[match.term].0, range: titled(match.range, in: clause))
        }
    }

    /// With the whole of a title in marks: `《…联合声明》`.
    private func titled(_ range: Range<Int>, in clause: Range<Int>) -> Range<Int> {
        var (open, depth) = (range.lowerBound, 0)
        let first = max(clause.lowerBound, range.lowerBound - Self.longestTitle)
        while open > first {
            open -= 1
            if text.has("》", at: open) { depth += 1 }
            if text.has("《", at: open) {
                if depth == 0 { break }
                depth -= 1
            }
        }
        let rest = ByteText(
            text.bytes,
            range.upperBound..<min(clause.upperBound, range.upperBound + Self.longestTitle))
        guard text.has("《", at: open), let close = rest.find("》") else { return range }
        var end = close + 3
        while text.has("》", at: end) { end += 3 }
        return open..<max(end, range.upperBound)
    }

    // MARK: - One mention

    /// `就加征关税发表谈话`: what something is said about, while another verb follows it.
    private func isTopic(_ mention: Mention, _ clause: Range<Int>) -> Bool {
        let lead = ByteText(text.bytes, clause.lowerBound..<mention.range.lowerBound)
        let tail = ByteText(text.bytes, mention.range.upperBound..<clause.upperBound)
        guard let about = ["就", "针对", "針對"].compactMap({ lead.findLast($0) }).first else {
            return false
        }
        let saying = ["发表", "發表", "答记者问", "答記者問", "表示", "回应", "回應", "发布", "發布", "作出"]
        return !ByteText(text.bytes, about.upperBound..<mention.range.lowerBound).hasAny(saying)
            && tail.hasAny(saying)
    }

    private func draft(_ mention: Mention, _ clauses: [Range<Int>], _ index: Int) -> ActDraft? {
        let clause = clauses[index]
        let verb = verb(of: mention, in: clause)
        guard !isTopic(mention, clause) else { return nil }
        let isPast = isDatedBefore(mention, clause)
        guard let status = status(mention, verb, clause, isPast) else { return nil }
        let anchor = min(verb?.lowerBound ?? mention.range.lowerBound, mention.range.lowerBound)
        var (actors, isGuess, start) = actors(before: anchor, mention, clauses, index)
        let isModifier = verb.map { text.has("的", at: $0.upperBound) } ?? false
        if isModifier,
            let maker = parties.last(where: {
                clause.lowerBound <= $0.bytes.lowerBound && $0.bytes.upperBound <= anchor
            })
        {
            (actors, isGuess, start) = (maker.actors, true, maker.bytes.lowerBound)
        }
        guard !actors.isEmpty else { return nil }
        let instrument = instrument(of: mention, actors)
        guard isAllowed(instrument, actors) else { return nil }
        let end = max(mention.range.upperBound, verb?.upperBound ?? 0)
        var draft = ActDraft(
            instrument: instrument, status: status, actors: actors, part: part,
            quote: start..<end, about: about(of: mention, from: anchor),
            name: text.has("《", at: mention.range.lowerBound) ? mention.range : nil,
            confidence: confidence(status, isGuess, clause, verb == nil),
            rule: "act.zh.\(status.rawValue)")
        draft.isDated = isPast
        if status == .expected {
            let dates = DateMention.all(in: ByteText(text.bytes, clause), published: published)
            draft.expected = dates.first { $0.deadline != nil }?.deadline
        }
        return draft
    }

    private func instrument(of mention: Mention, _ actors: [ActorID]) -> Act.Instrument {
        guard mention.instrument == .statement, actors.count > 1 else { return mention.instrument }
        return .jointStatement
    }

    private func isAllowed(_ instrument: Act.Instrument, _ actors: [ActorID]) -> Bool {
        switch instrument {
        case .statement, .agreement: true
        default: actors.contains(where: \.isPublic)
        }
    }

    private func confidence(
        _ status: Act.Status, _ isGuess: Bool, _ clause: Range<Int>, _ isBare: Bool
    ) -> Double {
        var confidence = isGuess ? 0.6 : 0.85
        if isBare { confidence *= 0.8 }
        if status == .referenced { confidence *= 0.8 }
        let hearsay = ["知情人士", "消息人士", "据传", "傳出", "传出", "网传", "或于", "或於"]
        if hearsay.contains(where: { text.contains($0) }) { confidence *= 0.7 }
        return confidence
    }

    /// The nearest verb before the mention, else the first behind it.
    private func verb(of mention: Mention, in clause: Range<Int>) -> Range<Int>? {
        let all = Terms.doing + Terms.withdrawing
        let before = ByteText(text.bytes, clause.lowerBound..<mention.range.lowerBound)
        let near = all.compactMap { word in before.findLast(word) }
            .max { ($0.upperBound, $0.count) < ($1.upperBound, $1.count) }
        if let near { return near }
        let after = ByteText(text.bytes, mention.range.upperBound..<clause.upperBound)
        return all.compactMap { word in
            after.find(word).map { $0..<$0 + word.utf8.count }
        }.min { $0.lowerBound < $1.lowerBound }
    }
}
