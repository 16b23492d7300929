import Model

/// What the title of an official page makes of it, in the order in which they are tried.
enum PageTitles {
    /// Nil instrument: a speech, a readout, a fact sheet, which is no act.
    typealias Row = (instrument: Act.Instrument?, phrases: [String])

    static let rows: [Row] = [
        (
            .spokespersonRemarks,
            [
                "press briefing", "press gaggle", "regular press conference", "press call",
                "spokesperson's remarks", "spokesperson’s remarks", "spokesperson's regular",
                "daily briefing", "gaggle by", "press conference by the spokesperson",
                "spokesman's remarks", "department press briefing", "noon briefing",
                "例行记者会", "例行記者會", "答记者问", "答記者問", "发言人表态", "发言人谈话", "發言人談話",
                "例行新闻发布会", "发言人就", "主持例行",
            ]
        ),
        (
            .jointStatement,
            [
                "joint statement", "joint leaders", "joint communique", "joint communiqué",
                "joint declaration", "leaders' statement", "leaders’ statement",
                "leaders' declaration",
                "leaders’ declaration", "joint vision", "joint press statement", "joint readout",
                "trilateral statement", "ministerial statement", "joint ministerial",
                "political declaration", "leaders' joint", "quad leaders", "joint announcement",
                "declaration by the leaders", "statement by the leaders", "summit declaration",
                "联合声明", "聯合聲明", "联合公报", "聯合公報", "联合宣言", "聯合宣言", "联合新闻公报", "共同声明",
            ]
        ),
        (
            nil,
            [
                "remarks by", "remarks as", "remarks at", "speech", "address by", "keynote",
                "toast",
                "readout", "fact sheet", "factsheet", "interview", "op-ed", "testimony",
                "transcript",
                "background on", "week ahead", "schedule", "in memoriam", "会见", "会谈", "通话", "致辞",
                "致辭", "讲话", "講話", "演讲",
            ]
        ),
        (
            .decision,
            [
                "executive order", "proclamation", "memorandum on", "memorandum for",
                "presidential memorandum", "presidential determination", "notice on the",
                "notice to",
                "letter on the continuation", "disaster declaration", "emergency declaration",
                "order on", "regulation", "directive", "decree", "approves", "council decision",
                "implementing decision", "sanctions", "signs into law", "act of", "signed into law",
                "印发", "印發", "的决定", "的決定", "令（第", "条例", "條例", "的通知", "公告", "行政令", "的意见",
            ]
        ),
        (
            .whitePaper,
            ["white paper", "position paper", "policy paper", "白皮书", "白皮書", "立场文件", "立場文件"]
        ),
        (
            .submission,
            [
                "nationally determined contribution", "national communication",
                "biennial transparency report", "国家自主贡献", "國家自主貢獻",
            ]
        ),
        (
            .outcomeDocument,
            [
                "chair's summary", "chair’s summary", "outcome document", "outcome of the",
                "co-chairs' summary", "presidency's summary", "成果文件", "主席总结",
            ]
        ),
        (
            .agreement,
            [
                "memorandum of understanding", "treaty", "accord", "agreement between",
                "agreement on", "协定", "協定", "谅解备忘录", "諒解備忘錄", "条约",
            ]
        ),
        (
            .statement,
            [
                "statement", "communique", "communiqué", "declaration", "声明", "聲明", "公报", "公報",
                "宣言",
            ]
        ),
    ]

    /// Words of the text itself that make it a decision.
    static let enacting = [
        "it is hereby ordered", "hereby proclaim", "by the authority vested in me",
        "have adopted this", "has adopted this", "hereby order", "hereby determine",
        "现予公布", "現予公布", "印发给你们", "予以公布",
    ]

    /// Words of a text by more than one.
    static let joint = [
        "the two sides", "both sides", "the two countries", "both countries", "the two leaders",
        "we, the leaders", "we the leaders", "the leaders of", "our countries", "our two countries",
        "the sides", "the parties", "joint statement", "联合声明", "聯合聲明", "双方", "雙方", "两国", "兩國",
    ]
}
