import Model

extension Hearing {
    /// Holds every act against the ledger; those of one event and the same actors speak with one
    /// voice.
    mutating func hearActs() throws {
        let acts = observation.findings.acts
        guard !acts.isEmpty else { return }
        var taken: [String: Act.Status] = [:]
        var changes: [Change] = []
        for act in acts.sorted(by: isHeavier) {
            guard let change = try hear(act, &taken) else { continue }
            if let place = changes.firstIndex(where: { isOneVoice($0, change) }) {
                changes[place].also += change.finding.map { [$0] } ?? []
            } else {
                changes.append(change)
            }
        }
        comparison.changes += changes
    }

    private func isOneVoice(_ one: Change, _ other: Change) -> Bool {
        one.event == other.event && one.actors == other.actors
    }

    private func isHeavier(_ one: Act, _ other: Act) -> Bool {
        if (one.status == .referenced) != (other.status == .referenced) {
            return other.status == .referenced
        }
        if one.instrument != other.instrument {
            return one.instrument.weight > other.instrument.weight
        }
        return one.confidence > other.confidence
    }

    // MARK: - One act

    /// `taken`: records that an act of this document is of already, with its status.
    private mutating func hear(_ act: Act, _ taken: inout [String: Act.Status]) throws -> Change? {
        let report = report(act)
        var candidates = try matches(report).filter { taken[$0.known.id] != act.status }
        candidates.sort { $0.score(report) > $1.score(report) }
        for (index, candidate) in candidates.enumerated() {
            let step = step(report, candidate)
            guard step != .separate else { continue }
            candidates.remove(at: index)
            closeExpectations(candidates, by: act)
            if case .tell = step { taken[candidate.known.id] = act.status }
            return rule(report, candidate, step)
        }
        closeExpectations(candidates, by: act)
        return enter(report, &taken)
    }

    /// What else waited for an act that has come waits no longer.
    private mutating func closeExpectations(_ others: [ActMatch], by act: Act) {
        guard act.status == .issued else { return }
        for other in others where other.known.act.status.isOpen && other.relation >= .agrees {
            var record = other.known
            record.act.status = .issued
            record.events.append(.statementIssued)
            comparison.acts.append(record)
        }
    }

    private func report(_ act: Act) -> Report {
        let context = [act.quote, document.title, sight.text.passage(at: act.place)]
        let isOwnPage = act.firstParty && copied.isEmpty && sight.before == nil
        let dates = sight.before.map { [observation.at, date, $0.firstSeen] } ?? [date]
        return Report(
            act: act, subject: Subject(act, context: context), dates: dates,
            title: isOwnPage ? officialTitle : nil, isMended: !alike.isEmpty)
    }

    private var officialTitle: OfficialTitle {
        OfficialTitle(host: host(of: document.url), title: sight.text.title)
    }

    private func matches(_ report: Report) throws -> [ActMatch] {
        let since = Timestamp(seconds: date.seconds - 400 * 86400)
        var acts = try known.acts(of: report.act.actors, since: since)
        let seen = Set(acts.map(\.id))
        acts += try known.openActs(ofAny: report.act.actors).filter { !seen.contains($0.id) }
        let moved = Dictionary(comparison.acts.map { ($0.id, $0) }) { $1 }
        return acts.compactMap { match(report, moved[$0.id] ?? $0, topics) }
    }

    // MARK: - Of a known act

    private mutating func rule(_ report: Report, _ match: ActMatch, _ step: ActStep) -> Change? {
        let act = report.act
        var record = match.known
        record.lastSeen = max(record.lastSeen, observation.at)
        record.words = Terms(kept: record.words).joined(report.subject.words).kept(64)
        takeTitle(act, &record)
        guard case .tell(let event) = step else {
            return stay(report, match, step, &record)
        }
        let isSilent = observation.isHistory || (isRead(act.place) && event != .statementConfirmed)
        let change = isSilent ? nil : telling(event, act, match.known)
        advance(&record, with: act, event)
        comparison.acts.append(record)
        note(
            isSilent ? .known : .change, .act(act), event: event, record: record.id,
            why: isSilent
                ? "The words stand in a page that was read before."
                : "A step of an act known as \(match.known.act.status.rawValue).")
        return change
    }

    /// Told again: nothing, unless all that was known of it was a weak hint.
    private mutating func stay(
        _ report: Report, _ match: ActMatch, _ step: ActStep, _ record: inout KnownAct
    ) -> Change? {
        let act = report.act
        let isFirm = isFirmer(act, than: match.known)
        if act.status == record.act.status {
            record.act.confidence = max(record.act.confidence, act.confidence)
            record.act.firstParty = record.act.firstParty || act.firstParty
            record.act.expected = act.expected ?? record.act.expected
            record.act.name = record.act.name ?? act.name
        }
        comparison.acts.append(record)
        guard isFirm, let event = act.status.event, !observation.isHistory else {
            let why = if case .silent(let why) = step { why } else { "" }
            note(.known, .act(act), record: record.id, why: why)
            return nil
        }
        note(
            .change, .act(act), event: event, record: record.id,
            why: "What was a weak hint is now told plainly.")
        return telling(
            event, act, nil, step: stepName(event, match.known.events.dropLast()), record.id)
    }

    private func isFirmer(_ act: Act, than known: KnownAct) -> Bool {
        act.status == known.act.status && known.act.confidence < 0.5 && act.confidence >= 0.5
            && known.act.rule != "known" && known.events.last == act.status.event
    }

    private func takeTitle(_ act: Act, _ record: inout KnownAct) {
        guard act.firstParty, act.status == .issued, record.titles.count < 8 else { return }
        let title = officialTitle.kept
        if !record.titles.contains(title) { record.titles.append(title) }
    }

    /// The record after a step: the new status in the new words, all actors, the name that stands.
    private func advance(_ record: inout KnownAct, with act: Act, _ event: Event) {
        let before = record.act
        record.act = act
        record.act.name = act.name ?? before.name
        record.act.about = act.about ?? before.about
        record.act.topics = union(before.topics, act.topics)
        record.act.expected = act.expected ?? before.expected
        record.act.actors = union(before.actors, act.actors)
        if event == .statementConfirmed { record.act.firstParty = true }
        if event != .statementConfirmed { record.date = date }
        record.events.append(event)
    }

    private func telling(
        _ event: Event, _ act: Act, _ before: KnownAct?, step: String? = nil, _ id: String? = nil
    ) -> Change {
        var change = change(
            event, .act(act), record: before?.id ?? id ?? "",
            step: step ?? stepName(event, before?.events[...] ?? []))
        change.previous = before.map { .act($0.act) }
        change.topics = before?.act.topics ?? []
        return change
    }

    /// Tells the second failure from the first.
    private func stepName(_ event: Event, _ events: some Sequence<Event>) -> String {
        "\(events.filter { $0 == event }.count)"
    }

    // MARK: - Of a new act

    private mutating func enter(_ report: Report, _ taken: inout [String: Act.Status]) -> Change? {
        let act = report.act
        let id = actIdentity(of: act, on: report.date)
        var record = KnownAct(
            id: id, act: act, date: report.date, firstSeen: observation.at,
            lastSeen: observation.at,
            events: act.status.event.map { [$0] } ?? [], words: report.subject.words.kept(64))
        takeTitle(act, &record)
        taken[id] = act.status
        comparison.acts.append(record)
        guard let event = act.status.event else {
            note(.noted, .act(act), record: id, why: "A past act told as background.")
            return nil
        }
        if observation.isHistory {
            note(.noted, .act(act), event: event, record: id, why: "Older than the first poll.")
            return nil
        }
        if isRead(act.place) {
            note(
                .known, .act(act), record: id,
                why: "The words stand in a page that was read before.")
            return nil
        }
        note(
            .change, .act(act), event: event, record: id,
            why: "No act of these actors and this subject was known.")
        return telling(event, act, nil, step: "0", id)
    }
}

extension Terms {
    func joined(_ other: Terms) -> Terms {
        var result = self
        result.formUnion(other)
        return result
    }
}
