/// English words that carry no subject.
enum StopWords {
    static let list = """
        a about after again all also am an and any are as at be been before being between both but
        by can could did do does doing down during each few for from further had has have having he
        her here his how i if in into is it its itself just may me more most must my new no nor not
        now of off on once only or other our out over own said same say says shall she should so
        some such than that the their them then there these they this those through to today told
        too under until up upon very was we were what when where which while who whom why will with
        would you your monday tuesday wednesday thursday friday saturday sunday
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    static let hashes = Set(list.map { wordHash($0.utf8) })
}

/// Words of which a change is never a misprint: they turn what is said.
enum TurningWords {
    static let hashes = Set(
        """
        all any before by can cannot could ever every if less may might more most must need never
        no none nor not now only or ought out shall should some unless until up will without would
        """.split(whereSeparator: \.isWhitespace).map { wordHash($0.utf8) })
}
