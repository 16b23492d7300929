/// What undertakings do, by the head verb in English and Chinese. A verb stands in one row.
enum ActionWords {
    static let byVerb: [String: Aim.Action] = {
        var result: [String: Aim.Action] = [:]
        for (action, verbs) in rows { for verb in verbs { result[verb] = action } }
        return result
    }()

    private static let rows: [(Aim.Action, [String])] = [
        (
            .reduce,
            [
                "abate", "bring down", "curb", "cut", "cut back", "decline", "decrease", "drop",
                "fall", "halve", "lower", "reduce", "shrink", "slash", "slow", "trim", "下降", "下調",
                "减", "减少", "削减", "削減", "压减", "減少", "減", "降低", "降到", "降至", "降",
            ]
        ),
        (
            .raise,
            [
                "add", "boost", "build", "build up", "double", "expand", "grow", "increase",
                "install", "lift", "quadruple", "raise", "scale up", "step up", "treble", "triple",
                "upgrade", "增", "增为", "增為", "增加", "增至", "增长", "扩大", "提升", "提高", "擴大", "翻番",
                "上调", "上調", "新增",
            ]
        ),
        (
            .reach,
            [
                "achieve", "attain", "be", "become", "cover", "generate", "get", "have", "hit",
                "meet", "obtain", "produce", "reach", "source", "supply", "use", "做到", "占", "实现",
                "實現", "成为", "成為", "达", "达到", "使用", "達", "達到", "覆盖", "到达",
            ]
        ),
        (.peak, ["peak", "top out", "达峰", "達峰", "碳达峰", "碳達峰"]),
        (
            .end,
            [
                "abandon", "abolish", "ban", "cease", "close", "discontinue", "eliminate", "end",
                "exit", "halt", "leave", "phase out", "phase-out", "prohibit", "quit", "retire",
                "scrap", "shut", "shut down", "stop", "wind down", "关停", "停止", "淘汰", "禁止", "終止",
                "终止", "結束", "结束", "逐步淘汰", "退出", "退役", "關閉", "关闭",
            ]
        ),
        (
            .fade,
            [
                "phase down", "phase-down", "phasedown", "transition away", "逐步减少", "逐步減少",
                "逐步退出", "转型脱离", "轉型脫離",
            ]
        ),
        (
            .provide,
            [
                "allocate", "commit", "contribute", "deliver", "disburse", "donate", "fund",
                "finance", "give", "grant", "invest", "lend", "mobilise", "mobilize", "offer",
                "pay",
                "pledge", "provide", "spend", "出资", "出資", "投入", "投资", "投資", "捐", "捐款", "捐赠",
                "提供", "援助", "动员", "動員", "资助",
            ]
        ),
        (
            .submit,
            [
                "communicate", "file", "hand in", "present", "publish", "release", "submit",
                "update", "发布", "发表", "提交", "通报", "更新", "發布", "通報", "公布",
            ]
        ),
        (.join, ["accede", "join", "ratify", "rejoin", "sign", "加入", "批准", "签署", "簽署"]),
        (
            .limit,
            [
                "cap", "contain", "freeze", "hold", "keep", "limit", "maintain", "restrict",
                "stabilise", "stabilize", "保持", "控制", "维持", "維持", "限制", "控制在",
            ]
        ),
    ]
}
