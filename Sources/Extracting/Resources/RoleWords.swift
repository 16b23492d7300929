/// Roles of people and bodies, by whom they speak for.
enum RoleWords {
    private static func set(_ list: String) -> WordSet { WordSet(list.listed.map { Word($0) }) }

    /// Who holds one speaks for a state or body.
    static let official = set(
        """
        minister, ministers, ministry, ministries, president, premier, chancellor, secretary,
        envoy, envoys, negotiator, negotiators, ambassador, ambassadors, spokesman, spokeswoman,
        spokesperson, spokespersons, official, officials, government, cabinet, commissioner,
        delegate, delegation, presidency, administration, department, treasury, embassy, king,
        queen, prince, emir, commandant, general, admiral, army, military, navy, central,
        governor, administrator, secretary-general, director-general, chair, chairperson, head,
        commission, parliament, mission, regulator, authorities, leader, counterpart,
        spokespeople, colleague, president's, chancellery, leaders, council, side, agency, bureau,
        team
        """)

    /// Who holds one speaks for an organisation of theirs, or for nobody.
    static let independent = set(
        """
        analyst, analysts, economist, economists, expert, experts, researcher, researchers,
        scientist, scientists, professor, activist, activists, campaigner, campaigners, lawyer,
        lawyers, attorney, farmer, farmers, worker, workers, voter, voters, critic, critics,
        strategist, strategists, historian, author, trader, traders, investor, investors,
        resident, residents, student, students, executive, executives, founder, co-founder,
        manager, owner, lecturer, academic, academics, columnist, journalist, editor, coach,
        player, fellow, climatologist, ecologist, engineer
        """)

    /// Who holds one speaks for nobody, not even their state.
    static let legislators = set(
        """
        senator, senators, sen., congressman, congresswoman, lawmaker, lawmakers, mp, mps,
        legislator, legislators, rep., representative, opposition, candidate, nominee, backbencher,
        deputy-leader, governor-elect, former
        """)

    /// Company roles.
    static let corporate = set(
        """
        executive, ceo, chairman, chairwoman, cfo, founder, co-founder, auditor, company,
        firm, owner, manager
        """
    )

    /// Without a name of their own they are nobody.
    static let anonymous = set(
        """
        source, sources, insider, insiders, person, people, official, officials, someone,
        somebody, diplomat, diplomats, aide, aides, negotiator, negotiators, man, woman, manager,
        insider, staffer, staffers, shipbuilder, participant, participants, adviser,
        advisers, attendee, others, some, many, another, executive, lawyer, trader, banker,
        employee, resident, witness, soldier
        """)

    /// A company or group stands behind it: `wind developer Nordkyst`.
    static let beforeCompany = set(
        """
        developer, maker, company, group, firm, producer, giant, shipbuilder, utility, bank,
        major, startup, operator, carmaker, automaker, airline, tank, charity, retailer, miner,
        supplier, manufacturer, organisation, organization, nonprofit, consultancy, body, network,
        association, pollster
        """)

    /// Parts of names that are written small: `Ursula von der Leyen`.
    static let particles = set(
        "de, da, do, la, le, von, van, der, den, bin, ibn, al, el, ter, dos, del, du, di, af, zu")
}
