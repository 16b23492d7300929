/// Names of actors that are also something else.
enum ActorTraps {
    /// First or last names of people as well.
    static let names: WordSet = [
        "jordan", "chad", "georgia", "israel", "paris", "london", "brazil", "cuba", "ireland",
        "holland", "sofia", "santiago", "vienna", "india", "kenya", "lima", "male", "german",
        "french", "washington", "berlin", "lincoln", "english", "turkey", "polish", "victoria",
    ]

    static let courtesy: WordSet = ["mr.", "mrs.", "ms.", "dr.", "mr", "mrs", "ms", "dr"]

    /// States and towns in America of the same name.
    static let american: WordSet = [
        "georgia", "washington", "panama", "lebanon", "athens", "moscow",
    ]
    static let afterAmerican: WordSet = [
        "state", "tech", "post", "times", "university", "examiner", "free", "senator", "senators",
        "governor", "gov.", "sen.", "rep.", "irving", "redskins", "capitals", "bridge", "street",
    ]
    static let beforeAmerican: WordSet = ["atlanta", "george", "seattle", "denzel", "booker"]
    static let afterPlace: WordSet = ["d.c.", "dc", "ga.", "pa.", "ohio", "atlanta", "idaho"]

    static let sides: WordSet = [
        "countries", "sides", "nations", "governments", "states", "parties", "capitals", "leaders",
        "ministries", "powers",
    ]

    static let chineseGroups = TermMatcher([
        "双方", "雙方", "两国", "兩國", "两国政府", "兩國政府", "两国元首", "兩國元首", "双边", "雙邊",
    ])

    /// A name that goes on as another: `马里` in `马里兰`.
    static let chineseContinuations: [(name: String, rest: String)] = [
        ("马里", "兰"), ("中国", "石油"), ("中国", "石化"), ("中国", "海油"), ("加拿大", "鹅"), ("东京", "电力"),
        ("印度", "洋"), ("约旦", "河"), ("日本", "海"), ("北京", "时间"), ("巴拿马", "运河"), ("南非", "洲"),
        ("克里", "姆"), ("克里", "斯"), ("克里", "米"), ("北京", "倡议"), ("拉米", "雷斯"), ("几内亚", "湾"),
        ("巴黎", "协定"), ("巴黎", "协议"), ("巴黎", "協定"), ("伦敦", "智库"),
    ]
}
