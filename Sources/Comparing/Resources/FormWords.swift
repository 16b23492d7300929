/// Words of acts that name their form, their doers or the doing, and so don't tell one act from
/// another. As `Terms` has them.
enum FormWords {
    /// Of the form and the doing.
    static let forms = Set(([english] + chinese).flatMap { Terms(of: $0).list })

    /// The same and the doers.
    static let all = forms.union(Terms(of: states).list)

    private static let english = """
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

    /// Names of states, their people and their capitals: two acts of the same actors always have
    /// them in common.
    private static let states = """
        afghan afghanistan african albania algeria algerian america american angola arab argentina
        argentine armenia armenian asean australia australian austria austrian azerbaijan azeri
        bahrain bangladesh bangladeshi barbados beijing belarus belgian belgium berlin bolivia
        botswana brasilia brazil brazilian britain british brussels bulgaria bulgarian burma cairo
        cambodia cambodian cameroon canada canadian canberra chad chile chilean china chinese
        colombia colombian congo cuba cuban cyprus czech delhi denmark danish dutch ecuador egypt
        egyptian emirates england estonia ethiopia ethiopian eu europe european fiji filipino
        finland finnish france french gabon georgia georgian german germany ghana greece greek
        guatemala guyana hanoi honduras hungarian hungary iceland india indian indonesia indonesian
        iran iranian iraq iraqi ireland irish islamabad israel israeli italian italy jakarta jamaica
        japan japanese jordan kazakhstan kenya kenyan kingdom kong korea korean kuwait kyiv laos
        latvia lebanon libya lithuania london luxembourg madrid malaysia malaysian maldives mali
        malta mexican mexico mongolia morocco moroccan moscow mozambique myanmar nairobi namibia
        nation nations nato nepal netherlands nigeria nigerian norway norwegian oman ottawa pakistan
        pakistani palau panama paraguay paris people peoples peru philippine philippines poland
        polish portugal portuguese prague pretoria pyongyang qatar republic riyadh romania rome
        russia russian rwanda samoa saudi scotland senegal seoul serbia singapore slovakia slovenia
        somalia south spain spanish states sudan sweden swedish swiss switzerland syria taiwan
        tanzania tehran thai thailand tokyo tunisia turkey turkish turkiye tuvalu uganda uk ukraine
        ukrainian un union united uruguay us usa uzbekistan vanuatu venezuela vietnam vietnamese
        warsaw washington yemen zambia zimbabwe
        """

    private static let chinese = [
        "中国", "美国", "法国", "英国", "德国", "日本", "印度", "巴西", "俄罗斯", "欧盟", "中方", "美方", "双方", "两国",
        "联合", "声明", "发表", "发布", "公报", "宣言", "白皮书", "外交部", "发言人", "例行", "记者会", "表示", "签署", "提交",
        "协定", "协议", "谅解备忘录", "宣布", "政府", "共和国", "人民共和国", "国务院", "新闻办公室", "有关负责人", "答记者问",
        "聲明", "發表", "發布", "外交部", "發言人", "記者會", "協定", "協議", "宣布", "政府", "国家", "關於", "关于", "正式",
    ]
}
