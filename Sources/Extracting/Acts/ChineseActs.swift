import Model

/// What one Chinese sentence says of formal acts, clause by clause.
struct ChineseActs {
    typealias Terms = ChineseActTerms

    let part: Place.Part
    let text: ByteText
    /// The actors that the sentence names, by their bytes.
    let parties: [(bytes: Range<Int>, actors: [ActorID])]
    let published: Timestamp?
    let before: [ActorID]
    /// Bytes within marks of speech.
    let quotes: [Range<Int>]

    private static let instruments = Terms.instruments.flatMap { row in
        row.terms.map { (row.instrument, $0) }
    }
    private static let matcher = TermMatcher(instruments.map(\.1))

    /// An instrument in its place.
    struct Mention {
        var instrument: Act.Instrument
        var range: Range<Int>
    }

    func drafts() -> [ActDraft] {
        let clauses = text.clauses
        var drafts: [ActDraft] = []
        var last: Mention?
        for (index, clause) in clauses.enumerated() {
            for mention in mentions(in: clause) {
                if let draft = draft(mention, clauses, index),
                    !drafts.contains(where: {
                        $0.instrument == draft.instrument && $0.status == draft.status
                    })
                {
                    drafts.append(draft)
                }
            }
            if let draft = refusedComment(clause, clauses, index) { drafts.append(draft) }
            let own = mentions(in: clause)
            if own.isEmpty, let last, let draft = elliptic(last, clauses, index) {
                drafts.append(draft)
            }
            last = own.last ?? last
        }
        return drafts
    }

    /// `秘鲁至今仍未提交`: the instrument of the clause before is meant.
    private func elliptic(_ last: Mention, _ clauses: [Range<Int>], _ index: Int) -> ActDraft? {
        let inside = ByteText(text.bytes, clauses[index])
        guard inside.hasAny(Terms.pending), !isOfDate(inside),
            let verb = ["提交", "签署", "簽署", "批准", "发表", "發表", "公布", "发布"].compactMap({
                inside.findLast($0)
            }).first
        else { return nil }
        return draft(Mention(instrument: last.instrument, range: verb), clauses, index)
    }

    private func mentions(in clause: Range<Int>) -> [Mention] {
        Self.matcher.matches(in: text.bytes, clause).compactMap { match in
            let isQuoted = quotes.contains { $0.overlaps(match.range) }
            let isFalse = Terms.falseFriends.contains { friend in
                text.find(friend, from: max(clause.lowerBound, match.range.lowerBound - 30)).map {
                    $0 <= match.range.lowerBound
                        && match.range.upperBound <= $0 + friend.utf8.count
                } ?? false
            }
            guard !isQuoted, !isFalse else { return nil }
            return Mention(
                instrument: Self.instruments[match.term].0, range: titled(match.range, in: clause))
        }
    }

    /// With the whole of a title in marks: `《…联合声明》`.
    private func titled(_ range: Range<Int>, in clause: Range<Int>) -> Range<Int> {
        var (open, depth) = (range.lowerBound, 0)
        while open > clause.lowerBound {
            open -= 1
            if text.has("》", at: open) { depth += 1 }
            if text.has("《", at: open) {
                if depth == 0 { break }
                depth -= 1
            }
        }
        guard text.has("《", at: open), let close = text.find("》", from: range.upperBound),
            close < clause.upperBound
        else { return range }
        var end = close + 3
        while text.has("》", at: end) { end += 3 }
        return open..<max(end, range.upperBound)
    }

    // MARK: - One mention

    /// `就加征关税发表谈话`: what something is said about, while another verb follows it.
    private func isTopic(_ mention: Mention, _ clause: Range<Int>) -> Bool {
        let lead = ByteText(text.bytes, clause.lowerBound..<mention.range.lowerBound)
        let tail = ByteText(text.bytes, mention.range.upperBound..<clause.upperBound)
        guard let about = ["就", "针对", "針對"].compactMap({ lead.findLast($0) }).first else {
            return false
        }
        let saying = ["发表", "發表", "答记者问", "答記者問", "表示", "回应", "回應", "发布", "發布", "作出"]
        return !ByteText(text.bytes, about.upperBound..<mention.range.lowerBound).hasAny(saying)
            && tail.hasAny(saying)
    }

    private func draft(_ mention: Mention, _ clauses: [Range<Int>], _ index: Int) -> ActDraft? {
        let clause = clauses[index]
        let verb = verb(of: mention, in: clause)
        guard !isTopic(mention, clause) else { return nil }
        let isPast = isDatedBefore(mention, clause)
        guard let status = status(mention, verb, clause, isPast) else { return nil }
        let anchor = min(verb?.lowerBound ?? mention.range.lowerBound, mention.range.lowerBound)
        var (actors, isGuess, start) = actors(before: anchor, mention, clauses, index)
        let isModifier = verb.map { text.has("的", at: $0.upperBound) } ?? false
        if isModifier,
            let maker = parties.last(where: {
                clause.lowerBound <= $0.bytes.lowerBound && $0.bytes.upperBound <= anchor
            })
        {
            (actors, isGuess, start) = (maker.actors, true, maker.bytes.lowerBound)
        }
        guard !actors.isEmpty else { return nil }
        let instrument = instrument(of: mention, actors)
        guard isAllowed(instrument, actors) else { return nil }
        let end = max(mention.range.upperBound, verb?.upperBound ?? 0)
        var draft = ActDraft(
            instrument: instrument, status: status, actors: actors, part: part,
            quote: start..<end, about: about(of: mention, from: anchor),
            name: text.has("《", at: mention.range.lowerBound) ? mention.range : nil,
            confidence: confidence(status, isGuess, clause, verb == nil),
            rule: "act.zh.\(status.rawValue)")
        draft.isDated = isPast
        if status == .expected {
            let dates = DateMention.all(in: ByteText(text.bytes, clause), published: published)
            draft.expected = dates.first { $0.deadline != nil }?.deadline
        }
        return draft
    }

    private func instrument(of mention: Mention, _ actors: [ActorID]) -> Act.Instrument {
        guard mention.instrument == .statement, actors.count > 1 else { return mention.instrument }
        return .jointStatement
    }

    private func isAllowed(_ instrument: Act.Instrument, _ actors: [ActorID]) -> Bool {
        switch instrument {
        case .statement, .agreement: true
        default: actors.contains(where: \.isPublic)
        }
    }

    private func confidence(
        _ status: Act.Status, _ isGuess: Bool, _ clause: Range<Int>, _ isBare: Bool
    ) -> Double {
        var confidence = isGuess ? 0.6 : 0.85
        if isBare { confidence *= 0.8 }
        if status == .referenced { confidence *= 0.8 }
        let hearsay = ["知情人士", "消息人士", "据传", "傳出", "传出", "网传", "或于", "或於"]
        if hearsay.contains(where: { text.contains($0) }) { confidence *= 0.7 }
        return confidence
    }

    /// The nearest verb before the mention, else the first behind it.
    private func verb(of mention: Mention, in clause: Range<Int>) -> Range<Int>? {
        let all = Terms.doing + Terms.withdrawing
        let before = ByteText(text.bytes, clause.lowerBound..<mention.range.lowerBound)
        let near = all.compactMap { word in before.findLast(word) }
            .max { ($0.upperBound, $0.count) < ($1.upperBound, $1.count) }
        if let near { return near }
        let after = ByteText(text.bytes, mention.range.upperBound..<clause.upperBound)
        return all.compactMap { word in
            after.find(word).map { $0..<$0 + word.utf8.count }
        }.min { $0.lowerBound < $1.lowerBound }
    }

    private func status(
        _ mention: Mention, _ verb: Range<Int>?, _ clause: Range<Int>, _ isPast: Bool
    ) -> Act.Status? {
        let end = max(mention.range.upperBound, verb?.upperBound ?? 0)
        let lead = ByteText(text.bytes, clause.lowerBound..<mention.range.lowerBound)
        let whole = ByteText(text.bytes, clause.lowerBound..<end)
        let all = ByteText(text.bytes, clause)
        if whole.hasAny(Terms.conditional) || lead.hasAny(Terms.unplanned) { return nil }
        if text.hasAny(Terms.denied), whole.hasAny(Terms.denied) || isLedByDenial(clause) {
            return .denied
        }
        if lead.hasAny(Terms.asked), !lead.hasAny(Terms.pending + Terms.failed) { return nil }
        if all.hasAny(Terms.pending), !isOfDate(all) { return .pending }
        if all.hasAny(Terms.failed) { return .failed }
        if lead.hasAny(Terms.refused) { return .refused }
        guard let verb else { return bare(mention, clause, isPast) }
        let word = text.string(verb)
        if Terms.withdrawing.contains(word) {
            return mention.instrument == .spokespersonRemarks ? nil : .withdrawn
        }
        let isOwn = isRelevant(word, mention.instrument, verb, mention.range)
        if isFuture(whole, verb, mention) {
            return isOwn || Self.drafting.contains(word) ? .expected : nil
        }
        if isPast || lead.hasAny(Terms.past) { return .referenced }
        return isOwn && !Self.drafting.contains(word) ? .issued : nil
    }

    private static let drafting: Set<String> = ["起草", "磋商"]

    private func isLedByDenial(_ clause: Range<Int>) -> Bool {
        ByteText(text.bytes, text.range.lowerBound..<clause.upperBound).hasAny([
            "否认", "否認", "從未", "从未",
        ])
    }

    /// `尚未公布` of a time or a place is no act.
    private func isOfDate(_ clause: ByteText) -> Bool {
        clause.hasAny(["时间", "時間", "日期", "地点", "地點", "细节", "細節"])
    }

    private func isFuture(_ whole: ByteText, _ verb: Range<Int>, _ mention: Mention) -> Bool {
        guard whole.hasAny(Terms.expected) else { return false }
        let isRaised = ["提高", "上调", "上調", "列入"].contains(text.string(verb))
        let isMoved = verb.lowerBound > mention.range.lowerBound && isRaised
        if isMoved || whole.hasAny(["现将", "現將"]) { return false }
        guard let verb = whole.range.contains(verb.lowerBound) ? verb.lowerBound : nil else {
            return true
        }
        let lead = ByteText(
            text.bytes, whole.range.lowerBound..<max(verb, mention.range.lowerBound))
        return lead.hasAny(Terms.expected)
    }

    /// Without a verb: `在联合声明中说`, or a past act by its date.
    private func bare(_ mention: Mention, _ clause: Range<Int>, _ isPast: Bool) -> Act.Status? {
        let after = ByteText(text.bytes, mention.range.upperBound..<text.range.upperBound)
        if isPast { return .referenced }
        let lead = ByteText(text.bytes, clause.lowerBound..<mention.range.lowerBound)
        let speaks =
            Terms.speaking.contains { after.has("中\($0)", at: mention.range.upperBound) }
            || Terms.speaking.contains { after.has("上\($0)", at: mention.range.upperBound) }
        guard speaks, mention.instrument.carriesSpeech, isOccasion(mention) else { return nil }
        return lead.hasAny(Terms.expected) ? .expected : .issued
    }

    private func isOccasion(_ mention: Mention) -> Bool {
        guard mention.instrument == .spokespersonRemarks else { return true }
        return text.string(mention.range).contains("例行") || text.hasAny(["发言人", "發言人"])
    }

    private func isRelevant(
        _ verb: String, _ instrument: Act.Instrument, _ place: Range<Int>, _ mention: Range<Int>
    ) -> Bool {
        switch instrument {
        case .spokespersonRemarks:
            let isTalk = text.string(mention).hasSuffix("话") || text.string(mention).hasSuffix("話")
            return isTalk
                ? ["发表", "發表"].contains(verb) && text.hasAny(["发言人", "發言人"])
                : ["举行", "舉行", "召开", "召開", "主持"].contains(verb)
        case .submission: return ["提交", "递交", "遞交", "更新", "公布", "发布", "發布", "公佈"].contains(verb)
        case .decision: return !["举行", "舉行", "主持"].contains(verb)
        case .statement, .jointStatement, .whitePaper, .outcomeDocument:
            return !["加征", "征收", "列入", "提高", "实施", "實施", "举行", "舉行"].contains(verb)
        case .agreement:
            return ["签", "批准", "核准", "达成", "達成", "通过", "通過", "缔结", "締結", "簽", "交存"]
                .contains { verb.hasPrefix($0) } && place.lowerBound < mention.lowerBound
        }
    }
}

extension ByteText {
    /// Runs between commas, semicolons, colons and full stops, of both scripts.
    var clauses: [Range<Int>] {
        var clauses: [Range<Int>] = []
        var start = range.lowerBound
        var place = start
        while place < range.upperBound {
            let isComma = self[place] == 0x2C || self[place] == 0x3B
            let isWide =
                self[place] == 0xEF && self[place + 1] == 0xBC
                && [0x8C, 0x9B, 0x9A, 0x81, 0x9F].contains(self[place + 2])
            let isStop = has("。", at: place)
            let isGap =
                self[place] == 0x20 && self[place + 1] >= 0xE3 && place > range.lowerBound
                && self[place - 1] >= 0x80
            if isComma || isWide || isStop || isGap {
                let end = place + (isComma || isGap ? 1 : 3)
                clauses.append(start..<place)
                start = end
                place = end
            } else {
                place += 1
            }
        }
        if start < range.upperBound { clauses.append(start..<range.upperBound) }
        return clauses
    }

    func hasAny(_ words: [String]) -> Bool { words.contains { contains($0) } }

    func findLast(_ word: String) -> Range<Int>? {
        let length = word.utf8.count
        var place = range.upperBound - length
        while place >= range.lowerBound {
            if has(word, at: place) { return place..<place + length }
            place -= 1
        }
        return nil
    }
}
