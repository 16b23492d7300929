/// English verbs that tell where a clause has its verb, and how verbs are inflected.
enum EnglishVerbs {
    /// Verbs of every kind but those that attribute speech; their forms are made by rule.
    static let plain = """
        abandon, accept, achieve, act, adjourn, adopt, affect, aim, allow, amount, appear, apply,
        appoint, approve, arrest, arrive, attack, attend, avoid, back, ban, base, be, become,
        belong, bind, block, boost, borrow, bring, build, burn, buy, campaign, cancel, capture,
        carry, carve, cast, catch, cause, celebrate, change, choose, circulate, claim, clash,
        collapse, collect, come, complete, concern, conduct, confront, congratulate, consist,
        contain, contribute, control, convene, cost, cover, create, cross, curb, cut, deal,
        debate, declare, defeat, defend, delay, deliver, depend, deploy, develop, die, differ,
        disagree, discuss, divide, do, double, draft, draw, drive, drop, earn, elect, eliminate,
        embrace, emerge, employ, enable, enact, end, endorse, engage, enjoy, enter, establish,
        exceed, exist, expand, express, extend, face, fail, fall, favor, favour, feature, fight,
        file, fill, fix, flee, fly, focus, follow, force, form, gain, gather, generate, get, give,
        go, govern, grow, halt, halve, hand, handle, happen, harm, have, head, help, hire, hold,
        host, hurt, identify, ignore, impose, improve, include, increase, influence, install,
        intend, introduce, invest, investigate, involve, issue, join, jump, keep, kill, lack,
        land, last, launch, lay, lead, leave, lend, let, lie, lift, limit, link, live, look, lose,
        lower, make, manage, march, matter, mean, meet, mobilise, mobilize, move, name, need,
        negotiate, nominate, occur, open, operate, oppose, order, organise, organize, own,
        participate, pass, pay, peak, perform, phase, pick, place, plan, plant, play, prepare,
        present, prevent, produce, promote, prompt, protect, prove, provide, publish, pull,
        pursue, put, quit, raise, ratify, reach, receive, recognise, recognize, reduce, refer,
        reflect, reject, release, remain, remove, renew, replace, represent, require, resign,
        resolve, respect, restore, result, resume, retire, retract, return, reverse, rise, risk,
        run, save, scrap, secure, seek, seem, sell, send, serve, set, settle, shake, share, shift,
        shut, sign, sit, slip, solve, speak, spend, stand, start, stay, stem, step, stop,
        strengthen, strike, struggle, submit, succeed, suffer, support, surge, surprise, survive,
        suspend, sweep, take, talk, target, teach, tend, test, throw, touch, track, trade, train,
        travel, treat, trigger, triple, try, turn, unite, unveil, use, veto, visit, vote, wait,
        walk, watch, weaken, wear, welcome, win, withdraw, work
        """

    /// First form, past, participle.
    static let irregular = """
        be was been; become became become; begin began begun; bind bound bound; break broke broken;
        bring brought brought; build built built; buy bought bought; cast cast cast;
        catch caught caught; choose chose chosen; come came come; cost cost cost; cut cut cut;
        deal dealt dealt; do did done; draw drew drawn; drive drove driven; fall fell fallen;
        feel felt felt; fight fought fought; find found found; flee fled fled; fly flew flown;
        forecast forecast forecast; get got got; give gave given; go went gone; grow grew grown;
        have had had; hear heard heard; hit hit hit; hold held held; hurt hurt hurt; keep kept kept;
        know knew known; lay laid laid; lead led led; leave left left; lend lent lent; let let let;
        lie lay lain; lose lost lost; make made made; mean meant meant; meet met met; pay paid paid;
        put put put; quit quit quit; read read read; rise rose risen; run ran run; say said said;
        see saw seen; seek sought sought; sell sold sold; send sent sent; set set set;
        shake shook shaken; shoot shot shot; shut shut shut; sing sang sung; sit sat sat;
        speak spoke spoken; spend spent spent; stand stood stood; strike struck struck;
        swear swore sworn; sweep swept swept; take took taken; teach taught taught; tell told told;
        think thought thought; throw threw thrown; understand understood understood;
        undertake undertook undertaken; wear wore worn; win won won; withdraw withdrew withdrawn;
        write wrote written; rip ripped ripped; recount recounted recounted; cry cried cried;
        admit admitted admitted; commit committed committed; submit submitted submitted;
        refer referred referred; ban banned banned; stop stopped stopped; drop dropped dropped;
        plan planned planned; scrap scrapped scrapped; step stepped stepped; slip slipped slipped;
        snap snapped snapped; chip chipped chipped; beg begged begged; quip quipped quipped;
        concur concurred concurred; occur occurred occurred; slam slammed slammed;
        label labelled labelled; dub dubbed dubbed; chat chatted chatted; blog blogged blogged;
        confer conferred conferred; compel compelled compelled; rebut rebutted rebutted;
        counsel counselled counselled; curb curbed curbed; sum summed summed; win won won
        """

    private static let parts: [String: (past: String, participle: String)] = {
        var parts: [String: (past: String, participle: String)] = [:]
        for row in irregular.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
            let cells = row.split(separator: " ").map(String.init)
            if cells.count == 3 { parts[cells[0]] = (cells[1], cells[2]) }
        }
        return parts
    }()

    private static let doubled: Set<String> = [
        "cut", "get", "hit", "put", "quit", "run", "set", "shut", "begin", "sit", "let", "win",
    ]

    /// Every form of a verb with what it can be.
    static func forms(of lemma: String) -> [(form: String, classes: WordClass)] {
        let past = parts[lemma]?.past ?? stem(lemma) + "ed"
        let participle = parts[lemma]?.participle ?? past
        return [
            (lemma, .base), (third(lemma), .third), (past, .past), (participle, .participle),
            (gerund(lemma, past), .gerund),
        ]
    }

    private static func stem(_ lemma: String) -> String {
        if lemma.hasSuffix("e") { return String(lemma.dropLast()) }
        if lemma.hasSuffix("y"), !endsInVowel(lemma.dropLast()) { return lemma.dropLast() + "i" }
        return lemma
    }

    private static func third(_ lemma: String) -> String {
        if lemma == "have" { return "has" }
        if lemma == "be" { return "is" }
        if lemma.hasSuffix("y"), !endsInVowel(lemma.dropLast()) { return lemma.dropLast() + "ies" }
        let isHissing = ["s", "x", "z", "ch", "sh", "o"].contains { lemma.hasSuffix($0) }
        return lemma + (isHissing ? "es" : "s")
    }

    private static func gerund(_ lemma: String, _ past: String) -> String {
        if past.hasSuffix("ed"), past.count > lemma.count + 2, past.hasPrefix(lemma) {
            return past.dropLast(2) + "ing"
        }
        if doubled.contains(lemma), let last = lemma.last { return "\(lemma)\(last)ing" }
        if lemma == "lie" { return "lying" }
        if lemma.hasSuffix("e"), lemma != "be", !lemma.hasSuffix("ee") {
            return lemma.dropLast() + "ing"
        }
        return lemma + "ing"
    }

    private static func endsInVowel(_ text: Substring) -> Bool {
        text.last.map { "aeiou".contains($0) } ?? false
    }
}
