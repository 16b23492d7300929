import Model

/// What the article says that somebody undertakes, sorted by place. `page` is the act that the
/// document itself is, where it is one.
func commitments(in article: Article) -> [Commitment] {
    let body = article.passages(of: article.text)
    let title = article.passages(of: article.title).joined
    let page = OfficialPage(facts: article.facts, title: title, body: body).verdict().act
    let drafts = CommitmentReader(facts: article.facts, title: title, body: body, page: page)
        .drafts()
    return drafts.map { commitment($0, in: article) }.sorted { $0.place.start < $1.place.start }
}

private func commitment(_ draft: CommitmentDraft, in article: Article) -> Commitment {
    let part = draft.part == .title ? article.title : article.text
    return Commitment(
        actors: draft.actors.unique.sorted(), action: draft.action, object: draft.object,
        value: draft.measure?.value, unit: draft.measure.flatMap { $0.unit ?? draft.countUnit },
        baseline: draft.baseline, deadline: draft.deadline, modality: draft.modality,
        stance: draft.stance, condition: draft.condition,
        about: TopicMatcher.shared.topics(in: part.bytes, draft.quote),
        quote: part.string(draft.quote), place: part.place(draft.quote),
        confidence: draft.confidence, rule: draft.rule)
}
