import Model

/// What formal acts are called in English. A row is the instrument, its head noun (singular), and
/// words of which one must stand before the head, or `*` where it may stand alone.
enum InstrumentTerms {
    struct Row: Sendable {
        var instrument: Act.Instrument
        var head: String
        var modifiers: Set<String>
    }

    static let rows: [Row] = table.split(separator: "\n").compactMap { line in
        let cells = line.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
        guard cells.count == 3, let name = cells[0].first, let head = cells[1].first,
            let instrument = Act.Instrument(rawValue: name)
        else { return nil }
        return Row(
            instrument: instrument, head: head,
            modifiers: cells[2] == ["*"] ? [] : Set(cells[2]))
    }

    /// The more telling row first: a joint statement is a statement too.
    private static let table = """
        joint-statement | statement | joint trilateral
        joint-statement | communique | joint
        joint-statement | communiqué | joint
        joint-statement | declaration | joint political leaders leaders' ministerial summit
        joint-statement | text | joint
        joint-statement | note | joint
        outcome-document | summary | chair chair's chairman's co-chairs' presidency's chairs'
        outcome-document | document | outcome final
        outcome-document | decision | cover
        outcome-document | outcome | draft summit negotiated
        outcome-document | text | outcome negotiating final summit new draft
        white-paper | paper | white position policy green discussion
        submission | submission | *
        submission | ndc | *
        submission | ndcs | *
        submission | indc | *
        submission | contribution | determined climate national
        submission | plan | climate
        submission | targets | climate ndc new
        submission | inventory | gas emissions
        submission | communication | national
        submission | report | transparency
        spokesperson-remarks | briefing | press regular daily special news weekly morning joint media noon
        spokesperson-remarks | conference | press news regular
        spokesperson-remarks | call | daily
        spokesperson-remarks | remarks | *
        spokesperson-remarks | briefing | *
        agreement | memorandum | *
        agreement | memorandums | *
        agreement | mou | *
        agreement | treaty | *
        agreement | accord | *
        agreement | pact | *
        agreement | agreement | *
        agreement | convention | *
        agreement | protocol | *
        agreement | deal | trade peace free-trade framework tariff ceasefire border minerals climate
        decision | law | *
        decision | bill | *
        decision | act | climate energy
        decision | regulation | *
        decision | regulations | *
        decision | rule | *
        decision | rules | *
        decision | order | executive presidential *
        decision | decree | *
        decision | proclamation | *
        decision | sanctions | *
        decision | tariffs | *
        decision | tariff | *
        decision | duties | *
        decision | ban | *
        decision | embargo | *
        decision | moratorium | *
        decision | restrictions | *
        decision | curbs | *
        decision | controls | export import price
        decision | resolution | *
        decision | directive | *
        decision | measures | *
        decision | decision | *
        decision | plan | *
        decision | strategy | *
        decision | budget | *
        decision | amendment | *
        decision | legislation | *
        decision | standards | *
        decision | standard | *
        decision | target | *
        decision | targets | *
        decision | fee | *
        decision | levy | *
        decision | tax | *
        decision | position | common negotiating
        decision | mandate | *
        decision | finding | endangerment
        decision | list | sanctions entity control
        decision | emergency | national
        decision | declaration | disaster
        statement | statement | *
        statement | communique | *
        statement | communiqué | *
        statement | declaration | *
        """

    /// Words before a head that make it something else: `financial statement`.
    static let falseFriends: [String: Set<String>] = [
        "statement": [
            "financial", "bank", "mission", "income", "earnings", "witness", "account", "impact",
            "profit", "cash", "fashion", "opening", "autumn", "spring", "victim", "personal",
            "sworn",
            "audited", "quarterly", "interim", "trading", "dividend", "artist", "thesis", "vision",
        ],
        "declaration": ["tax", "customs", "asset", "income", "innings", "captain's", "health"],
        "agreement": [
            "licensing", "licence", "license", "rental", "purchase", "credit", "confidentiality",
            "non-disclosure", "settlement", "plea", "player", "franchise", "merger", "employment",
            "full", "general", "broad", "tacit",
        ],
        "paper": ["news", "wall", "tissue", "toilet", "fine", "blank"],
        "summary": ["executive"],
        "plan": ["business", "recovery", "pension", "savings", "game", "meal", "lesson", "floor"],
        "order": [
            "court", "purchase", "pecking", "rank", "firing", "last", "running", "buy", "work",
        ],
        "rule": ["golden", "house", "military", "colonial", "majority", "general"],
        "bill": [
            "electricity", "energy", "heating", "gas", "import", "water", "dollar", "medical",
        ],
        "position": ["league", "pole", "leading", "strong", "financial"],
        "act": ["balancing", "opening", "final", "criminal"],
        "decision": ["referee's", "umpire's", "court", "split", "points", "personal", "cover"],
        "law": ["international", "maritime", "common", "martial", "existing", "case"],
        "target": ["price", "inflation", "growth", "transfer", "easy", "military"],
        "convention": ["party", "democratic", "republican", "national", "framework"],
        "text": ["full"], "standard": ["living", "gold"], "standards": ["living", "double"],
        "measures": ["half"], "finding": ["key", "main"], "tax": ["income"],
        "budget": ["household", "carbon"], "call": ["phone", "conference", "video"],
    ]

    /// Heads that count only with a verb of decision at their side, and only for an authority.
    static let plainHeads: Set<String> = [
        "plan", "measures", "target", "targets", "position", "strategy", "rule", "rules", "act",
        "standard", "standards", "finding", "fee", "budget", "order", "decision", "list", "tax",
    ]
}
