import Model

// Who acts, when, and about what.
extension ChineseActs {
    // MARK: - Around it

    /// By the nearest date before the mention, in its clause or in a short one before it.
    func isDatedBefore(_ mention: Mention, _ clause: Range<Int>) -> Bool {
        let before = text.clauses.last { $0.upperBound < clause.lowerBound }
        let start = before.flatMap { $0.count < 30 ? $0.lowerBound : nil } ?? clause.lowerBound
        let lead = ByteText(text.bytes, start..<mention.range.lowerBound)
        guard let today = CivilDay(published).days,
            let date = DateMention.all(in: lead, published: published).last(where: {
                $0.deadline?.relation != .before
            }), let days = date.days
        else { return false }
        return days.upperBound < today - 10
    }

    /// Parties of this clause before the anchor, else of the clauses before, else who acted last.
    func actors(
        before anchor: Int, _ mention: Mention, _ clauses: [Range<Int>], _ index: Int
    ) -> (actors: [ActorID], isGuess: Bool, start: Int) {
        for clause in clauses[...index].reversed() {
            let end = clause == clauses[index] ? anchor : clause.upperBound
            let named = parties.filter {
                clause.lowerBound <= $0.bytes.lowerBound && $0.bytes.lowerBound < end
            }
            let free = named.filter { !isAddressee($0.bytes) }
            if !free.isEmpty {
                let start = clause == clauses[index] ? free[0].bytes.lowerBound : anchor
                return (leading(free), false, start)
            }
        }
        let inside = parties.filter { mention.range.contains($0.bytes.lowerBound) }
        if !inside.isEmpty { return (inside.flatMap(\.actors).unique, false, anchor) }
        return (before, true, anchor)
    }

    /// The first party, and those that are joined to it.
    func leading(_ named: [(bytes: Range<Int>, actors: [ActorID])]) -> [ActorID] {
        var actors = named[0].actors
        var end = named[0].bytes.upperBound
        for party in named.dropFirst() {
            guard party.bytes.lowerBound >= end else { continue }
            let between = text.string(end..<party.bytes.lowerBound)
            let joins =
                between.isEmpty
                || between.unicodeScalars.count <= 8
                    && ["和", "与", "與", "、", "及", "同", "跟"].contains { between.contains($0) }
            guard joins else { break }
            actors += party.actors
            end = party.bytes.upperBound
        }
        return actors.unique
    }

    func isAddressee(_ range: Range<Int>) -> Bool {
        ["对", "對", "向", "在", "就", "于", "於", "访", "訪", "赴", "据", "涉", "将", "將", "把"].contains {
            text.has($0, before: range.lowerBound)
        }
    }

    /// `关于气候合作的声明`, `就此次会谈发表`.
    func about(of mention: Mention, from anchor: Int) -> Range<Int>? {
        let lead = ByteText(text.bytes, text.range.lowerBound..<mention.range.lowerBound)
        for word in ["关于", "關於", "就"] {
            guard let found = lead.findLast(word), mention.range.lowerBound - found.upperBound < 60
            else { continue }
            let stops = ["的", "发表", "發表", "发布", "作出", "达成", "達成", "签署", "進行", "进行"]
            let tail = ByteText(text.bytes, found.upperBound..<mention.range.lowerBound)
            let end = stops.compactMap { tail.find($0) }.min() ?? mention.range.lowerBound
            return end > found.upperBound ? found.upperBound..<end : nil
        }
        return nil
    }

    func refusedComment(
        _ clause: Range<Int>, _ clauses: [Range<Int>], _ index: Int
    ) -> ActDraft? {
        let inside = ByteText(text.bytes, clause)
        let word = Terms.comments.first { inside.contains($0) }
        let place: Int
        let end: Int
        if let word, let found = inside.find(word) {
            (place, end) = (found, found + word.utf8.count)
        } else if let found = inside.find("拒绝") ?? inside.find("拒絕"),
            let comment = inside.find("置评", from: found) ?? inside.find("置評", from: found)
        {
            (place, end) = (found, comment + 6)
        } else {
            return nil
        }
        let mention = Mention(instrument: .statement, range: place..<end)
        let (actors, isGuess, start) = actors(before: place, mention, clauses, index)
        guard !actors.isEmpty else { return nil }
        return ActDraft(
            instrument: .statement, status: .refused, actors: actors, part: part,
            quote: start..<end,
            confidence: isGuess ? 0.55 : 0.8, rule: "act.zh.no-comment")
    }
}
