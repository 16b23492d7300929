import Model
import Testing

@testable import Extracting

/// What a sentence makes of an act.
@Suite struct ActStatusTests {
    @Test(arguments: [
        (
            "The leaders of Japan and Canada released a joint statement on Friday.",
            "joint-statement issued CA,JP"
        ),
        (
            "Paris and Berlin put out a joint declaration on defence.",
            "joint-statement issued DE,FR"
        ),
        ("China's commerce ministry issued a statement on Thursday.", "statement issued CN"),
        (
            "Iran's foreign ministry said in a statement that it would respond.",
            "statement issued IR"
        ),
        (
            "Australia and Fiji signed a security treaty in Suva on Wednesday.",
            "agreement issued AU,FJ"
        ),
        ("The United States imposed sanctions on six shipping companies.", "decision issued US"),
        ("EU member states approved a 14th package of sanctions.", "decision issued EU"),
        ("Beijing on Tuesday released a white paper on security.", "white-paper issued CN"),
        (
            "Colombia submitted its updated nationally determined contribution.",
            "submission issued CO"
        ),
    ])
    func `an act that was done is issued`(_ text: String, _ act: String) {
        #expect(told(text) == [act])
    }

    @Test(arguments: [
        (
            "Australia and Fiji are set to sign a security treaty in Suva on 12 June.",
            "agreement expected AU,FJ"
        ),
        ("Japan plans to publish its defence white paper on July 12.", "white-paper expected JP"),
        ("Turkey has not yet ratified the accession protocol.", "agreement pending TR"),
        ("Brazil's senate has yet to vote on the carbon market bill.", "decision pending BR"),
        (
            "The meeting of ASEAN foreign ministers closed without a joint statement.",
            "joint-statement failed ASEAN"
        ),
        (
            "Foreign ministers of the G20 failed to issue a joint communique.",
            "joint-statement failed G20"
        ),
        ("The climate bill was voted down in the Swiss parliament.", "decision failed CH"),
        ("The European Commission proposed a ban on gas imports.", "decision expected EU"),
        ("Hungary vetoed a joint EU statement on visas.", "joint-statement failed EU"),
        ("Hungary refused to sign the agreement on Tuesday.", "agreement refused HU"),
        ("The State Department declined to comment on the report.", "statement refused US"),
        ("India denied reports that it had banned exports of sugar.", "decision denied IN"),
        ("Israel denied that it had agreed to a ceasefire deal.", "agreement denied IL"),
        (
            "Russia on Friday formally withdrew from the Open Skies treaty.",
            "agreement withdrawn RU"
        ),
        ("The White House retracted a statement that had blamed Iran.", "statement withdrawn US"),
        (
            "The 2021 joint declaration by the United States and China aged well.",
            "joint-statement referenced CN,US"
        ),
    ])
    func `tense, negation and governing verbs give the status`(_ text: String, _ act: String) {
        #expect(told(text) == [act])
    }

    @Test(arguments: [
        "Asked whether China would issue a statement, the official shrugged.",
        "Washington urged China to sign the accord without delay.",
        "If Brazil and Argentina issue a joint statement, markets will rally.",
        "The bank's financial statement showed that China sales fell by 12%.",
        "Germany's exporters fear that a trade agreement with China may never come.",
        "The United States said it had no plans to issue a statement.",
        "France's president welcomed the joint statement.",
        "The captain of India made a statement with the bat.",
    ])
    func `what is only asked for, supposed or called the same is silent`(_ text: String) {
        #expect(told(text).isEmpty)
    }

    @Test(arguments: [
        ("中国和巴西20日在北京发表关于加强气候合作的联合声明。", "joint-statement issued BR,CN"),
        ("日本政府至今尚未就此事发表正式声明。", "statement pending JP"),
        ("东盟外长会议未能就南海问题发表联合公报。", "joint-statement failed ASEAN"),
        ("印度拒绝签署该联合声明。", "joint-statement refused IN"),
        ("英国政府计划于7月发表国防白皮书。", "white-paper expected GB"),
        ("美国宣布退出世界卫生组织大流行协定。", "agreement withdrawn US"),
        ("2015年，伊朗与六国达成核协议。", "agreement referenced IR"),
        ("商务部新闻发言人就美方加征关税发表谈话。", "spokesperson-remarks issued CN"),
        ("有的国家提出了国家自主贡献，智利至今仍未提交。", "submission pending CL"),
        ("巴西外交部拒绝置评。", "statement refused BR"),
        ("日本與菲律賓8日簽署防衛合作協定。", "agreement issued JP,PH"),
    ])
    func `Chinese of both scripts is read alike`(_ text: String, _ act: String) {
        #expect(told(text, language: "zh-Hans") == [act])
    }

    @Test(arguments: [
        "英国首相办公室称，目前没有计划发表联合声明。", "如果两国发表联合声明，局势可能缓和。", "外交部发言人呼吁有关国家尽快签署协议。", "歌手发表个人声明。",
    ])
    func `Chinese suppositions, calls and private matters are silent`(_ text: String) {
        #expect(told(text, language: "zh-Hans").isEmpty)
    }
}
