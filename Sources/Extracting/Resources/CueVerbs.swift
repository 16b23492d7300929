/// English verbs that attribute speech, thought or evidence, by their frame.
enum CueVerbs {
    static let table: [(frame: CueVerb.Frame, isAmbiguous: Bool, lemmas: String)] = [
        (
            .say, false,
            """
            say, add, write, tweet, announce, state, declare, argue, insist, stress, emphasise,
            emphasize, explain, assert, claim, contend, maintain, reiterate, underline,
            underscore, remark, quip, joke, exclaim, muse, opine, retort, reply, respond, concede,
            acknowledge, admit, allege, confirm, comment, boast, complain, lament, caution,
            counter, affirm, reaffirm, proclaim, testify, clarify, disclose, concur, confide,
            recount, interject, shout, yell, whisper, mutter, growl, sigh, chide, quote,
            pronounce, caption, profess, attest, elaborate, hint, reassert, restate, rejoin,
            riposte, scoff, sneer, theorise, theorize, volunteer, vent, warn, deny, protest,
            object, recall, conclude, predict, forecast, speculate, surmise, estimate, imply,
            intimate, bemoan, bristle, gripe, rail, rant, deadpan, blurt, bellow, bark, marvel,
            snap, thunder, tease, crow, gush, blog, chime, posit, postulate, hypothesise,
            hypothesize, stipulate, gloat, fume, message, scream, wail, cry
            """
        ),
        (
            .say, true,
            """
            note, report, observe, mention, continue, repeat, point, go, begin, finish, offer,
            charge, propose, recommend, agree, disagree, answer, read, put, post, text, email,
            vow, pledge, promise, swear, threaten, advise, suggest, dispute, grumble, laugh,
            smile, joke, label, close, start, open, intone, sum, chant, sing, cite, outline,
            detail, project, calculate, rule, vote, decide, guess, fret, worry, plead, echo,
            signal, telegraph, sign, break, chip, pipe, fire, hit, shoot, push, follow, enthuse,
            weigh
            """
        ),
        (
            .tell, false,
            "tell, inform, assure, remind, notify, reassure, lecture, convince, persuade, alert"
        ),
        (
            .urge, false,
            """
            urge, implore, beseech, exhort, entreat
            """
        ),
        (
            .urge, true,
            """
            press, beg, request, order, instruct, encourage, challenge, demand, invite, call,
            appeal, require
            """
        ),
        (
            .call, false,
            """
            describe, brand, dub, deem, label, characterise, characterize, portray, hail, decry,
            denounce, depict, slam, blast, condemn, deride, lambast, lambaste, ridicule, mock,
            criticise, criticize, accuse, blame, praise, dismiss, laud, applaud, excoriate,
            castigate, rebuke, bash, rip, skewer, assail, berate, fault, commend, compliment,
            scold, disparage, belittle, tout, liken, compare, paint
            """
        ),
        (
            .think, false,
            """
            believe, think, reckon, suspect, hope, fear, feel, doubt, know, figure, assume,
            expect, wonder, consider, regard, see, view, worry, anticipate, want, wish,
            understand, imagine, realise, realize, trust, presume, hear, learn, remember, guess,
            regret
            """
        ),
        (
            .show, false,
            """
            show, indicate, suggest, reveal, estimate, project, forecast, signal, conclude,
            demonstrate
            """
        ),
        (.show, true, "find, list, warn, say, point, imply, confirm, note, detail, outline"),
        (.ask, false, "ask, inquire, enquire, question, query"),
        (
            .promise, false,
            "vow, pledge, promise, swear, undertake, commit, refuse, decline, threaten"
        ),
    ]

    /// Particles that belong to the verb: the cue is `pointed out`, `called on`.
    static let particles: [(verb: String, particle: String)] = [
        ("point", "out"), ("call", "for"), ("call", "on"), ("call", "upon"), ("sum", "up"),
        ("go", "on"), ("spell", "out"), ("speak", "of"), ("warn", "of"), ("warn", "against"),
        ("chime", "in"), ("fire", "back"), ("shoot", "back"), ("hit", "back"), ("push", "back"),
        ("rule", "out"), ("write", "back"), ("set", "out"), ("lay", "out"), ("hint", "at"),
    ]

    /// Nouns that carry what was said: `its claim that`, `a warning that`.
    static let nouns = """
        accusation, acknowledgement, admission, allegation, announcement, argument, assertion,
        assessment, assurance, belief, charge, claim, comment, complaint, conclusion, confession,
        confirmation, contention, conviction, declaration, denial, doubt, estimate, expectation,
        fear, feeling, finding, forecast, hope, hint, idea, impression, indication, insistence,
        message, notion, opinion, pledge, prediction, promise, proposal, reminder, remark, rumor,
        rumour, statement, suggestion, suspicion, testimony, theory, threat, view, vow, warning,
        worry, concern, signal, position, recommendation, saying, criticism, guarantee
        """
}
