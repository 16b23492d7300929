import Model

/// Reads the commitments of a document, sentence after sentence.
struct CommitmentReader {
    let facts: PageFacts
    let title: Passage?
    let body: [Passage]
    /// Whose text it is, where the document is an act itself.
    let page: ActDraft?

    func drafts() -> [CommitmentDraft] {
        let found = facts.isChinese ? chinese() : english()
        return merged(found)
    }

    // MARK: - English

    private func english() -> [CommitmentDraft] {
        let labelled = labelled
        let principals = principals(labelled)
        var before = facts.owner.map { [$0] } ?? []
        var drafts: [CommitmentDraft] = []
        for passage in body {
            if labelled != nil || isWorthIt(passage, CommitmentWords.trigger) {
                drafts += EnglishCommitments(
                    passage.reading, before: before,
                    principals: principals, guess: OrganisationGuess(body: body),
                    isFragmentary: labelled != nil
                ).drafts()
            }
            if let actors = leading(passage) { before = actors }
        }
        if drafts.isEmpty, let title, isWorthIt(title, CommitmentWords.trigger) {
            drafts = EnglishCommitments(
                title.reading, before: [], principals: [],
                guess: OrganisationGuess(body: body)
            ).drafts().map { draft in
                var draft = draft
                draft.part = .title
                return draft
            }
        }
        return drafts
    }

    private func isWorthIt(_ passage: Passage, _ trigger: TermMatcher) -> Bool {
        trigger.matchesAny(in: passage.text.bytes, passage.text.range)
    }

    /// The makers of a joint text, the owner of a page, or the name before the colon of a title.
    private func principals(_ labelled: ActorID?) -> [ActorID] {
        if let page, page.instrument == .jointStatement || page.instrument == .agreement {
            return page.actors
        }
        if let owner = facts.owner { return [owner] }
        return labelled.map { [$0] } ?? []
    }

    /// `Northfield Cement: climate target`: a heading that only says whose.
    private var labelled: ActorID? {
        let heading = ByteText(facts.title)
        guard let colon = heading.find(": ") else { return nil }
        let kind = heading.string(colon + 2..<heading.range.upperBound).lowercased()
        guard
            ["target", "contribution", "pledge", "commitment", "goal"].contains(
                where: kind.hasSuffix)
        else { return nil }
        if let title, let run = title.runs.first { return run.actors.first }
        let words = heading.string(0..<colon).lowercased()
            .split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? nil : ActorID(words.joined(separator: "-"))
    }

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

    // MARK: - Chinese

    private func chinese() -> [CommitmentDraft] {
        let isEnacted = page?.instrument == .decision
        let isPromised =
            page.map { [.submission, .jointStatement].contains($0.instrument) } ?? false
        var before = facts.owner.map { [$0] } ?? []
        var drafts: [CommitmentDraft] = []
        let principals = principals(labelled)
        var context = ChineseCommitments.Context()
        for passage in body {
            if isWorthIt(passage, ChineseCommitmentTerms.trigger) {
                let reader = ChineseCommitments(
                    passage: passage, published: facts.published, before: before,
                    principals: principals, isEnacted: isEnacted, isPromised: isPromised)
                let found = reader.drafts(after: context)
                drafts += found.drafts
                let goesOn = passage.text.has("；", before: passage.text.range.upperBound)
                context = goesOn ? found.context : ChineseCommitments.Context()
            }
            if let first = passage.runs.first { before = first.actors }
        }
        return drafts
    }

    // MARK: - Merging

    /// The same undertaking once: of two with one actor and action, the fuller one.
    private func merged(_ drafts: [CommitmentDraft]) -> [CommitmentDraft] {
        var kept: [CommitmentDraft] = []
        for draft in drafts {
            guard let index = kept.firstIndex(where: { isSame($0, draft) }) else {
                kept.append(draft)
                continue
            }
            if draft.weight > kept[index].weight { kept[index] = draft }
        }
        return kept
    }

    private func isSame(_ left: CommitmentDraft, _ right: CommitmentDraft) -> Bool {
        left.actors == right.actors && left.action == right.action && left.stance == right.stance
            && (left.measure?.value == right.measure?.value || left.measure == nil
                || right.measure == nil)
            && (left.deadline == right.deadline || left.deadline == nil || right.deadline == nil)
            && (left.object == right.object || left.weight == 0 || right.weight == 0)
    }
}
