import Model

/// One document held against the ledger: what it is compared with, and what has come of it so far.
struct Hearing {
    let observation: Observation
    let known: any Known
    let topics: TopicTable
    let sight: PageSight
    /// Of its words; empty where nothing is to be compared.
    let shingles: Shingles
    /// Pages under other addresses of which it is a copy.
    let copied: [DocumentText]
    /// Pages under other addresses that differ from it in numbers or names alone.
    let alike: [DocumentText]
    /// When what it says was put on record: its own date, never after it was fetched.
    let date: Timestamp
    var comparison = Comparison()

    init(_ observation: Observation, known: any Known, topics: TopicTable) throws {
        self.observation = observation
        self.known = known
        self.topics = topics
        sight = try PageSight(observation, in: known)
        date = min(observation.document.published ?? observation.at, observation.at)
        guard !sight.isKnown, !observation.findings.isEmpty else {
            (shingles, copied, alike) = (Shingles([]), [], [])
            return
        }
        let page = PageText(sight.text)
        let near = try nearPages(of: page, key: sight.key, at: observation.at, in: known)
        page.keep(as: sight.key, version: sight.version)
        (shingles, copied, alike) = (page.shingles, near.copied, near.alike)
    }

    var document: Document { observation.document }

    /// Whether the words of a finding stand in a page that was read before, be it an earlier
    /// version of this one or a page that this one copies.
    func isRead(_ place: Place) -> Bool {
        // A headline over a copied text says no more than the text, or says it without support;
        // the text is copied where its first sentence is.
        if place.part == .title, copied.contains(where: { $0.contains(sight.text.lead) }) {
            return true
        }
        let sentence = sight.text.sentence(at: place)
        return isInPreviousVersion(place, sentence)
            || copied.contains { $0.contains(sentence) }
    }

    /// Whether the words stood in the version of this page that was seen last.
    func isInPreviousVersion(_ place: Place) -> Bool {
        isInPreviousVersion(place, sight.text.sentence(at: place))
    }

    private func isInPreviousVersion(_ place: Place, _ sentence: ArraySlice<UInt64>) -> Bool {
        guard let previous = sight.previous else { return false }
        guard place.part == .title else { return previous.contains(sentence) }
        return previous.title.hashes == Array(sentence)
    }

    // MARK: - Words for what is decided

    func evidence(for quote: String, firstParty: Bool) -> Evidence {
        Evidence(
            url: document.url.isEmpty ? sight.key : document.url, title: document.title,
            quote: quote, published: document.published, fetched: observation.at,
            sha256: observation.sha256, firstParty: firstParty)
    }

    /// A change with what every change of this document has.
    func change(_ event: Event, _ finding: Finding, record: String, step: String) -> Change {
        Change(
            event: event, actors: finding.actors, finding: finding, title: document.title,
            paragraph: sight.text.paragraph(at: finding.place),
            evidence: [evidence(for: finding.quote, firstParty: isFirstParty(finding))],
            record: record, at: observation.at, step: step)
    }

    func isFirstParty(_ finding: Finding) -> Bool {
        if case .act(let act) = finding { return act.firstParty }
        return observation.owner.map { finding.actors.contains($0) } ?? false
    }

    /// Notes what became of a finding, and that the record was seen here.
    mutating func note(
        _ outcome: Verdict.Outcome, _ finding: Finding, event: Event? = nil, record: String?,
        why: String
    ) {
        comparison.verdicts.append(
            Verdict(
                outcome: outcome, event: event, record: record, why: why, rule: finding.rule,
                quote: finding.quote))
        guard let record else { return }
        comparison.sightings.append(
            Sighting(
                record: record, event: event, finding: finding,
                evidence: evidence(for: finding.quote, firstParty: isFirstParty(finding)),
                at: observation.at))
    }
}
