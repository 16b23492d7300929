/// English verbs of the record: what they do to an instrument or to an undertaking.
enum VerbTable {
    /// A class a line, its verbs by their first form; a particle stands behind a blank.
    static let classes: [(VerbClass, String)] = [
        (
            .issue,
            """
            issue, release, publish, put out, unveil, present, launch, circulate, deliver, announce,
            set out, read out, distribute, post, disclose, make public, bring out, table, come out,
            agree, conclude, finalise, finalize, back, endorse, produce, clinch, seal, reach, strike,
            hammer out, adopt, approve, sign, support, state, put forward, appear, follow, emerge,
            complete, finish
            """
        ),
        (
            .adopt,
            """
            adopt, approve, pass, enact, impose, order, sanction, ban, decree, promulgate, gazette,
            authorise, authorize, ratify, sign, finalise, finalize, raise, levy, slap, introduce,
            announce, declare, issue, publish, vote, back, clear, endorse, agree, suspend, tighten,
            lift, blacklist, propose, extend, unveil, release, prohibit, outlaw, restrict, launch
            """
        ),
        (
            .sign,
            """
            sign, ratify, conclude, seal, initial, accede, join, strike, clinch, reach, agree, adopt,
            approve, ink, deposit, sign up, enter, formalise, formalize, endorse, finalise, finalize,
            upgrade, renew, exchange, negotiate, accept
            """
        ),
        (
            .submit,
            """
            submit, file, hand in, lodge, communicate, deliver, hand, deposit, present, send, notify,
            put forward, update, turn in, transmit, publish, announce, release, unveil, bring, table,
            agree, approve, adopt, finalise, finalize, settle, complete
            """
        ),
        (.hold, "hold, give, convene, host, speak, stage, schedule, deliver, open"),
        (
            .draft,
            """
            draft, negotiate, prepare, discuss, work, consider, weigh, mull, polish, debate,
            hammer, study, review, finalise, finalize, write
            """
        ),
        (
            .withdraw,
            """
            withdraw, retract, rescind, revoke, repeal, pull, pull out, scrap, quit, leave, exit,
            take back, take down, cancel, annul, abandon, disavow, walk back, back out,
            renounce, denounce, terminate, ditch, overturn, reverse, roll back, drop, delete, scrub,
            suspend, void, nullify, remove
            """
        ),
        (
            .fail,
            """
            fail, collapse, break down, fall apart, founder, miss, stall, unravel, shelve, defeat,
            vote down, block, veto, reject, give up, fall through, strike down
            """
        ),
        (
            .refuse,
            "refuse, decline, reject, boycott, rebuff, shun, balk, spurn, snub, abstain, veto"
        ),
        (.deny, "deny, disown, dismiss, refute, reject, repudiate, rebut, contradict, disavow"),
        (
            .ask,
            """
            ask, urge, call, press, request, demand, invite, implore, want, appeal, tell, pressure,
            push, encourage, exhort, lobby, petition, challenge, advise, order, persuade, beg,
            instruct, expect, require, recommend, entreat, plead, compel, force, remind, help, allow
            """
        ),
        (
            .pledge,
            """
            pledge, promise, vow, commit, undertake, agree, swear, guarantee, assure, decide, resolve,
            confirm, announce, determine, offer, bind, oblige, contract, declare, say, tell, reaffirm,
            reiterate, repeat, recommit
            """
        ),
        (.aim, "aim, plan, intend, seek, target, want, expect, set, propose, mean, look, prepare"),
        (
            .hedge,
            """
            hope, strive, endeavour, endeavor, consider, study, weigh, explore, try, attempt, pursue,
            mull, wish, contemplate, examine, work
            """
        ),
        (
            .say,
            """
            say, tell, announce, state, declare, add, note, warn, stress, insist, confirm, report,
            explain, write, reiterate, repeat, claim, argue, reaffirm, affirm, recall, argue
            """
        ),
        (
            .know,
            "expect, forecast, predict, project, estimate, see, believe, think, reckon, assume"
        ),
        (
            .action,
            """
            abandon, abolish, accelerate, accept, achieve, add, adopt, align, allocate, allow, apply,
            appoint, assess, assist, attain, avoid, ban, be, become, begin, boost, bring, bring down,
            bring forward, build, build up, buy, cap, carry out, cease, certify, close, close down,
            complete, comply, conduct, conserve, construct, contribute, convert, cover, create, curb,
            cut, cut down, deal, decarbonise, decarbonize, decrease, deliver, deploy, develop,
            disclose, discontinue, donate, double, earmark, electrify, eliminate, enact, encourage,
            end, enforce, enhance, ensure, establish, expand, extend, fall, finance, fix, freeze,
            fulfil, fulfill, fund, generate, get, give, go, grow, halt, halve, hand in, hand over,
            have, hit, honor, honour, host, implement, impose, improve, include, increase, install,
            introduce, invest, issue, keep, launch, lend, lift, limit, lower, maintain, make, mark,
            meet, mobilise, mobilize, move, move forward, negotiate, neutralise, neutralize, offset,
            open, operate, pay, peak, phase down, phase out, plant, power, preserve, procure, produce,
            prohibit, promote, protect, provide, publish, purchase, put, quadruple, raise, ratify,
            reach, recycle, reduce, remain, remove, replace, report, resettle, restart, restore,
            restrict, retire, retrofit, revive, roll out, run, scale up, scrap, secure, sell, send,
            set, set aside, set up, shift, ship, shut, shut down, shutter, sign, slash, slow, source,
            spend, stabilise, stabilize, start, start up, stay, step up, stop, store, strengthen,
            submit, supply, support, suspend, switch, take, test, tighten, train, transfer,
            transform, transition, transition away, triple, uphold, upgrade, use, wind down,
            withdraw, work, write off, zero, file, do, see, let, remain, phase, continue, stand by, decline,
            share, vaccinate, eradicate, accept, release, repay, cancel, match, admit, host, hire,
            balance, counter, compensate, integrate, incorporate, pursue, refrain, respect, resume
            """
        ),
    ]

    /// Forms that no rule gives: first form, past, participle.
    static let irregular = """
        be was been; become became become; begin began begun; bind bound bound; break broke broken;
        bring brought brought; build built built; buy bought bought; come came come; cut cut cut;
        deal dealt dealt; do did done; fall fell fallen; find found found; forbid forbade forbidden;
        freeze froze frozen; get got got; give gave given; go went gone; grow grew grown;
        have had had; hit hit hit; hold held held; keep kept kept; leave left left; lend lent lent;
        make made made; mean meant meant; meet met met; pay paid paid; put put put; quit quit quit;
        read read read; rise rose risen; run ran run; say said said; see saw seen; seek sought sought;
        sell sold sold; send sent sent; set set set; shrink shrank shrunk; shut shut shut;
        slow slowed slowed; speak spoke spoken; spend spent spent; stand stood stood; 
        strike struck struck; strive strove striven; swear swore sworn; take took taken;
        tell told told; think thought thought; undertake undertook undertaken; 
        uphold upheld upheld; wind wound wound; withdraw withdrew withdrawn; write wrote written;
        commit committed committed; submit submitted submitted; cap capped capped; ban banned banned;
        stop stopped stopped; plan planned planned; transfer transferred transferred;
        scrap scrapped scrapped; drop dropped dropped; ship shipped shipped; admit admitted admitted;
        refer referred referred; bar barred barred; scrub scrubbed scrubbed; snub snubbed snubbed;
        shun shunned shunned; beg begged begged; compel compelled compelled; 
        recommit recommitted recommitted; slap slapped slapped; cancel cancelled cancelled; 
        label labelled labelled; step stepped stepped; clear cleared cleared; lobby lobbied lobbied
        """
}

struct VerbClass: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let issue = VerbClass(rawValue: 1 << 0)
    static let adopt = VerbClass(rawValue: 1 << 1)
    static let sign = VerbClass(rawValue: 1 << 2)
    static let submit = VerbClass(rawValue: 1 << 3)
    static let hold = VerbClass(rawValue: 1 << 4)
    static let draft = VerbClass(rawValue: 1 << 5)
    static let withdraw = VerbClass(rawValue: 1 << 6)
    static let fail = VerbClass(rawValue: 1 << 7)
    static let refuse = VerbClass(rawValue: 1 << 8)
    static let deny = VerbClass(rawValue: 1 << 9)
    static let ask = VerbClass(rawValue: 1 << 10)
    static let pledge = VerbClass(rawValue: 1 << 11)
    static let aim = VerbClass(rawValue: 1 << 12)
    static let hedge = VerbClass(rawValue: 1 << 13)
    static let say = VerbClass(rawValue: 1 << 14)
    static let know = VerbClass(rawValue: 1 << 15)
    static let action = VerbClass(rawValue: 1 << 16)
}
