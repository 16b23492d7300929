import Model

/// One act has one entry, however many sentences speak of it: the most newsworthy status stands,
/// with the best of the words.
struct ActMerger {
    let owner: ActorID?

    /// `page` is what the page itself is; what the headline says counts where the text is silent.
    func merged(page: ActDraft?, text: [ActDraft], title: [ActDraft]) -> [ActDraft] {
        var kept: [ActDraft] = page.map { [$0] } ?? []
        for draft in atBriefings(text) { add(draft, to: &kept) }
        for draft in title where !kept.contains(where: { isSameAct($0, draft, anyStatus: true) }) {
            add(draft, to: &kept)
        }
        return kept.map(finished).sorted {
            ($0.part == .title ? 0 : 1, $0.quote.lowerBound) < (
                $1.part == .title ? 0 : 1, $1.quote.lowerBound
            )
        }
    }

    /// A spokesperson who declines to comment at a briefing that is told of.
    private func atBriefings(_ drafts: [ActDraft]) -> [ActDraft] {
        let briefed = drafts.filter {
            $0.instrument == .spokespersonRemarks && $0.status == .issued
        }
        .flatMap(\.actors)
        return drafts.map { draft in
            var draft = draft
            if draft.rule.hasSuffix("no-comment"), !Set(briefed).isDisjoint(with: draft.actors) {
                draft.instrument = .spokespersonRemarks
            }
            return draft
        }
    }

    private func finished(_ draft: ActDraft) -> ActDraft {
        var draft = draft
        draft.actors.sort()
        draft.firstParty = owner.map { draft.actors.contains($0) } ?? false
        if draft.firstParty, draft.status == .issued {
            draft.confidence = max(draft.confidence, 0.8)
        }
        return draft
    }

    private func add(_ draft: ActDraft, to kept: inout [ActDraft]) {
        guard let index = kept.firstIndex(where: { isSameAct($0, draft, anyStatus: false) }) else {
            kept.append(draft)
            return
        }
        kept[index] = better(kept[index], draft)
    }

    private func isSameAct(_ left: ActDraft, _ right: ActDraft, anyStatus: Bool) -> Bool {
        guard isSameInstrument(left.instrument, right.instrument),
            !Set(left.actors).isDisjoint(with: right.actors)
        else { return false }
        if anyStatus || left.status == right.status { return true }
        let both = Set([left.status, right.status])
        if left.instrument == .decision, right.instrument == .decision, left.head != right.head {
            return false
        }
        if both == [.withdrawn, .expected] { return false }
        if both.contains(.withdrawn) { return ![.decision, .agreement].contains(left.instrument) }
        if both.contains(.referenced) { return !(left.isDated || right.isDated) }
        if both.contains(.refused) { return both == [.refused, .pending] }
        return true
    }

    /// A statement that two make is the joint one told of before.
    private func isSameInstrument(_ left: Act.Instrument, _ right: Act.Instrument) -> Bool {
        left == right || Set([left, right]) == [.statement, .jointStatement]
    }

    /// What is taken back or denied was issued once, so that this is no more the news.
    private func newsworthiness(_ draft: ActDraft, beside other: ActDraft) -> Int {
        let undoes: Set<Act.Status> = [.withdrawn, .denied]
        return draft.status == .issued && undoes.contains(other.status) ? 3 : draft.status.rank
    }

    private func better(_ left: ActDraft, _ right: ActDraft) -> ActDraft {
        let isFirst = newsworthiness(left, beside: right) <= newsworthiness(right, beside: left)
        let first = isFirst ? left : right
        let second = isFirst ? right : left
        var best = first
        if first.status == second.status, second.actors.count > first.actors.count,
            Set(first.actors).isSubset(of: second.actors), first.rule != "page.title"
        {
            best.actors = second.actors
            if second.instrument == .jointStatement { best.instrument = .jointStatement }
        }
        best.about =
            first.part == best.part
            ? first.about ?? (second.part == best.part ? second.about : nil)
            : nil
        if best.name == nil, second.part == best.part { best.name = second.name }
        best.expected = first.expected ?? (first.status == .expected ? second.expected : nil)
        best.confidence = max(
            first.confidence, first.status == second.status ? second.confidence : 0)
        return best
    }
}
