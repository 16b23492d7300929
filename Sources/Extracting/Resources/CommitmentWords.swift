/// English words of undertakings.
enum CommitmentWords {
    /// Verbs that undertake something by themselves, behind a plain `will`.
    static let strong: Set<String> = [
        "abolish", "achieve", "allocate", "ban", "boost", "bring down", "bring forward", "cap",
        "cease", "close down", "contribute", "curb", "cut", "cut down", "decarbonise",
        "decarbonize",
        "decrease", "deploy", "discontinue", "donate", "double", "earmark", "electrify",
        "eliminate", "end", "enforce", "enhance", "eradicate", "establish", "expand", "finance",
        "fulfil", "fulfill", "fund", "halt", "halve", "honor", "honour", "implement", "impose",
        "increase", "install", "invest", "launch", "lift", "limit", "lower", "mobilise", "mobilize",
        "neutralise", "neutralize", "offset", "peak", "phase down", "phase out", "plant", "procure",
        "prohibit", "protect", "provide", "quadruple", "ratify", "reach", "reduce", "replace",
        "restore", "restrict", "retire", "retrofit", "revive", "roll out", "scale up", "scrap",
        "set aside", "set up", "shut", "shut down", "shutter", "slash", "stabilise", "stabilize",
        "start up", "step up", "stop", "strengthen", "suspend", "transition away", "triple",
        "uphold", "wind down", "withdraw", "write off", "zero", "build", "develop", "raise", "add",
        "create", "keep", "maintain", "introduce", "host", "supply", "resettle", "accept", "give",
        "replace", "vaccinate", "transfer", "cover", "complete", "respect", "refrain", "resume",
        "repay", "file", "abandon", "move forward", "stand by", "assess", "certify", "compensate",
    ]

    /// Verbs that only schedule, unless a date binds them.
    static let scheduling: Set<String> = [
        "submit", "publish", "release", "hand in", "file", "deliver", "present", "table", "bring",
        "sign", "ratify", "host", "open", "complete", "launch", "issue", "hand", "report",
    ]

    /// Falls and rises that a thing does by itself: `emissions will fall`.
    static let intransitive: Set<String> = [
        "fall", "decline", "decrease", "drop", "shrink", "peak", "rise", "grow", "increase",
        "reach",
        "go",
    ]

    /// What a promise about a thing may be about.
    static let things: Set<String> = [
        "emissions", "output", "capacity", "share", "production", "use", "consumption", "intensity",
        "spending", "aid", "deforestation", "sales", "imports", "coal", "methane", "funding",
    ]

    /// Subjects that stand for who acted before.
    static let pronouns: Set<String> = [
        "it", "they", "we", "he", "she", "i", "country", "countries", "government", "company",
        "ministry", "group", "bloc", "sides", "side", "party", "parties", "nations", "governments",
        "firm", "kingdom", "administration", "commission", "union", "signatories", "members",
        "cabinet", "presidency", "state", "states", "department", "plan", "pledge", "leaders",
        "republic", "ministers", "both", "city", "bank", "authority", "utility",
    ]

    static let principals: Set<String> = [
        "we", "parties", "both", "each", "sides", "signatories", "participants", "leaders",
    ]

    /// Promises as nouns.
    static let targets: Set<String> = [
        "target", "targets", "goal", "goals", "pledge", "pledges", "commitment", "commitments",
        "promise", "promises", "aim", "ambition", "ambitions", "plan", "plans", "objective",
        "objectives", "undertaking", "vow", "deadline", "contribution", "needs",
    ]

    /// Verbs whose object may be a sum of money.
    static let giving: Set<String> = [
        "promise", "pledge", "offer", "commit", "earmark", "contribute",
    ]

    /// Verbs that lead back to an undertaking already made, and those that give it up.
    static let dropping: Set<String> = [
        "abandon", "scrap", "drop", "ditch", "axe", "renounce", "cancel", "jettison", "withdraw",
        "shelve", "quit", "rescind", "revoke", "disavow", "retract",
    ]
    static let changing: Set<String> = [
        "raise", "lower", "lift", "trim", "tighten", "weaken", "delay", "postpone", "advance",
        "scale", "water", "soften", "strengthen", "revise", "bring", "push", "put", "double",
        "extend",
        "increase", "reduce", "cut", "halve", "update", "move", "dilute", "loosen",
    ]
    static let repeating: Set<String> = [
        "reaffirm", "reiterate", "repeat", "reconfirm", "restate", "recommit",
    ]
    static let againAdverbs: Set<String> = [
        "still", "again", "continue", "continues", "remain", "remains",
    ]

    static let forecasters: Set<String> = [
        "forecast", "forecasts", "analysts", "economists", "outlook", "projections", "projection",
        "estimates", "predicts", "predicted", "scenario", "scenarios", "agency", "experts",
        "researchers", "scientists", "model", "models", "demand",
    ]

    /// Words behind which a range of words is no more the object.
    static let objectStops: Set<String> = [
        "by", "before", "until", "from", "compared", "below", "within", "over", "under", "if",
        "provided", "which", "who", "that", "while", "but", "because", "when", "after", "as",
        "through", "towards", "toward", "between", "against", "relative", "during", "versus",
        "than",
        "without", "and", "or", "to", "unless", "said", "says", "with", "in", "on", "at", "into",
        "according", "starting", "ahead", "whether", "whose", "where", "per", "up", "since", "so",
    ]

    /// States of rest that end in nothing to be reached: what `net zero` is called.
    static let neutral: [[String]] = [
        ["net", "zero"], ["net-zero"], ["carbon", "neutral"], ["carbon", "neutrality"],
        ["climate", "neutral"], ["climate", "neutrality"], ["carbon-neutral"],
        ["climate-neutral"], ["zero", "carbon"], ["zero-carbon"], ["zero", "emissions"],
        ["zero-emission"], ["zero-emissions"], ["carbon", "negative"], ["carbon-negative"],
        ["climate", "positive"], ["emissions", "neutral"], ["carbon", "free"], ["carbon-free"],
        ["netzero"], ["zero", "net"], ["greenhouse", "gas", "neutral"], ["ghg", "neutral"],
        ["neutral", "emissions"], ["zero", "emission"], ["co2", "neutral"], ["co2-neutral"],
        ["carbon-neutrality"], ["climate-positive"], ["emission-free"], ["emissions-free"],
        ["carbon", "neutralization"], ["ghg", "neutrality"], ["emission", "neutrality"],
        ["emissions", "neutrality"], ["zero", "ghg"], ["zero", "greenhouse"], ["zero", "co2"],
    ]

    static let baselinePhrases: [(phrase: [String], text: String)] = [
        (["peak", "levels"], "peak levels"), (["business", "as", "usual"], "business as usual"),
        (["business-as-usual"], "business as usual"), (["bau"], "BAU"),
        (["current", "levels"], "current levels"), (["today's", "levels"], "current levels"),
        (["projected", "emissions"], "projected emissions"),
        (["pre-industrial", "levels"], "pre-industrial levels"),
        (["projected", "levels"], "projected levels"), (["peak", "level"], "peak level"),
        (["reference", "scenario"], "reference scenario"),
        (["baseline", "scenario"], "baseline scenario"),
    ]

    static let reductions: Set<String> = [
        "reduction", "reductions", "reduce", "reducing", "reduced", "cut", "cuts", "cutting",
        "decrease", "decreasing", "lower", "lowering", "less", "reduces", "decline", "fewer",
        "below", "slash", "abatement", "decarbonization", "decarbonisation",
    ]

    /// Deeds as nouns.
    static let deeds: [String: String] = [
        "end": "end", "phase-out": "phase out", "phaseout": "phase out", "halving": "halve",
        "doubling": "double", "tripling": "triple", "closure": "close", "ban": "ban",
        "phasing-out": "phase out", "retirement": "retire", "elimination": "eliminate",
    ]

    /// A cheap look: whether a sentence is worth more.
    static let trigger = TermMatcher([
        "will", "shall", "would", "pledge", "pledged", "pledges", "promise", "promised", "vow",
        "vowed",
        "commit", "committed", "commits", "commitment", "undertake", "undertook", "agreed to",
        "aim", "aims", "aimed", "plan", "planned", "plans to", "intend", "intends", "seek", "seeks",
        "target", "targets", "goal", "hope", "hopes", "strive", "strives", "endeavour", "endeavor",
        "consider", "considering", "studying", "urge", "urged", "urges", "called on", "calls on",
        "calls upon", "asked", "demanded", "demands", "must", "abandon", "abandoned", "scrap",
        "scrapped", "drop", "dropped", "reaffirm", "reaffirmed", "net zero", "net-zero",
        "carbon neutral", "climate neutral", "carbon neutrality", "climate neutrality", "are to",
        "is to", "offered", "refused to", "ruled out", "rules out", "bound to", "reduction",
        "reduce", "'ll", "’ll", "no longer", "zero carbon",
        "zero emission", "in question", "raised its", "halving", "%",
    ])
}
