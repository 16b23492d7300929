import Model

extension Watch {
    /// Whether the watch wants to hear of a change.
    func matches(_ change: Change, _ topics: TopicTable) -> Bool {
        guard events.contains(change.event) else { return false }
        if change.event.isAboutSource { return matchesActors(change) }
        return matchesActors(change) && matchesInstruments(change) && isSure(of: change)
            && matchesSubject(change, topics)
    }

    /// What concerns nobody goes only to watches that name nobody.
    private func matchesActors(_ change: Change) -> Bool {
        guard let actors, !actors.isEmpty else { return true }
        return change.actors.contains { actors.contains($0) }
    }

    /// Holds for acts; commitments, statements and pages have no instrument.
    private func matchesInstruments(_ change: Change) -> Bool {
        guard let instruments, !instruments.isEmpty else { return true }
        let acts = change.findings.compactMap { finding -> Act? in
            if case .act(let act) = finding { return act }
            return nil
        }
        return acts.isEmpty || acts.contains { instruments.contains($0.instrument) }
    }

    private func isSure(of change: Change) -> Bool {
        guard let finding = change.finding else { return true }
        return finding.confidence >= minimumConfidence
            || change.also.contains { $0.confidence >= minimumConfidence }
    }

    // MARK: - The subject

    private func matchesSubject(_ change: Change, _ topics: TopicTable) -> Bool {
        guard let about, !about.isEmpty else { return true }
        let subject = SubjectText(change)
        return about.contains { subject.holds($0, topics) }
    }
}

extension Change {
    var findings: [Finding] { (finding.map { [$0] } ?? []) + also }
}

/// Where a watch's terms are looked for.
private struct SubjectText {
    let topics: [String]
    /// Subject, quotes and title; then the paragraph.
    let near: FoldedText
    let far: FoldedText

    init(_ change: Change) {
        topics = change.topics + change.findings.flatMap(\.topics)
        near = FoldedText(
            change.findings.flatMap { [$0.subject, $0.quote] } + [change.title]
                + [change.revision?.before, change.revision?.after].compactMap { $0 })
        far = FoldedText([change.paragraph])
    }

    /// A term is a topic of the finding or above one, or its words, in any language, stand near
    /// the finding; a word that the term table doesn't know stands for itself.
    func holds(_ term: String, _ table: TopicTable) -> Bool {
        guard let topic = table.topic(of: term) else { return stands([term]) }
        return topics.contains { table.stands(topic.id, over: $0) }
            || stands([term] + table.terms(under: topic.id))
    }

    private func stands(_ words: [String]) -> Bool {
        words.contains { near.holds($0) } || words.contains { far.holds($0) }
    }
}

extension Finding {
    /// What it says it is about.
    fileprivate var subject: String {
        switch self {
        case .act(let act): [act.about, act.name].compactMap { $0 }.joined(separator: "\n")
        case .statement: ""
        case .commitment(let commitment): commitment.action + "\n" + commitment.object
        }
    }
}
