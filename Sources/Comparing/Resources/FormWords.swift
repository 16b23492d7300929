/// Words of acts that name their form, their doers or the doing, and so don't tell one act from
/// another. Stemmed as `Terms` has them.
enum FormWords {
    static let set: Set<String> = Set(
        forms.split(whereSeparator: \.isWhitespace).map { stem(String($0)) }
    )
    .union(actors.split(whereSeparator: \.isWhitespace).map { stem(String($0)) })
    .union(pairs(chinese))

    private static let forms = """
        accord act adopt adopted adopts agreed agreement agreements announce announced announces
        approve approved approves article briefing briefings call called calls cabinet chair
        commission comment committee communique communiqué conference confirmed council cover day
        decide decided decision declaration declarations declare declared declines deny denied denies
        department document draft drafts expected final foreign formal fresh full government
        governments held issue issued issues issuing joint jointly leader leaders letter meeting
        minister ministers ministry news note notice official officials order outcome pact
        paper plan plans policy position president press presidential presidency prime published
        publish proclamation refuse refused regular release released releases remarks report
        secretary set sign signed signs signing sides spokesman spokesperson spokeswoman state
        statement statements submit submits submitted summit summary talks text time treaty two
        version vow vows white written yesterday year years
        """

    private static let actors = """
        america american americans australia australian beijing berlin brasilia brazil brazilian
        britain british brussels canada canadian canberra china chinese delhi england eu europe
        european france french german germany india indian indonesia indonesian ireland italian
        italy jakarta japan japanese kenya kenyan kingdom korea korean london mexico moscow nairobi
        nation nations nato ottawa paris people peoples poland pretoria republic riyadh rome russia
        russian saudi seoul south spain spanish states tokyo turkey turkish u.k u.n u.s uk ukraine
        ukrainian un union united us usa vietnam washington
        """

    private static let chinese = [
        "中国", "美国", "法国", "英国", "德国", "日本", "印度", "巴西", "俄罗斯", "欧盟", "中方", "美方", "双方", "两国",
        "联合", "声明", "发表", "发布", "公报", "宣言", "白皮书", "外交部", "发言人", "例行", "记者会", "表示", "签署", "提交",
        "协定", "协议", "谅解备忘录", "宣布", "政府", "共和国", "人民共和国", "国务院", "新闻办公室", "有关负责人", "答记者问",
        "聲明", "發表", "發布", "外交部", "發言人", "記者會", "協定", "協議", "宣布", "政府", "国家", "關於", "关于", "正式",
    ]

    private static func pairs(_ phrases: [String]) -> Set<String> {
        phrases.reduce(into: []) { $0.formUnion(Terms(of: $1).han) }
    }
}
