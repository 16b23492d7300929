import Model

/// Reads the acts of a document, sentence after sentence, and holds them together.
struct ActReader {
    let facts: PageFacts
    let title: Passage?
    let body: [Passage]
    let verdict: OfficialPage.Verdict

    /// English words without which a sentence says nothing of acts.
    static let trigger: TermMatcher = {
        let heads = InstrumentTerms.rows.map(\.head)
        let others = [
            "comment", "confirm nor deny", "ban", "banned", "blacklisted", "sanctioned", "outlawed",
            "prohibited", "ordered a", "sign it", "endorse it", "sign up to it", "join it",
            "ratify it",
        ]
        return TermMatcher(Array(Set(heads + others)))
    }()

    func drafts() -> [ActDraft] {
        var drafts = verdict.isTalk ? [] : reading(body)
        if let act = verdict.act {
            drafts = drafts.filter { $0.status != .issued || $0.instrument == act.instrument }
        }
        let inTitle =
            facts.owner == nil || verdict.act == nil && !verdict.isTalk
            ? title.map { reading([$0]) } ?? [] : []
        return ActMerger(owner: facts.owner).merged(
            page: verdict.act, text: drafts, title: inTitle)
    }

    func reading(_ passages: [Passage]) -> [ActDraft] {
        var drafts: [ActDraft] = []
        var before = facts.owner.map { [$0] } ?? []
        var antecedent: InstrumentPhrase?
        for passage in passages {
            let lead = facts.isChinese ? leadingChinese(passage) : nil
            if isWorthIt(passage) {
                if facts.isChinese {
                    drafts += ChineseActs(
                        part: passage.part, text: passage.text, parties: passage.parties,
                        published: facts.published, before: before, quotes: passage.quotes
                    ).drafts()
                } else {
                    let reader = EnglishActs(
                        passage.reading, before: before, antecedent: antecedent)
                    let found = reader.drafts()
                    drafts += found.drafts
                    antecedent = found.last
                }
            }
            if let actors = lead ?? leading(passage) { before = actors }
        }
        return drafts
    }

    private func isWorthIt(_ passage: Passage) -> Bool {
        guard !passage.isQuoted else { return false }
        let matcher = facts.isChinese ? ChineseActTerms.trigger : Self.trigger
        return matcher.matchesAny(in: passage.text.bytes, passage.text.range)
    }

    /// Who the sentence is about, for the next one: its first party that no preposition hides.
    private func leading(_ passage: Passage) -> [ActorID]? {
        guard let first = passage.runs.first(where: { $0.kind != .adjective }) else { return nil }
        var actors = first.actors
        var end = first.bytes.upperBound
        for run in passage.runs where run.bytes.lowerBound >= end {
            let between = passage.text.string(end..<run.bytes.lowerBound)
            guard [" and ", ", ", ", and ", " and the ", ", the "].contains(between) else { break }
            actors += run.actors
            end = run.bytes.upperBound
        }
        return actors.unique
    }

    private func leadingChinese(_ passage: Passage) -> [ActorID]? {
        let free = passage.runs.filter { run in
            !["在", "对", "對", "向", "赴", "据", "将", "將", "于", "於"].contains {
                passage.text.has($0, before: run.bytes.lowerBound)
            }
        }
        return free.first.map { first in
            var actors = first.actors
            for run in free.dropFirst() where run.bytes.lowerBound >= first.bytes.upperBound {
                let between = passage.text.string(first.bytes.upperBound..<run.bytes.lowerBound)
                guard ["和", "与", "與", "、", ""].contains(between) else { break }
                actors += run.actors
            }
            return actors.unique
        }
    }
}
