/// English words by the part they play.
enum EnglishWords {
    /// Written with a full stop that ends no sentence.
    static let abbreviations = """
        mr, mrs, ms, dr, prof, gen, lt, col, maj, capt, cmdr, sgt, cpl, adm, sen, rep, reps, gov,
        sens, govs, pres, rev, hon, jr, sr, st, mt, ft, vs, etc, inc, corp, co, ltd, bros, dept,
        est, assn, no, vol, fig, approx, jan, feb, mar, apr, jun, jul, aug, sept, sep, oct, nov,
        dec, mon, tue, tues, wed, thu, thurs, fri, sat, sun, ave, blvd, rd, ala, ariz, ark, calif,
        colo, conn, del, fla, ga, ill, ind, kan, ky, la, md, mass, mich, minn, miss, mo, mont,
        neb, nev, okla, ore, pa, tenn, tex, va, vt, wash, wis, wyo, messrs, supt, atty, dist, ph,
        al, cf, eg, ie
        """

    static let classes: [(classes: WordClass, words: String)] = [
        (
            .determiner,
            """
            the, a, an, this, that, these, those, some, any, each, every, no, another, both,
            all, either, neither, such, many, several, few, most, two, three, four, five, six,
            seven, eight, nine, ten, dozens, one, other, more
            """
        ),
        (
            .pronoun,
            """
            he, she, they, it, we, i, you, someone, somebody, everyone, everybody, nobody,
            anyone, who
            """
        ),
        (
            .objectPronoun,
            "him, her, them, me, us, himself, herself, themselves, itself, myself, ourselves"
        ),
        (.possessive, "his, her, their, its, our, my, your, 's, whose"),
        (
            .preposition,
            """
            of, in, at, with, from, to, on, by, for, against, between, under, near, into, over,
            after, before, during, toward, towards, across, than, like, via, inside, outside,
            about, among, through, within, without, upon, despite, off, around, behind,
            alongside, beyond, amid, since, until, as, including, following, regarding, per,
            throughout, versus, besides, except, unlike, aboard, atop
            """
        ),
        (
            .modal,
            """
            will, would, shall, should, may, might, can, could, must, cannot, 'll, 'd, couldn,
            wouldn, shouldn, mustn, won, can, ought
            """
        ),
        (
            .be,
            """
            is, are, am, was, were, be, been, being, 're, 'm, isn, aren, wasn, weren, ain
            """
        ),
        (.have, "has, have, had, having, 've, hasn, haven, hadn"),
        (.do, "do, does, did, doesn, don, didn"),
        (.negation, "not, never, n't, 't, hardly, neither, nor"),
        (
            .adverb,
            """
            also, then, later, again, now, still, already, just, only, even, ever, once, often,
            soon, too, perhaps, maybe, meanwhile, however, instead, therefore, thus, further,
            yet, always, sometimes, rather, quite, simply, flatly, bluntly, twice, together, so,
            almost, earlier, today, ago, first, separately, initially, repeatedly, privately,
            publicly, recently, reportedly, nonetheless, nevertheless, moreover, furthermore,
            likewise, otherwise, indeed, here, there, afterward, afterwards, thereafter, long,
            previously, sharply, famously, of-course, specifically, finally, eventually,
            immediately
            """
        ),
        (.conjunction, "and, but, or, nor, yet, &"),
        (
            .subordinator,
            """
            if, unless, because, although, though, while, whereas, when, after, before, since,
            as, until, once, where, lest, whenever, wherever, whether, than, so
            """
        ),
        (.relative, "who, which, whom, whose, that, where, when"),
        (.question, "what, who, how, why, whether, which, where, when, if"),
        (
            .title,
            """
            mr., mrs., ms., dr., prof., gen., lt., col., maj., capt., sgt., adm., sen., rep.,
            gov., rev., st., president, minister, premier, chancellor, secretary, senator,
            congressman, congresswoman, governor, mayor, prince, princess, king, queen, sir,
            lord, lady, judge, justice, general, admiral, colonel, ambassador, chairman,
            chairwoman, director, commissioner, spokesman, spokeswoman, spokesperson, envoy,
            professor, chief, executive, shri, pope, sheikh, sheik, emir, sultan, emperor,
            representative, deputy, vice, prime, foreign, leader, negotiator, candidate,
            officer, administrator, economist, analyst, researcher, scientist, coach, captain,
            captains, rabbi, imam, archbishop, bishop, cardinal, father, sister, actor, author,
            activist, attorney, lawyer, sheriff, detective, sergeant, reporter, correspondent,
            host, strategist, manager
            """
        ),
        (
            .month,
            """
            january, february, march, april, may, june, july, august, september, october,
            november, december, jan., feb., mar., apr., aug., sept., oct., nov., dec.
            """
        ),
        (
            .weekday,
            """
            monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon., tues., wed.,
            thurs., fri., sat., sun.
            """
        ),
        (
            .time,
            """
            yesterday, today, tomorrow, tonight, week, weeks, month, months, year, years, day,
            days, morning, afternoon, evening, night, hour, hours, weekend, earlier, later,
            recently, time, noon, midnight, minutes, moment, last, next, early, late, ago
            """
        ),
        (
            .person,
            """
            spokesman, spokeswoman, spokesperson, spokespersons, spokespeople, minister,
            ministers, official, officials, president, presidents, premier, chancellor,
            secretary, envoy, envoys, negotiator, negotiators, ambassador, diplomat, diplomats,
            analyst, analysts, economist, economists, expert, experts, scientist, scientists,
            researcher, researchers, critic, critics, supporter, supporters, opponent,
            opponents, leader, leaders, lawmaker, lawmakers, senator, senators, aide, aides,
            adviser, advisers, advisor, advisors, executive, executives, director, chairman,
            chairwoman, chair, head, chief, commissioner, governor, mayor, member, members,
            people, person, source, sources, insider, insiders, reporter, reporters, journalist,
            journalists, farmer, farmers, worker, workers, activist, activists, campaigner,
            campaigners, lawyer, lawyers, attorney, attorneys, police, resident, residents,
            witness, witnesses, voter, voters, author, authors, man, woman, men, women, owner,
            trader, traders, investor, investors, judge, professor, doctor, doctors, teacher,
            student, students, counterpart, delegate, delegates, observer, observers,
            representative, representatives, coach, player, captain, commandant, candidate,
            candidates, nominee, congressman, congresswoman, strategist, pollster, pollsters,
            historian, operative, staffer, staffers, mother, father, son, daughter, wife,
            husband, brother, sister, friend, friends, colleague, colleagues, veteran, manager,
            founder, co-founder, officer, officers, prosecutor, prosecutors, investigator,
            investigators, republican, republicans, democrat, democrats, conservative,
            conservatives, liberal, liberals, americans, women, parents, girl, boy, teen, kid,
            kids, one, others, some, many, most, delegation, delegations, ministers, growers,
            maker, makers, carmakers, automakers, columnist, columnists, host, anchor,
            moderator, editor, blogger, pundit, pundits, rival, rivals, ally, allies,
            billionaire, businessman, mogul, deputy, king, queen, prince, pope, bishop, priest,
            pastor, soldier, general, admiral, colonel, commander, sheriff, detective, mps, mp,
            legislators, legislator, shareholders, shareholder, parties, party, prophets,
            celebrity, actor, actress, singer, rapper, regulators, regulator, bankers, banker,
            industrialist, user, users, respondents, negotiators, countries, states, nations,
            governments
            """
        ),
        (
            .body,
            """
            government, ministry, ministries, department, departments, agency, agencies,
            commission, council, committee, court, party, company, companies, firm, firms, bank,
            group, groups, organisation, organization, union, embassy, mission, parliament,
            congress, senate, house, cabinet, administration, campaign, office, bureau,
            authority, authorities, institute, university, secretariat, presidency, chancellery,
            treasury, army, military, navy, coalition, association, federation, network,
            newspaper, paper, magazine, website, board, panel, team, delegation, side, sides,
            regime, kingdom, bloc, country, state, nation, city, foundation, center, centre,
            service, society, alliance, corporation, utility, regulator, watchdog, kremlin,
            pentagon, times, post, journal, tribune, herald, news, outlet, broadcaster, channel,
            publication, daily, tabloid
            """
        ),
        (
            .writing,
            """
            report, reports, statement, document, documents, data, figures, poll, polls, survey,
            surveys, study, studies, paper, papers, letter, memo, text, communique, communiqué,
            declaration, release, analysis, research, tally, statistics, results, records,
            email, emails, e-mail, tweet, article, story, editorial, review, book, website,
            headline, draft, order, ruling, complaint, lawsuit, indictment, filing, filings,
            statements, transcript, video, footage, recording, ad, message, post, resolution,
            agreement, treaty, bill, law, plan, guidelines, note, census, estimates, findings,
            evidence, average, numbers, audit, forecast, index, testimony, account, accounts,
            bulletin, notice, notes
            """
        ),
        (
            .audience,
            """
            reporters, journalists, reuters, afp, ap, cnn, bbc, delegates, lawmakers,
            parliament, viewers, supporters, crowd, audience, newspaper, agency, television,
            radio, tv, voters, fox, nbc, abc, cbs, msnbc, npr, bloomberg, politico, congress,
            court, rally, committee, newsmen, correspondents, media, press
            """
        ),
        (
            .former,
            """
            former, ex-president, ex-minister, ex-premier, retired, onetime, then, ousted, late,
            former-president, deposed, erstwhile
            """
        ),
        (
            .anonymous,
            """
            source, sources, insider, insiders, person, people, official, officials, someone,
            somebody, one, some, others, many, diplomat, diplomats, aide, aides, negotiator,
            negotiators, another, man, woman, manager, critics, experts, analysts, observers,
            witnesses
            """
        ),
    ]

    /// Nouns in the news far more often than verbs.
    static let nouns = """
        talks, plans, reports, claims, votes, demands, calls, fears, hopes, views, estimates,
        aims, targets, works, forces, acts, orders, changes, needs, results, charges, promises,
        pledges, attacks, comments, remarks, statements, forecasts, states, offers, notes, bans,
        deals, plan, report, vote, party, force, act, order, change, result, charge, attack,
        comment, remark, state, note, ban, deal, question, questions, view, estimate, target,
        work, place, end, head, hand, face, form, name, share, trade, land, risk, cost, issue,
        issues, fight, return, rise, support, test, step, turn, use, visit, walk, campaign,
        debate, draft, focus, link, limit, control, release, survey, cover, track, train, book,
        study, lack, cause, present, concern, concerns, limits, shares, costs, risks, moves,
        rises, tests, steps, turns, uses, visits, posts, post, email, text, texts, press, open,
        close, start, stop, hit, last, live, back, own, lead, second, round, set, mean, base,
        fall, like, need, help, interest, experience, influence, increase, increases, favor,
        favour, express, express, appeal, appeals, request, requests, rule, rules, project,
        projects, signal, signals, figure, figures, guess, challenge, challenges, hope, fear,
        doubt, claim, call, threat, promise, wish, trust, demand, pledge, offer, pull, process,
        aim, quote, quotes, message, messages, answer, answers, label, labels, list, lists,
        detail, details, process, record, records, matter, matters, function, feature, features,
        host, hosts, sign, signs, time, times, bill, well, object, objects, protest, protests,
        fault, compliment
        """
}
