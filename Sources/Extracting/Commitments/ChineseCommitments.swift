import Model

/// What one Chinese sentence undertakes, clause by clause; a deadline and a subject carry over.
struct ChineseCommitments {
    typealias Terms = ChineseCommitmentTerms

    let part: Place.Part
    let text: ByteText
    let parties: [(bytes: Range<Int>, actors: [ActorID])]
    let published: Timestamp?
    let before: [ActorID]
    let principals: [ActorID]
    /// The page is itself a plan or a law: what it says is to be.
    let isEnacted: Bool
    /// A text whose makers undertake what it says: a filing, a joint statement, a speech told of.
    let isPromised: Bool
    private let reading: SentenceReading
    var dates: [DateMention] { reading.dates }
    var measures: [Measure] { reading.measures }

    init(
        passage: Passage, published: Timestamp?, before: [ActorID], principals: [ActorID],
        isEnacted: Bool, isPromised: Bool
    ) {
        part = passage.part
        text = passage.text
        parties = passage.parties
        self.published = published
        self.before = before
        self.principals = principals
        self.isEnacted = isEnacted
        self.isPromised = isPromised
        reading = passage.reading
    }

    /// What one clause hands on to the next, and a sentence that ends in a semicolon too.
    struct Context: Sendable {
        var deadline: Deadline?
        var subject: [ActorID] = []
        /// Somebody announces or promises: bare numbers behind it are promised too.
        var isSaid = false
        var modality: Commitment.Modality?
    }

    func drafts(after carried: Context = Context()) -> (drafts: [CommitmentDraft], context: Context)
    {
        guard !text.contains("？"), !text.hasAny(Terms.foreseen) else { return ([], Context()) }
        var drafts: [CommitmentDraft] = []
        var context = carried
        context.isSaid = carried.isSaid || isPromised
        for clause in text.deeds(Terms.actions) {
            let inside = ByteText(text.bytes, clause)
            if let date = deadline(in: clause) { context.deadline = date }
            if let named = subjectNamed(in: clause) { context.subject = named }
            if inside.hasAny(["宣布", "宣佈", "承诺", "承諾", "提出", "重申", "将", "將"]) {
                context.isSaid = true
            }
            guard !inside.hasAny(Terms.idle), !leavesTreaty(inside),
                let draft = draft(inside, context)
            else { continue }
            context.modality = draft.modality
            drafts.append(draft)
        }
        return (drafts, context)
    }

    private func draft(_ clause: ByteText, _ context: Context) -> CommitmentDraft? {
        let deadline = context.deadline
        guard let action = action(in: clause) else { return nil }
        let lead = ByteText(text.bytes, clause.range.lowerBound..<action.lowerBound)
        let isDropped = clause.hasAny(Terms.dropped) || text.hasAny(["已被抛弃", "已被放弃"])
        guard isDropped || !isPast(clause, lead) else { return nil }
        let measure = measure(in: clause, near: action)
        let own = modality(lead, clause, measure, deadline, isSaid: context.isSaid)
        guard let modality = own ?? inherited(action, lead, context) else { return nil }
        let stance = isDropped ? Commitment.Stance.dropped : stance(lead, clause)
        guard let actors = actors(stance, lead, clause, context.subject), !actors.isEmpty else {
            return nil
        }
        return CommitmentDraft(
            actors: actors, action: text.string(action),
            object: object(of: action, in: clause, lead),
            measure: measure, baseline: baseline(in: clause), deadline: deadline,
            modality: stance == .asked ? .pledged : modality, stance: stance,
            quote: quote(clause.range), confidence: measure == nil && deadline == nil ? 0.55 : 0.75,
            rule: "pledge.zh.\(modality.rawValue)")
    }

    /// `并于年内公布名单`: a clause without a word of its own shares that of the one before.
    private func inherited(
        _ action: Range<Int>, _ lead: ByteText, _ context: Context
    ) -> Commitment.Modality? {
        let isJoined = ["并", "並", "且", "以及", "和"].contains { clauseBegins(lead, with: $0) }
        let isListed =
            action.lowerBound == lead.range.lowerBound
            && text.has("、", before: lead.range.lowerBound)
        return isJoined || isListed ? context.modality : nil
    }

    private func clauseBegins(_ lead: ByteText, with word: String) -> Bool {
        lead.has(word, at: lead.range.lowerBound)
    }

    /// Leaving a treaty is an act.
    private func leavesTreaty(_ clause: ByteText) -> Bool {
        clause.contains("退出")
            && clause.hasAny(["协定", "協定", "条约", "條約", "公约", "公約", "协议", "組織", "组织"])
    }

    // MARK: - Clause

    /// The last action that is led by a word of undertaking, else the last with a number.
    private func action(in clause: ByteText) -> Range<Int>? {
        let found = Terms.actions.compactMap { word in
            clause.find(word).map { $0..<$0 + word.utf8.count }
        }
        let longest = found.filter { one in
            !found.contains {
                $0 != one && $0.lowerBound <= one.lowerBound && one.upperBound <= $0.upperBound
            }
        }
        let marks = (Terms.hedged + Terms.pledged + Terms.binding + Terms.aimed)
        let led = longest.filter { range in
            let lead = ByteText(text.bytes, clause.range.lowerBound..<range.lowerBound)
            return lead.hasAny(marks) || shortCue(in: lead) != nil
        }
        return (led.isEmpty ? longest : led).min { $0.lowerBound < $1.lowerBound }
    }

    private func isPast(_ clause: ByteText, _ lead: ByteText) -> Bool {
        if lead.hasAny(["已", "曾", "截至", "去年", "累计"]) { return true }
        if clause.hasAny(["同比", "较上年", "比上年"]) { return true }
        return dates.contains { date in
            guard clause.range.contains(date.range.lowerBound), case .since = date.role else {
                return false
            }
            return !clause.hasAny(Terms.changed)
        }
    }

    private func modality(
        _ lead: ByteText, _ clause: ByteText, _ measure: Measure?, _ deadline: Deadline?,
        isSaid: Bool
    ) -> Commitment.Modality? {
        if lead.hasAny(Terms.hedged) { return .hedged }
        if isEnacted, measure != nil || lead.hasAny(Terms.binding) { return .binding }
        if lead.hasAny(["应于", "應於", "应当", "應當", "必须", "必須"]) { return .binding }
        let named = ["的目标", "的目標", "目标订为", "目標訂為", "目标为", "目標為", "目标是", "目標是", "目标定为"]
        if lead.hasAny(Terms.aimed) || clause.hasAny(named) {
            return .aimed
        }
        if let word = shortCue(in: lead) { return "应應须須".contains(word) ? .binding : .pledged }
        if lead.hasAny(Terms.pledged) || lead.hasAny(Terms.rejected) { return .pledged }
        if lead.hasAny(Terms.asked), measure != nil || deadline != nil || asked(in: lead) != nil {
            return .pledged
        }
        return isSaid && measure != nil && deadline != nil ? .pledged : nil
    }

    /// `会继续履行`, `应控制`: a cue of one character right where it leads to the deed.
    private func shortCue(in lead: ByteText) -> String? {
        Terms.short.first { word in
            guard let found = lead.findLast(word) else { return false }
            return found.upperBound == lead.range.upperBound
                || Terms.leading.contains { lead.has($0, at: found.upperBound) }
        }
    }

    private func stance(_ lead: ByteText, _ clause: ByteText) -> Commitment.Stance {
        if lead.hasAny(["不会", "不會", "无意", "無意", "不打算", "拒绝", "拒絕", "绝不", "絕不"]) {
            return .rejected
        }
        if lead.hasAny(Terms.asked) { return .asked }
        if text.contains("重申") || clause.hasAny(Terms.repeated) { return .reaffirmed }
        if clause.hasAny(Terms.changed), clause.hasAny(["由", "从", "從"]) { return .changed }
        return .made
    }

    private func actors(
        _ stance: Commitment.Stance, _ lead: ByteText, _ clause: ByteText, _ subject: [ActorID]
    ) -> [ActorID]? {
        if stance == .asked { return asked(in: lead) }
        let office = text.hasAny(["政府发言人", "政府發言人", "本府", "我局", "我部", "我国", "我國"])
        if office, subject.isEmpty, !principals.isEmpty { return principals }
        let pronoun = lead.hasAny(["两国", "兩國", "双方", "雙方", "各方", "缔约方"])
        if pronoun, principals.count > 1 { return principals }
        if !subject.isEmpty { return subject }
        return before.isEmpty ? principals : before
    }

    /// Whoever stands behind `呼吁`.
    private func asked(in lead: ByteText) -> [ActorID]? {
        guard
            let verb = Terms.asked.compactMap({ lead.findLast($0) }).max(by: {
                $0.lowerBound < $1.lowerBound
            })
        else { return nil }
        let behind = verb.upperBound..<lead.range.upperBound
        let named = parties.filter { behind.contains($0.bytes.lowerBound) }.flatMap(\.actors).unique
        if !named.isEmpty { return named }
        let words = ByteText(text.bytes, behind)
        if words.hasAny(["发达国家", "發達國家", "富国", "富國", "富裕国家"]) { return ["developed-countries"] }
        if words.hasAny(["发展中国家", "發展中國家"]) { return ["developing-countries"] }
        return words.hasAny(["各国", "各國", "所有国家", "国际社会", "國際社會"]) ? ["all-countries"] : nil
    }

    /// The parties that begin the clause's statement, not those that something is done to.
    private func subjectNamed(in clause: Range<Int>) -> [ActorID]? {
        let named = parties.filter { clause.contains($0.bytes.lowerBound) }.filter { party in
            !["对", "對", "向", "在", "就", "于", "於", "访", "要求", "呼吁", "呼籲", "敦促", "据", "与", "同"]
                .contains { text.has($0, before: party.bytes.lowerBound) }
        }
        let noted = ByteText(text.bytes, clause)
        let word = ["注意到", "欢迎", "歡迎", "赞赏", "讚賞"].compactMap { noted.find($0) }.first
        let behind = word.map { place in named.filter { $0.bytes.lowerBound > place } } ?? named
        guard let first = behind.first else { return nil }
        var actors = first.actors
        var end = first.bytes.upperBound
        for party in behind.dropFirst() where party.bytes.lowerBound >= end {
            let between = text.string(end..<party.bytes.lowerBound)
            guard ["和", "与", "與", "、", "及", ""].contains(between) else { break }
            actors += party.actors
            end = party.bytes.upperBound
        }
        return actors.unique
    }
}

extension ByteText {
    /// Clauses, cut at `、` too where another deed follows: `开放港口、减免税收`.
    fileprivate func deeds(_ actions: [String]) -> [Range<Int>] {
        clauses.flatMap { clause in
            var parts: [Range<Int>] = []
            var start = clause.lowerBound
            var place = ByteText(bytes, clause).find("、")
            while let mark = place {
                let next = mark + 3
                if actions.contains(where: { has($0, at: next) }) {
                    parts.append(start..<mark)
                    start = next
                }
                place = ByteText(bytes, clause).find("、", from: next)
            }
            return parts + [start..<clause.upperBound]
        }
    }
}
