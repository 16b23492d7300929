import Model

// A commitment of its draft: places, topics and the words as they stand.
extension ActWriter {
    func commitment(_ draft: CommitmentDraft) -> Commitment {
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
}
