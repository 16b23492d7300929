import Model

/// An official page is itself the act: which one, by its title, its opening words and its layout.
struct OfficialPage {
    let facts: PageFacts
    let title: Passage?
    let body: [Passage]

    /// What the page is, and whether it is one whose sentences only talk: a speech, a transcript.
    struct Verdict {
        var act: ActDraft?
        var isTalk: Bool
    }

    func verdict() -> Verdict {
        guard let owner = facts.owner else { return Verdict(act: nil, isTalk: false) }
        let title = ByteText(facts.title.lowercased())
        guard let row = row(for: title) else {
            return Verdict(act: enacted(owner), isTalk: isTranscript)
        }
        guard var instrument = row.instrument else { return Verdict(act: nil, isTalk: true) }
        guard !isNews(row.phrases, title) else { return Verdict(act: nil, isTalk: false) }
        if instrument == .statement, isTranscript { return Verdict(act: nil, isTalk: true) }
        if instrument == .statement, !isPersonal(title), isJoint || isOfTwo {
            instrument = .jointStatement
        }
        return Verdict(
            act: draft(instrument, owner, phrases: row.phrases),
            isTalk: instrument == .spokespersonRemarks)
    }

    /// `Statement by the President on the Executive Order` is a statement, and `Joint US-EU Statement`
    /// a joint one, whatever else the title names.
    private func row(for title: ByteText) -> PageTitles.Row? {
        let names = ["statement", "communiqu", "declaration"]
        if isPersonal(title) { return PageTitles.rows.last }
        let speaks = [
            "remarks", "answers", "response to", "comments", "谈话", "談話", "答记者问", "表态", "应询",
        ]
        if title.hasAny(["spokesperson", "spokesman", "spokeswoman", "发言人", "發言人"]),
            title.hasAny(speaks)
        {
            return PageTitles.rows.first
        }
        let isJoint = title.contains("joint ") && title.hasAny(names)
        return PageTitles.rows.first { row in
            title.hasAny(row.phrases) || isJoint && row.instrument == .jointStatement
        }
    }

    private func isPersonal(_ title: ByteText) -> Bool {
        let leads = ["statement by ", "statement from ", "statement of "]
        guard leads.contains(where: { title.has($0, at: title.range.lowerBound) }) else {
            return false
        }
        let named = self.title?.runs.filter { run in
            let on = self.title?.text.find(" on ") ?? .max
            return run.bytes.lowerBound < on
                && run.actors.contains { $0 != facts.owner && $0.isPublic }
        }
        return named?.isEmpty ?? true
    }

    /// A title that reports with a verb is told by its own words: `China denies joint statement`.
    private func isNews(_ phrases: [String], _ title: ByteText) -> Bool {
        guard let passage = self.title, !facts.isChinese else {
            return title.hasAny(["否认", "拒绝", "尚未", "撤回", "将发表", "即将"])
        }
        let line = passage.line
        let words: Set<String> = [
            "denies", "refuses", "declines", "withdraws", "expected", "delayed", "postponed",
            "fails",
            "yet", "rejects", "will", "talks", "negotiations", "to", "welcomes",
        ]
        let first = phrases.compactMap { title.find($0) }.min() ?? 0
        let offset = passage.text.range.lowerBound
        return line.words.contains {
            words.contains($0.text) && $0.range.lowerBound - offset < first
                && (line.party(at: 0) != nil || $0.text == "denies")
        }
    }

    /// `it is hereby ordered`.
    private func enacted(_ owner: ActorID) -> ActDraft? {
        for passage in body.prefix(8) {
            let text = ByteText(passage.text.string(passage.text.range).lowercased())
            guard let phrase = PageTitles.enacting.first(where: { text.contains($0) }),
                let place = text.find(phrase)
            else { continue }
            let start = passage.text.range.lowerBound + place
            return ActDraft(
                instrument: .decision, status: .issued, actors: [owner], part: passage.part,
                quote: start..<start + phrase.utf8.count, firstParty: true, confidence: 0.95,
                rule: "page.enacting")
        }
        return nil
    }

    /// `THE PRESIDENT: Thank you.`: lines that begin with who speaks.
    private var isTranscript: Bool {
        let labelled = body.prefix(40).filter { passage in
            let head =
                passage.text.range
                .lowerBound..<min(
                    passage.text.range.lowerBound + 40, passage.text.range.upperBound)
            let bytes = passage.text.bytes[head]
            guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
            let name = bytes[head.lowerBound..<colon]
            return name.count > 3 && !name.contains { (0x61...0x7A).contains($0) }
        }
        return labelled.count >= 2
    }

    /// `中美发表…声明`: a title that begins with two of them.
    private var isOfTwo: Bool {
        guard facts.isChinese, let title, title.runs.count > 1 else { return false }
        let (first, second) = (title.runs[0], title.runs[1])
        let isFirst = first.bytes.lowerBound - title.text.range.lowerBound < 4
        let gap = second.bytes.lowerBound - first.bytes.upperBound
        return isFirst && gap >= 0 && gap <= 3 && Set(first.actors) != Set(second.actors)
            || isFirst && first.actors.count > 1
    }

    /// Two states or more in its opening, and words of a common text.
    private var isJoint: Bool {
        let opening = body.prefix(3)
        let actors = Set(opening.flatMap { $0.runs.flatMap(\.actors) }.filter(\.isPublic))
        guard actors.count >= 2 else { return false }
        return body.prefix(10).contains { passage in
            ByteText(passage.text.string(passage.text.range).lowercased()).hasAny(PageTitles.joint)
        }
    }

    private func draft(
        _ instrument: Act.Instrument, _ owner: ActorID, phrases: [String]
    ) -> ActDraft? {
        guard let title else { return nil }
        var actors = [owner]
        if instrument == .jointStatement || instrument == .agreement {
            actors += signatories().filter { !actors.contains($0) }
        }
        let plain = ByteText(facts.title.lowercased())
        let place = phrases.compactMap { phrase in
            plain.find(phrase).map { $0..<$0 + phrase.utf8.count }
        }.min { $0.lowerBound < $1.lowerBound }
        let isSame = facts.title.lowercased().utf8.count == title.text.range.count
        let about = isSame ? place.flatMap { subject(behind: $0.upperBound, title) } : nil
        var draft = ActDraft(
            instrument: instrument, status: .issued, actors: actors, part: .title,
            quote: title.text.range, about: about, firstParty: true, confidence: 0.95,
            rule: "page.title")
        if instrument == .jointStatement { draft.name = title.text.range }
        return draft
    }

    /// Those named in the title, else in the opening.
    private func signatories() -> [ActorID] {
        let named =
            title?.runs.filter { $0.kind != .group }.flatMap(\.actors).filter(\.isPublic) ?? []
        let others = named.unique.filter { $0 != facts.owner }
        if !others.isEmpty { return others }
        for passage in body.prefix(4) {
            let line = passage.line
            let finder = SubjectFinder(line: line)
            let list = line.parties.first.map { finder.coordinated(with: $0) } ?? []
            let actors = (list.count > 1 ? list : line.parties).flatMap(\.actors).filter(\.isPublic)
                .unique
            if actors.count > 1 { return actors.filter { $0 != facts.owner } }
        }
        return []
    }

    /// What stands behind `on` or `关于` in the title.
    private func subject(behind end: Int, _ title: Passage) -> Range<Int>? {
        let text = title.text
        for lead in [" on ", " on the ", " regarding ", " concerning "] {
            guard let found = text.find(lead, from: text.range.lowerBound + end - 1) else {
                continue
            }
            let start = found + lead.utf8.count
            let word = text.word(at: start).text
            guard DateWords.months[word] == nil, DateWords.weekdays[word] == nil, Int(word) == nil
            else {
                continue
            }
            var (stop, words) = (start, 1)
            while stop < text.range.upperBound, text[stop] != 0x2C, text[stop] != 0x3A {
                if text[stop] == 0x20 { words += 1 }
                if words > 4 { break }
                stop += 1
            }
            return stop > start ? start..<stop : nil
        }
        return nil
    }
}
