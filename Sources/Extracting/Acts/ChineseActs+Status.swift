import Model

// What a clause says of the instrument that it names: its status, or that it says nothing of it.

extension ChineseActs {
    func status(
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
    func isOfDate(_ clause: ByteText) -> Bool {
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
