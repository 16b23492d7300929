import Model

// The page itself: whether there is anything to hear, and what it changed.

extension PageSight {
    var isKnown: Bool {
        if case .known = news { return true }
        return false
    }

    var isRevised: Bool {
        if case .revised = news { return true }
        return false
    }
}

extension Hearing {
    /// Enters this sight of the page; false where it brings nothing new.
    mutating func hearPage() -> Bool {
        comparison.page = page
        let (outcome, why): (Verdict.Outcome, String) =
            switch sight.news {
            case .first: (.noted, "The page is new.")
            case .known: (.known, "This version of the page was seen before.")
            case .otherLength: (.known, "A teaser and its article are one document.")
            case .retouched: (.known, "Only the looks of the page changed.")
            case .revised where observation.isDoubtful:
                (.noted, "Most of the page's words are missing; told once that lasts.")
            case .revised: (.noted, "The page has new words.")
            }
        comparison.verdicts.append(Verdict(outcome: outcome, record: page.id, why: why))
        return !sight.isKnown
    }

    private var page: KnownPage {
        let findings = observation.findings
        var page =
            sight.before
            ?? KnownPage(
                id: pageIdentity(of: sight.key), url: sight.key, title: document.title,
                text: document.text, versions: [], firstSeen: observation.at,
                lastSeen: observation.at)
        let actors =
            findings.acts.flatMap(\.actors) + findings.statements.compactMap(\.actor)
            + findings.commitments.flatMap(\.actors)
        let topics =
            findings.acts.flatMap(\.topics) + findings.statements.flatMap(\.about)
            + findings.commitments.flatMap(\.about)
        page.actors = union(page.actors, actors)
        page.topics = union(page.topics, topics)
        page.lastSeen = observation.at
        page.isRemoved = false
        if sight.isReturn { page.returns = returns }
        takeWords(&page)
        return page
    }

    private var returns: PageReturns {
        PageReturns(
            source: observation.source, last: observation.at, earlier: sight.before?.returns?.last)
    }

    /// In doubt the page keeps the words that it had.
    private func takeWords(_ page: inout KnownPage) {
        guard page.text.isEmpty || !document.text.isEmpty, !observation.isDoubtful else { return }
        if !page.versions.contains(sight.version) {
            page.versions = (page.versions + [sight.version]).suffix(PageSight.mostVersions)
        }
        if case .otherLength = sight.news, document.kind == .feedItem { return }
        if sight.isKnown, document.text.utf8.count < page.text.utf8.count,
            document.kind == .feedItem
        {
            return
        }
        page.title = document.title
        page.text = document.text
        page.language = document.language ?? page.language
        page.published = document.published ?? page.published
        if !sight.isKnown { page.keys = shingles.keys }
    }

    /// Tells that the page changed in substance, where it is one that says something: one that
    /// had or has findings, or stands on the site of an actor. A page of neither kind may change
    /// as it likes.
    mutating func tellRevision() {
        guard case .revised(let revision) = sight.news, let page = comparison.page else { return }
        let actors = union(page.actors, observation.owner.map { [$0] } ?? [])
        guard !actors.isEmpty || !page.topics.isEmpty else { return }
        let why = "The words of the page changed in substance."
        guard !observation.isHistory, !observation.isDoubtful else { return }
        comparison.verdicts.append(
            Verdict(
                outcome: .change, event: .pageRevised, record: page.id, why: why,
                quote: revision.after))
        comparison.changes.append(
            Change(
                event: .pageRevised, actors: actors, topics: page.topics, title: document.title,
                paragraph: document.text,
                evidence: [
                    evidence(for: revision.after, firstParty: observation.isOfficial)
                ], record: page.id, revision: revision, at: observation.at, step: sight.version))
    }
}

func union<Element: Hashable & Comparable>(_ left: [Element], _ right: [Element]) -> [Element] {
    var all = (left + right).sorted()
    var last: Element?
    all.removeAll { element in
        defer { last = element }
        return element == last
    }
    return all
}
